"""How an event stands when it leaves: its status, or that it is only said to be so, or that somebody disputes it.

`status` is what the sentence of an event tells, read by itself.  What a reader is shown must not call that certain
which the article hedges, lays to somebody's charge or goes on to deny.
"""

from __future__ import annotations

from timeline.exporters.attribution.origins import origins
from timeline.exporters.entry import Row
from timeline.text.words import split

UNSURE = ("unconfirmed", "disputed")
"""What a status may become on its way out."""
_CERTAIN = frozenset({"happened", "ongoing"})


def standing(row: Row) -> str:
    """The status of a row as readers are told it; "unconfirmed" or "disputed" where the article leaves doubt.

    «Menurut jaksa, Budi menyuap hakim. Budi membantahnya.» is disputed, «Budi diduga menyuap hakim» unconfirmed.  What
    a person said of the status stands.
    """
    status = str(row["status"])
    if status not in _CERTAIN or "status" in str(row["corrected"]).split():
        return status
    if row["denied_by"]:
        return "disputed"
    return "unconfirmed" if row["hedge"] or _accused(row) else status


def _accused(row: Row) -> bool:
    """Whether who is quoted accuses: «menurut jaksa», «Jaksa mendakwa …», «Rina menuding Budi menyuap hakim»."""
    if not row["according"]:
        return False
    before = row["sentence"][: row["trigger_start"] - row["sentence_start"]]
    said = {word.lower for word in split(before)}
    who = {word.lower for word in split(str(row["according"]))}
    told = origins(str(row["language"]))
    return not (said.isdisjoint(told.accusing) and who.isdisjoint(told.accusers))
