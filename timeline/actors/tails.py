"""Parts a person's name from the body before it: «Kementerian Kesehatan [Tritarayati]», «Bina Marga [Arie Wirya]»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from timeline.actors.lexicon import Lexicon
from timeline.actors.spans import Span
from timeline.actors.titles import is_title
from timeline.actors.tokens import Tokens
from timeline.actors.weights import Weights
from timeline.model import BODIES

SHORT = 4  # letters: a shorter word of a firm's name does not stand for it alone
MOST = 3  # words of the name
NEW = "n"  # a capitalised word that neither texts nor lists have written small or as a town


def parted(spans: Iterable[Span], bodies: Sequence[Span], toks: Tokens, model: Weights, lex: Lexicon) -> Iterator[Span]:
    """Learned `spans`; one that begins with one of the known `bodies` and ends with a person's name is two.

    One word behind anything but a ministry is as often a town: «Pertamina Plumpang».
    """
    known: dict[int, int] = {}
    for body in bodies:
        if body.kind in BODIES:
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


def unled(spans: Iterable[Span], bodies: Sequence[Span], toks: Tokens, lex: Lexicon) -> Iterator[Span]:
    """Learned `spans`; a person's without the body before the name, which is known or which the text names elsewhere.

    «Dirjen [Bina Marga Arie Wirya]» where the text has «Ditjen Bina Marga», «Sekjen [Kemendagri Diah Wirya]».
    """
    spans = list(spans)
    others = [span for span in (*spans, *bodies) if span.kind != "person"]
    people = {toks.text[span.start : span.end] for span in spans if span.kind == "person"}
    named = {text for span in others for text in _names(span, people, toks, lex)}
    known = {body.start: body.end for body in bodies if body.kind in BODIES}
    for span in spans:
        first = toks.at(span.start)
        second = toks.starts[first + 1] if toks.words[first] in lex.portfolios and first + 1 < len(toks.starts) else 0
        body = known.get(span.start, 0) or (known.get(second, 0) if second else 0)  # «Dirjen Anggaran Kemenkeu [Budi]»
        end = body or _again(span, named, toks) if span.kind == "person" else 0
        rest = _rest(span, end, people, toks) if end else 0
        if not rest:
            yield span
            continue
        if not body:
            yield span._replace(end=end, kind="organisation")
        yield span._replace(start=toks.starts[rest])


def _rest(span: Span, end: int, people: Set[str], toks: Tokens) -> int:
    """The token at which a name begins behind a body that ends at `end`; 0 where what is left is no name."""
    first, stop = toks.at(end), toks.at(span.end)
    known = first < stop and toks.text[toks.starts[first] : span.end] in people
    return first if known or (stop - first > 1 and all(map(str.istitle, toks.words[first:stop]))) else 0


def _names(span: Span, people: Set[str], toks: Tokens, lex: Lexicon) -> Iterator[str]:
    """What a body is called: its name, and that without the word that opens it: «Ditjen [Bina Marga]»."""
    first = toks.at(span.start)
    opener = toks.words[first]
    if span.kind != "place":
        yield toks.text[span.start : span.end]
    if toks.ends[first] < span.end:
        rest = toks.text[toks.starts[first + 1] : span.end]
        short = toks.words[first + 1]
        if opener in lex.legal_forms and len(short) > SHORT and short not in lex.openers and short not in people:
            yield short  # «PT Waskita Karya» is «Waskita»
        opens = opener in lex.openers or opener in lex.communes or opener in lex.legal_forms
        doubtful = span.kind == "place" or rest in people
        if opens or not doubtful:
            yield rest


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
