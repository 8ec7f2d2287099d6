"""What an undated happening can be to its sentence: the relations that `undated` rows of `attach.toml` name.

Each is a function of one job; its name is the one to write in a row, its first line what `lexicon explain` says of it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from timeline.events.analysis import Analysis
from timeline.labels.hollow import hollow
from timeline.labels.spoken import told_before
from timeline.model import Participant
from timeline.text.morphology import base
from timeline.text.words import MARKS
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import OTHER
from timeline.triggers.rules import Relations

_INNER = frozenset({"relative", "purpose", "adverbial", "aside"})
_FEW = 3  # words that say little
UNDATED: Relations[Callable[[Undated], bool]] = Relations()


class Undated:
    """A head without a time in its sentence; each question is answered when it is first asked."""

    def __init__(self, view: Analysis, head: Head) -> None:
        self.view, self.head, self.lex, self.line = view, head, view.lex, view.line

    @cached_property
    def status(self) -> str:
        """The head's status, apart from any time."""
        return self.view.judge.status(self.head)

    @cached_property
    def people(self) -> tuple[Participant, ...]:
        """Who takes part."""
        return tuple(part for part, _ in self.view.cast.cast(self.head, 0))


@UNDATED
def no_happening(one: Undated) -> bool:
    """It is a noun, a state, or a verb that another one uses or that only helps."""
    head = one.head
    helps = head.helper and head.word not in one.lex.triggers.own
    return head.kind == "noun" or head.state or head.chained or helps


@UNDATED
def inner(one: Undated) -> bool:
    """Its clause only tells which, why or when: «untuk berkembang», «yang mengklaim», «saat tiba»."""
    return one.line.clause(one.head.first).kind in _INNER


@UNDATED
def speech(one: Undated) -> bool:
    """It is a verb of saying."""
    return one.head.speech


@UNDATED
def cites(one: Undated) -> bool:
    """It only tells where or how a saying was heard: «dikutip dari», «menjawab pertanyaan»."""
    return one.head.word in one.lex.speech.citing or one.head.word in one.lex.triggers.circumstances


@UNDATED
def denied(one: Undated) -> bool:
    """It is denied."""
    return one.status == "denied"


@UNDATED
def happened(one: Undated) -> bool:
    """It simply happened."""
    return one.status == "happened"


@UNDATED
def named(one: Undated) -> bool:
    """Somebody who takes part in it is known by name."""
    return bool(one.people)


@UNDATED
def spoken_by_named(one: Undated) -> bool:
    """Who says it is known by name."""
    return any(part.role == "speaker" for part in one.people)


@UNDATED
def says_little(one: Undated) -> bool:
    """What is said is but a word or two: «"Lupa deh," kata Budi»."""
    line, head = one.line, one.head
    said = [at for at in range(len(line.units)) if line.quoted[at] != line.quoted[head.first] and at < head.first]
    spoken = [at for at in said if line.words[at] not in MARKS]
    return head.tag and 0 < len(spoken) <= _FEW and not any(at in line.actors for at in spoken)


@UNDATED
def quotes_nothing(one: Undated) -> bool:
    """What was said is lost from the text: «Rina marah. " " tulisnya»."""
    return one.head.tag and hollow(one.line, one.head)


@UNDATED
def points_back(one: Undated) -> bool:
    """It only says who says what was told before: «Hal senada diungkapkan Budi», «Hal itu …» where that leans too."""
    wording = one.view.wording
    if one.head.voice != "passive" or base(one.head.word, one.lex.language) in one.lex.denying:
        return False  # «Hal itu membantah dugaan Budi», «Hal itu dibantah Budi»
    lost = wording.points_back(one.head) and not told_before(one.line, one.head, wording)
    return lost or wording.says_likewise(one.head)


@UNDATED
def typed(one: Undated) -> bool:
    """It is of a known type."""
    return one.view.type(one.head) != OTHER


@UNDATED
def inherits(one: Undated) -> bool:
    """Its status is that of the verb around it, or of its twin before «dan»."""
    return one.view.judge.verdict(one.head).inherited


@UNDATED
def shown(one: Undated) -> bool:
    """The word that tells its status stands among its helpers, so that a label shows it, or it is a condition."""
    if one.status == "conditional":
        return True
    cue = one.view.judge.cue(one.head)
    return cue is not None and cue.at >= one.view.wording.subjects.start(one.head)
