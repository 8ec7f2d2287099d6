"""Finds the word that a label may not leave out, for without it what is only said, or untrue, would be told as done."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.labels.alleging import alleges, believing, charging, hints
from timeline.labels.cutting import LONGEST, told_by, trimmed
from timeline.labels.quoting import capital, quoted
from timeline.labels.spans import behind
from timeline.labels.whole import whole
from timeline.labels.wording import Wording
from timeline.text.clauses import Clause
from timeline.text.morphology import voice
from timeline.triggers.heads import Head
from timeline.triggers.sentence import PAUSES
from timeline.triggers.told_aside import told_aside

_INNER = frozenset({"relative", "adverbial"})


def with_owed(wording: Wording, head: Head, text: str, cue: int, sayer: str, *, done: bool = True) -> str:
    """A label with the word that it owes: `cue`, the unit that says that it did not happen, or who says so.

    «Turki menuding Wirya mendalangi kudeta» for «Wirya mendalangi kudeta»; the label where it has the word.  What
    is not told as `done` needs nobody who believes it: «[Pelatih yakin] tim akan menang».
    """
    if cue < 0 and not (_slanders(wording, head) or any(hints(word, wording.lex) for word in wording.line.words)):
        return text
    own = cue if cue >= 0 else _none(wording, head)
    at = own if own >= 0 or head.speech or head.kind == "noun" else _said(wording, head)
    if at < 0 and sayer and sayer not in text and _slanders(wording, head):
        return told_by(sayer, text, wording.terms)  # «Bonar: Wirya membunuh istrinya»
    if head.tag or at < 0 or _has(wording, text, at) or (believing(wording.line.words[at], wording.lex) and not done):
        return text
    line, part = wording.line, wording.line.clause(head.first)
    sentence = whole(wording, head, sayer)
    if _has(wording, sentence, at) and sentence.lower().split()[0] not in wording.terms.pointing:
        return sentence
    if line.number(at) not in {part.number, part.parent, part.coordinated}:
        return text
    paused = [n for n in range(line.clause(at).first, head.first) if line.words[n] in PAUSES]
    if at > head.first or (paused and paused[-1] > at):
        return text
    first = paused[-1] + 1 if paused else line.clause(at).first
    told = trimmed(quoted(line, range(first, behind(line, head))), wording.terms.loose, least=True)
    return told_by(sayer, told, wording.terms)


def with_condition(wording: Wording, head: Head, text: str) -> str:
    """A label behind the condition on which it hangs: «[Bila ia absen,] polisi akan menangkapnya».

    The label where it has the condition, or there is none in front of the verb, or no room for both.
    """
    line = wording.line
    own = [part for part in line.clauses if part.kind == "condition" and part.parent == line.number(head.first)]
    ahead = (part for part in own if part.verbs and part.first < head.first)
    part = next((part for part in ahead if line.words[part.first] == part.opener), None)
    if part is None or _has(wording, text, part.first):
        return text
    run = range(part.first, part.last)
    sayer, colon, told = text.rpartition(": ")
    word = told.partition(" ")[0]
    small = any(line.text[one.start : one.end] == word.lower() for one in line.units)
    told = f"{capital(quoted(line, run).rstrip(' ,'))}, {word.lower() if small else word}{told[len(word) :]}"
    return text if len(sayer + colon + told) > LONGEST else sayer + colon + told


def _has(wording: Wording, text: str, at: int) -> bool:
    """Whether a label has the word of a unit."""
    return wording.line.words[at] in text.lower().replace(",", " ").replace(":", " ").split()


def _none(wording: Wording, head: Head) -> int:
    """The word that says that somebody else did what «yang» tells, or nobody: «[bukan] Budi yang menembak»; else -1."""
    if wording.line.clause(head.first).kind != "relative" or wording.lex.status.cleft.isdisjoint(wording.line.words):
        return -1
    run, own = wording.subjects.of(head)
    before = run[0] - 1 if run and not own else -1
    return before if before >= 0 and wording.line.words[before] in wording.lex.status.cleft else -1


def _slanders(wording: Wording, head: Head) -> bool:
    """Whether a verb tells of a wrong that somebody does."""
    return head.type in wording.lex.labels.slander and head.voice == "active"


def _said(wording: Wording, head: Head) -> int:
    """The unit that tells that the event is only said of somebody, guessed or made up; -1 for none."""
    line = wording.line
    start = wording.subjects.start(head)
    part, (run, own) = line.clause(start), wording.subjects.of(head)
    first = run[0] if own and run and run[0] < start else start
    held = (at for at in run[1:-1] if believing(line.words[at], wording.lex))  # «[Hakim yakin Budi] menyuap»
    found = next(held, -1)
    if found < 0:
        found = _before(wording, part.number, first, made_up=head.type in wording.lex.labels.invented)
    if found < 0 and part.kind in {"complement", "condition"}:  # «menduga [jika] Rina menyesal»
        found = _governing(wording, part, slanders=_slanders(wording, head))
    if found < 0 and part.kind in _INNER:
        found = _charged(wording, part, run)
    if found >= 0 or not _slanders(wording, head):
        return found
    if part.coordinated >= 0 and not own:  # «didakwa menyuap hakim dan menipu jaksa»
        found = _before(wording, part.coordinated, part.first)
    return found if found >= 0 else _source(wording, part, first, start)


def _before(wording: Wording, number: int, end: int, *, made_up: bool = False) -> int:
    """The last word before a unit in a clause that accuses or guesses, with no mark between but behind «menurut …».

    `made_up`: a story before it counts as well, «Dalam sinetron itu, Rina membunuh suaminya».
    """
    line = wording.line
    own = [at for at in range(end) if line.number(at) == number]
    fronted = bool(own) and wording.parting.governed(own[0])
    for at in reversed(own):
        if alleges(wording, at) or (made_up and fronted and line.words[at] in wording.lex.labels.fiction):
            return at
        believed = at > 0 and believing(line.words[at - 1], wording.lex)  # «Hakim yakin, …»
        if line.words[at] in PAUSES and not (fronted or believed or at == own[0] + 1):  # «Konon, …»
            return -1
    return -1


def _governing(wording: Wording, part: Clause, *, slanders: bool) -> int:
    """The word that accuses right before a clause of what is said: «tuduhan bahwa …», «menduga bahwa …».

    Where it tells of a wrong (`slanders`), a charge as well: «mencabut laporan bahwa …».
    """
    line = wording.line

    def owes(at: int) -> bool:
        return alleges(wording, at) or (slanders and charging(line.words[at], wording.lex))

    own = (at for at in range(part.first - 1, -1, -1) if line.number(at) == part.parent)
    told = next((at for at in own if owes(at) or wording.parting.is_verb(at)), -1)
    return told if told >= 0 and owes(told) else -1


def _charged(wording: Wording, part: Clause, run: Sequence[int]) -> int:
    """The verb around «karena …» or «yang …» that tells of a charge: «dilaporkan karena menipu»."""
    line, lex = wording.line, wording.lex
    verbs = [at for at in range(part.first) if line.number(at) == part.parent and wording.parting.is_verb(at)]
    if not verbs:
        return -1
    word = line.words[verbs[-1]]
    if part.kind == "relative":
        if line.words[verbs[-1]] in lex.status.exists and alleges(wording, verbs[0]):
            return verbs[0]  # «menduga ada pihak lain yang menyuap X»
    elif part.opener not in lex.labels.causes or voice(word, lex.language) != "passive":
        return -1
    charged = charging(word, lex) or (part.kind == "adverbial" and lex.type_of(word) in lex.labels.prosecuting)
    return verbs[-1] if charged and any(line.is_person(at) for at in run) else -1


def _source(wording: Wording, part: Clause, first: int, start: int) -> int:
    """Who says that somebody did wrong: «mengatakan Budi memukul Andi», «Budi, kata saksi, memukul Andi»."""
    line, lex = wording.line, wording.lex
    if aside := told_aside(line, start, lex):
        return aside[0]
    own = [at for at in range(part.first, start) if line.number(at) == part.number]
    accounts = (at for at in range(start) if line.number(at) == part.number and line.words[at] in lex.roles.accounts)
    return next(accounts, next((at for at in reversed(own) if at < first and line.words[at] in lex.spoken), -1))
