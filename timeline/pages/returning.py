"""Take an edited chronology back: show what it would change, and change it; the same for what people said elsewhere."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import streamlit as st
from pandas import DataFrame

from timeline.editing import apply, edited, revision, unread
from timeline.editing.revision import Change
from timeline.editing.write import now, spelled
from timeline.errors import TimelineError
from timeline.pages import shell
from timeline.pages.corrections.who import ask_who
from timeline.pages.text import plain
from timeline.store import Store, exchange
from timeline.words import Words

MOST = 20
"""Megabytes of a file that comes back."""


def section(store: Store, words: Words) -> None:
    """The part of the page Export that takes files in."""
    st.subheader(words("Take an edited chronology back"), anchor=False)
    st.caption(words("Edit dates, headlines or status in an exported CSV, XLSX or Markdown file, add or remove rows."))
    shell.uploaders(words, MOST)
    given = st.file_uploader(
        words("An edited file, and with a CSV its manifest"), ["csv", "zip", "xlsx", "md", "json"], key="returned",
        accept_multiple_files=True, max_upload_size=MOST,
    )  # fmt: skip
    if given:
        _taken(store, given, words)
    with st.expander(words("Corrections, merges and verdicts of another database"), icon=":material/sync_alt:"):
        _annotations(store, words)


def _taken(store: Store, given: Sequence[Any], words: Words) -> None:
    manifest = next((one.getvalue() for one in given if one.name.endswith(".json")), b"")
    file = next((one for one in given if not one.name.endswith(".json")), None)
    if file is None:
        st.info(words("This is only a manifest; add the file that it belongs to."))
        return
    try:
        told = edited.read(file.name, file.getvalue(), manifest)
        found = revision.changes(store, told)
    except TimelineError as error:
        st.error(plain(words.told(error)))
        return
    if not told.entries:
        st.info(words("No manifest came with the file, so removed rows are not seen."))
    for cell in unread.unread(told, words):
        st.warning(plain(f"{words('Line')} {cell.line}, {cell.label}: {cell.told(words)}"))
    if not found:
        st.success(words("Nothing in the file is other than here."))
        return
    st.dataframe(preview(found, words), hide_index=True)
    who = ask_who(words, "returning")
    count = sum(not one.refused for one in found)
    label = words.count("Write {n} change", "Write {n} changes", count)
    if st.button(label, type="primary", key="return_it", disabled=not count):
        _write(store, found, who, words)


def _write(store: Store, found: Sequence[Change], who: str, words: Words) -> None:
    outcome = apply.apply(store, found, who, now(), words)
    for one, reason in outcome.failed:
        st.warning(f"{plain(one.label)}: {plain(reason)}")
    st.success(words.count("{n} change written", "{n} changes written", outcome.done))


def preview(found: Sequence[Change], words: Words) -> DataFrame:
    """What would change, a row a change, in the reader's words."""
    return DataFrame(
        {
            words("Line"): [str(one.line or "–") for one in found],
            words("Event"): [one.label for one in found],
            words("What changes"): [words(f"field:{one.field}") for one in found],
            words("Before"): [_value(one, one.old, words) for one in found],
            words("After"): [_after(one, words) for one in found],
            words("Remark"): [_remark(one, words) for one in found],
        }
    )


def _after(one: Change, words: Words) -> str:
    return words("deleted") if one.field == "deleted" else _value(one, one.new, words)


def _value(one: Change, value: str, words: Words) -> str:
    return value if one.field in ("added", "deleted") or one.refused else spelled(one.field, value, {}, words)


def _remark(one: Change, words: Words) -> str:
    since = words("meanwhile: {value}", value=spelled(one.field, one.since, {}, words)) if one.since else ""
    return one.refused or since


def _annotations(store: Store, words: Words) -> None:
    st.download_button(
        words("Hand out what people said here"), data=lambda: _lines(store), file_name="linimasa.catatan.jsonl",
        icon=":material/download:", key="annotations_out", on_click="ignore",
    )  # fmt: skip
    given = st.file_uploader(words("Take in what people said elsewhere"), ["jsonl"], key="annotations_in",
                             max_upload_size=MOST)  # fmt: skip
    if given and st.button(words("Take it in"), key="annotations_take"):
        try:
            taken = exchange.take(store, [json.loads(line) for line in given.getvalue().splitlines() if line.strip()])
        except (TimelineError, ValueError, AttributeError) as error:
            st.error(plain(words.told(error)))
            return
        st.success(words("{added} new, {known} known; {waiting} articles are not here yet", added=taken.added,
                         known=taken.known, waiting=taken.waiting))  # fmt: skip


def _lines(store: Store) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in exchange.said(store)).encode()
