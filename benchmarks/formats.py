"""Time and memory of each importer a megabyte, on the same articles in every format, at two sizes.

`python benchmarks/formats.py [--articles N]`: N articles and four times as many; `growth` is the second time over the
first, 4 where it is linear.  The articles are made here, in the manner of news, and say nothing of anybody.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

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


def _zip(found: list[Row]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for n, row in enumerate(found):
            archive.writestr(f"{n}.txt", row["isi"])
    return out.getvalue()


MAKERS: dict[str, Callable[[list[Row]], bytes]] = {
    ".jsonl": lambda found: "\n".join(map(json.dumps, found)).encode(),
    ".json": lambda found: json.dumps(found).encode(),
    ".csv": _csv,
    ".xlsx": _xlsx,
    ".parquet": _parquet,
    ".docx": _docx,
    ".mbox": _mbox,
    ".rss": _feed,
    ".html": _html,
    ".zip": _zip,
    ".txt": lambda found: "\n\n".join(row["isi"] for row in found).encode(),
}


def measure(suffix: str, found: list[Row]) -> tuple[float, float]:
    """Seconds of processor time, and megabytes at the peak, of reading the rows in a format."""
    content = MAKERS[suffix](found)
    begun = time.process_time()
    read = sum(1 for one in load(f"a{suffix}", content, limit=None) if one.article)
    seconds = time.process_time() - begun
    assert read, suffix
    tracemalloc.start()
    for _ in load(f"a{suffix}", content, limit=None):
        pass
    peak = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.stop()
    return seconds, peak


def main() -> None:
    """Print a line for each format."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100, help="articles of the smaller size, 2 kB each")
    few = rows(parser.parse_args().articles)
    many = rows(4 * len(few))
    size = sum(len(row["isi"]) for row in many) / 2**20
    print(f"{size:.1f} MB of text at the larger size")
    for suffix in MAKERS:
        measure(suffix, few[:2])  # libraries are loaded
        small, large = measure(suffix, few), measure(suffix, many)
        growth = large[0] / small[0]
        print(f"{suffix:9} {large[0] / size:6.2f} s/MB  {large[1] / size:6.1f} MB/MB  growth {growth:4.1f}")


if __name__ == "__main__":
    main()
