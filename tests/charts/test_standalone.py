"""The page that stands alone: everything inside, nothing asked for, every text as text."""

from __future__ import annotations

import re

from tests.charts.frames import event, events
from tests.charts.test_figures import HOSTILE, ID, figure
from timeline.charts.legend import legend
from timeline.charts.palette import LIGHT
from timeline.charts.standalone import document
from timeline.charts.table import events_table


def made() -> str:
    rows = (event("one", "2022-01-26", label="NATO menolak"), event("two", "2022-03-01", label=HOSTILE))
    table = events_table(events(*rows), ID)
    return document([figure(*rows), figure(rows[0])], HOSTILE, "a < b", legend(LIGHT, ID), table, LIGHT, "id")


def test_it_holds_the_charts_the_table_and_plotly_once():
    page = made()
    assert page.startswith('<!doctype html><html lang="id">')
    assert page.count('class="plotly-graph-div"') == 2
    assert page.count("plotly.js v") == 1
    assert page.count("NATO menolak") >= 2  # in the chart and in the table


def test_it_asks_for_nothing():
    page = re.sub(r"(<script\b[^>]*>).*?</script>", r"\1", made(), flags=re.DOTALL)
    tags = re.findall(r"<(?:script|link|img|iframe)\b[^>]*>", page)
    assert len(tags) > 3
    assert not [tag for tag in tags if re.search(r"""\b(?:src|href)=["']?(?!["']?data:)""", tag)]


def test_texts_stay_texts():
    assert "<img src=x" not in made()
