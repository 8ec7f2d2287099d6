"""Downloads of Nexis Uni and Lexis+: title, source, day and labels over «Body», the text, then more labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.importers.databases.words import Line, first, is_day, joined, labelled, language, until, words
from timeline.importers.parting import Part


def nexis(lines: Sequence[Line]) -> Iterator[Part]:
    """The documents, each closed by «End of Document»; a cover with a list of all may stand above the first."""
    told = words()["nexis"]
    for document, _ in until(lines, told["ends"]):
        body = next((at for at, (_, line) in enumerate(document) if line == told["body"]), None)
        if body is None:
            continue
        head = [line for _, line in document[:body] if line]
        day = next((at for at, line in enumerate(head) if at > 1 and ": " not in line and is_day(line)), None)
        known = {"title": head[day - 2], "source": head[day - 1], "published": head[day]} if day else {}
        behind = re.compile(told["behind"])
        end = next((n for n, (_, line) in enumerate(document) if n > body and behind.fullmatch(line)), len(document))
        below = [line for _, line in document[end:]]
        labels = labelled([*(head[day + 1 :] if day else head), *below], told["label"])
        yield Part(first(document), joined(document[body + 1 : end]), labels | known | language(labels))
