"""Sets the two ends of a learned span right: brackets, numerals, words that cannot end or open a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.actors.lexicon import Lexicon
from timeline.actors.seeds import by_alias
from timeline.actors.spans import Span
from timeline.actors.titles import is_title, of_rank
from timeline.actors.tokens import Tokens
from timeline.model import ActorKind

_ROMAN = re.compile(r"[IVX]+")
SHORT = 4  # letters of a word cut short
LONGEST = 4  # words that a person's name is grown by
_APART = frozenset(",;:)")  # before an initial
UNDER = "U"  # opens the age of a youth team


def tidy(span: Span, toks: Tokens, lex: Lexicon) -> Span | None:
    """`span` with its ends at words of the name; None if nothing is left."""
    first, last = toks.at(span.start), toks.at(span.end) - 1
    words = toks.words[first:last]
    if ")" in words and "(" not in words:  # «Kepala Dusun (Kadus) [Bulung]»
        first += words.index(")") + 1
    while first <= last and not (_word(toks, first) or (toks.words[first] == "(" and toks.words[last] == ")")):
        first += 1
    if toks.words[first] == "(" and toks.words[last] == ")":  # «[(Renault)]»
        first, last = first + 1, last - 1
    last -= 3 if toks.words[last] == ")" and _other(toks, first, last) else 0
    while first <= last and not _ends(toks, first, last, span, lex):
        last -= 1
    if first > last or _law(toks, first, lex) or contest(toks, first, lex):
        return None
    if first == last and (_common(toks.words[first], lex) or (span.kind == "person" and of_rank(toks, first, lex))):
        return None
    first, last = _annexed(toks, first, lex), _closed(toks, first, last)
    if first < last:
        span = span._replace(kind=_kind(span.kind, toks.words[first : last + 1], lex))
    if span.kind == "person":
        first, last = _left(toks, first, lex), _right(toks, first, last, lex)
    elif span.kind == "organisation":
        first, last = _club(toks, first, last, lex), _aged(toks, last)
    return span._replace(start=toks.starts[first], end=toks.ends[last])


def _annexed(toks: Tokens, first: int, lex: Lexicon) -> int:
    """Where a name begins with the word before it: «[PT] Salma Arowana», «[PT.] Salma», «[KRI] Teluk Kenanga»."""
    back = first - 2 if first > 1 and toks.words[first - 1] == "." else first - 1
    return back if back >= 0 and toks.words[back] in lex.annexing else first


def _club(toks: Tokens, first: int, last: int, lex: Lexicon) -> int:
    """Where a club begins of whose name only the end was learned: «[Melati] FC kalah lagi»."""
    alone = first == last and toks.words[first] in lex.clubs and first
    named = alone and _plain(toks.words[first - 1], lex) and toks.text[toks.starts[first] - 1] == " "
    return first - 1 if named else first


def _aged(toks: Tokens, last: int) -> int:
    """Where the name of a team ends that tells how old its players are: «Timnas Melati U[ - 19]»."""
    behind = toks.words[last + 1 : last + 3]
    return last + 2 if toks.words[last] == UNDER and behind[:1] == ["-"] and behind[-1].isdigit() else last


def _kind(kind: ActorKind, words: Sequence[str], lex: Lexicon) -> ActorKind:
    """What a name of several words is by its first word or, in English, its last: «Pulau Khark», «Moody's Service»."""
    if words[0] in lex.place_openers:
        return "place"
    hall = kind == "person" and words[-1] in lex.halls
    return "organisation" if hall or words[0] in lex.sure_openers or words[-1] in lex.closers else kind


def _law(toks: Tokens, first: int, lex: Lexicon) -> bool:
    """Whether a span names a law, in brackets or not: «Rancangan KUHP», «(RKUHP)»."""
    name = first + 1 if toks.words[first] == "(" else first
    return name < len(toks.words) and toks.words[name] in lex.laws


def contest(toks: Tokens, first: int, lex: Lexicon) -> bool:
    """Whether what begins at `first` is a contest of clubs: «Liga Primer»."""
    return toks.words[first] in lex.contests and not lex.divisions.isdisjoint(toks.words[first + 1 : first + 2])


def _common(word: str, lex: Lexicon) -> bool:
    """Whether a span of one word is a title, a meeting, a day: «Mensos», «Muktamar», «Ahad»."""
    return word in lex.no_actors or word in lex.not_names or word in lex.announcers or is_title(word, lex)


def _word(toks: Tokens, index: int) -> bool:
    return toks.words[index][0].isalnum()


def _ends(toks: Tokens, first: int, last: int, span: Span, lex: Lexicon) -> bool:
    """Whether the word at `last` can end a name that begins at `first`."""
    word = toks.words[last]
    if word == ")":
        return "(" in toks.words[first:last]
    foreign = span.kind == "organisation" and last > first and _foreign(toks, last)
    if word == ".":
        return span.kind != "place" and last > first and _shortened(toks.words[last - 1]) and not foreign
    if foreign:
        return False
    if span.kind == "organisation" and last > first and word in lex.honorifics:
        return False
    if span.kind == "place" and last > first and (word.isdigit() or word in lex.numbered):
        return False
    return word[0].isalnum()


def _shortened(word: str) -> bool:
    """Whether a full stop behind `word` belongs to it: «Wirya A[.]», «Melati Ent[.]», but not «PBB.», «Persib.»."""
    return len(word) == 1 or (len(word) <= SHORT and word.istitle())


def _foreign(toks: Tokens, last: int) -> bool:
    """Whether an initial that ends at `last` opens the next name: «DPRD Kota Bekasi [M.] Wirya»."""
    letter = last - (toks.words[last] == ".")
    if not _letter(toks.words[letter]) or toks.words[letter + 1 : letter + 2] != ["."]:
        return False
    behind = toks.words[letter + 2 : letter + 3]
    return bool(behind) and behind[0].istitle() and toks.text[toks.ends[letter + 1]] == " "


def _closed(toks: Tokens, first: int, last: int) -> int:
    """Where a name ends whose bracket stays open: behind that, else before it: «Suku Dinas Melati (Sudin PKP[)]»."""
    words = toks.words[first : last + 1]
    if words.count("(") <= words.count(")"):
        return last
    if toks.words[last + 1 : last + 2] == [")"]:
        return last + 1
    opening = last - words[::-1].index("(")
    return opening - 1 if opening > first + 1 else last


def _other(toks: Tokens, first: int, last: int) -> bool:
    """Whether the bracket that ends at `last` holds another listed actor than the one before it: «Baleg DPR (PKS)»."""
    inside = toks.words[last - 1]
    if inside not in by_alias() or last - 3 < first or toks.words[last - 2] != "(":
        return False
    listed = by_alias().get(toks.text[toks.starts[first] : toks.ends[last - 3]])
    return listed is not None and listed.actor != by_alias()[inside].actor


def _left(toks: Tokens, first: int, lex: Lexicon) -> int:
    """Where a name begins whose first words, between a title and it, were left out."""
    for index in range(first - 1, max(first - LONGEST, 0) - 1, -1):
        word = toks.words[index]
        if word in lex.honorifics and word not in lex.also_names:
            return index + 1
        if not _plain(word, lex) or of_rank(toks, index, lex):
            break
    return _initial(toks, first, lex)


def _initial(toks: Tokens, first: int, lex: Lexicon) -> int:
    """Where a name begins before which an initial or a word stands: «dikemudikan [M. Darmo]», «kata [Yang Darwei]»."""
    if first > 1 and toks.words[first - 1] in lex.surnames and toks.words[first - 2].islower():
        return first - 1
    if first < 3 or toks.words[first - 1] != "." or not _letter(toks.words[first - 2]):
        return first
    before = toks.words[first - 3]
    if first > 3 and _plain(before, lex) and toks.words[first - 4].islower():  # «dibintangi [Mira S. Hardani]»
        return first - 3
    named = (before.islower() and before not in lex.lettered) or before in _APART  # «kiper Melati, [M. Darmo]»
    return first - 2 if named or is_title(before, lex) or before in lex.speech else first


def _letter(word: str) -> bool:
    return len(word) == 1 and word.isupper()


def _plain(word: str, lex: Lexicon) -> bool:
    known = word in lex.portfolios or word in lex.not_names or word in lex.openers or is_title(word, lex)
    return word[0].isupper() and word[1:].islower() and not known


def _right(toks: Tokens, first: int, last: int, lex: Lexicon) -> int:
    """Where a name ends that goes on with an initial, a particle or a numeral: «Salman bin Aziz», «Abdullah II»."""
    words = toks.words
    if first < last and _letter(words[last]) and words[last + 1 : last + 2] == ["."]:  # «Mira S[. Hardani]»
        stop = last + 2
        while stop < min(last + LONGEST, len(words)) and words[stop].istitle() and _plain(words[stop], lex):
            stop += 1
        last = stop - 1 if stop > last + 2 else last
    if last + 2 < len(words) and _binds(words[last + 1], lex) and words[last + 2][0].isupper():
        last += 2
    if last + 1 < len(words) and _ROMAN.fullmatch(words[last + 1]) and len(words[last]) > 1:
        last += 1
    return last


def _binds(word: str, lex: Lexicon) -> bool:
    """Whether `word` goes on with a name and is no preposition."""
    return word in lex.particles and word not in lex.place_before
