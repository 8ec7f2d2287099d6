"""What goes out keeps its word: every format tells its readers all that they must know of every event."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import docx
import icalendar
import lxml.html
import openpyxl
import pyarrow.parquet
import pypdf
import pytest
import rdflib
from lxml import etree

from tests.exporters.world import CASES, Case, world, written
from timeline import exporters
from timeline.exporters import Options
from timeline.store import Store

Texts = dict[str, str]
"""Of each case, by its word, all that a file says of it."""
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def split(texts: list[str]) -> Texts:
    """Each text under the word of the case that it is about."""
    found = {}
    for case in CASES:
        mine = [text for text in texts if re.search(rf"\b{case.word}\b", text)]
        assert len(mine) == 1, (case.word, mine)
        found[case.word] = mine[0]
    return found


def read_csv(content: bytes) -> Texts:
    return split(["|".join(row) for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))][1:])


def read_json(content: bytes) -> Texts:
    return split([json.dumps(one, ensure_ascii=False) for one in json.loads(content)["events"]])


def read_xlsx(content: bytes) -> Texts:
    rows = openpyxl.load_workbook(io.BytesIO(content))["peristiwa"].iter_rows(values_only=True, min_row=2)
    return split(["|".join(map(str, row)) for row in rows])


def read_ics(content: bytes) -> Texts:
    found = icalendar.Calendar.from_ical(content)
    assert found.errors == []
    parts = [*found.walk("VEVENT"), *found.walk("VJOURNAL")]
    assert not [one for one in found.walk("VEVENT") if (one.decoded("dtend") - one.decoded("dtstart")).days > 31]
    return split(["|".join(map(str, (one["summary"], one["description"], one["x-linimasa-edtf"]))) for one in parts])


def read_markdown(content: bytes) -> Texts:
    text = content.decode()
    notes = dict(re.findall(r"^\[\^(\S+)\]: (.*)$", text, re.M))
    body = text.split("\n# ")[1].split("\n[^")[0]
    items = [one for one in re.split(r"\n(?=- )", body) if "[^" in one]
    return split([one + notes[re.findall(r"\[\^(\S+?)\]", one)[0]] for one in items])


def read_docx(content: bytes) -> Texts:
    document = docx.Document(io.BytesIO(content))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        notes = etree.fromstring(archive.read("word/footnotes.xml"))
    told = {one.get(f"{_WORD}id"): "".join(one.itertext()) for one in notes}
    texts: list[str] = []
    for paragraph in document.paragraphs:
        marks = [one.get(f"{_WORD}id") for one in paragraph._p.iter(f"{_WORD}footnoteReference")]
        if marks:
            texts.append(paragraph.text + told[marks[0]])
        elif texts and paragraph.style.name == "Normal":
            texts[-1] += paragraph.text.split("«")[0]
    return split(texts)


def read_pdf(content: bytes) -> Texts:
    text = " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages).split())
    body, sources = text.rsplit(" Sumber ", 1)
    notes = re.split(r" (?=\d+\. «)", " " + sources)[1:]
    items = re.findall(r"(.*?belum diperiksa orang)", body)
    heads = [re.sub(r"(?<=[a-z?])\d+(?= )", "", re.sub(r"«.*?»", "", item)) for item in items]
    return split([head + re.sub("«.*?»", "", note) for head, note in zip(heads, notes, strict=True)])


def read_timelinejs(content: bytes) -> Texts:
    slides = json.loads(content)["events"]
    texts = []
    for one in slides:
        dates, told = json.dumps([one["start_date"], one.get("end_date")]), one["text"]
        texts.append("|".join([one["display_date"], told["headline"], dates, _without_quote(told["text"])]))
    return split(texts)


def read_html(content: bytes) -> Texts:
    page = lxml.html.fromstring(content.decode())
    assert len(content) < 300_000
    texts = []
    for day in page.xpath("//ol/li"):
        for one in day.xpath(".//article"):
            for quote in one.xpath("blockquote"):
                quote.drop_tree()
            texts.append(f"{day.xpath('string(div[1])')}|{' '.join(one.itertext())}")
    return split(texts)


def read_svg(content: bytes) -> Texts:
    """The marks, and the word of whoever has more sources or a warning, which a picture tells in its title only."""
    names = {"s": "http://www.w3.org/2000/svg"}
    drawn = etree.fromstring(content).xpath("//s:g[@class][s:title]", namespaces=names)
    return split([one.xpath("string(s:title)", namespaces=names) for one in drawn])


def read_table(content: bytes) -> Texts:
    rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    return split([re.sub("«.*?»", "", "|".join(row)) for row in rows][1:])


def read_sheet(content: bytes) -> Texts:
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert (rows[0]["Type"], rows[0]["Headline"]) == ("title", "Kronologi")
    assert [(one["Year"], one["Month"]) for one in rows if one["Display Date"] == "tahun 1974"] == [("1974", "")]
    return split(["|".join({**row, "Text": _without_quote(row["Text"])}.values()) for row in rows[1:]])


def read_vis(content: bytes) -> Texts:
    items = json.loads(content)["items"]
    assert {one["type"] for one in items if one["granularity"] == "day"} == {"point"}
    return split([f"{one['content']}|{re.sub('<br>«.*?»', '', one['title'])}|{one['edtf']}" for one in items])


def read_jsonld(content: bytes) -> Texts:
    """By the JSON-LD reader of rdflib: the texts of each event and of the articles about it."""
    graph = rdflib.Graph().parse(data=content, format="json-ld")
    schema, texts = rdflib.Namespace("https://schema.org/"), []
    for one in graph.subjects(rdflib.RDF.type, schema.Event):
        own = [value for name, value in graph.predicate_objects(one) if name != schema.description]
        papers = [graph.value(graph.value(article, schema.publisher), schema.name)
                  for article in graph.objects(one, schema.subjectOf)]  # fmt: skip
        texts.append("|".join(map(str, [*own, *papers])))
    (year,) = graph.subjects(rdflib.URIRef("urn:linimasa:edtf"), rdflib.Literal("1974"))
    assert str(graph.value(year, schema.startDate)) == str(graph.value(year, schema.endDate)) == "1974"
    return split(texts)


def read_rdf(content: bytes) -> Texts:
    graph = rdflib.Graph().parse(data=content, format="turtle")
    found = graph.query("""
        PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> PREFIX prov: <http://www.w3.org/ns/prov#>
        PREFIX time: <http://www.w3.org/2006/time#> PREFIX dct: <http://purl.org/dc/terms/> PREFIX lini: <urn:linimasa:>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT ?event ?label ?status ?edtf ?when ?comment (GROUP_CONCAT(?paper; separator=", ") AS ?papers) {
          ?event a sem:Event; rdfs:label ?label; rdfs:comment ?comment; lini:status ?status; lini:edtf ?edtf;
                 sem:hasTime/rdfs:label ?when; prov:wasDerivedFrom/dct:publisher ?paper.
        } GROUP BY ?event ?label ?status ?edtf ?when ?comment""")
    return split(["|".join(map(str, row)) for row in found])


def _by_item(rows: list[dict[str, Any]]) -> Texts:
    """A text for each happening, of all rows that are of it."""
    texts: dict[str, str] = {}
    for row in rows:
        texts[row["item"]] = texts.get(row["item"], "") + "|".join(map(str, row.values()))
    return split(list(texts.values()))


def read_parquet(content: bytes) -> Texts:
    return _by_item([{**row, "sentence": ""} for row in pyarrow.parquet.read_table(io.BytesIO(content)).to_pylist()])


def read_actor_events(content: bytes) -> Texts:
    return _by_item(list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))))


def read_timeml(content: bytes) -> Texts:
    """Of each instance its word, its attributes, its time, and whence its document comes; two of one item are one."""
    rows = []
    with zipfile.ZipFile(io.BytesIO(content)) as folder:
        documents = [etree.fromstring(folder.read(name)) for name in folder.namelist() if name.endswith(".tml")]
    for root in documents:
        times = {one.get("tid"): one for one in root.iter("TIMEX3")}
        words = {one.get("eid"): one.text for one in root.iter("EVENT")}
        for one in root.iter("MAKEINSTANCE"):
            eiid, item = one.get("eiid"), re.findall(r"item: (\S+)", one.get("comment", ""))
            link = next(link for link in root.iter("TLINK") if link.get("eventInstanceID") == eiid)
            sure = next(sure.get("confidenceValue") for sure in root.iter("CONFIDENCE") if sure.get("tagID") == eiid)
            time = times[link.get("relatedToTime")]
            ends = "/".join(times[time.get(end)].get("value") for end in ("beginPoint", "endPoint") if time.get(end))
            told = {"word": words[one.get("eventID")], "time": dict(time.attrib), "ends": ends, "sure": sure}
            part = {"part": f"{time.get('mod')} of {time.get('value')}", "from": root.get("comment")}
            rows.append({"item": item[0] if item else root.findtext("DOCID"), **told, **part, **one.attrib})
    return _by_item(rows)


def _without_quote(text: str) -> str:
    return re.sub("<p>«.*?»</p>", "", text, count=1)


READERS: dict[str, Callable[[bytes], Texts]] = {
    "csv": read_csv,
    "json": read_json,
    "xlsx": read_xlsx,
    "ics": read_ics,
    "markdown": read_markdown,
    "docx": read_docx,
    "pdf": read_pdf,
    "timelinejs": read_timelinejs,
    "html": read_html,
    "svg": read_svg,
    "datawrapper": read_table,
    "flourish": read_table,
    "timelinejs-sheet": read_sheet,
    "vis": read_vis,
    "jsonld": read_jsonld,
    "rdf": read_rdf,
    "parquet": read_parquet,
    "actor-events": read_actor_events,
    "timeml": read_timeml,
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return world(Path(tmp_path_factory.mktemp("world")))


@pytest.fixture(scope="module")
def files(store: Store) -> Callable[[str], bytes]:
    """The file of each format, written once for all that is asked of it."""
    return cache(lambda name: written(store, name))


@pytest.fixture(scope="module")
def told(files: Callable[[str], bytes]) -> Callable[[str], Texts]:
    """What each format says, read once."""
    return cache(lambda name: READERS[name](files(name)))


def test_every_format_that_folds_is_read_here() -> None:
    told = {name for name in exporters.names() if exporters.find(name).items}
    assert told == {*READERS, "png"}, "those that tell of happenings"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.word)
@pytest.mark.parametrize("name", READERS)
def test_everything_that_matters_survives(name: str, case: Case, told: Callable[[str], Texts]) -> None:
    text = told(name)[case.word]
    for ways in case.told:
        assert any(way in text for way in ways), (ways, text)
    assert "1974-01-01 – 1974-12-31" not in text


@pytest.mark.parametrize("name", READERS)
def test_english_files_speak_english(name: str, store: Store) -> None:
    if name in ("docx", "xlsx", "pdf", "parquet", "timeml", "actor-events"):
        return  # no plain text, or no words at all
    content = written(store, name, Options(language="en"))
    text = content.decode()
    assert "Conditional" in text
    assert "Bersyarat" not in text


def test_reports_fold_what_two_newspapers_tell_unless_asked(store: Store, files: Callable[[str], bytes]) -> None:
    assert len(json.loads(files("json"))["events"]) == len(CASES)
    assert len(json.loads(written(store, "json", Options(every=True)))["events"]) == len(CASES) + 1


@pytest.mark.parametrize("name", ["markdown", "html", "svg"])
def test_a_span_is_told_as_precisely_as_its_ends_are_known(name: str, files: Callable[[str], bytes]) -> None:
    """«tahun 1974» is no 1 January 1974, at the head of a chronology as little as in its lines."""
    text = files(name).decode()
    assert "1974 – " in text
    assert "1 Januari 1974" not in text


WHY = {("time", "beside", "", ""), ("status", "happened", "", ""), ("type", "root", "tolak", ""),
       ("role", "subject", "", "NATO"), ("role", "object", "", "Rusia")}  # fmt: skip
"""The rules behind «menolak», as the text of Antara, which speaks for both, was read."""


def why_jsonld(content: bytes) -> set[tuple[str, ...]]:
    graph, schema, own = rdflib.Graph().parse(data=content, format="json-ld"), "https://schema.org/", "urn:linimasa:"
    found = graph.query(f"""SELECT ?part ?rule ?word ?of {{ ?event <{own}because> ?why; <{schema}name> ?label .
        ?why a <{schema}PropertyValue>; <{schema}propertyID> ?part; <{schema}name> ?rule .
        OPTIONAL {{ ?why <{schema}value> ?word }} OPTIONAL {{ ?why <{own}of> ?of }}
        FILTER CONTAINS(?label, "menolak") }}""")
    return {tuple(str(one or "") for one in row) for row in found}


def why_rdf(content: bytes) -> set[tuple[str, ...]]:
    graph = rdflib.Graph().parse(data=content, format="turtle")
    found = graph.query("""
        PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX lini: <urn:linimasa:>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT ?part ?rule ?word ?of {
          ?event rdfs:label ?label; prov:wasGeneratedBy ?reading; prov:wasDerivedFrom ?article.
          ?reading a prov:Activity; prov:used ?article; prov:qualifiedAssociation ?follows.
          ?follows a prov:Association; prov:agent/a prov:SoftwareAgent; prov:hadPlan ?plan; lini:gives ?part.
          ?plan a prov:Plan; rdfs:label ?rule.
          OPTIONAL { ?follows lini:cue ?word } OPTIONAL { ?follows lini:of/rdfs:label ?of }
          FILTER CONTAINS(?label, "menolak") }""")
    return {tuple(str(one or "") for one in row) for row in found}


def why_timeml(content: bytes) -> set[tuple[str, ...]]:
    with zipfile.ZipFile(io.BytesIO(content)) as folder:
        documents = [etree.fromstring(folder.read(name)) for name in folder.namelist() if name.endswith(".tml")]
    (root,) = [one for one in documents if one.findtext("DOCID") == "Antara menolak"]
    told = re.findall(r"because (\w+)(?: of ([^:]+))?: ([^:;]+):?([^;]*)", root.find("MAKEINSTANCE").get("comment"))
    return {(part, rule, word, of) for part, of, rule, word in told}


@pytest.mark.parametrize(("name", "read"), [("jsonld", why_jsonld), ("rdf", why_rdf), ("timeml", why_timeml)])
def test_the_rules_behind_an_event_survive(
    name: str, read: Callable[[bytes], set[tuple[str, ...]]], files: Callable[[str], bytes]
) -> None:
    assert read(files(name)) == WHY
