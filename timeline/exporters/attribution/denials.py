"""Who denies in the next sentences what one has told: «Budi membantahnya.», «Tuduhan itu dibantah kuasa hukumnya.»

Only a sentence that speaks of what was told before it counts, by a pronoun, by «… itu» or by its very verb, so that
the denial of something else stays that.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from timeline.exporters.attribution.origins import lexicon, origins
from timeline.exporters.attribution.phrases import SOMEBODY, before, behind
from timeline.exporters.attribution.sources import Sentence, source
from timeline.lexicon import DEFAULT, Words
from timeline.text.morphology import roots, voice
from timeline.text.sentences import sentences
from timeline.text.words import MARKS, forms

LOOK = 400
"""Letters behind a sentence in which its denial stands."""
_FEW = 2
"""Sentences behind an accusation that may deny it; of anything else only the next one."""
_ROOT = 4
"""Letters of a root below which two words share it by chance."""


def denial(following: str, trigger: str, accused: bool) -> str:
    """Who denies, in the text `following` a sentence, what that told by the word `trigger`; SOMEBODY where unnamed.

    "" where nobody does.  `accused`: somebody is quoted for it, or it is hedged, so that «tuduhan itu» may mean it.
    """
    seen = {word.lower() for word in forms(following, 0, len(following))}
    clitic = lexicon().people.clitic
    if _signs().isdisjoint(seen | {word.removesuffix(clitic) for word in seen}):
        return ""
    for one in sentences(following, DEFAULT)[: _FEW if accused else 1]:
        found = next(filter(None, _denied(Sentence(following[one.start : one.end]), trigger, accused)), "")
        if found:
            return found
    return ""


def denier(text: str, at: int) -> str:
    """Who denies in the sentence `text` itself what its word at `at` tells; SOMEBODY or "" where it does not say.

    «Kapolda membantah anggotanya menembak warga», «isu ia mundur dibantah juru bicaranya».
    """
    one = Sentence(text)
    said = [word.lower for word in one.words]
    verbs = [n for n, word in enumerate(said) if word in lexicon().speech.denying and not _negated(said, n)]
    if not verbs:
        return ""
    n = min(verbs, key=lambda verb: abs(one.words[verb].start - at))
    if voice(said[n], DEFAULT) == "passive":
        return behind(text, one.words, n + 1)[0]
    return before(text, one.words, one.clause(n), one.parts, n) if one.words[n].start < at else ""


@cache
def _signs() -> Words:
    status = lexicon().status
    negations = frozenset(word for word, said in lexicon().cues.items() if said == "negated")
    return lexicon().speech.denying | status.false | negations


def _denied(one: Sentence, trigger: str, accused: bool) -> Iterator[str]:
    """Whoever denies in the sentence, in the order of its words."""
    said = [word.lower for word in one.words]
    nouns = origins().told_before | (origins().accusations if accused else frozenset())
    for n, word in enumerate(said):
        stem = word.removesuffix(lexicon().people.clitic)
        if stem in lexicon().speech.denying and not _negated(said, n):
            if _of_its_own(said[:n]):
                continue
            if _spoken_of(said[:n], nouns):
                yield behind(one.text, one.words, n + 1)[0] or SOMEBODY
            elif stem != word or _object(said[n + 1 :], nouns) or _same(said[n + 1 :], trigger):
                yield before(one.text, one.words, one.clause(n), one.parts, n)
        elif (word in lexicon().status.false or _untrue(said, n)) and _spoken_of(said[:n], nouns):
            yield source(one.text, one.words[n].start) or SOMEBODY
        elif accused and _negated(said, n) and _same([word], trigger):  # «Saya tidak menyuap hakim,» kata Budi
            yield source(one.text, one.words[n].start)


def _negated(said: list[str], n: int) -> bool:
    return any(lexicon().cues.get(word) == "negated" for word in said[max(0, n - 2) : n])


def _untrue(said: list[str], n: int) -> bool:
    return said[n] in lexicon().status.untrue and n > 0 and lexicon().cues.get(said[n - 1]) == "negated"


def _spoken_of(before_it: list[str], nouns: Words) -> bool:
    """Whether «tuduhan itu» stands before the verb."""
    pointing = lexicon().people.pointing
    return any(one in nouns and other in pointing for one, other in pairwise(before_it))


def _of_its_own(before_it: list[str]) -> bool:
    """Whether the sentence itself tells what is denied: «Beredar isu bahwa ia kabur, tetapi Budi membantahnya»."""
    pointing, claims = lexicon().people.pointing, lexicon().status.claims
    after = [*before_it[1:], ""]
    return any(one in claims and other not in pointing for one, other in zip(before_it, after, strict=True))


def _object(behind_it: list[str], nouns: Words) -> bool:
    """Whether «tuduhan itu», «semua tuduhan», or nothing at all stands behind the verb."""
    at, whole = 0, False
    while at < len(behind_it) and behind_it[at] in origins().all_of_it:
        at, whole = at + 1, True
    rest = behind_it[at : at + 2]
    if not rest or rest[0] in MARKS:
        return not whole
    ends = len(rest) == 1 or rest[1] in MARKS
    return rest[0] in nouns and (whole or ends or rest[1] in lexicon().people.pointing)


def _same(words: list[str], trigger: str) -> bool:
    """Whether one of the words is a form of the verb or noun that the denied sentence told by."""
    own = {root for root in roots(trigger.split()[0].lower(), DEFAULT) if len(root) >= _ROOT}
    return any(not own.isdisjoint(roots(word, DEFAULT)) for word in words if word not in MARKS)
