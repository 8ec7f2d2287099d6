"""Tells behind a label that names nobody whose story it belongs to: «Album keduanya akan dirilis (Rina Lestari)»."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from timeline.labels.cutting import LONGEST
from timeline.model import Actor, ActorKind, Event, Mention
from timeline.text.grammar import grammar
from timeline.text.morphology import voice
from timeline.triggers.lexicon import Lexicon

_KINDS: frozenset[ActorKind] = frozenset({"person", "organisation", "igo", "country"})
_SUFFERING = frozenset({"patient", "recipient"})
_MAIN = 3  # mentions of whom an article is about
_OPENING = 4  # words of a label that may point back
_WHOSE = 2  # words of a label that may tell whose something is
_AROUND = 3  # characters around a name in brackets
_WORD = re.compile(r"\w[\w’'-]*")


def in_context(events: Sequence[Event], mentions: Sequence[Mention], homes: Set[str], lex: Lexicon) -> Iterator[Event]:
    """The events; a label that names nobody, or begins with «mereka» or «hal itu», with the one it is about.

    That is who takes part, else whom the article names most.  `homes` are the ids of those who speak for a body, who
    tell the story and are not told of.
    """
    known = [one for one in mentions if one.kind in _KINDS and one.actor is not None and _tells(one, lex)]
    speaking = {part.actor.id for event in events for part in event.actors if part.role == "speaker"}
    main = _main(known, homes & speaking)
    opening = {one.text.partition(" ")[0].lower() for one in mentions}
    for event in events:
        if ":" in event.label or not _open(event.label, opening, lex):
            yield event
            continue
        done = voice(event.trigger.text.lower(), lex.language) == "passive"  # who suffers an act is not whose act it is
        told = [p.actor for p in event.actors if p.actor.kind in _KINDS and (done or p.role not in _SUFFERING)]
        # «Pelaku ditahan» must not name whom the article names most, who may be its victim
        about = [actor for actor in main if actor.kind != "person" or event.type not in lex.labels.grave]
        yield replace(event, label=_with(event.label, [*told, *about], lex))


def _tells(mention: Mention, lex: Lexicon) -> bool:
    return mention.actor is not None and mention.actor.name.lower() not in lex.media


def _main(mentions: Iterable[Mention], others: Set[str]) -> list[Actor]:
    """Whom an article names most, if it does often enough: a country only for want of others, no speaker of a body."""
    named = [one.actor for one in mentions if one.actor is not None and one.actor.id not in others]
    counts = Counter(actor.id for actor in named)
    if any(counts[actor.id] >= _MAIN and actor.kind != "country" for actor in named):
        named = [actor for actor in named if actor.kind != "country"]
        counts = Counter(actor.id for actor in named)
    most = max(counts.values(), default=0)
    return [] if most < _MAIN else [next(actor for actor in named if counts[actor.id] == most)]


def _leans(words: Sequence[str], lex: Lexicon) -> bool:
    """Whether words begin with «mereka» or «ini», whom only the text before tells."""
    return words[0] in lex.joined(lex.people.plural, lex.people.singular, lex.people.pointing, lex.triggers.before_bare)


def _open(label: str, opening: Set[str], lex: Lexicon) -> bool:
    """Whether a label leaves open of whom or what it tells; one that begins with a name's first word does not.

    One with a verb, «hal itu» or «lagunya» in front does.
    """
    words = _WORD.findall(label)
    small = [word.lower() for word in words]
    if not words or _leans(small, lex) or not lex.people.pointing.isdisjoint(small[1:_OPENING]):
        return True
    if small[0] in opening or (words[0].isupper() and len(words[0]) > 1):
        return False
    between = grammar(lex.language).between | lex.labels.openers
    whose = any(word.endswith(lex.clitic) and word not in between for word in small[:_WHOSE])
    first = next((word for word in small if word not in between), small[0])
    bare = len(small) > 1 and (small[0] in lex.about or lex.is_event_noun(small[0])) and small[1] in between
    if whose or bare or voice(first, lex.language) in {"active", "passive"}:
        return True
    return not any(word[:1].isupper() or word[-1:].isdigit() for word in words[1:])


def _with(label: str, actors: Iterable[Actor], lex: Lexicon) -> str:
    """A label with the first of some actors whom it does not name and for whom there is room.

    Where it leans on the text before, room is made.
    """
    words = [word.lower() for word in _WORD.findall(label)]
    other = [actor.name for actor in actors if _called(actor).isdisjoint(words)]
    if fits := next((name for name in other if len(label) + len(name) + _AROUND <= LONGEST), ""):
        return f"{label} ({fits})"
    room = LONGEST - len(other[0]) - _AROUND if other else 0
    if room < LONGEST / 2 or not _leans(words, lex):
        return label
    return f"{label[: label.rfind(' ', 0, room)].rstrip(' ,;:…')}… ({other[0]})"


def _called(actor: Actor) -> set[str]:
    return {word.lower() for name in (actor.name, *actor.aliases) for word in _WORD.findall(name)}
