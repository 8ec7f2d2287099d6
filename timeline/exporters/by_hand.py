"""Events that a person added: who did, so that no reader takes them for what an article tells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from timeline.words import Words

if TYPE_CHECKING:
    from timeline.store import Store


def sign(store: Store, told: Iterable[dict[str, Any]], words: Words) -> None:
    """Fill `added_by` («ditambahkan oleh Ani») and `by_hand` of the rows that a person added.

    `by_hand`: its article is but the row's own words, which are then no quotation; it is called by who added it where
    it has no title of its own.
    """
    mine = [row for row in told if "added" in row["corrected"].split()]
    if not mine:
        return
    lines = store.corrections()
    made = lines[(lines["field"] == "added") & (lines["state"] == "applied")]
    authors = dict(zip(made["event"], made["who"], strict=True))
    texts = store.texts({row["article"] for row in mine})
    for row in mine:
        name = str(authors.get(row["id"], ""))
        row["added_by"] = words("added by {name}", name=name) if name else words("added by hand")
        row["by_hand"] = texts.get(row["article"], "").strip() == row["sentence"].strip()
        if row["by_hand"] and row["title"] in ("", row["sentence"], row["sentence"].strip()):
            row["title"] = row["added_by"]
