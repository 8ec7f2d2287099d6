"""Speed of `dates.tag` beside dateparser's `search_dates` and, where Node has it, chrono-node, in one run.

    python benchmarks/dates.py ARTICLES.jsonl[.gz] [--peer-articles 100] [--chrono FOLDER]

Rows need "text" and may have "published".  FOLDER is where `npm install chrono-node` was run.  Articles a
second on one core by processor time; the ratio is what to quote, since machines differ.
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from timeline import dates
from timeline.model import Article

CHRONO = """
const chrono = require(process.argv[1] + '/node_modules/chrono-node');
const rows = require('fs').readFileSync(0, 'utf8').trim().split('\\n').map(JSON.parse);
for (const r of rows) chrono.id.parse(r.text, new Date(r.published || '2019-09-10'));
const t = process.cpuUsage();
for (const r of rows) chrono.id.parse(r.text, new Date(r.published || '2019-09-10'));
const u = process.cpuUsage(t);
console.log(rows.length / ((u.user + u.system) / 1e6));
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--peer-articles", type=int, default=100, help="how many the slow peer reads (default: 100)")
    parser.add_argument("--chrono", type=Path, help="a folder with node_modules/chrono-node")
    arguments = parser.parse_args()
    opener = gzip.open if arguments.articles.suffix == ".gz" else open
    with opener(arguments.articles, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    articles = [Article("", "", "", row["text"], published=_day(row)) for row in rows]
    ours = rate(lambda: [dates.tag(article) for article in articles], len(articles), times=3)
    print(f"linimasa      {ours:9.0f} articles/s")
    few = rows[: arguments.peer_articles]
    theirs = rate(lambda: [_search(row) for row in few], len(few))
    print(f"search_dates  {theirs:9.0f} articles/s   ours / theirs {ours / theirs:.0f}")
    if arguments.chrono:
        chrono = _chrono(rows, arguments.chrono)
        print(f"chrono-node   {chrono:9.0f} articles/s   ours / theirs {ours / chrono:.2f}")


def rate(work: Callable[[], object], size: int, times: int = 1) -> float:
    """The best of `times` rounds, after one to warm up."""
    best = float("inf")
    for _ in range(times + 1):
        begin = time.process_time()
        work()
        best = min(best, time.process_time() - begin)
    return size / best


def _day(row: dict[str, str]) -> date | None:
    return date.fromisoformat(row["published"][:10]) if row.get("published") else None


def _search(row: dict[str, str]) -> object:
    from dateparser.search import search_dates

    base = datetime.fromisoformat(row.get("published") or "2019-09-10")
    return search_dates(row["text"], languages=["id"], settings={"RELATIVE_BASE": base})


def _chrono(rows: list[dict[str, str]], folder: Path) -> float:
    lines = "\n".join(json.dumps(row) for row in rows)
    done = subprocess.run(
        ["node", "-e", CHRONO, str(folder.resolve())], input=lines, capture_output=True, text=True, check=True
    )
    return float(done.stdout)


if __name__ == "__main__":
    main()
