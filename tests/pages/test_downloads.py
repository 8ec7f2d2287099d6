"""Whatever is downloaded says what was chosen, by which version it was read, and when."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile

import pyarrow.parquet as pq
import pypdf
import pytest
from PIL import Image

from tests.pages.conftest import page
from timeline import exporters
from timeline.pages import downloads
from timeline.pages.audit import sample as audit_sample
from timeline.pages.story.text import markdown
from timeline.store import Filter
from timeline.words import words

CHOSEN = Filter(words="Krimea")
TOLD = {"version", "made", "lexicon", "actors", "models", "filters"}


@pytest.mark.parametrize("name", exporters.names())
def test_every_format_carries_the_manifest(seeded, name):
    found = downloads.content(seeded, CHOSEN, name)
    if not exporters.find(name).carries:
        folder = zipfile.ZipFile(io.BytesIO(found))
        assert folder.namelist() == [f"linimasa{exporters.find(name).extension}", "linimasa.manifest.json"]
        assert b"Krimea" in folder.read(folder.namelist()[0])
        manifest = json.loads(folder.read("linimasa.manifest.json"))
        assert set(manifest) >= TOLD
        assert manifest["filters"]["words"] == "Krimea"
        assert downloads.file_name(name).endswith(".zip")
    else:
        whole = _unpacked(found) if exporters.find(name).binary else found.decode()
        text = re.sub(r"\r?\n ", "", whole)  # calendars fold their lines
        assert "Krimea" in text
        assert exporters.manifest()["lexicon"] in text
        assert "made" in text


def _unpacked(found: bytes) -> str:
    """What a file holds that is no text: XLSX, DOCX and a set of TimeML documents are ZIP files."""
    if found.startswith(b"%PDF"):
        read = pypdf.PdfReader(io.BytesIO(found))
        return f"{read.metadata} {' '.join(one.extract_text() for one in read.pages)}".replace('\\"', '"')
    if found.startswith(b"\x89PNG"):
        with Image.open(io.BytesIO(found)) as picture:
            return picture.text["Comment"]
    if found.startswith(b"PAR1"):
        read = pq.read_table(io.BytesIO(found))
        return f"{read.schema.metadata[b'linimasa'].decode()} {read.to_pylist()}"
    with zipfile.ZipFile(io.BytesIO(found)) as folder:
        return "\n".join(folder.read(one).decode(errors="replace") for one in folder.namelist())


def test_the_export_page_offers_them_by_names_that_people_know(seeded):
    labels = [one.proto.label for one in page("export").get("download_button")]
    assert {"CSV", "ICS (kalender)", "Markdown", "TimelineJS", "DOCX", "PDF", "Halaman web (HTML)"} <= set(labels)


def test_key_dates_carry_it_in_front():
    front = markdown([], CHOSEN, words("id"), downloads.now()).split("---")[1]
    assert set(json.loads(front.partition(":")[2])) >= TOLD


def test_every_row_of_an_audit_carries_it(seeded):
    sample = audit_sample.Sample(CHOSEN, 5, 1)
    head = next(csv.reader(io.StringIO(audit_sample.file(audit_sample.judged(seeded, audit_sample.drawn(
        seeded, sample)), sample).decode("utf-8-sig"))))  # fmt: skip
    assert set(head) >= TOLD
