"""Show one event: its sentence, and how its date was found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from timeline.exporters.reasons import likely
from timeline.exporters.saying import part
from timeline.pages import links, session
from timeline.pages.reading import explain
from timeline.pages.reading.highlight import Highlight, facts_html, marked, without_overlap
from timeline.pages.samples import is_sample
from timeline.pages.text import html, label_html
from timeline.words import Words


def card(row: Mapping[str, Any], words: Words) -> str:
    """The HTML of an event: label, date, status, sentence, explanation, source."""
    told = explain.event(row, words)
    actors = ", ".join(_actors(row, words))
    status, told_by = html(_status(row, words)), html(source(row, words))
    facts = [(words("Status"), status), (words("Actors"), actors), (words("Source"), told_by)]
    lines = "".join(f"<dt>{html(name)}</dt><dd>{value}</dd>" for name, value in facts if value)
    sample = f'<span class="tag">{html(words("sample text"))}</span>' if is_sample(session.store(), row) else ""
    return (
        f'<article class="event"><h3>{label_html(str(row["label"]))}</h3>'
        f'<p class="when">{html(told.result)} {sample}</p>'
        f"<blockquote>{_around(row, before=True)}{sentence(row)}{_around(row, before=False)}</blockquote>"
        f"<dl>{lines}</dl>"
        f'<h4>{html(words("How the date was found"))}</h4><div class="why">{facts_html(told, words)}</div></article>'
    )


def _actors(row: Mapping[str, Any], words: Words) -> Iterator[str]:
    """Those who take part, each as HTML that leads to the actor's page, with the role."""
    unsure = likely(row)
    for name, role in row["roles"].items():
        known = session.store().find_actors(name)
        shown = links.anchor(links.actor(known[0]), name) if known else html(name)
        yield shown + html(part(name, role, words, unsure=name in unsure).removeprefix(name))


def _around(row: Mapping[str, object], *, before: bool) -> str:
    """The sentence before or after the event's, as HTML: what a reader needs to understand it."""
    reading = session.kept().corrected(str(row["article"]))
    starts = [one.start for one in reading.sentences]
    mine = int(str(row["sentence_start"]))
    at = starts.index(mine) + (-1 if before else 1) if mine in starts else -1
    if not 0 <= at < len(starts):
        return ""
    found = reading.sentences[at]
    text = " ".join(reading.article.text[found.start : found.end].split())
    return f'<span class="near">{html(text)}</span>'


def sentence(row: Mapping[str, object]) -> str:
    """The event's sentence as HTML, its trigger and its date marked."""
    text, said = str(row["sentence"]), str(row["time_text"] or "")
    at = int(str(row["trigger_start"])) - int(str(row["sentence_start"]))
    found = [Highlight(at, at + len(str(row["trigger"])), "trigger")]
    start = _said_at(row, text, said) if row["explicit"] and said else -1
    if start >= 0:
        found.insert(0, Highlight(start, start + len(said), "date"))
    return marked(text, without_overlap(found))


def _said_at(row: Mapping[str, object], text: str, said: str) -> int:
    """Where in the sentence the event's date stands, -1 if nowhere; the reading tells which of two places it is."""
    if text.count(said) < 2:
        return text.find(said)
    events = session.kept().corrected(str(row["article"])).events
    start = next((event.when.timex.start for event in events if event.id == row["id"]), -1)
    at = start - int(str(row["sentence_start"]))
    return at if at >= 0 and text.startswith(said, at) else text.find(said)


def _status(row: Mapping[str, object], words: Words) -> str:
    notes = [words(f"status:{row['status']}")]
    if row["reported"]:
        notes.append(words("an act of speech"))
    if not row["explicit"]:
        notes.append(words("day not said in the sentence"))
    return " · ".join(notes)


def source(row: Mapping[str, object], words: Words) -> str:
    """The event's article in a line: its title, where it appeared, and when."""
    published = row["published"]
    when = words.day(published.date()) if published is not None and str(published) != "NaT" else ""  # type: ignore[attr-defined]
    return " · ".join(part for part in (str(row["title"] or row["key"]), str(row["source"] or ""), when) if part)
