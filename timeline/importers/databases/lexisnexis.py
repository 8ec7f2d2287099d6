"""Downloads of LexisNexis Academic: source, day and title, labels «LENGTH: 350 words», the text, more labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.importers.databases.words import Line, first, groups, is_day, joined, labelled, language, words
from timeline.importers.parting import Part


def lexisnexis(lines: Sequence[Line]) -> Iterator[Part]:
    """The documents, each opened by its number: «3 of 250 DOCUMENTS»."""
    told = words()["lexisnexis"]
    begins = re.compile(told["begins"])
    starts = [at for at, (_, line) in enumerate(lines) if begins.fullmatch(line)]
    for start, end in pairwise([*starts, len(lines)]):
        if part := _document(lines[start + 1 : end], told["label"], told["behind"]):
            yield part


def _document(document: Sequence[Line], label: str, closing: Sequence[str]) -> Part | None:
    """None where no label parts the head from the text."""
    opens = re.compile(rf"({label}):")
    told = [opens.match(line) for _, line in document]
    behind = next((at for at, found in enumerate(told) if found and found[1] in closing), len(document))
    above = [at for at, found in enumerate(told) if found and at < behind]
    if not above:
        return None
    head = [" ".join(group) for group in groups(line for _, line in document[: above[0]])]
    day = next((at for at, one in enumerate(head) if is_day(one)), None)
    known = labelled((" ".join(group) for group in groups(line for _, line in document)), label)
    known |= language(known)
    if day is not None:
        known |= {"published": head[day], "source": " ".join(head[:day]), "title": "".join(head[day + 1 : day + 2])}
    under = next((n for n in range(above[-1], len(document)) if not document[n][1]), len(document))
    return Part(
        first(document), joined(document[under:behind]), {part: value for part, value in known.items() if value}
    )
