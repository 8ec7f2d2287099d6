"""What a person says of an event, against what was extracted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Correction:
    """A human's word, laid over what was extracted and never written into it.

    `article` is the article's id, `start` and `end` the span of the trigger it speaks of.  `field` is one of
    date, actors, status, label, type, deleted, added (an event made by hand), merge (of the actor with the id
    `old` into `new`; no article) or undo (of the correction numbered `old`).  `old` and `new` are the values as
    `store.values` spells them; dates in EDTF.  `when` is given by the caller, as ISO 8601.
    """

    article: str
    start: int
    end: int
    field: str
    old: str
    new: str
    who: str
    when: str
