"""Make a web page of its own out of figures, which needs neither this program nor the internet."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from html import escape

import plotly.graph_objects as go
from pandas import DataFrame
from plotly.offline import get_plotlyjs

from timeline.charts.base import config
from timeline.charts.palette import Palette

NOTHING: Mapping[str, object] = {}
_STYLE = """
body {{ margin: 0 auto; max-width: 1100px; padding: 1.5rem; background: {paper}; color: {text};
  font: 16px/1.5 "Source Sans 3", "Source Sans Pro", system-ui, sans-serif; }}
h1 {{ font: 600 1.8rem/1.2 "Source Serif 4", Georgia, serif; margin: 0 0 .3rem; }}
p {{ color: {muted}; margin: .2rem 0 .8rem; }} figure {{ margin: 0; }}
.legend {{ display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; font-size: .85rem; color: {muted}; padding: .4rem 0; }}
.legend span {{ display: inline-flex; align-items: center; gap: .35rem; }}
table {{ border-collapse: collapse; font-size: .88rem; margin-top: 1rem; }} summary {{ cursor: pointer; }}
th, td {{ text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid {line}; }}
"""


def document(
    figures: Sequence[go.Figure],
    title: str,
    caption: str,
    legend: str,
    table: DataFrame,
    colours: Palette,
    language: str,
    manifest: Mapping[str, object] = NOTHING,
) -> str:
    """The page: title, caption, `figures` one below the other, the legend's HTML, and the table for all who cannot see.

    plotly.js stands inside, once; all texts but the legend are escaped.  The manifest is there for programs to read.
    """
    style = _STYLE.format(paper=colours.paper, text=colours.text, muted=colours.muted, line=colours.line)
    charts = "".join(f"<figure>{_chart(one, n, language)}</figure>" for n, one in enumerate(figures))
    return (
        f'<!doctype html><html lang="{escape(language)}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{style}</style>'
        f'<script type="application/json" id="manifest">{_inside(manifest)}</script>'
        f"<script>{get_plotlyjs()}</script></head><body><main><h1>{escape(title)}</h1><p>{escape(caption)}</p>"
        f"{charts}{legend}{_table(table)}</main></body></html>"
    )


def _inside(manifest: Mapping[str, object]) -> str:
    """JSON that cannot end the script it stands in."""
    return json.dumps(manifest, ensure_ascii=False).replace("<", "\\u003c")


def _chart(figure: go.Figure, number: int, language: str) -> str:
    quiet = config(language) | {"responsive": True}
    return str(figure.to_html(full_html=False, include_plotlyjs=False, config=quiet, div_id=f"chart-{number}"))


def _table(table: DataFrame) -> str:
    head = "".join(f"<th scope='col'>{escape(str(name))}</th>" for name in table.columns)
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(str(value))}</td>' for value in row)}</tr>"
        for row in table.itertuples(index=False, name=None)
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
