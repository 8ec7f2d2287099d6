"""The word by which a sentence says that something is only said to have happened: «Budi diduga menyuap hakim»."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.exporters.attribution.origins import Known, known
from timeline.exporters.attribution.sources import Sentence, taken
from timeline.text.clauses import Clause
from timeline.text.grammar import VERB
from timeline.text.morphology import roots, voice
from timeline.text.words import MARKS, forms, split

QUESTION = "?"
"""The hedge of what is only asked: «Benarkah Budi menyuap hakim?»"""
_NEAR = 4
"""Words before the verb among which its helpers stand."""


def hedge(text: str, at: int, language: str) -> str:
    """The hedge of the word at the offset `at` of the sentence `text`; "" where there is none.

    «diduga menyuap», «diduga telah menyuap», «dugaan penyuapan»: nothing but helpers stands between.  Else a word that
    the clause hangs on: «Konon Budi …», «kabar bahwa Budi …», «didakwa karena …», «Polisi menduga Budi …».
    """
    words = known(language)
    return _hedge(text, at, words) if words else ""


def _hedge(text: str, at: int, known: Known) -> str:
    return _near(text, at, known) or _around(text, at, known)


def _near(text: str, at: int, known: Known) -> str:
    before = split(text, 0, at)[-_NEAR:]
    for word in reversed(before):
        if word.lower in known.origins.hedges or word.lower in known.lexicon.status.claims:
            return word.lower
        if word.lower not in known.helpers:
            return ""
    return ""


def _around(text: str, at: int, known: Known) -> str:
    if known.doubting.isdisjoint(word.lower() for word in forms(text, 0, at)):
        return ""
    one = taken(text, known)
    place = next((n for n, word in enumerate(one.words) if word.end > at), 0)
    part = one.clause(place)
    found = (*_asked(one, place, part), *_opened(one, place, part), *_charged(one, part), *_suspected(one, place))
    return next(iter((*found, *_joined(one, place, part))), "")


def _asked(one: Sentence, place: int, part: Clause) -> Iterator[str]:
    """«Benarkah Budi menyuap hakim?», «bertanya apakah Budi …»; who asks «Apakah Anda tahu bahwa …?» tells the rest."""
    marked = QUESTION in one.text[one.words[place].end :]
    asked = (n for n in range(place) if (marked or n) and one.words[n].lower in one.known.origins.asking)
    yield from (QUESTION for n in asked if _of(one, n, part))


def _opened(one: Sentence, place: int, part: Clause) -> Iterator[str]:
    """«Konon Budi …», «Diduga Budi …», «kabar bahwa Budi …», «isu Budi kabur»."""
    for n in range(place):
        word = one.words[n].lower
        opens = word in one.known.origins.hedges and n == one.clause(n).first and not _paused(one, n, place)
        doubts = word in one.known.origins.doubting or opens
        rumoured = word in one.known.origins.rumours and (_governs(one, n, part) or _of_somebody(one, n, place))
        if rumoured or (doubts and _of(one, n, part)):
            yield word


def _charged(one: Sentence, part: Clause) -> Iterator[str]:
    """«Budi didakwa karena menyuap hakim»: the ground of a charge is no more than that."""
    if part.kind == "adverbial" and part.opener in one.known.origins.grounds:
        said = (n for n in range(part.first) if one.clause(n).number == part.parent and not one.denied(n))
        yield from (one.words[n].lower for n in said if one.words[n].lower in one.known.origins.charging)


def _suspected(one: Sentence, place: int) -> Iterator[str]:
    """«Polisi menduga Budi menyuap hakim»: «diduga»."""
    for n in range(place):
        verb = one.words[n].lower
        if verb in one.known.origins.suspecting and not one.denied(n) and one.reaches(n, place):
            stems, language = _stems(verb, one.known.language), one.known.language
            hedges = sorted(one.known.origins.hedges)
            yield next((word for word in hedges if not stems.isdisjoint(_stems(word, language))), verb)


def _stems(word: str, language: str) -> set[str]:
    return set(roots(word, language)) - {word}


def _joined(one: Sentence, place: int, part: Clause) -> Iterator[str]:
    """«Budi dituduh menyuap hakim dan memeras warga»; what offices did is none of it: «… lalu menangkapnya»."""
    verb = one.words[place].lower
    twin = next((n for one_of in one.parts if one_of.number == part.coordinated for n in one_of.verbs[-1:]), -1)
    own = one.known.lexicon.type_of(verb) in one.known.lexicon.status.official or verb in one.known.lexicon.speech.verbs
    own = own or verb.endswith(one.known.lexicon.people.clitic)  # «Qatar menuding Saudi … dan melaporkannya»
    between = one.known.grammar.between | one.known.grammar.join | one.known.grammar.coordinate
    alone = all(word.lower in between for word in one.words[part.first : place])
    language = one.known.language
    if 0 <= twin < place and alone and not own and voice(verb, language) == voice(one.words[twin].lower, language):
        yield from filter(None, [_hedge(one.text, one.words[twin].start, one.known)])


def _of(one: Sentence, n: int, part: Clause) -> bool:
    """Whether a word stands in a clause, in the one it goes on with, or right before its «bahwa»."""
    return one.clause(n).number in {part.number, part.coordinated} or _governs(one, n, part)


def _governs(one: Sentence, n: int, part: Clause) -> bool:
    return part.kind == "complement" and n == part.first - 1


def _paused(one: Sentence, n: int, place: int) -> bool:
    """Whether a mark parts them: «Diduga korsleting, gudang terbakar»."""
    return any(word.lower in MARKS for word in one.words[n:place])


def _of_somebody(one: Sentence, n: int, place: int) -> bool:
    """Whether only somebody's name or noun stands between: «isu Budi kabur», «kabar polisi menembak warga»."""
    between = one.words[n + 1 : place]
    if _paused(one, n, place) or any(word.lower in one.known.lexicon.people.pointing for word in between):
        return False
    verbs = (w for w in between if one.known.grammar.classes[w.lower] & VERB and not w.capital)
    named = any(word.capital or word.lower in one.known.common for word in between)
    return named and all(word.lower in one.known.helpers for word in verbs)
