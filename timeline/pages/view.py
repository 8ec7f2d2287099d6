"""Write what a reader looks at as URL parameters, and read it back, so that a link shows the same view."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import get_args

from timeline.charts.marks import PRECISIONS
from timeline.charts.window import Window, between
from timeline.model import STATUSES, Granularity
from timeline.store import Filter
from timeline.words import DEFAULT, LANGUAGES

GROUPS = ("actor", "source", "type", "status")
_EVERYTHING = Filter()
Params = Mapping[str, Sequence[str]]
assert set(get_args(Granularity)) == set(PRECISIONS)


@dataclass(frozen=True, slots=True)
class View:
    """A reader's choice: the events, the days in view, the lanes, the language.

    `chosen` has no period; `window` holds it, and None stands for wherever nearly all events lie.
    `by` says what a lane is (one of GROUPS); no `lanes` stands for the most frequent ones.
    """

    chosen: Filter = _EVERYTHING
    window: Window | None = None
    by: str = "actor"
    lanes: tuple[str, ...] = ()
    language: str = DEFAULT

    @property
    def within(self) -> Filter:
        """The choice of events with the period of the window."""
        if self.window is None:
            return self.chosen
        return replace(self.chosen, start=self.window.start, end=self.window.last)


def to_params(view: View) -> dict[str, list[str]]:
    """The URL parameters of a view; what is as it was at first is left out."""
    chosen, window = view.chosen, view.window
    params = {
        "collection": chosen.collections,
        "actor": chosen.actors,
        "source": chosen.sources,
        "status": chosen.statuses,
        "precision": chosen.granularities,
        "type": chosen.types,
        "q": (chosen.words,),
        "speech": () if chosen.reported else ("0",),
        "implicit": ("1",) if chosen.implicit else (),
        "from": (window.start.isoformat(),) if window else (),
        "to": (window.last.isoformat(),) if window else (),
        "by": (view.by,) if view.by != GROUPS[0] else (),
        "lane": view.lanes,
        "lang": (view.language,) if view.language != DEFAULT else (),
    }
    return {name: list(values) for name, values in params.items() if any(values)}


def from_params(params: Params, language: str = DEFAULT) -> View:
    """The view that URL parameters describe; what cannot be understood is as if it were not there.

    `language` is what to speak where the link does not say.
    """
    many = {name: tuple(dict.fromkeys(v for v in values if v)) for name, values in params.items()}
    chosen = Filter(
        collections=many.get("collection", ()),
        actors=many.get("actor", ()),
        sources=many.get("source", ()),
        statuses=_known(many.get("status", ()), STATUSES.__contains__),
        granularities=_known(many.get("precision", ()), PRECISIONS.__contains__),
        types=many.get("type", ()),
        words=" ".join(many.get("q", ())),
        reported="0" not in many.get("speech", ()),
        implicit="1" in many.get("implicit", ()),
    )
    wanted = _known(many.get("lang", ()), LANGUAGES.__contains__)
    by = (*_known(many.get("by", ()), GROUPS.__contains__), GROUPS[0])[0]
    return View(chosen, _window(many), by, many.get("lane", ()), (*wanted, language)[0])


def _known(values: Sequence[str], known: Callable[[str], bool]) -> tuple[str, ...]:
    return tuple(value for value in values if known(value))


def _window(params: Params) -> Window | None:
    try:
        (start,), (last,) = params["from"], params["to"]
        return between(date.fromisoformat(start), date.fromisoformat(last))
    except (KeyError, ValueError):
        return None
