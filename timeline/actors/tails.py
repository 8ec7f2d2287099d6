"""Cuts a person's name off the end of a learned organisation: «Kementerian Kesehatan [Tritarayati]»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from timeline.actors.lexicon import Lexicon
from timeline.actors.spans import Span
from timeline.actors.titles import is_title
from timeline.actors.tokens import Tokens
from timeline.actors.weights import Weights

MOST = 3  # words of the name
NEW = "n"  # a capitalised word that neither texts nor lists have written small or as a town


def parted(spans: Iterable[Span], bodies: Sequence[Span], toks: Tokens, model: Weights, lex: Lexicon) -> Iterator[Span]:
    """Learned `spans`; one that begins with one of the known `bodies` and ends with a person's name is two.

    One word behind anything but a ministry is as often a town: «Pertamina Plumpang».
    """
    known: dict[int, int] = {}
    for body in bodies:
        if body.kind in ("organisation", "igo"):
            known[body.start] = max(body.end, known.get(body.start, 0))
    spans = list(spans)
    named = {toks.text[span.start : span.end] for span in spans if span.kind == "organisation"}
    for span in spans:
        known.setdefault(span.start, _again(span, named, toks))
        end = known.get(span.start, 0) if span.kind == "organisation" else 0
        first, stop = toks.at(end), toks.at(span.end)
        office = toks.words[toks.at(span.start)] in lex.state_heads
        if end and 0 < stop - first - (not office) <= MOST and _person(toks.words[first:stop], model, lex):
            yield span._replace(end=end)
            yield span._replace(start=toks.starts[first], kind="person")
        else:
            yield span


def _again(span: Span, named: set[str], toks: Tokens) -> int:
    """Where the body ends that the text names elsewhere and with which `span` begins: «EV Hive [Carlson Lau]»; or 0."""
    for last in range(toks.at(span.end) - 2, toks.at(span.start), -1):
        if toks.text[span.start : toks.ends[last]] in named:
            return toks.ends[last]
    return 0


def _person(words: Sequence[str], model: Weights, lex: Lexicon) -> bool:
    """Whether `words` can only be somebody's name."""
    names = [word for word in words if word not in lex.binders]
    fit = all(word.istitle() and word not in lex.openers and not is_title(word, lex) for word in names)
    kinds = [model.known(word) for word in names]
    return fit and NEW in kinds and "v" not in kinds[:1] and names[-1] not in lex.closers
