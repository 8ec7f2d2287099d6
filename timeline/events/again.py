"""Finds who takes part in what the sentence before told with a verb: «X melantik Y. Pelantikan dilakukan …».

An event that is told again by the noun of its verb keeps its participants (nominal event coreference; Bejan and
Harabagiu, 2010, call the shared root their strongest feature).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.events.analysis import Analysis
from timeline.model import Participant
from timeline.participants.parts import BEFORE
from timeline.text.morphology import roots
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import TIME

_HEDGES = 8  # units before a verb in which «diduga» or «disebut» is looked for
_SHORTEST = 4  # letters of a root that is no chance: not «aku» in «pengakuan» and «mengaku»


def again(view: Analysis, head: Head, before: Callable[[], Analysis] | None) -> tuple[tuple[Participant, str], ...]:
    """The participants of the verb before that a happening without any names again, with why.

    Nobody where the noun has words of its own («pelantikan gubernur baru»), where the sentence tells of another such
    happening («Penangkapan juga dilakukan terhadap Y»), or where the verb did not simply happen.  What is grave must
    say that it is the same («Pembunuhan itu terjadi»), and no person is its doer again: it may be disowned since.
    """
    noun = head if head.kind == "noun" else view.cast.nouns.carried(head)
    if noun is None or before is None or view.line.quoted[noun.first] or _another(view, head):
        return ()
    told = before()
    verb = _told_with(told, noun, view.lex) if _bare(view, noun, head, frozenset(told.line.words)) else None
    if verb is None or (_is_grave(verb, view.lex) and not _same(view, noun)):
        return ()
    return tuple(_named(told, verb))


def _is_grave(verb: Head, lex: Lexicon) -> bool:
    return verb.type in lex.labels.grave


def _same(view: Analysis, noun: Head) -> bool:
    """Whether «itu» or «tersebut» stands behind the noun."""
    return not view.lex.people.pointing.isdisjoint(view.line.words[noun.last : noun.last + 1])


def _another(view: Analysis, head: Head) -> bool:
    """Whether the clause tells that it happened once more, or by whom or to whom: «lagi», «juga», «terhadap Y»."""
    line, lex = view.line, view.lex
    number = line.number(head.first)
    own = [at for at in range(len(line.words)) if line.number(at) == number]
    return any(line.words[at] in lex.roles.once_more or line.is_person(at) for at in own)


def _bare(view: Analysis, noun: Head, head: Head, known: frozenset[str]) -> bool:
    """Whether nothing but «itu», a helper, a time or a word `known` from before stands between a noun and its verb."""
    words, lex = view.line.words, view.lex
    theirs = lex.people.plural if noun.word in lex.roles.joint else lex.people.pointing  # «pernikahan mereka»
    small = lex.joined(lex.people.pointing, lex.relative, theirs)
    if head is not noun:
        return all(word in small or view.rules.classes[word] for word in words[noun.last : head.first])
    ends = lex.joined(lex.times.prepositions, lex.roles.place)
    last = next((at for at in range(noun.last, len(words)) if words[at] not in lex.people.pointing), len(words))
    behind = words[last] if last < len(words) else TIME
    return behind == TIME or behind in ends or behind in known or bool(view.rules.classes[behind])


def _told_with(before: Analysis, noun: Head, lex: Lexicon) -> Head | None:
    """The verb of a sentence that has the root of a noun, if it tells what came about, as no rumour or charge."""
    wanted = {root for root in roots(noun.word, lex.language) if len(root) >= _SHORTEST}
    verbs = (one for one in reversed(before.heads) if one.kind == "verb" and not one.speech)
    verb = next((one for one in verbs if not wanted.isdisjoint(roots(one.word, lex.language))), None)
    if verb is None or before.judge.status(verb) != "happened":
        return None
    around = before.line.words[max(0, verb.first - _HEDGES) : verb.first]
    charges = lex.joined(lex.labels.charging, lex.labels.alleging)
    charged = any(not charges.isdisjoint(roots(word, lex.language)) for word in around)  # «didakwa menyerahkan uang»
    return verb if lex.status.hearsay.isdisjoint(around) and not charged else None


def _named(before: Analysis, verb: Head) -> Iterator[tuple[Participant, str]]:
    """Those whom the sentence of a verb names as its participants."""
    grave = _is_grave(verb, before.lex)
    for part, why in before.cast.cast(verb):
        open_to = part.role == "patient" or part.actor.kind != "person" or not grave
        if part.actor.id in before.cast.named and open_to:
            yield part, f"{why}, {BEFORE}"
