"""Downloads of news databases, many articles in a text: Factiva, Nexis Uni, LexisNexis Academic.

Built after the public descriptions of these layouts; `data/importers/databases.toml` holds their words.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby, pairwise
from typing import Any

from timeline.dates.written import parse
from timeline.importers.columns import PARTS
from timeline.importers.languages import named
from timeline.importers.parting import Part
from timeline.paths import DATA

Line = tuple[int, str]
"""The number of a line and what stands on it, without blanks around."""
_LABEL = re.compile(r"([A-Z][\w -]{2,24}): +(\S.*)")
_DAY = 60
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d.*")


def downloads(text: str) -> tuple[Part, ...]:
    """The documents of a download; () where `text` is none."""
    lines = [(number, line.strip()) for number, line in enumerate(text.split("\n"), 1)]
    for layout in (_factiva, _nexis, _lexisnexis):
        if found := [part for part in layout(lines) if part.text.strip()]:
            return tuple(found)
    return ()


@cache
def _words() -> Mapping[str, Mapping[str, Any]]:
    with (DATA / "importers" / "databases.toml").open("rb") as file:
        return tomllib.load(file)


def _until(lines: Sequence[Line], ends: str) -> Iterator[tuple[Sequence[Line], str]]:
    """The documents, each with the line that ends it; what stands behind the last is none."""
    begin, end = 0, re.compile(ends)
    for at, (_, line) in enumerate(lines):
        if end.fullmatch(line):
            yield lines[begin:at], line
            begin = at + 1


def _factiva(lines: Sequence[Line]) -> Iterator[Part]:
    words = _words()["factiva"]
    for document, end in _until(lines, words["ends"]):
        fields = _coded(document, words)
        yield _from_codes(document, fields, words, end) if fields else _from_head(document, words, end)


def _coded(document: Sequence[Line], words: Mapping[str, Any]) -> dict[str, list[str]]:
    """The lines behind each code; none where the document has no code for its title."""
    codes = {code for part in PARTS for code in words.get(part, ())} | {*words["kept"]}
    fields: dict[str, list[str]] = {}
    now: list[str] = []
    for _, line in document:
        code, _, rest = line.partition(" ")
        if code in codes and code not in fields:
            now = fields.setdefault(code, [])
            line = rest.strip()
        if line:
            now.append(line)
    return fields if fields.keys() & {*words["title"]} else {}


def _from_codes(
    document: Sequence[Line], fields: Mapping[str, Sequence[str]], words: Mapping[str, Any], end: str
) -> Part:
    parts = [(part, code) for part in PARTS if part != "text" for code in words.get(part, ())]
    known = {part: " ".join(fields[code]) for part, code in parts if fields.get(code)}
    text = "\n".join(line for code in words["text"] for line in fields.get(code, ()))
    known |= {code: " ".join(fields[code]) for code in words["kept"] if fields.get(code)}
    return Part(_first(document), text, known | {"id": end.split()[-1]})


def _from_head(document: Sequence[Line], words: Mapping[str, Any], end: str) -> Part:
    """Title, perhaps its author, «350 words», day, clock, source, …, rights; then, behind a blank line, the text."""
    count, rights = re.compile(words["words"]), re.compile(words["rights"], re.IGNORECASE)
    at = next((at for at, (_, line) in enumerate(document) if count.fullmatch(line)), None)
    if at is None:
        return Part(_first(document), "")
    top = next((group for group in _groups(line for _, line in document[:at])), [])  # a section may stand above
    stop = next((n for n, (_, line) in enumerate(document[at:], at) if rights.match(line)), at)
    stop = next((n for n, (_, line) in enumerate(document[stop:], stop) if not line), len(document))
    head = [line for _, line in document[at + 1 : stop] if line]
    known = {"title": top[-1] if top else "", "id": end.split()[-1]}
    day = next((n for n, line in enumerate(head) if _is_day(line)), None)
    if day is not None:
        behind = [line for line in head[day + 1 :] if not _CLOCK.fullmatch(line)]
        known |= {"published": head[day], "source": behind[0] if behind else ""}
    known["language"] = next(filter(named, head), "")
    return Part(_first(document), _joined(document[stop:]), known)


def _nexis(lines: Sequence[Line]) -> Iterator[Part]:
    words = _words()["nexis"]
    for document, _ in _until(lines, words["ends"]):
        body = next((at for at, (_, line) in enumerate(document) if line == words["body"]), None)
        if body is None:
            continue
        head = [line for _, line in document[:body] if line]
        day = next((at for at, line in enumerate(head) if at > 1 and ": " not in line and _is_day(line)), None)
        told = {"title": head[day - 2], "source": head[day - 1], "published": head[day]} if day else {}
        behind = re.compile(words["behind"])
        end = next((n for n, (_, line) in enumerate(document) if n > body and behind.fullmatch(line)), len(document))
        labels = [*head, *(line for _, line in document[end:])]
        yield Part(_first(document), _joined(document[body + 1 : end]), told | _language(labels))


def _lexisnexis(lines: Sequence[Line]) -> Iterator[Part]:
    words = _words()["lexisnexis"]
    begins, label = re.compile(words["begins"]), re.compile(words["label"])
    starts = [at for at, (_, line) in enumerate(lines) if begins.fullmatch(line)]
    for start, end in pairwise([*starts, len(lines)]):
        document = lines[start + 1 : end]
        told = [label.fullmatch(line) for _, line in document]
        behind = [at for at, found in enumerate(told) if found and found[1] in words["behind"]]
        above = [at for at, found in enumerate(told) if found and at < min(behind, default=end)]
        if not above:
            continue
        head = [" ".join(group) for group in _groups(line for _, line in document[: above[0]])]
        day = next((at for at, one in enumerate(head) if _is_day(one)), None)
        known = _language([line for _, line in document])
        if day is not None:
            known |= {"published": head[day], "source": " ".join(head[:day]), "title": "".join(head[day + 1 : day + 2])}
        under = next((n for n in range(above[-1], len(document)) if not document[n][1]), len(document))
        text = _joined(document[under : min(behind, default=len(document))])
        yield Part(_first(document), text, {part: value for part, value in known.items() if value})


def _is_day(line: str) -> bool:
    return len(line) <= _DAY and parse(line) is not None


def _first(document: Sequence[Line]) -> int:
    return next((number for number, line in document if line), 1)


def _groups(lines: Iterable[str]) -> Iterator[list[str]]:
    """Lines with no blank one between."""
    return (list(group) for told, group in groupby(lines, key=bool) if told)


def _joined(document: Sequence[Line]) -> str:
    return "\n".join(line for _, line in document).strip()


def _language(lines: Sequence[str]) -> dict[str, str]:
    """The language that a line «Language: ENGLISH; INDONESIAN» names."""
    labels = _words()["language"]["labels"]
    found = (match for line in lines if (match := _LABEL.fullmatch(line)) and match[1].lower() in labels)
    return next(({"language": match[2].split(";")[0].strip()} for match in found), {})
