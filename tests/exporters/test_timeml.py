"""TimeML: valid, and its times come back as they were."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from timeline import exporters
from timeline.importers import article, gold, load
from timeline.model import Correction, Reading, Resolution
from timeline.paths import SAMPLES
from timeline.pipeline import read
from timeline.store import Filter, Store

DTD = Path(__file__).parent / "timeml.dtd"
TEXT = (
    "Pada Rabu (26/1/2022) NATO menolak tuntutan <Rusia> & kawan-kawan.\r\n"
    "Setiap Senin warga berunjuk rasa selama dua jam. "
    "Presiden tidak akan bertemu menteri pada 3 Februari 2022.\x0b Rapat itu ditunda."
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(str(tmp_path / "news.db"))


def exported(store: Store, folder: Path, chosen: Filter) -> Path:
    path = folder / "out.timeml.zip"
    exporters.save("timeml", exporters.gather(store, chosen, folds=False), path)
    with zipfile.ZipFile(path) as archive:
        archive.extractall(folder / "out")
    return folder / "out"


def valid(path: Path) -> etree._ElementTree:
    """The document; without what TempEval-3 wraps around it, TimeML's DTD must accept it."""
    found, bare = etree.parse(str(path)), etree.parse(str(path))
    assert [one.tag for one in found.getroot()][:4] == ["DOCID", "DCT", "TITLE", "TEXT"]
    etree.strip_tags(bare, "DOCID", "DCT", "TITLE", "TEXT")
    dtd = etree.DTD(str(DTD))
    assert dtd.validate(bare), dtd.error_log.filter_from_errors()
    return found


def as_timex(found: Resolution) -> tuple[str, str]:
    """TIMEX3 has no value for two days and all between; the standard way is a length with two ends."""
    if "/" in found.value:
        assert found.interval
        return "DURATION", f"P{found.interval.days}D"
    return found.timex.type, found.value


def test_documents_are_valid_and_times_come_back(store: Store, tmp_path: Path) -> None:
    for path in sorted(SAMPLES.glob("*.jsonl")):
        for one in load(path.name, path.read_bytes()):
            assert one.article
            store.save(read(one.article), "samples")
    folder = exported(store, tmp_path, Filter())
    documents = sorted(folder.glob("*.tml"))
    assert len(documents) == len(store.articles())
    for path in documents:
        found = valid(path)
        reading = store.reading(path.stem)
        (back,) = gold.load(path)
        assert (back.text, back.published) == (reading.article.text, reading.article.published)
        own = [(r.timex.start, r.timex.end, *as_timex(r)) for r in reading.dates]
        assert [(m.start, m.end, m.type, m.value) for m in back.marks] == own
        told = store.events(Filter(articles=(path.stem,)))
        assert len(found.findall("MAKEINSTANCE")) == len(told)
        assert {one.text for one in found.iter("EVENT")} == set(told.trigger)
        own = [one for one in found.findall("TLINK") if one.get("relatedToTime") not in (None, "t0")]
        assert len(own) <= len(told) <= len(found.findall("TLINK"))


def test_odd_letters_and_line_ends_leave_offsets_as_they_are(store: Store, tmp_path: Path) -> None:
    made = article(TEXT, key="a", title="<x> & y", published=date(2022, 1, 28), published_from="metadata")
    store.save(read(made), "c")
    (path,) = exported(store, tmp_path, Filter(implicit=True, undated=True)).glob("*.tml")
    valid(path)
    (back,) = gold.load(path)
    assert back.text == TEXT.replace("\x0b", "\ufffd")
    assert [TEXT[m.start : m.end] for m in back.marks] == [r.timex.text for r in store.reading(made.id).dates]


def test_status_reports_and_corrections_are_told(store: Store, tmp_path: Path) -> None:
    made = article(TEXT, key="a", published=date(2022, 1, 28), published_from="metadata")
    store.save(read(made), "c")
    refused = store.events().set_index("trigger").loc["menolak"]
    span = refused.trigger_start, refused.trigger_start + len("menolak")
    store.correct(Correction(made.id, *span, "date", "", "2021", "ani", "2024-01-01T00:00:00"))
    (path,) = exported(store, tmp_path, Filter()).glob("*.tml")
    found = valid(path)
    event = next(one for one in found.iter("EVENT") if one.text == "menolak")
    assert event.get("comment") == "agent: NATO; patient: Rusia"
    instance = next(one for one in found.iter("MAKEINSTANCE") if one.get("eventID") == event.get("eid"))
    assert instance.get("comment").startswith("checked: corrected; corrected: date; because time: fronted; because")
    link = next(one for one in found.iter("TLINK") if one.get("eventInstanceID") == instance.get("eiid"))
    time = next(one for one in found.iter("TIMEX3") if one.get("tid") == link.get("relatedToTime"))
    assert (time.get("value"), time.text) == ("2021", None), "a time that no words give"
    assert (instance.get("polarity"), instance.get("modality")) == ("POS", None)
    met = next(one for one in found.iter("EVENT") if one.text == "bertemu")
    instance = next(one for one in found.iter("MAKEINSTANCE") if one.get("eventID") == met.get("eid"))
    assert (instance.get("polarity"), instance.get("modality")) == ("NEG", "negated")


def test_only_chosen_events_and_all_times(store: Store, tmp_path: Path) -> None:
    made = article(TEXT, key="a", published=date(2022, 1, 28), published_from="metadata")
    store.save(read(made), "c")
    (path,) = exported(store, tmp_path, Filter(statuses=("negated",))).glob("*.tml")
    found = valid(path)
    assert [one.text for one in found.iter("EVENT")] == ["bertemu"]
    (back,) = gold.load(path)
    assert len(back.marks) == len(store.reading(made.id).dates) > 2


def test_the_same_events_make_the_same_file(store: Store) -> None:
    store.save(Reading(article("Baik.", key="a")), "c")
    store.save(read(article(TEXT, key="b", published=date(2022, 1, 28))), "c")
    files = []
    for _ in range(2):
        out = io.BytesIO()
        exporters.export("timeml", exporters.gather(store, folds=False), out)
        files.append(out.getvalue())
    assert files[0] == files[1]


def test_signals_parts_tenses_and_the_order_of_events_are_told(store: Store, tmp_path: Path) -> None:
    text = ("Polisi menangkap dua orang pada Rabu (26/1/2022). Jembatan itu dibangun sejak awal Mei 2010. "
            "Presiden akan meresmikan jalan pada 3 Maret 2022.")  # fmt: skip
    made = article(text, key="a", published=date(2022, 1, 28), published_from="metadata")
    store.save(read(made), "c")
    (path,) = exported(store, tmp_path, Filter()).glob("*.tml")
    found = valid(path)
    assert [one.text for one in found.iter("SIGNAL")] == ["pada", "sejak", "pada"]
    assert [one.get("mod") for one in found.find("TEXT").iter("TIMEX3")] == [None, "START", None]
    names = {one.get("eid"): one.text for one in found.iter("EVENT")}
    instances = {one.get("eiid"): names[one.get("eventID")] for one in found.iter("MAKEINSTANCE")}
    tenses = {names[one.get("eventID")]: one.get("tense") for one in found.iter("MAKEINSTANCE")}
    assert (tenses["menangkap"], tenses["meresmikan"]) == ("PAST", "FUTURE")
    links = [dict(one.attrib) for one in found.iter("TLINK")]
    to_day = {instances[one["eventInstanceID"]]: one["relType"] for one in links if one.get("relatedToTime") == "t0"}
    assert to_day == {"menangkap": "BEFORE", "dibangun": "BEFORE", "meresmikan": "AFTER"}
    order = [(instances[one["eventInstanceID"]], one["relType"], instances[one["relatedToEventInstance"]])
             for one in links if "relatedToEventInstance" in one]  # fmt: skip
    assert order == [("dibangun", "BEFORE", "menangkap"), ("menangkap", "BEFORE", "meresmikan")]
    begun = next(one for one in links if "signalID" in one and instances[one["eventInstanceID"]] == "dibangun")
    assert begun["relType"] == "BEGUN_BY"
