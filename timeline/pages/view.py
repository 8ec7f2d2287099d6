"""Write what a reader looks at as URL parameters, and read it back, so that a link shows the same view."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from timeline.charts.window import Window, between
from timeline.model import FIELDS, Filter
from timeline.words import DEFAULT, LANGUAGES

EVERY_LANE, OTHER_LANES = "", "-"
"""In place of a lane's id: all lanes, and the lane of what no other lane shows."""
GROUPS = ("actor", "source", "type", "status", "collection")
COLOURS = ("status", "type", "source")
"""What the colours of marks can stand for."""
_EVERYTHING = Filter()
Params = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class View:
    """A reader's choice: the events, the days in view, the lanes, the language.

    `chosen` has no period; `window` holds it, and None stands for wherever nearly all events lie.
    `by` says what a lane is (one of GROUPS); no `lanes` stands for the most frequent ones.  `listed` are the days whose
    events stand in a list beside the chart, those of `lane` only if that is not EVERY_LANE.  `event` is the one that
    lies open, as "article.event".  `folded` makes one mark of what several articles tell.  `story` is any item of the
    story that alone is shown.  `own` are the collections that are meant where none is asked for.  `colour`, one of
    COLOURS, is what colours stand for.  `telling` shows one event after another in place of the chart.
    """

    chosen: Filter = _EVERYTHING
    window: Window | None = None
    by: str = "actor"
    lanes: tuple[str, ...] = ()
    language: str = DEFAULT
    listed: Window | None = None
    lane: str = EVERY_LANE
    event: str = ""
    folded: bool = True
    story: str = ""
    own: tuple[str, ...] = ()
    colour: str = COLOURS[0]
    telling: bool = False

    @property
    def within(self) -> Filter:
        """The choice of events with the period of the window."""
        if self.window is None:
            return self.chosen
        return replace(self.chosen, start=self.window.start, end=self.window.last)


def to_params(view: View) -> dict[str, list[str]]:
    """The URL parameters of a view; what is as it was at first is left out."""
    return {name: list(values) for name, values in _params(view).items() if any(values)}


def _params(view: View) -> dict[str, tuple[str, ...]]:
    within = view.within if view.chosen.collections != view.own else replace(view.within, collections=())
    asked = {one.parameter: one.write(getattr(within, name)) for name, one in FIELDS.items() if one.parameter}
    return asked | {
        "by": (view.by,) if view.by != GROUPS[0] else (),
        "lane": view.lanes,
        "lang": (view.language,) if view.language != DEFAULT else (),
        "list": (f"{view.listed.start}..{view.listed.last}",) if view.listed else (),
        "of": (view.lane,) if view.listed else (),
        "event": (view.event,),
        "fold": () if view.folded else ("0",),
        "story": (view.story,),
        "tell": ("1",) if view.telling else (),
        "colour": (view.colour,) if view.colour != COLOURS[0] else (),
    }


PARAMETERS = frozenset(_params(View()))
"""The names of the URL parameters that a view is written with."""


def from_params(params: Params, language: str = DEFAULT) -> View:
    """The view that URL parameters describe; what cannot be understood is as if it were not there.

    `language` is what to speak where the link does not say.
    """
    many = {name: tuple(dict.fromkeys(v for v in values if v)) for name, values in params.items()}
    asked = {name: one.read(many.get(one.parameter, ())) for name, one in FIELDS.items() if one.parameter}
    within = Filter(**asked)
    wanted = _known(many.get("lang", ()), LANGUAGES.__contains__)
    by = (*_known(many.get("by", ()), GROUPS.__contains__), GROUPS[0])[0]
    return View(
        within.any_time,
        between(within.start, within.end) if within.start and within.end else None,
        by,
        many.get("lane", ()),
        (*wanted, language)[0],
        _window(*"".join(many.get("list", ())).partition("..")[::2]),
        "".join(many.get("of", ())),
        "".join(many.get("event", ())),
        "0" not in many.get("fold", ()),
        "".join(many.get("story", ())),
        telling="1" in many.get("tell", ()),
        colour=(*_known(many.get("colour", ()), COLOURS.__contains__), COLOURS[0])[0],
    )


def _known(values: Sequence[str], known: Callable[[str], bool]) -> tuple[str, ...]:
    return tuple(value for value in values if known(value))


def _window(start: str, last: str) -> Window | None:
    try:
        return between(date.fromisoformat(start), date.fromisoformat(last))
    except ValueError:
        return None
