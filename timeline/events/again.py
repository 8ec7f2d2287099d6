"""Finds who takes part in what the sentence before told with a verb: «X melantik Y. Pelantikan dilakukan …».

An event that is told again by the noun of its verb keeps its participants (nominal event coreference; Bejan and
Harabagiu, 2010, call the shared root their strongest feature).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.events.analysis import Analysis
from timeline.model import Participant, Status
from timeline.participants.parts import BEFORE
from timeline.text.morphology import roots
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import TIME

_SHORTEST = 4  # letters of a root that is no chance: not «aku» in «pengakuan» and «mengaku»
_TOLD: frozenset[Status] = frozenset({"happened", "ongoing", "planned"})


def again(view: Analysis, head: Head, before: Callable[[], Analysis] | None) -> tuple[tuple[Participant, str], ...]:
    """The participants of the verb before that a happening without any names again, with why.

    Nobody where the noun has words of its own («pelantikan gubernur baru») or the verb was denied; of a crime or an
    arrest no person is the doer again, for it may have been disowned since.
    """
    noun = head if head.kind == "noun" else view.cast.nouns.carried(head)
    if noun is None or before is None or view.line.quoted[noun.first] or not _bare(view, noun, head):
        return ()
    told = before()
    verb = _told_with(told, noun, view.lex)
    return () if verb is None else tuple(_named(told, verb))


def _bare(view: Analysis, noun: Head, head: Head) -> bool:
    """Whether nothing but «itu», a helper or a time stands between a noun and what ends its phrase."""
    words, lex = view.line.words, view.lex
    last = next((at for at in range(noun.last, len(words)) if words[at] not in lex.people.pointing), len(words))
    if head is not noun:
        theirs = lex.people.plural if noun.word in lex.roles.joint else lex.people.pointing  # «pernikahan mereka»
        small = lex.joined(lex.people.pointing, lex.relative, theirs)
        return all(word in small or view.rules.classes[word] for word in words[noun.last : head.first])
    ends = lex.joined(lex.times.prepositions, lex.roles.place)
    return last == len(words) or words[last] in ends or words[last] == TIME or bool(view.rules.classes[words[last]])


def _told_with(before: Analysis, noun: Head, lex: Lexicon) -> Head | None:
    """The verb of a sentence that has the root of a noun, if it tells what came about or will."""
    wanted = {root for root in roots(noun.word, lex.language) if len(root) >= _SHORTEST}
    verbs = (one for one in reversed(before.heads) if one.kind == "verb" and not one.speech)
    verb = next((one for one in verbs if not wanted.isdisjoint(roots(one.word, lex.language))), None)
    return verb if verb is not None and before.judge.status(verb) in _TOLD else None


def _named(before: Analysis, verb: Head) -> Iterator[tuple[Participant, str]]:
    """Those whom the sentence of a verb names as its participants."""
    grave = verb.type in before.lex.labels.grave
    for part, why in before.cast.cast(verb):
        open_to = part.role == "patient" or part.actor.kind != "person" or not grave
        if part.actor.id in before.cast.named and open_to:
            yield part, f"{why}, {BEFORE}"
