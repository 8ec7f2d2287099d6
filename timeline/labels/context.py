"""Tells behind a label that names nobody whose story it belongs to: «Album keduanya akan dirilis (Rina Lestari)»."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from timeline.labels.cutting import LONGEST, cut, told_by
from timeline.labels.pointers import unpointed
from timeline.labels.preceding import Sayers, with_preceding
from timeline.labels.reach import WORD, leans, open_to, reach, spoken, whose
from timeline.labels.terms import terms
from timeline.model import Actor, ActorKind, Event, Mention, Participant
from timeline.text.morphology import voice
from timeline.triggers.lexicon import Lexicon

_KINDS: frozenset[ActorKind] = frozenset({"person", "organisation", "igo", "country"})
_SUFFERING = frozenset({"patient", "recipient"})
_ACTING = frozenset({"agent", "speaker"})
_MAIN = 3  # mentions of whom an article is about
_AROUND = 3  # characters around a name in brackets


def in_context(
    events: Sequence[Event], mentions: Sequence[Mention], homes: Set[str], text: str, lex: Lexicon
) -> Iterator[Event]:
    """The events; a label that names nobody, or begins with «mereka» or «hal itu», with the one it is about.

    That is who takes part, else whom the article names most, if it does so near by.  `homes` are the ids of those
    who speak for a body, who tell the story and are not told of; `text` is that of the article.
    """
    known = [one for one in mentions if one.kind in _KINDS and one.actor is not None and _tells(one, lex)]
    speaking = {(event.sentence.start, part.actor.id) for event in events for part in _known(event) if _speaks(part)}
    main = _main(known, homes & {speaker for _, speaker in speaking})
    named = {
        actor.id: [one.start for one in known if one.actor is not None and one.actor.id == actor.id] for actor in main
    }
    sayers = Sayers(events, text)
    opening = {one.text.partition(" ")[0].lower() for one in mentions}
    for event in events:
        if said := _as_said(event, sayers, lex):
            yield replace(event, label=said)
            continue
        back = None if ":" in event.label else reach(event.label, opening, lex)
        if back is None:
            yield replace(event, label=_without_pointer(event.label, lex))
            continue
        done = voice(event.trigger.text.lower(), lex.language) == "passive"  # who suffers an act is not whose act it is
        guessed = event.guessed
        told = [p.actor for p in _known(event) if p.actor.kind in _KINDS and (done or p.role not in _SUFFERING)]
        # «Pelaku ditahan» must not name whom the article names most, who may be its victim
        about = [actor for actor in main if actor.kind != "person" or event.type not in lex.labels.grave]
        about = [actor for actor in about if _about(event, back, actor, named[actor.id], speaking)]
        # «Akreditasi stafnya akan dicabut», likely Russia's, is not about NATO for being named most
        about = [actor for actor in about if actor.id in guessed or not guessed]
        about = [actor for actor in about if _may_mean(event, actor, named[actor.id], lex)]
        meant = [*told, *about]
        if owners := _owners(event, known, text, lex):
            meant = [actor for actor in meant if actor.id in owners]
        yield replace(event, label=_without_pointer(_meaning(event, meant, text, lex), lex))


def _owners(event: Event, known: Sequence[Mention], text: str, lex: Lexicon) -> Set[str]:
    """The ids of those whose «perusahaannya» may be for standing in its sentence before it, "" for who has no name.

    Of neither «Toni» nor «seorang pengusaha mengatakan perusahaannya rugi» is it that of the regent whom the article
    names most.  Empty for other labels.
    """
    words = [word.lower() for word in WORD.findall(event.label)]
    if not whose(words, lex):
        return frozenset()
    start, end = event.sentence.start, event.trigger.start
    first, last = (bisect_left(known, at, key=_start) for at in (start, end))
    owners = {one.actor.id for one in known[first:last] if one.actor is not None and one.kind != "country"}
    ahead = {word.lower() for word in WORD.findall(text[start:end])}.difference(words)
    return owners if lex.joined(lex.people.persons, lex.people.described).isdisjoint(ahead) else owners | {""}


def _start(mention: Mention) -> int:
    return mention.start


def _without_pointer(label: str, lex: Lexicon) -> str:
    """A label without «itu» behind a noun; what somebody said is not touched."""
    return label if ":" in label else unpointed(label, lex)


def _known(event: Event) -> Iterator[Participant]:
    """Those whose part a rule tells; a label says nothing of whom a model holds for likely."""
    guessed = event.guessed
    return (part for part in event.actors if part.actor.id not in guessed)


def _speaks(part: Participant) -> bool:
    return part.role == "speaker"


def _about(event: Event, back: int, actor: Actor, named: Sequence[int], speaking: Set[tuple[int, str]]) -> bool:
    """Whether somebody is named in an event's sentence, not only for saying so, or at most `back` before it."""
    first = event.sentence.start
    at = bisect_left(named, first - back)
    return at < len(named) and named[at] < event.sentence.end and (bool(back) or (first, actor.id) not in speaking)


def _may_mean(event: Event, actor: Actor, named: Sequence[int], lex: Lexicon) -> bool:
    """Whether a label may be about somebody who takes no part in it: no country, not who says «kami».

    A thing is not a person's who is not named beside it: «Peristiwa terjadi», «Film masih diputar».
    """
    words = [word.lower() for word in WORD.findall(event.label)]
    if actor.kind == "country" or (spoken(words, lex) and not event.reported):
        return False
    at = bisect_left(named, event.sentence.start)
    beside = at < len(named) and named[at] < event.sentence.end
    return actor.kind != "person" or beside or open_to(words, lex)


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


def _as_said(event: Event, sayers: Sayers, lex: Lexicon) -> str:
    """A label with «kami» or «saya» as the words of who says it; empty for others."""
    own = ":" not in event.label and spoken([word.lower() for word in WORD.findall(event.label)], lex)
    sayer = sayers.of(event) if own else ""
    return told_by(sayer, event.label, terms(lex)) if sayer else ""


def _meaning(event: Event, actors: Sequence[Actor], text: str, lex: Lexicon) -> str:
    """A label that says whom it means, by a name for its first word, else the sentence before or a name behind it."""
    told = _with(event, actors, lex)
    return with_preceding(event, text, lex) or told if told.startswith(event.label) else told


def _with(event: Event, actors: Iterable[Actor], lex: Lexicon) -> str:
    """A label with the first of some actors whom it does not name and for whom there is room.

    Their name takes the place of «ia» or of the «-nya» of «lagunya»; else it stands in brackets, for which a label
    that leans on the text before makes room.
    """
    label = event.label
    words = [word.lower() for word in WORD.findall(label)]
    other = [actor for actor in actors if _called(actor).isdisjoint(words)]
    if placed := next((told for actor in other[:1] if (told := _in_place(event, actor, lex))), ""):
        return placed
    if says := next((actor.name for actor in other[:1] if spoken(words, lex) and _acts(event, actor, lex)), ""):
        return cut(f"{says}: {label}", terms(lex), LONGEST, len(says))
    names = [actor.name for actor in other]
    if fits := next((name for name in names if len(label) + len(name) + _AROUND <= LONGEST), ""):
        return f"{label} ({fits})"
    room = LONGEST - len(names[0]) - _AROUND if names else 0
    if room < LONGEST / 2 or not leans(words, lex):
        return label
    return f"{label[: label.rfind(' ', 0, room)].rstrip(' ,;:…')}… ({names[0]})"


def _acts(event: Event, actor: Actor, lex: Lexicon) -> bool:
    """Whether somebody does what a label tells in their words: «kami», «saya»."""
    acting = actor.kind != "country" and any(part.actor == actor and part.role in _ACTING for part in event.actors)
    words, word = event.label.lower().split(), event.trigger.text.lower().partition(" ")[0]
    ahead = words[: words.index(word)] if acting and word in words else []
    others = lex.joined(lex.people.singular, lex.people.plural, lex.triggers.before_bare)
    nearest = next((one for one in reversed(ahead) if one in lex.people.first or one in others), "")
    return nearest in lex.joined(lex.people.first, lex.people.ours)


def _in_place(event: Event, actor: Actor, lex: Lexicon) -> str:
    """A label with a name for the word it begins with: «Ia menikah», «Lagunya dirilis»; empty if there is none."""
    first, _, rest = event.label.partition(" ")
    word, people = first.lower(), lex.people
    person = actor.kind == "person"
    owned = word == event.trigger.text.lower() or word.removesuffix(lex.clitic) in people.belongings
    if word in (people.singular if person else people.plural | people.side):
        told = f"{actor.name} {rest}"
    elif word.endswith(lex.clitic) and owned:
        told = f"{first.removesuffix(lex.clitic)} {actor.name} {rest}"
    else:
        return ""
    return cut(told, terms(lex), LONGEST, len(actor.name) + 1)


def _called(actor: Actor) -> set[str]:
    return {word.lower() for name in (actor.name, *actor.aliases) for word in WORD.findall(name)}
