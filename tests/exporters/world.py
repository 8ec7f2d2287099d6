"""A small world in which everything is that an export could forget, and how to write it out."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.store.readings import DAY, happening, reading
from timeline import exporters
from timeline.exporters import Chronology, Options
from timeline.importers import article
from timeline.model import Event, Interval, Status
from timeline.pipeline import read
from timeline.store import Filter, Store

WHEN = datetime(2024, 5, 1, 12, 0, tzinfo=UTC)
YEAR = Interval(date(1974, 1, 1), date(1975, 1, 1), "year")
RANGE = Interval(date(2021, 12, 30), date(2022, 1, 3), "range")
MONTH = Interval(date(2010, 5, 1), date(2010, 6, 1), "month")
EARLY = Interval(date(2010, 5, 1), date(2010, 5, 11), "range")
WARNING = "the text gives another weekday"


TWICE = {
    "Antara": "NATO menolak tuntutan Rusia soal jaminan keamanan di Ukraina pada Rabu (26/1/2022).",
    "Kompas": "Aliansi NATO menolak tuntutan Rusia tentang jaminan keamanan di Ukraina, Rabu (26/1/2022).",
}
"""One happening, told by two newspapers."""
ACCUSED = "Menurut jaksa, Budi menyuap hakim pada Senin (24/1/2022). Budi membantahnya."
HEDGED = "Budi diduga memukul warga pada Selasa (25/1/2022)."


@dataclass(frozen=True, slots=True)
class Case:
    """An event by the word that nothing else has, and what must be read out of every file, in any of several words."""

    word: str
    text: str
    interval: Interval = DAY
    status: Status = "happened"
    value: str = ""
    told: tuple[tuple[str, ...], ...] = ()
    papers: Mapping[str, str] = field(default_factory=dict)
    """Articles by their newspaper, where the program itself is to read them."""


CASES = (
    Case("meresmikan", "Menteri meresmikan jalan", status="planned", told=(("Rencana", "planned"),)),
    Case("menutup", "Jika hujan, pemerintah menutup bendungan", status="conditional",
         told=(("Bersyarat", "conditional"), ("jika hujan",))),
    Case("menembak", "Kapolda membantah anggotanya menembak warga", status="denied", told=(("Dibantah", "denied"),)),
    Case("diresmikan", "Jembatan belum diresmikan", status="negated", told=(("Tidak terjadi", "negated"),)),
    Case("dibangun", "Jembatan dibangun", YEAR, told=(("tahun 1974", "1974"),)),
    Case("berunding", "Para pihak berunding", RANGE,
         told=(("30 Desember 2021 – 2 Januari 2022", "2021-12-30/2022-01-02"),)),
    Case("dimulai", "Proyek dimulai", EARLY, value="2010-05",
         told=(("awal Mei 2010", "2010-05-01/2010-05-10", "START of 2010-05"),)),
    Case("banjir", "Kota banjir", told=((WARNING, "kata lain", "?"),)),
    Case("menyuap", ACCUSED, told=(("menurut jaksa", "according: jaksa"), ("dibantah oleh Budi", "denied by: Budi"),
                                 ("Diperselisihkan", "disputed", "denied by: Budi")),
         papers={"Antara": ACCUSED}),
    Case("diduga", HEDGED, told=(("menyebutnya “diduga”", "hedge: diduga", "|diduga|"),
                                 ("Belum pasti", "unconfirmed", "hedge: diduga")), papers={"Antara": HEDGED}),
    Case("menolak", TWICE["Antara"], told=(("Antara",), ("Kompas",)), papers=TWICE),
)  # fmt: skip


def _event(name: str, case: Case) -> Event:
    made = happening(name, case.text, case.interval, trigger=case.word, label=case.text, status=case.status,
                     confidence=0.9, type="other")  # fmt: skip
    when = replace(made.when, value=case.value or case.interval.timex3)
    return replace(made, when=replace(when, warning=WARNING) if case.word == "banjir" else when)


def world(folder: Path) -> Store:
    """A store with every case, the last of them told by two newspapers."""
    (folder / "world.db").write_bytes(_database())
    return Store.open(str(folder / "world.db"))


@cache
def _database() -> bytes:
    """Made once: two hundred tests change a copy each."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "world.db"
        with Store.open(str(path)) as store:
            for case in CASES:
                _save(store, case)
        return path.read_bytes()


def _save(store: Store, case: Case) -> None:
    if not case.papers:
        store.save(reading(case.word, case.text, _event(case.word, case), published=date(2022, 1, 28)), "a")
    for source, text in case.papers.items():
        made = article(text, key=f"{source} {case.word}", source=source, published=date(2022, 1, 28))
        store.save(read(made), "a")


def gathered(store: Store, name: str, options: Options | None = None, chosen: Filter | None = None) -> Chronology:
    """What an exporter is given."""
    wanted = exporters.find(name)
    return exporters.gather(store, chosen or Filter(undated=True), options, WHEN, wanted.folds, wanted.items)


def written(store: Store, name: str, options: Options | None = None, chosen: Filter | None = None) -> bytes:
    """The file of a format."""
    out = io.BytesIO()
    exporters.export(name, gathered(store, name, options, chosen), out)
    return out.getvalue()
