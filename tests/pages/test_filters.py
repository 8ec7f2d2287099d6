"""Every filter is defined once: what the table has is in the address, the sidebar, the store and the command line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from tests.pages.conftest import page
from tests.store.readings import DAY, NATO, RUSSIA, YEAR, happening, reading
from timeline.charts.window import Window
from timeline.cli import database, parser
from timeline.model import FIELDS, Filter
from timeline.model.field import Several, written
from timeline.pages.chart import figures, scene
from timeline.pages.view import View, from_params, to_params
from timeline.words import words

VALUES = {
    "collections": ("Lain",), "actors": ("igo:nato",), "sources": ("Tempo",), "statuses": ("planned",),
    "granularities": ("year",), "types": ("protest",), "words": "unjuk", "start": date(2022, 1, 1),
    "end": date(2014, 12, 31), "reported": False, "implicit": True, "undated": True, "articles": ("b",),
}  # fmt: skip
"""A value of each filter that chooses other events of the store below than no filter does."""
SPELLED = {"actors": "nato", "start": "2022", "end": "2014"}
ADDRESSED = [name for name, one in FIELDS.items() if one.parameter]
PERIOD = ("start", "end")


@pytest.fixture
def told(store):
    """Two articles in two collections; no two of their events fit the same filters."""
    first, second = "menolak; berkata; sejak; kelak", "unjuk rasa; aneksasi"
    store.save(
        reading(
            "a", first,
            happening("a", first, DAY, (NATO, "agent")),
            happening("a", first, DAY, trigger="berkata", reported=True),
            happening("a", first, DAY, trigger="sejak", explicit=False),
            happening("a", first, None, trigger="kelak"),
        ),
        "Koleksi uji",
    )  # fmt: skip
    protest = happening("b", second, DAY, (RUSSIA, "agent"), type="protest", status="planned")
    annexation = happening("b", second, YEAR, (NATO, "patient"), trigger="aneksasi")
    store.save(reading("b", second, protest, annexation, source="Tempo"), "Lain")
    return store


def test_each_filter_has_a_value_here():
    assert list(VALUES) == list(FIELDS)


@pytest.mark.parametrize("name", FIELDS)
def test_the_store_asks_each(told, name):
    chosen = Filter(**{name: VALUES[name]})
    found = told.events(chosen)
    assert len(found) > 0
    assert set(found["id"]) != set(told.events()["id"])
    assert told.count(chosen) == len(found)


@pytest.mark.parametrize("name", ADDRESSED)
def test_an_address_says_each(name):
    window = Window(VALUES["start"], VALUES["start"]) if name in PERIOD else None
    view = View(Filter(), window) if window else View(Filter(**{name: VALUES[name]}))
    told = to_params(view)
    assert FIELDS[name].parameter in told
    assert from_params(told) == view


def test_the_sidebar_offers_each(told):
    """Each has a widget by its name, and holds what the address asked for."""
    wanted = [name for name in ADDRESSED if name not in PERIOD]
    asked = Filter(**{name: VALUES[name] for name in wanted})
    query = {name: values[0] for name, values in to_params(View(asked)).items()}
    app = page("timeline", **query)
    held = {name: FIELDS[name].held(app.session_state[f"filter_{name}"]) for name in wanted}
    assert held == {name: VALUES[name] for name in wanted}
    shown = {one.label for kind in ("multiselect", "text_input", "button_group", "toggle") for one in app.get(kind)}
    assert {words("id")(FIELDS[name].heading) for name in wanted} <= shown


@pytest.mark.parametrize("name", [name for name, one in FIELDS.items() if one.option])
def test_the_command_line_has_each(told, name):
    value, option = VALUES[name], FIELDS[name].option
    given = [option] if isinstance(value, bool) else [option, SPELLED.get(name) or "".join(value)]
    arguments = parser().parse_args(["events", *given])
    assert database.chosen(arguments, told) == Filter(**{name: value})


SAVED = {
    "collection=Banjir&collection=Gempa&source=Antara": Filter(("Banjir", "Gempa"), sources=("Antara",)),
    "actor=org:kpk&status=denied&status=negated&implicit=1": Filter(
        actors=("org:kpk",), statuses=("denied", "negated"), implicit=True
    ),
    "precision=month&type=protest&q=pasar+pagi&speech=0": Filter(
        granularities=("month",), types=("protest",), words="pasar pagi", reported=False
    ),
    "status=x&precision=hari&implicit=2&speech=no&from=2022-01-01": Filter(),
}


@pytest.mark.parametrize("query", SAVED)
def test_addresses_that_people_saved_mean_the_same(query):
    from urllib.parse import parse_qs

    assert from_params(parse_qs(query)) == View(SAVED[query])
    assert from_params(parse_qs(f"{query}&from=2019-01-31&to=2018-12-31")).chosen == SAVED[query]


@dataclass(frozen=True, slots=True)
class Wider(Filter):
    """A filter with two more fields, as anybody may add one: a row each, and nothing else."""

    papers: tuple[str, ...] = written(Several("Papers", "paper", facet="source", about="article"))
    kinds: tuple[str, ...] = written(Several("Kinds", "kind", facet="type", about="event"))


def test_a_new_filter_of_articles_is_asked_of_articles_and_events(told):
    assert list(told.articles(Wider(papers=("Tempo",)))["id"]) == ["b"]
    assert set(told.events(Wider(papers=("Tempo",), implicit=True))["article"]) == {"b"}
    assert set(told.events(Wider(papers=("Tempo",)).only("article"))["article"]) == {"b"}


def test_a_new_filter_of_events_is_asked_of_events(told):
    assert set(told.events(Wider(kinds=("protest",)))["type"]) == {"protest"}
    assert Wider(kinds=("protest",)).only("event").kinds == ("protest",)


@pytest.mark.parametrize("new", [Wider(papers=("Tempo",)), Wider(kinds=("protest",))])
def test_a_new_filter_looks_for_something(new, monkeypatch):
    everything, part = Window(date(1945, 1, 1), date(2022, 1, 28)), Window(date(2022, 1, 1), date(2022, 1, 28))
    monkeypatch.setattr(scene, "opening", lambda *_: part)
    assert scene._first(new, None, everything, 3) == everything
    assert scene._first(Wider(), None, everything, 3) == part
    assert figures._sought(View(new)) is not figures._sought(View(Wider()))


@pytest.mark.parametrize("name", FIELDS)
def test_what_looks_for_something_is_no_period_collection_precision_or_switch(name):
    looks = name in Filter(**{name: VALUES[name]}).sought
    assert looks is (name in {"actors", "sources", "statuses", "types", "words", "articles"})
