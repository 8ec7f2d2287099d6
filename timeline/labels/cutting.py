"""Fits words into a label: cut at a clause, else a word, without what cannot stand at an end."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from timeline.labels.quoting import capital, paired, unclosed
from timeline.labels.terms import Terms
from timeline.lexicon import Words

LONGEST = 200
CUT = "…"  # ends what is not told to its end
_SHORTEST = 70
_ENOUGH = 75  # characters before a phrase that may tell which, not but when or where
_BEGUN = 3  # spaces in what is told of what goes on
_OBJECT = 20  # characters behind a verb in which it has what it needs
_NOUN = 4  # words of a noun behind «adalah», and it
_STOP = re.compile(r"[^\W\d_]{4}\.$")  # of a sentence, not of «PT.»
_EMPTY = re.compile(r"[\"“]\s*[\"”]|\([^\w()]*\)")  # what a scraped title leaves behind: «film " "», «Budi ( )»
# «KUALA LUMPUR - Kontingen Indonesia …», «SURABAYA, Persebaya …»; not «PDIP - Gerindra sepakat», «PSM - Persib».
_CITY = re.compile(r"\A(?:[A-Z]{3,}(?: [A-Z]{3,})+|[A-Z]{7,})(?:(?:, [A-Z]+)? *(?:--|[-–—])\s+|, )(?=[A-Z])")
_ASIDE = re.compile(r" \([^()]*\)")  # «Stadion Gelora Bandung Lautan Api (GBLA)»
_WORD = re.compile(r"\S+")
_LOST = re.compile(r"(?<=\w),-\w+")  # what a scraped text leaves of a name it lost: «lihat,-nya»
_GLUED = re.compile(r"(?<=\w),(?=[^\W\d_])")
# A quotation of which no mark opens ends in the midst: «Kami siap bermain di kandang lawan," tambahnya»; not a title.
_SAID = re.compile(r"\A([^\"“”]{35,}?)(?<=[\w.,!?…])[\"“”](?=[ ,])")


def cut(text: str, terms: Terms, told: int = 0, deed: int = _SHORTEST, *, bare: bool = False) -> str:
    """The text with a capital, up to the last clause, else phrase, else word, that ends within `LONGEST` characters.

    A clause that ends before `told` characters says nothing yet: «Dalam enam bulan terakhir, …»; nor does a phrase that
    ends before `deed`, where the verb does, or with it: «Budi membahas | dengan …»; with a `bare` one it may end, if
    nowhere else: «Aula baru dibuka | di …».
    """
    text = _LOST.sub("", _CITY.sub("", text))
    text = said[1] if (said := _SAID.match(text)) else text
    text = _GLUED.sub(", ", " ".join(_EMPTY.sub(" ", text).split()).replace(" ,", ",").replace(",,", ","))
    text = unclosed(text).rstrip(" ,;:")
    while (parts := text.rpartition(", "))[2].lower() in terms.loose and parts[0]:  # «tampil bareng, [dan]»
        text = parts[0]
    text = (text[:1].upper() + (text[1:-1] if _STOP.search(text) else text[1:])).rstrip(" ,;:")
    if len(text) <= LONGEST or len(text := _ASIDE.sub("", text)) <= LONGEST:
        return text
    pause = max(text.rfind(mark, max(_SHORTEST, told), LONGEST) for mark in (", ", "; ", " – "))
    if pause > 0:
        return unclosed(text[:pause])
    phrase = _phrase(text, terms.adjuncts, terms, max(_SHORTEST, deed + 1))
    late = text.rfind(", ", max(_SHORTEST, deed + _OBJECT, len(phrase) + 1), LONGEST)
    if late > 0 and terms.conditions.isdisjoint(text[late:].split()) and not _caused(text, late, terms):
        return unclosed(text[:late])  # «rumah yang terletak di Karang Bedil[, Desa Pemenang …]»
    return paired(
        phrase
        or _phrase(text, terms.breaks, terms, max(_ENOUGH, deed + 1))
        or (bare and _phrase(text, terms.adjuncts - terms.sharing, terms, max(_SHORTEST, deed)))
        or _words(text, terms)
    )


def _phrase(text: str, opening: Words, terms: Terms, least: int) -> str:
    """The text up to where it only goes on with when, where or how, `opening` words: «ia membuka pabrik | di kota …».

    Empty if it does nowhere behind `least`, or if a condition is lost.
    """
    starts = [found for found in _WORD.finditer(text) if found[0] in opening]
    fitting = [one.start() for one in starts if one.start() <= LONGEST + 1 and _may_end(text, one, terms)]
    if not fitting or not terms.conditions.isdisjoint(text[fitting[-1] :].split()):
        return ""
    ends = (trimmed(text[:at], terms.loose, least=False).rstrip(" ,;:–-(") for at in reversed(fitting))
    return next((told for told in ends if len(told) >= least and _closed(told, terms)), "")


def _may_end(text: str, word: re.Match[str], terms: Terms) -> bool:
    """Whether a label may end before a word: not before what says which it is: «merupakan bangsa | yang menghargai»."""
    told = text[: word.start()].lower().split()[-_NOUN:]
    which = word[0] in terms.relative and not terms.links.isdisjoint(told)
    return not which and not _caused(text, word.start(), terms)


def _caused(text: str, at: int, terms: Terms) -> bool:
    """Whether what somebody is asked or made to do stands behind: «meminta warga | di Solo untuk mengungsi»."""
    ahead, behind = text[:at].lower().split(), text[at:].split()
    asked = terms.aims.isdisjoint(ahead) and not terms.causing.isdisjoint(ahead)
    return asked and not terms.aims.isdisjoint(behind)


def _closed(text: str, terms: Terms) -> bool:
    """Whether words leave nothing open: no bracket, no quotation, no «yang berada»."""
    whole = text.count("(") == text.count(")") and text == unclosed(text)
    return whole and text.split()[-2:][0] not in terms.relative


def _words(text: str, terms: Terms) -> str:
    """As many whole words as fit, without a number whose noun is lost: «mencapai [Rp 2] triliun»."""
    space = text.rfind(" ", 0, LONGEST - 1)
    if space <= 0:
        return text[: LONGEST - 1] + CUT
    words, after = text[:space].split(), text[space + 1 :].partition(" ")[0]
    while len(words) > 1 and words[-1][-1].isdigit() and after.isalpha() and after not in terms.loose:
        after = words.pop()
    told = trimmed(" ".join(words), terms.loose, least=False) or text[:space]
    return told.rstrip(" ,;:(") + CUT


def trimmed(part: str, loose: Container[str], least: bool) -> str:
    """Words without loose ones behind them; of the first, which hold the trigger, one stays at `least`."""
    words = part.split()
    while len(words) > least and (words[-1].lower() in loose or not any(map(str.isalnum, words[-1]))):
        words.pop()
    return " ".join(words)


def fitting(parts: Sequence[str], room: int, terms: Terms) -> str:
    """The first part, with as much of the others as there is room for; a verb alone says too little."""
    told = parts[0]
    for part in parts[1:]:
        part = part if len(told) + len(part) < room else _ASIDE.sub("", part)
        if " " in told and len(told) + len(part) >= room:
            return f"{told} {_begun(part, room - len(told), terms)}".rstrip()
        told = f"{told} {part}"
    return told


def _begun(part: str, room: int, terms: Terms) -> str:
    """As much of what goes on as there is room for, up to a phrase of its own; empty for too little.

    «setelah ditemukan sejumlah bukti baru | dalam penyelidikan terpisah terhadap …».
    """
    opening = (terms.adjuncts | terms.breaks) - terms.sharing
    starts = [one.start() for one in _WORD.finditer(part) if one[0] in opening]
    ends = (trimmed(part[:at], terms.loose, least=False).rstrip(" ,;:–-(") for at in reversed(starts) if at < room)
    return next((told for told in ends if told.count(" ") >= _BEGUN and _closed(told, terms)), "")


def shortened(who: str, loose: Container[str], room: int) -> str:
    """A subject of at most `room` characters, cut before the last preposition that leaves it short enough."""
    if len(who) <= room:
        return who
    words = who.split()
    short = [n for n in range(1, len(words)) if len(" ".join(words[:n])) <= room]
    parted = [n for n in short if words[n].lower() in loose]
    return " ".join(words[: max(parted or short or [1])]).rstrip(",;:(")


def told_by(sayer: str, what: str, terms: Terms, deed: int = _SHORTEST, *, bare: bool = False) -> str:
    """What happens, with who says so before it, if somebody does: «Budi Santoso: Harga beras akan naik».

    `deed` is where its verb ends, with which a `bare` one may end.
    """
    ahead = f"{sayer}: " if sayer else ""
    return cut(f"{ahead}{capital(what)}", terms, LONGEST, len(ahead) + deed, bare=bare)
