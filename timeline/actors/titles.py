"""Trims a learned span to the name: «Presiden Joko Widodo kemarin» names Joko Widodo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from timeline.actors.lexicon import Lexicon
from timeline.actors.seeds import by_alias
from timeline.actors.spans import Span
from timeline.actors.tokens import Tokens
from timeline.model import BODIES

OFFICE = 3  # words of an office before its body
INITIALS = 3  # letters at most, as in «KH», «AHM»


def trimmed(span: Span, toks: Tokens, lex: Lexicon) -> Span:
    """`span` without the titles before a person's name and without small words at its end.

    A span of titles alone stays as it is; so does one that the text writes small throughout.
    """
    first = toks.at(span.start)
    last = toks.at(span.end) - 1
    while first < last and toks.words[last].islower():
        last -= 1
    if span.kind == "person" and first < last and _acronym(toks, first, lex) and toks.words[first + 1].istitle():
        first += 1  # «pemimpin [TPLF Debretsion Gebremichael]»
    while span.kind == "person" and first < last and _apart(toks, first, span.end, lex):
        if toks.ends[last] - toks.starts[first + 1] == 1:  # «Brigadir J»
            break
        first += 2 if toks.words[first + 1] == "." and first + 1 < last else 1
    while first < last and _beside(toks, first, span, lex):
        first += 1
    return span._replace(start=toks.starts[first], end=toks.ends[last])


def _beside(toks: Tokens, first: int, span: Span, lex: Lexicon) -> bool:
    """Whether the word at `first` only stands beside the name: «kawasan [Bangka]», «Reskrim [Polsek Metro]»."""
    word = toks.words[first]
    if span.kind == "place":
        return word.islower() or is_title(word, lex)
    behind = toks.words[first + 1]
    return span.kind == "organisation" and word in lex.portfolios and behind in lex.annexing and word not in lex.openers


def _acronym(toks: Tokens, index: int, lex: Lexicon) -> bool:
    """Whether the word at `index` is in capitals and a body's: too long for initials, listed, or led by who it names.

    «Direktur Utama [MCI] Eddi Wiryawan», «Kata [BPS] …»; «AHM Wirya», «pengacara OCM Wirya» begin with initials.
    """
    word = toks.words[index]
    if not (word.isupper() and word.isalpha()) or len(word) < INITIALS:
        return False
    if len(word) > INITIALS:
        return True
    seed = by_alias().get(word)
    return seed.actor.kind != "person" if seed else _led(toks, index, lex)


def _led(toks: Tokens, index: int, lex: Lexicon) -> bool:
    """Whether the word at `index` is what somebody leads: «Direktur Utama [MCI]», «Presiden Direktur [JNE]»."""
    before = toks.words[max(0, index - 2) : index]
    while before and before[-1] in lex.portfolios and before[-1] not in lex.leaders:
        before.pop()
    return bool(before) and before[-1] in lex.leaders and before[-1] not in lex.honorifics  # «Komisaris [ABW Wirya]»


def _apart(toks: Tokens, first: int, end: int, lex: Lexicon) -> bool:
    """Whether the word at `first` is a title before a name that goes on to `end`."""
    word = toks.words[first]
    listed = word in lex.heads and toks.text[toks.starts[first + 1] : end] in by_alias()  # «Ratu Elizabeth II»
    return listed or is_title(word, lex) or of_rank(toks, first, lex)


def of_rank(toks: Tokens, index: int, lex: Lexicon) -> bool:
    """Whether the word at `index` goes on with a rank: «Marsekal [Pertama] [TNI] Jemi», «Letkol [Inf] Wahyu»."""
    first = index
    while first and toks.words[first] in lex.rank_tails and toks.text[toks.ends[first - 1] : toks.starts[first]] == " ":
        first -= 1
        if toks.words[first] in lex.ranks:
            return True
    return False


def is_title(word: str, lex: Lexicon) -> bool:
    """Whether `word` is an office or a rank and no first name («Putra», «Sultan»)."""
    return (word in lex.heads or word in lex.honorifics) and word not in lex.also_names


def apart(spans: Iterable[Span], seeded: list[Span], toks: Tokens, lex: Lexicon) -> Iterator[Span]:
    """Learned `spans` without the listed country or body that a person's name was run together with.

    «Raja Yordania Abdullah» names a country and a person; «pemerintah Irak» names the country alone.
    """
    listed = {hit.start: hit for hit in seeded if hit.kind in ("country", "organisation", "igo") and hit.seed}
    persons = {hit.end: hit for hit in seeded if hit.kind == "person" and " " in toks.text[hit.start : hit.end]}
    ends = {hit.end: hit for hit in listed.values()}
    for span in spans:
        span = _compatriot(span, ends, toks, lex)
        span = _listed(_cleared(span, listed, ends, toks, lex), persons, toks, lex)
        first = listed.get(span.start)
        of_land = first is not None and first.kind == "country" and toks.before(span.start) in lex.origin
        if first is not None and first.end < span.end and (span.kind == "person" or of_land):
            # «gelandang asal [Jepang Keisuke Honda]»
            span = span._replace(start=toks.starts[toks.at(first.end)], kind="person")
        if first is not None and first.end < span.end in ends and toks.words[toks.at(first.end)] in lex.joins:
            continue  # «Uni Afrika dan Liga Arab» are two
        rest = toks.at(span.start) + 1
        state = listed.get(toks.starts[rest]) if rest < len(toks.starts) else None
        governs = toks.words[rest - 1].lower() in lex.governments
        if not (governs and state is not None and state.kind == "country" and state.end == span.end):
            yield span


def _listed(span: Span, persons: dict[int, Span], toks: Tokens, lex: Lexicon) -> Span:
    """`span`, or the listed person that ends it: «pemilik [X Elon Musk]», «dan [Kebudayaan Puan Maharani]»."""
    known = persons.get(span.end)
    if known is None or known.start <= span.start:
        return span
    letter = span.kind == "person" and known.start - span.start == len("X ")
    office = span.kind == "organisation" and toks.words[toks.at(span.start)] in lex.portfolios - lex.openers
    return known._replace(weight=span.weight) if letter or office else span


def _compatriot(span: Span, ends: dict[int, Span], toks: Tokens, lex: Lexicon) -> Span:
    """`span`; a name behind where its bearer comes from is a person's: «gelandang asal Jepang [Keisuke Honda]»."""
    land = ends.get(span.start - 1)
    if span.kind != "organisation" or land is None or toks.before(land.start) not in lex.origin:
        return span
    words = toks.text[span.start : span.end].split()
    named = len(words) > 1 and all(map(str.istitle, words)) and toks.before(land.start, 2).lower() in lex.trades
    return span._replace(kind="person") if named else span


def _cleared(span: Span, listed: dict[int, Span], ends: dict[int, Span], toks: Tokens, lex: Lexicon) -> Span:
    """`span` without what a listed name before it, or the words before a listed name in it, make of it."""
    first, last = toks.at(span.start), toks.at(span.end) - 1
    for index in range(first, last):  # «Arab [Saudi Salman]»
        hit = ends.get(toks.ends[index])
        if hit is not None and hit.start < span.start:
            return span._replace(start=toks.starts[index + 1])
    tail = ends.get(span.end)
    if tail is not None and tail.start > span.start:  # «perairan Filipina», «KTT Liga Arab»
        before = toks.words[first : toks.at(tail.start)]
        country = span.kind == "place" and tail.kind == "country"
        if (country and all(map(str.islower, before))) or before[0] in lex.meetings:
            return tail
    return span


def holding(spans: Sequence[Span], toks: Tokens, lex: Lexicon) -> Iterator[Span]:
    """`spans`; what stands between commas behind an office and its body is a person: «Sekjen FTL, Wirya, di sela …»."""
    last: Span | None = None
    for span in spans:
        beside = last is not None and last.kind in BODIES and toks.text[last.end : span.start] == ", "
        if beside and last is not None and span.kind == "place" and span.seed is None:
            first = toks.at(last.start)
            held = any(word in lex.heads for word in toks.words[max(0, first - OFFICE) : first])
            if held and toks.text[span.end : span.end + 1] == ",":
                span = span._replace(kind="person")
        if last is not None and _surname(last, span, toks, lex):
            last = last._replace(end=span.end)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _surname(last: Span, span: Span, toks: Tokens, lex: Lexicon) -> bool:
    """Whether a listed firm's name is here that of a person with a title: «Aktor [Harrison Ford]»."""
    said = toks.text[last.start : span.end].split()
    listed = last.seed is None and span.seed is not None and (last.kind, span.kind) == ("person", "organisation")
    return listed and len(said) == 2 and all(map(str.istitle, said)) and is_title(toks.before(last.start), lex)
