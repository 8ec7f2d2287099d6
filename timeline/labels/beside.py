"""Puts the headline behind a label that leaves open whom or what it tells of: «Aksi digelar ― Buruh tolak iuran»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.labels.alone import open_chance
from timeline.labels.fitting import Fitting
from timeline.labels.heading import Heading
from timeline.labels.pointers import pointed
from timeline.labels.reach import WORD, leans, whose
from timeline.labels.title import Title
from timeline.model import Event, Mention
from timeline.model.label import BESIDE, WITH_HEADLINE
from timeline.triggers.lexicon import Lexicon

OPEN = 0.30
"""The chance from which on a label is held for open; one that points back is, whatever its chance."""
UNDATED = 0.15
"""The same for what has no time of its own: it happened on the day of the paper, and is of the headline's matter."""


def beside_headline(
    events: Iterable[Event], title: Title, mentions: Iterable[Mention], lex: Lexicon
) -> Iterator[Event]:
    """The events; a label that is likely not understood alone has the headline behind it, where that fits."""
    known = tuple(mentions)
    opening, fitting = set(opening_words(known)) if title.words else set(), Fitting(title, known, lex)
    for event in events:
        label = event.label.replace(BESIDE, " – ")
        if title.words:
            chance = open_chance(label, event.trigger.text, title.words, opening, lex)
            likely = chance >= (OPEN if event.explicit else UNDATED)
            leaves_open = likely or fitting.heading.retells or pointed(label, _sentence(title, event), lex)
            label = _with(label, event, fitting.heading) if leaves_open and fitting.fits(label, event) else label
        yield event if label == event.label else replace(event, label=label)


def opening_words(mentions: Iterable[Mention]) -> Iterator[str]:
    """The words that names begin with, as the text writes them and as labels do: «Jokowi», «Joko» of «Joko Widodo»."""
    for one in mentions:
        for name in (one.text, one.actor.name if one.actor else one.text):
            yield name.partition(" ")[0].lower()


def _sentence(title: Title, event: Event) -> str:
    return title.article.text[event.sentence.start : event.sentence.end]


def _with(label: str, event: Event, heading: Heading) -> str:
    """The label with as much of the headline as there is room for."""
    alone = _without_name(label, event, heading)
    told = heading.title.within(WITH_HEADLINE - len(alone) - len(BESIDE), event.sentence)
    return f"{alone}{BESIDE}{told}" if told else label


def _without_name(label: str, event: Event, heading: Heading) -> str:
    """The label without the name in brackets of whom the headline tells, or of who takes no part in it: not «-nya».

    «Galih harus bersiap [(Rina)] ― Pengacara Dampingi Rina Laporkan Galih» read as if she had said so.
    """
    told, opens, name = label.rpartition(" (")
    if not opens or ":" in label:
        return label
    named = next((one.actor for one in heading.mentions if one.actor and f"{one.actor.name})" == name), None)
    if named is None:
        return label
    words, lex = [word.lower() for word in WORD.findall(told)], heading.lex
    needed = any(part.actor == named for part in event.actors) or leans(words, lex) or whose(words, lex)
    return label if needed and not heading.tells(named) else told
