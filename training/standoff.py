"""Joins what people read in articles with the articles, for the training scripts.

    python -m training.standoff ARTICLES.jsonl.gz [ARTICLES.jsonl.gz ...] --out FOLDER

`training/articles_read.jsonl.gz` holds 2,105 articles of IndoSum and CLICK-ID as they were set right for this project,
without their texts and names, as offsets: a row {"id", "names": [[start, end, kind]], "unsure": [[start, end]],
"same": [[[start, end]]], "events": [[start, length, what, days, status, type, [[start, role, optional]]]]}.  `what`
says whether the word is a dated event: «ok», «noise» for none, «other» where the date belongs to another word; an
actor is where one of its names, as the text has it, begins; `same` are names of one actor that do not look it.
ARTICLES hold rows {"id", "published", "title", "text"}.  Written are `events.jsonl` and `docs.jsonl` for
`train_participants`, `dated.jsonl` for `train_doubts`, all three for `train_confidence`, and `names.jsonl`, a row a
paragraph, for `train_names --more`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

READ = Path(__file__).with_name("articles_read.jsonl.gz")
_WORDS = re.compile(r"[^\W_][\w.'’-]*(?: [^\W_a-z][\w.'’-]*)*")
_KINDS = {"country": "place", "igo": "organisation"}  # as the trainer of names has them
Row = dict[str, Any]


def joined(paths: Sequence[Path]) -> Iterator[tuple[Row, Row]]:
    """Each article that was read, with what was read in it."""
    read = {row["id"]: row for row in _rows(READ)}
    for path in paths:
        yield from ((article, read[article["id"]]) for article in _rows(path) if article["id"] in read)


def _rows(path: Path) -> Iterator[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def events(article: Row, read: Row) -> Iterator[Row]:
    """The article's events, without what is none, in the form of `train_participants`."""
    for start, length, what, days, status, kind, actors in read["events"]:
        if what != "noise":
            first, _, last = days.partition("..")
            parts = [_actor(article["text"], read, *one) for one in actors]
            yield {
                "doc": article["id"],
                "trigger": article["text"][start : start + length],
                "trigger_start": start,
                "start": first,
                "end": last,
                "right_verb": what == "ok",
                "status": status,
                "type": kind,
                "actors": parts,
            }


def dated(article: Row, read: Row) -> Iterator[Row]:
    """What was judged of each word that the program had dated."""
    yield from ({"doc": article["id"], "trigger_start": start, "what": what} for start, _, what, *_ in read["events"])


def _actor(text: str, read: Row, start: int, role: str, optional: int) -> Row:
    end = next((end for first, end, _ in read["names"] if first == start), 0)
    if not end:
        word = _WORDS.match(text, start)
        end = word.end() if word else start
    name = text[start:end]
    groups = ([text[first:last] for first, last in group] for group in read["same"])
    also = next((group for group in groups if name in group), [])
    return {"name": name, "surface": None, "also": also, "optional": bool(optional), "role": role or None}


def paragraphs(article: Row, read: Row) -> Iterator[Row]:
    """The paragraphs with their names, but those that hold anything `unsure`."""
    first = 0
    for text in article["text"].split("\n"):
        last = first + len(text)
        sure = not any(start < last and first < end for start, end in read["unsure"])
        if text.strip() and sure:
            own = [one for one in read["names"] if first <= one[0] and one[1] <= last]
            told = [{"start": a - first, "end": b - first, "kind": _KINDS.get(kind, kind)} for a, b, kind in own]
            yield {"text": text, "mentions": told}
        first = last + 1


def main() -> None:
    """Read the paths, join, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    pairs = list(joined(options.articles))
    files = {
        "docs": (article for article, _ in pairs),
        "events": (row for article, read in pairs for row in events(article, read)),
        "dated": (row for article, read in pairs for row in dated(article, read)),
        "names": (row for article, read in pairs for row in paragraphs(article, read)),
    }
    for name, rows in files.items():
        lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in rows]
        (options.out / f"{name}.jsonl").write_text("".join(lines), encoding="utf-8")
        print(f"{name}.jsonl: {len(lines):,} rows")


if __name__ == "__main__":
    main()
