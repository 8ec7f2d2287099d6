"""Tell what became of uploaded files: one line for all, and a row for each article or error."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

import streamlit as st
from pandas import DataFrame

from timeline.charts.hover import cut
from timeline.importers.reasons import refusal
from timeline.importers.row_day import BETWEEN, NO_COLUMN
from timeline.ingest import Outcome
from timeline.pages.text import html, plain
from timeline.pages.uploads.jobs import Job
from timeline.store import Store
from timeline.words import Words

DOUBT = "published-doubt:"
_LONGEST = 40
MOST = 200
"""The most rows of the table that wraps its texts; the list of all, which scrolls, has no bound."""


def show(job: Job, store: Store, words: Words) -> None:
    """An upload, as far as it has come."""
    outcomes = list(job.outcomes)
    if not job.finished:
        of = words("{done} of {all} files", done=words.number(job.done), all=words.number(job.files))
        read = words.count("{n} article read", "{n} articles read", len(outcomes))
        st.progress(job.share, text=f"{of} · {read}")
    if job.failure:
        st.error(words("The database refused, so reading stopped. What is listed below is stored."))
        st.markdown(plain(words.told(job.failure)))
    there = stored(store, outcomes) if job.finished else None
    st.markdown(f"**{plain(job.collection)}** · {summary(outcomes, words, there)}")
    frame = results(outcomes, words, there)
    rows = frame if len(frame) <= MOST else frame[frame[words("Remarks")] != ""].head(MOST)
    if len(rows):
        st.html(table_html(rows))
    if len(frame) <= MOST:
        return
    with st.expander(words("All rows")):
        st.dataframe(frame, hide_index=True, placeholder="")


def stored(store: Store, outcomes: Sequence[Outcome]) -> frozenset[str]:
    """The ids of the articles that are still in the store."""
    return _stored(store, store.version(), tuple(outcome.article_id for outcome in outcomes if outcome.article_id))


@lru_cache(maxsize=64)
def _stored(store: Store, version: str, ids: tuple[str, ...]) -> frozenset[str]:
    return frozenset(one for one in ids if store.has(one))


def result(outcome: Outcome, there: frozenset[str] | None) -> str:
    """What became of it: new, duplicate, error; "gone" for an article that was deleted since.

    `there` holds the articles that are stored; None takes all for stored.
    """
    gone = there is not None and outcome.article_id and outcome.article_id not in there
    return "gone" if gone else outcome.status


def summary(outcomes: Sequence[Outcome], words: Words, there: frozenset[str] | None = None) -> str:
    """One line on what became of the files; the events are those of the new articles."""
    kinds = [result(outcome, there) for outcome in outcomes]
    events = sum(outcome.events for outcome, kind in zip(outcomes, kinds, strict=True) if kind == "new")
    parts = [
        words.count("{n} new article", "{n} new articles", kinds.count("new")),
        words.count("{n} event", "{n} events", events),
    ]
    if kinds.count("duplicate"):
        parts.append(words.count("{n} already there", "{n} already there", kinds.count("duplicate")))
    if failed := sum(outcome.more or 1 for outcome in outcomes if outcome.error):
        parts.append(words.count("{n} not read", "{n} not read", failed))
    stay = [outcome for outcome, kind in zip(outcomes, kinds, strict=True) if kind in ("new", "duplicate")]
    if dayless := sum(outcome.published is None for outcome in stay):
        parts.append("**" + words.count("{n} without a day", "{n} without a day", dayless) + "**")
    if guessed := sum(outcome.published_from == "text" for outcome in stay):
        parts.append("**" + words.count("{n} with a guessed day", "{n} with a guessed day", guessed) + "**")
    if kinds.count("gone"):
        parts.append(words.count("{n} deleted since", "{n} deleted since", kinds.count("gone")))
    return " · ".join(parts)


def results(outcomes: Sequence[Outcome], words: Words, there: frozenset[str] | None = None) -> DataFrame:
    """A row for each article or error: file, article, what happened, new events, day of publication, remarks."""
    kinds = [result(outcome, there) for outcome in outcomes]
    return DataFrame(
        {
            words("File"): [outcome.file + (f":{outcome.line}" if outcome.line else "") for outcome in outcomes],
            words("Article"): [outcome.title or outcome.key for outcome in outcomes],
            words("Result"): [words(f"result:{kind}") for kind in kinds],
            words("Events"): [o.events if kind == "new" else None for o, kind in zip(outcomes, kinds, strict=True)],
            words("Published"): [words.day(outcome.published) if outcome.published else "" for outcome in outcomes],
            words("Remarks"): [remarks(outcome, words) for outcome in outcomes],
        }
    )


def remarks(outcome: Outcome, words: Words) -> str:
    """Warnings and the error of an outcome in the reader's language, each with what to do."""
    told = [_warning(code, words) for code in outcome.warnings]
    if outcome.published_from == "text":
        told.append(words("The day was guessed from the text. Confirm or correct it below."))
    if outcome.given:
        told.insert(0, f"«{cut(outcome.given, _LONGEST)}»:")
    if outcome.more:
        told.append(words("import:more:{n}", n=words.number(outcome.more)))
    elif outcome.error:
        told.append(refusal(outcome.error, words) or str(outcome.error))
    return " ".join(told)


def _warning(code: str, words: Words) -> str:
    """A warning's code in the reader's language; what follows its colon is a day, or the columns that there are."""
    kind, _, day = code.partition(":")
    if not day:
        return words(f"warning:{kind}")
    if code.startswith(NO_COLUMN):
        return words("warning:no-day-column:{columns}", columns=", ".join(f"«{one}»" for one in day.split(BETWEEN)))
    if day.isdigit():
        return words(f"warning:{kind}:{{n}}", n=words.number(int(day)))
    return words(f"warning:{kind}:{{day}}", day=words.day(date.fromisoformat(day)))


def likely(outcome: Outcome) -> date | None:
    """The day of publication that an article's text or address speaks for, where it contradicts the one given."""
    found = (code.removeprefix(DOUBT) for code in outcome.warnings if code.startswith(DOUBT))
    return next(map(date.fromisoformat, found), None)


def table_html(frame: DataFrame) -> str:
    """The rows as an HTML table whose texts wrap."""
    head = "".join(f'<th scope="col">{html(str(name))}</th>' for name in frame.columns)
    rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in frame.itertuples(index=False))
    return f'<table class="results"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _cell(value: object) -> str:
    if isinstance(value, (int, float)):
        return f"<td>{int(value) if value == value else ''}</td>"
    return f"<td>{html(str(value or ''))}</td>"
