"""Trims a learned span to the name: «Presiden Joko Widodo kemarin» names Joko Widodo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.actors.lexicon import Lexicon
from timeline.actors.spans import Span
from timeline.actors.tokens import Tokens


def trimmed(span: Span, toks: Tokens, lex: Lexicon) -> Span:
    """`span` without the titles before a person's name and without small words at its end.

    A span of titles alone stays as it is; so does one that the text writes small throughout.
    """
    first = toks.at(span.start)
    last = toks.at(span.end) - 1
    while first < last and toks.words[last].islower():
        last -= 1
    while span.kind == "person" and first < last and is_title(toks.words[first], lex):
        if toks.ends[last] - toks.starts[first + 1] == 1:  # «Brigadir J»
            break
        first += 2 if toks.words[first + 1] == "." and first + 1 < last else 1
    return span._replace(start=toks.starts[first], end=toks.ends[last])


def is_title(word: str, lex: Lexicon) -> bool:
    """Whether `word` is an office or a rank and no first name («Putra», «Sultan»)."""
    return (word in lex.heads or word in lex.honorifics) and word not in lex.also_names


def apart(spans: Iterable[Span], seeded: list[Span], toks: Tokens, lex: Lexicon) -> Iterator[Span]:
    """Learned `spans` without the listed country or body that a person's name was run together with.

    «Raja Yordania Abdullah» names a country and a person; «pemerintah Irak» names the country alone.
    """
    listed = {hit.start: hit for hit in seeded if hit.kind in ("country", "organisation", "igo") and hit.seed}
    for span in spans:
        first = listed.get(span.start)
        if span.kind == "person" and first is not None and first.end < span.end:
            span = span._replace(start=toks.starts[toks.at(first.end)])
        rest = toks.at(span.start) + 1
        state = listed.get(toks.starts[rest]) if rest < len(toks.starts) else None
        governs = toks.words[rest - 1].lower() in lex.governments
        if not (governs and state is not None and state.kind == "country" and state.end == span.end):
            yield span
