"""Draw strips of density as HTML, a name above each, for screens too narrow to hold the names beside a chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from itertools import groupby

from pandas import DataFrame, Timestamp

from timeline.charts.density import EVERY
from timeline.charts.palette import Palette
from timeline.charts.window import Window
from timeline.words import Words

_SHADES = 24


def strips_html(
    weights: DataFrame,
    names: Mapping[str, str],
    links: Mapping[str, str],
    window: Window,
    colours: Palette,
    words: Words,
) -> str:
    """HTML of a strip a lane of `weights` (actor, start, inclusive end, weight), as much of it as lies in `window`.

    The lane `EVERY` is left out, since a list of periods says the same.  Colours follow the cube root of the
    weight, as those of the chart do (`density.density_figure`), with one scale for all lanes.
    """
    seen = weights[(weights["end"] >= Timestamp(window.start)) & (weights["start"] < Timestamp(window.end))]
    lanes = {key: seen[seen["actor"] == key] for key in names if key != EVERY}
    most = max((float(lane["weight"].max()) for lane in lanes.values() if len(lane)), default=0.0)
    shades = _shades(colours.density)
    rows = (_row(names[key], links.get(key, ""), lane, (window, most), shades, words) for key, lane in lanes.items())
    ends = f"<p><span>{words.day(window.start)}</span><span>{words.day(window.last)}</span></p>" if lanes else ""
    return f'<div class="strips">{"".join(rows)}{ends}</div>'


def _row(
    name: str, link: str, lane: DataFrame, scale: tuple[Window, float], shades: Sequence[str], words: Words
) -> str:
    total = words.about(round(float(lane["weight"].sum())))
    linked = f'<a href="{escape(link)}" target="_self">{escape(name)}</a>' if link else escape(name)
    return (
        f"<div><b>{linked}</b> <small>{escape(total)}</small>"
        f'<i style="background:{_gradient(lane, *scale, shades)}"></i></div>'
    )


def _gradient(lane: DataFrame, window: Window, most: float, shades: Sequence[str]) -> str:
    """A CSS gradient with hard edges: a colour for each run of cells that share it, none where nothing is."""
    begin, days = Timestamp(window.start), window.days
    cells: list[tuple[str, float, float]] = []
    at = 0.0
    for start, end, weight in lane.sort_values("start")[["start", "end", "weight"]].itertuples(index=False):
        left = max(0.0, 100 * (start - begin).days / days)
        right = min(100.0, 100 * ((end - begin).days + 1) / days)
        cells += [(shades[0], at, left)] if left > at else []
        cells.append((_shade(float(weight), most, shades), left, right))
        at = right
    cells += [(shades[0], at, 100.0)] if at < 100 else []
    runs = [list(run) for _, run in groupby(cells, key=lambda cell: cell[0])]
    return "linear-gradient(90deg," + ",".join(f"{run[0][0]} {run[0][1]:.4g}% {run[-1][2]:.4g}%" for run in runs) + ")"


def _shade(weight: float, most: float, shades: Sequence[str]) -> str:
    share = (weight / most) ** (1 / 3) if most else 0.0
    return shades[min(len(shades) - 1, max(1, round(share * (len(shades) - 1))))]


def _shades(stops: Sequence[str]) -> list[str]:
    """`_SHADES` colours evenly along the `stops` (CSS hex codes)."""
    parts = [[int(stop[n : n + 2], 16) for n in (1, 3, 5)] for stop in stops]
    found = []
    for n in range(_SHADES):
        place = n * (len(parts) - 1) / (_SHADES - 1)
        low = min(int(place), len(parts) - 2)
        mixed = (a + (b - a) * (place - low) for a, b in zip(parts[low], parts[low + 1], strict=True))
        found.append("#" + "".join(f"{round(part):02x}" for part in mixed))
    return found
