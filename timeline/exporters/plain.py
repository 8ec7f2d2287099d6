"""Events as plain values: days as ISO strings, nothing that only pandas knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from timeline.exporters.condition import condition

if TYPE_CHECKING:
    import pandas as pd

_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_DAYS = ("published", "start", "end", "anchor")


def rows(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """The rows of an events frame; days are inclusive ISO dates, None where unknown.

    `condition` is that of what would happen only under one, "" for the others; `according`, `hedge` and `denied_by`
    are for `attribution`, which reads the articles, `added_by` and `by_hand` for `by_hand`, which reads the log.
    """
    plain = frame.copy(deep=False)
    for name in _DAYS:
        days = plain[name].dt.strftime("%Y-%m-%d").astype(object)
        plain[name] = days.where(plain[name].notna(), None)
    for row in plain.to_dict(orient="records"):
        under = row["status"] == "conditional"
        at = row["trigger_start"] - row["sentence_start"]
        row["condition"] = condition(row["sentence"], at, row["language"]) if under else ""
        row |= {"according": "", "hedge": "", "denied_by": "", "added_by": "", "by_hand": False}
        yield row


def storable(text: str) -> str:
    """`text` with what XML cannot hold replaced letter for letter, so that offsets stay."""
    return _UNSTORABLE.sub("\ufffd", text)


def corrected(row: dict[str, Any]) -> str:
    """What a person corrected in the event of `row`, to be shown beside it; "" for nothing."""
    return f"✎ {row['corrected'].replace(' ', ', ')}" if row["corrected"] else ""
