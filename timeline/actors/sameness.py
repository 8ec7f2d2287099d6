"""Sets the ends of learned names right by what the text calls the same elsewhere (one sense a discourse).

«Paul Pogba Senang», a headline, ends where «Paul Pogba» does; «kuasa hukum Ahok I Wayan Sudirta» names two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from timeline.actors.seeds import by_alias
from timeline.actors.spans import Span
from timeline.actors.tokens import Tokens
from timeline.actors.weights import Weights

SMALL = "v"  # a word that texts or lists have written small
FULL = 2  # words of a full name
SHORTEST = 4  # letters of a common word: «Go Hae Ri» is one name


def agreed(spans: Sequence[Span], toks: Tokens, model: Weights) -> Iterator[Span]:
    """Learned `spans`; a person's without the common words beside a name that the text has told before."""
    said: set[str] = set()
    bodies = {toks.text[span.start : span.end] for span in spans if span.kind == "organisation"}
    for span in spans:
        first, stop = toks.at(span.start), toks.at(span.end)
        acronym = stop - first > FULL and toks.words[first].isupper() and toks.words[first] in bodies
        if span.kind == "person" and acronym:  # «MRT [William Sabandar]»
            first += 1
            span = span._replace(start=toks.starts[first])
        if span.kind != "person" or stop - first < FULL:
            yield span
        elif named := _listed(toks, first, stop):
            yield span._replace(end=toks.ends[first])
            yield span._replace(start=toks.starts[named])
        else:
            first, stop = _name(toks, first, stop, said, model)
            said.add(toks.text[toks.starts[first] : toks.ends[stop - 1]])
            yield span._replace(start=toks.starts[first], end=toks.ends[stop - 1])


def _name(toks: Tokens, first: int, stop: int, said: Set[str], model: Weights) -> tuple[int, int]:
    """The tokens of the longest known name in a span between words that are written small elsewhere."""
    small = [len(word) >= SHORTEST and model.known(word) == SMALL for word in toks.words[first:stop]]
    for size in range(stop - first - 1, FULL - 1, -1):
        for start in range(first, stop - size + 1):
            beside = small[: start - first] + small[start + size - first :]
            if all(beside) and toks.text[toks.starts[start] : toks.ends[start + size - 1]] in said:
                return start, start + size
    return first, stop


def _listed(toks: Tokens, first: int, stop: int) -> int:
    """Where the second of two names begins, the first one a listed person's by-name: «Ahok [Veronica Tan]»; or 0."""
    seed = by_alias().get(toks.words[first])
    if seed is None or seed.actor.kind != "person" or stop - first <= FULL:
        return 0
    own = {word for name in (seed.actor.name, *seed.actor.aliases) for word in name.split()}
    other = toks.words[first] not in seed.actor.name.split() and own.isdisjoint(toks.words[first + 1 : stop])
    noun = first and (toks.words[first - 1].islower() or toks.opens(toks.starts[first - 1]))  # «kuasa hukum», «Istri»
    return first + 1 if other and noun else 0
