"""Time and memory of each importer a megabyte, on the same articles in every format, at two sizes.

`python benchmarks/formats.py [--articles N]`: N articles and four times as many; where time and memory are linear, the
last columns say 4 or less.  Memory is what the process grows by above the content of the file.  The articles are made
here, in the manner of news, and say nothing of anybody.
"""

from __future__ import annotations

import argparse
import bz2
import csv
import gzip
import io
import json
import lzma
import resource
import sys
import tarfile
import time
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent))

from timeline.importers import load

SENTENCE = (
    "Bupati meresmikan pasar ikan nomor {n} di tepi sungai itu pada Senin, kata kepala dinas, Selasa (10/9/2019). "
)
Row = dict[str, str]


def rows(count: int) -> list[Row]:
    text = "\n".join(SENTENCE * 4 for _ in range(5))
    return [
        {"judul": f"Pasar {n}", "tanggal": f"{1 + n % 28}/9/2019", "isi": text.format(n=n), "link": f"https://x.id/{n}"}
        for n in range(count)
    ]


def _csv(found: list[Row]) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, found[0])
    writer.writeheader()
    writer.writerows(found)
    return out.getvalue().encode()


def _xlsx(found: list[Row]) -> bytes:
    from openpyxl import Workbook

    book, out = Workbook(), io.BytesIO()
    for row in ([*found[0]], *([*row.values()] for row in found)):
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def _parquet(found: list[Row]) -> bytes:
    from pandas import DataFrame

    out = io.BytesIO()
    DataFrame(found).to_parquet(out)
    return out.getvalue()


def _docx(found: list[Row]) -> bytes:
    from docx import Document

    document, out = Document(), io.BytesIO()
    for row in found:
        document.add_paragraph(row["isi"])
    document.save(out)
    return out.getvalue()


def _mbox(found: list[Row]) -> bytes:
    return b"\n".join(b"From a@b.id Tue Sep 10 10:15:00 2019\n" + _mail(row) for row in found)


def _mail(row: Row) -> bytes:
    made = EmailMessage()
    made["Subject"], made["Date"] = row["judul"], "Tue, 10 Sep 2019 10:15:00 +0700"
    made.set_content(row["isi"])
    return made.as_bytes()


def _feed(found: list[Row]) -> bytes:
    items = "".join(
        f"<item><title>{row['judul']}</title><description>{row['isi']}</description></item>" for row in found
    )
    return f"<rss><channel><title>Warta</title>{items}</channel></rss>".encode()


def _html(found: list[Row]) -> bytes:
    paragraphs = "".join(f"<p>{row['isi']}</p>" for row in found)
    return f"<html><body><article><h1>Pasar</h1>{paragraphs}</article></body></html>".encode()


def _page(row: Row) -> bytes:
    head = "<html><head><meta name='date' content='2019-09-10'></head><body><article>"
    return f"{head}<h1>{row['judul']}</h1><p>{row['isi']}</p></article></body></html>".encode()


def _zip(found: list[Row]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for n, row in enumerate(found):
            archive.writestr(f"{n}.txt", row["isi"])
    return out.getvalue()


def _tar(found: list[Row]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for n, row in enumerate(found):
            content = row["isi"].encode()
            info = tarfile.TarInfo(f"{n}.txt")
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def _warc(found: list[Row]) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=False)
    for row in found:
        http = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.0")
        body = io.BytesIO(_page(row))
        writer.write_record(writer.create_warc_record(row["link"], "response", payload=body, http_headers=http))
    return out.getvalue()


def _odt(found: list[Row]) -> bytes:
    from odf.opendocument import OpenDocumentText
    from odf.text import P

    document, out = OpenDocumentText(), io.BytesIO()
    for row in found:
        document.text.addElement(P(text=row["isi"]))
    document.write(out)
    return out.getvalue()


def _ods(found: list[Row]) -> bytes:
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table, TableCell, TableRow
    from odf.text import P

    book, table, out = OpenDocumentSpreadsheet(), Table(name="a"), io.BytesIO()
    for cells in ([*found[0]], *([*row.values()] for row in found)):
        line = TableRow()
        for told in cells:
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=told))
            line.addElement(cell)
        table.addElement(line)
    book.spreadsheet.addElement(table)
    book.write(out)
    return out.getvalue()


def _pdf(found: list[Row]) -> bytes:
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    out, style = io.BytesIO(), getSampleStyleSheet()["Normal"]
    SimpleDocTemplate(out).build([Paragraph(line, style) for row in found for line in row["isi"].split("\n")])
    return out.getvalue()


def _rtf(found: list[Row]) -> bytes:
    lines = "\\par\n".join(line for row in found for line in row["isi"].split("\n"))
    return (r"{\rtf1\ansi\f0\fs20 " + lines + "}").encode()


def _factiva(found: list[Row]) -> bytes:
    return "\n".join(
        f"HD\n{row['judul']}\n\nPD\n10 September 2019\n\nLP\n{row['isi']}\nAN\nDocument WARTAA0020190910ef9a{n:06}\n"
        for n, row in enumerate(found)
    ).encode()


def _xml(found: list[Row]) -> bytes:
    rows = "".join(f"<baris>{''.join(f'<{k}>{v}</{k}>' for k, v in row.items())}</baris>" for row in found)
    return f"<arsip>{rows}</arsip>".encode()


def _text(found: list[Row]) -> bytes:
    return "\n\n".join(row["isi"] for row in found).encode()


def _lines(found: list[Row]) -> bytes:
    return "\n".join(map(json.dumps, found)).encode()


def _conllu(found: list[Row]) -> bytes:
    return "\n".join(
        f"# newdoc id = {n}\n# text = {row['isi'].splitlines()[0]}\n" for n, row in enumerate(found)
    ).encode()


MAKERS: dict[str, Callable[[list[Row]], bytes]] = {
    "a.jsonl": _lines,
    "a.json": lambda found: json.dumps(found).encode(),
    "a.csv": _csv,
    "a.xlsx": _xlsx,
    "a.ods": _ods,
    "a.parquet": _parquet,
    "a.xml": _xml,
    "a.rss": _feed,
    "a.mbox": _mbox,
    "factiva.txt": _factiva,
    "a.warc": _warc,
    "a.html": _html,
    "a.txt": _text,
    "a.md": _text,
    "a.rtf": _rtf,
    "a.docx": _docx,
    "a.odt": _odt,
    "a.pdf": _pdf,
    "a.conllu": _conllu,
    "a.zip": _zip,
    "a.tar": _tar,
    "a.jsonl.gz": lambda found: gzip.compress(_lines(found)),
    "a.jsonl.bz2": lambda found: bz2.compress(_lines(found)),
    "a.jsonl.xz": lambda found: lzma.compress(_lines(found)),
}


class Cost(NamedTuple):
    """Megabytes of the file, seconds of processor time and megabytes at the peak of reading it."""

    size: float
    seconds: float
    memory: float


def measure(name: str, found: list[Row]) -> Cost:
    """What it costs to read the rows in a format, in a process of its own, whose libraries are loaded."""
    content = MAKERS[name](found)
    with get_context("fork").Pool(1) as pool:
        return Cost(len(content) / 2**20, *pool.apply(_read, (name, content)))


def _read(name: str, content: bytes) -> tuple[float, float]:
    before = int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()
    begun = time.process_time()
    read = sum(1 for one in load(name, content, limit=None) if one.article)
    seconds = time.process_time() - begun
    assert read, name
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 2**10
    return seconds, max(0, peak - before) / 2**20


def main() -> None:
    """Print a row of a Markdown table for each format."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100, help="articles of the smaller size, 2 kB each")
    few = rows(parser.parse_args().articles)
    many = rows(4 * len(few))
    text = sum(len(row["isi"]) for row in many) / 2**20
    print(f"{len(few)} and {len(many)} articles, {text / 4:.1f} and {text:.1f} MB of text\n")
    print("| format | ms a MB of text | MB of memory a MB of text | time of 4 x as much | memory of 4 x as much |")
    print("| --- | --- | --- | --- | --- |")
    for name in MAKERS:
        for _ in load(name, MAKERS[name](few[:3]), limit=None):
            pass  # libraries are loaded
        small, large = measure(name, few), measure(name, many)
        per = f"{1000 * large.seconds / text:,.0f} | {large.memory / text:.1f}"
        more = f"{large.memory / small.memory:.1f} x" if small.memory >= 1 else "-"
        print(f"| `{name}` | {per} | {large.seconds / small.seconds:.1f} x | {more} |")


if __name__ == "__main__":
    main()
