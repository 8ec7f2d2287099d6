"""Say of chosen events who is quoted for them, with which word the text hedges them, and who denies them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from timeline.exporters.attribution.before import Before
from timeline.exporters.attribution.denials import LOOK, denial, denier
from timeline.exporters.attribution.hedges import hedge
from timeline.exporters.attribution.quoted import Quoted
from timeline.exporters.attribution.sources import source
from timeline.exporters.plain import rows
from timeline.text.quotations import quotations

if TYPE_CHECKING:
    from timeline.store import Filter, Store

_FEW = 50
"""Articles up to which each is asked for its sayings; of more, all sayings are read at once."""
_AT_ONCE = 500
"""Articles whose words are held at a time."""
_OPEN = frozenset({"happened", "ongoing", "denied"})
"""Statuses of what somebody may deny in the next sentence, or has."""
Row = Mapping[str, Any]
Sayings = Mapping[tuple[str, int], Sequence[Row]]


def attribute(store: Store, chosen: Filter, told: Iterable[dict[str, Any]]) -> None:
    """Fill `according`, `hedge` and `denied_by` of the rows; those of sayings and of what is added by hand stay empty.

    Whoever the events name as the speaker of a saying goes by that name, others as the text names them;
    `phrases.SOMEBODY` stands for one whom it does not name.
    """
    asked: dict[str, list[dict[str, Any]]] = {}
    for row in told:
        if not row["reported"] and "added" not in row["corrected"].split():
            asked.setdefault(row["article"], []).append(row)
    sayings: dict[tuple[str, int], list[Row]] = {}
    for one in _sayings(store, chosen, asked):
        sayings.setdefault((one["article"], one["sentence_start"]), []).append(one)
    ids = list(asked)
    for begin in range(0, len(ids), _AT_ONCE):
        for article, text in store.texts(ids[begin : begin + _AT_ONCE]).items():
            _of_article(asked[article], text, sayings)


def _of_article(told: Iterable[dict[str, Any]], text: str, sayings: Sayings) -> None:
    told = list(told)
    language = str(told[0]["language"])
    quoted, before = Quoted(text, language), Before(text, language)
    for row in sorted(told, key=lambda row: int(row["trigger_start"])):
        at = row["trigger_start"] - row["sentence_start"]
        row["hedge"] = hedge(row["sentence"], at, language)
        own = denier(row["sentence"], at, language) if row["status"] == "denied" else ""
        spoken = sayings.get((row["article"], row["sentence_start"]), ()) if not own else ()
        named = next(_names(row, spoken), "")
        row["according"] = named or source(row["sentence"], at, language) or quoted.source(row["trigger_start"])
        row["according"] = row["according"] or before.source(row)
        before.note(row)
        if row["status"] in _OPEN and not own:
            following = text[row["sentence_end"] : row["sentence_end"] + LOOK]
            own = denial(following, row["trigger"], bool(row["according"] or row["hedge"]), language)
        row["denied_by"] = own


def _sayings(store: Store, chosen: Filter, articles: Iterable[str]) -> Iterator[Row]:
    every = chosen.only("article")
    ids = sorted(articles)
    wanted = [replace(every, articles=(one,)) for one in ids] if len(ids) <= _FEW else [every]
    for one in wanted:
        frame = store.events(one)
        yield from rows(frame[frame["reported"].astype(bool)])


def _names(row: Row, sayings: Iterable[Row]) -> Iterator[str]:
    """The speakers, by name, of the sayings of its sentence that tell of it."""
    sentence, at = row["sentence"], row["trigger_start"] - row["sentence_start"]
    inside = any(start <= at < end for start, end in quotations(sentence))
    for one in sayings:
        names = [name for name, role in one["roles"].items() if role == "speaker"]
        if names and (inside or _reaches(one, at)):
            yield ", ".join(names)


def _reaches(saying: Row, at: int) -> bool:
    """Whether an event at `at` is what is said: behind the verb, or before «…, kata X», which only tags it."""
    own = saying["trigger_start"] - saying["sentence_start"]
    before = saying["sentence"][:own].rstrip()
    return bool(at > own or before.endswith((",", '"', "”", "»")))
