"""Formats for research, opened by the programs of that trade."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest
import rdflib

from tests.exporters.world import CASES, EARLY, gathered, world, written
from timeline import exporters
from timeline.cli.export import FORMATS
from timeline.exporters import Options, table
from timeline.exporters.formats import actor_events, mentions
from timeline.importers import article, load
from timeline.model import Correction, PublishedFrom
from timeline.paths import SAMPLES
from timeline.pipeline import read
from timeline.store import Filter, Store

TABLES = ("actor-events", "mentions", "csv")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return world(Path(tmp_path_factory.mktemp("research")))


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_command_line_names_every_format() -> None:
    assert exporters.names() == FORMATS


def test_parquet_has_days_lists_and_maps(store: Store) -> None:
    told = pq.read_table(io.BytesIO(written(store, "parquet")))
    found = {row["label"]: row for row in told.to_pylist()}
    assert len(found) == len(CASES) + 1, "a row an event; `item` says which are one"
    assert len({row["item"] for row in found.values()}) == len(CASES)
    assert sorted(row["told_by"] for row in found.values()) == [1] * (len(CASES) - 1) + [2, 2]
    early = found["Proyek dimulai"]
    assert (early["start"], early["end"], early["edtf"]) == (EARLY.start, EARLY.last, "2010-05-01/2010-05-10")
    assert found["Kapolda membantah anggotanya menembak warga"]["status"] == "denied"
    assert json.loads(told.schema.metadata[b"linimasa"])["program"] == "linimasa"
    refused = next(row for row in found.values() if row["trigger"] == "menolak")
    assert refused["actors"][:2] == ["NATO", "Rusia"]
    assert dict(refused["roles"])["NATO"] == "agent"
    assert refused["published"] == date(2022, 1, 28)


def test_who_takes_part_is_a_row_each_and_nobody_is_lost(store: Store) -> None:
    told = rows(written(store, "actor-events"))
    assert {row["event"] for row in told} == set(store.events(Filter(undated=True)).id)
    refused = [(row["actor"], row["role"]) for row in told if row["label"].startswith("NATO")]
    assert ("NATO", "agent") in refused
    assert "Rusia" in dict(refused)
    assert {row["actor"] for row in told if row["label"] == "Kota banjir"} == {""}


def test_mentions_are_where_they_say(store: Store) -> None:
    told = rows(written(store, "mentions"))
    assert told
    for row in told:
        text = store.reading(row["article"]).article.text
        assert text[int(row["start"]) : int(row["end"])] == row["text"]


def test_every_column_of_every_table_is_in_the_dictionary(store: Store) -> None:
    names = {*actor_events.COLUMNS, *mentions.COLUMNS, *table.columns(gathered(store, "csv"))}
    assert names <= set(table.meanings())
    for name in TABLES:
        assert set(rows(written(store, name))[0]) <= names


def test_articles_come_back_as_they_were(store: Store) -> None:
    back = list(load("a.jsonl", written(store, "articles")))
    assert all(one.article for one in back)
    mine = {one.article.id: one.article for one in back if one.article}
    for id_, one in mine.items():
        if store.has(id_):
            own = store.reading(id_).article
            assert (one.text, one.title, one.source, one.published) == (own.text, own.title, own.source, own.published)
    assert len(mine) == store.articles().shape[0]


def test_excel_opens_the_csv_of_indonesia(store: Store) -> None:
    text = written(store, "csv", Options(excel=True)).decode("utf-8-sig")
    told = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
    early = next(row for row in told if row["judul polos"] == "Proyek dimulai")
    days = (early["hari pertama"], early["hari terakhir"])
    assert (*days, early["keyakinan"]) == ("01/05/2010", "10/05/2010", "0,9")


ASKED = """PREFIX lini: <urn:linimasa:> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
    SELECT ?label ?said { ?event lini:%s ?said; rdfs:label ?label }"""


@pytest.mark.parametrize(
    ("asked", "word", "said"),
    [("condition", "menutup", "jika hujan"), ("accordingTo", "menyuap", "menurut jaksa"),
     ("deniedBy", "menyuap", "dibantah oleh Budi"), ("hedge", "memukul", "diduga")],
)  # fmt: skip
def test_rdf_and_the_table_of_actors_answer_for_condition_and_source(
    asked: str, word: str, said: str, store: Store
) -> None:
    graph = rdflib.Graph().parse(data=written(store, "rdf"), format="turtle")
    assert said in {str(one.said) for one in graph.query(ASKED % asked) if word in one.label}
    column = {"accordingTo": "according_to", "deniedBy": "denied_by"}.get(asked, asked)
    told = rows(written(store, "actor-events"))
    assert {row[column] for row in told if word in row["label"]} == {said}


def test_every_row_of_parquet_names_all_articles_of_its_happening(store: Store) -> None:
    told = pq.read_table(io.BytesIO(written(store, "parquet"))).to_pylist()
    for row in (row for row in told if row["trigger"] == "menolak"):
        assert len(row["sources"]) == len(row["events"]) == 2
        assert row["events"][0] == row["id"]
        assert row["source"] in row["sources"][0]


def test_brat_has_a_time_for_a_span_of_days_and_notes_for_what_it_has_no_attribute(tmp_path: Path) -> None:
    store = Store.open(str(tmp_path / "b.db"))
    text = "Menurut jaksa, Budi menyuap hakim sejak Juli 2019 sampai Mei 2020. Budi membantahnya."
    store.save(read(article(text, key="x", published=date(2021, 5, 4))), "a")
    with zipfile.ZipFile(io.BytesIO(written(store, "brat"))) as folder:
        told = folder.read(next(one for one in folder.namelist() if one.endswith(".ann"))).decode()
    (event,) = re.findall(r"^E\d+\t(.*)$", told, re.M)
    time = re.search(r"Time:(T\d+)", event)
    assert time
    assert re.search(rf"^{time[1]}\tTime \d+ \d+\tJuli 2019 sampai Mei 2020$", told, re.M)
    assert "AnnotatorNotes E1\tmenurut jaksa · dibantah oleh Budi" in told


def test_rdf_says_who_corrected_what(tmp_path: Path) -> None:
    store = world(tmp_path)
    store.correct(Correction("dibangun", 9, 17, "date", "", "1980", "Ani", "2024-06-01T00:00:00+07:00"))
    graph = rdflib.Graph().parse(data=written(store, "rdf"), format="turtle")
    (found,) = graph.query("""
        PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX lini: <urn:linimasa:>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT ?label ?who ?field ?old ?new ?when { ?event rdfs:label ?label; prov:wasGeneratedBy ?done.
          ?done prov:wasAssociatedWith/rdfs:label ?who; prov:endedAtTime ?when; lini:field ?field; lini:old ?old;
                lini:new ?new }""")
    assert [str(one) for one in found] == [
        "Jembatan dibangun", "Ani", "date", "1974", "1980", "2024-06-01T00:00:00+07:00"]  # fmt: skip


def test_brat_spans_are_their_texts_and_events_name_what_is_there(tmp_path: Path) -> None:
    store = Store.open(str(tmp_path / "b.db"))
    for path in sorted(SAMPLES.glob("*.jsonl"))[:4]:
        for one in load(path.name, path.read_bytes()):
            assert one.article
            store.save(read(one.article), "samples")
    broken = "Baris satu.\nPada 3 Mei 2020 NATO\nmenolak itu."
    store.save(read(article(broken, key="x", published=date(2020, 5, 4))), "a")
    total = 0
    with zipfile.ZipFile(io.BytesIO(written(store, "brat"))) as folder:
        declared = set(re.findall(r"^(\w+)", folder.read("annotation.conf").decode(), re.M))
        for name in (one for one in folder.namelist() if one.endswith(".ann")):
            text = folder.read(name.replace(".ann", ".txt")).decode()
            lines = [line.split("\t") for line in folder.read(name).decode().splitlines()]
            spans = {line[0]: line for line in lines if line[0][0] == "T"}
            for _, place, said in spans.values():
                kind, start, end = place.split(" ")
                assert text[int(start) : int(end)].replace("\n", " ") == said
                assert kind in declared
            for line in lines:
                if line[0][0] == "E":
                    total += 1
                    assert {part.split(":")[1] for part in line[1].split(" ")} <= set(spans)
    assert total == store.count(Filter(undated=True))


@pytest.mark.parametrize("origin", ["metadata", "byline", "text", "user"])
def test_how_the_day_of_an_article_is_known_comes_back(origin: PublishedFrom, tmp_path: Path) -> None:
    store = Store.open(str(tmp_path / "o.db"))
    text = "NATO menolak tuntutan Rusia pada Rabu (26/1/2022)."
    store.save(read(article(text, key="o", published=date(2022, 1, 28), published_from=origin)), "a")
    (back,) = load("a.jsonl", written(store, "articles"))
    assert back.article
    assert (back.article.published_from, back.article.published) == (origin, date(2022, 1, 28))
    assert (back.warnings, back.article.extra) == ((), ())


def test_articles_without_a_day_or_an_event_are_among_the_articles(tmp_path: Path) -> None:
    store = Store.open(str(tmp_path / "o.db"))
    texts = [
        "Polisi menangkap pencuri pada Rabu (26/1/2022).",
        "Polisi menangkap pencuri kemarin.",
        "Resep ikan bakar.",
    ]
    for place, text in enumerate(texts):
        day = date(2022, 1, 28) if not place else None
        origin: PublishedFrom = "metadata" if day else "unknown"
        store.save(read(article(text, key=str(place), published=day, published_from=origin)), "a")
    back = [one.article for one in load("a.jsonl", written(store, "articles", chosen=Filter()))]
    assert {one.text for one in back if one} == set(texts)
    (lone,) = load("a.jsonl", written(store, "articles", chosen=Filter(words="resep")))
    assert lone.article
    assert lone.article.text == texts[2]
