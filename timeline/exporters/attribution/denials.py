"""Who denies in the next sentences what one has told: «Budi membantahnya.», «Tuduhan itu dibantah kuasa hukumnya.»

Only a sentence that speaks of what was told before it counts, by a pronoun, by «… itu» or by its very verb, so that
the denial of something else stays that.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from timeline.exporters.attribution.origins import Known, known
from timeline.exporters.attribution.phrases import SOMEBODY, before, behind
from timeline.exporters.attribution.sources import Sentence, source
from timeline.lexicon import Words
from timeline.text.morphology import roots, voice
from timeline.text.sentences import sentences
from timeline.text.words import MARKS, forms

LOOK = 400
"""Letters behind a sentence in which its denial stands."""
_FEW = 2
"""Sentences behind an accusation that may deny it; of anything else only the next one."""
_ROOT = 4
"""Letters of a root below which two words share it by chance."""


def denial(following: str, trigger: str, accused: bool, language: str) -> str:
    """Who denies, in the text `following` a sentence, what that told by the word `trigger`; SOMEBODY where unnamed.

    "" where nobody does.  `accused`: somebody is quoted for it, or it is hedged, so that «tuduhan itu» may mean it.
    """
    if (words := known(language)) is None:
        return ""
    seen = {word.lower() for word in forms(following, 0, len(following))}
    clitic = words.lexicon.people.clitic
    if words.denying.isdisjoint(seen | {word.removesuffix(clitic) for word in seen}):
        return ""
    for one in sentences(following, language)[: _FEW if accused else 1]:
        found = next(filter(None, _denied(Sentence(following[one.start : one.end], words), trigger, accused)), "")
        if found:
            return found
    return ""


def denier(text: str, at: int, language: str) -> str:
    """Who denies in the sentence `text` itself what its word at `at` tells; SOMEBODY or "" where it does not say.

    «Kapolda membantah anggotanya menembak warga», «isu ia mundur dibantah juru bicaranya».
    """
    if (words := known(language)) is None:
        return ""
    one = Sentence(text, words)
    said = [word.lower for word in one.words]
    verbs = [n for n, word in enumerate(said) if word in words.lexicon.denying and not _negated(said, n, words)]
    if not verbs:
        return ""
    n = min(verbs, key=lambda verb: abs(one.words[verb].start - at))
    if voice(said[n], language) == "passive":
        return behind(text, one.words, n + 1, words)[0]
    return before(text, one.words, one.clause(n), one.parts, n, words) if one.words[n].start < at else ""


def _denied(one: Sentence, trigger: str, accused: bool) -> Iterator[str]:
    """Whoever denies in the sentence, in the order of its words."""
    said, known = [word.lower for word in one.words], one.known
    nouns = known.origins.told_before | (known.origins.accusations if accused else frozenset())
    for n, word in enumerate(said):
        stem = word.removesuffix(known.lexicon.people.clitic)
        if stem in known.lexicon.denying and not _negated(said, n, known):
            if _of_its_own(said[:n], known):
                continue
            if _spoken_of(said[:n], nouns, known):
                yield behind(one.text, one.words, n + 1, known)[0] or SOMEBODY
            elif stem != word or _object(said[n + 1 :], nouns, known) or _same(said[n + 1 :], trigger, known):
                yield before(one.text, one.words, one.clause(n), one.parts, n, known)
        elif (word in known.lexicon.status.false or _untrue(said, n, known)) and _spoken_of(said[:n], nouns, known):
            yield source(one.text, one.words[n].start, known.language) or SOMEBODY
        elif accused and _negated(said, n, known) and _same([word], trigger, known):
            # «Saya tidak menyuap hakim,» kata Budi
            yield source(one.text, one.words[n].start, known.language)


def _negated(said: list[str], n: int, known: Known) -> bool:
    return any(known.lexicon.cues.get(word) == "negated" for word in said[max(0, n - 2) : n])


def _untrue(said: list[str], n: int, known: Known) -> bool:
    return said[n] in known.lexicon.status.untrue and n > 0 and known.lexicon.cues.get(said[n - 1]) == "negated"


def _spoken_of(before_it: list[str], nouns: Words, known: Known) -> bool:
    """Whether «tuduhan itu» stands before the verb."""
    pointing = known.lexicon.people.pointing
    return any(one in nouns and other in pointing for one, other in pairwise(before_it))


def _of_its_own(before_it: list[str], known: Known) -> bool:
    """Whether the sentence itself tells what is denied: «Beredar isu bahwa ia kabur, tetapi Budi membantahnya»."""
    pointing, claims = known.lexicon.people.pointing, known.lexicon.status.claims
    after = [*before_it[1:], ""]
    return any(one in claims and other not in pointing for one, other in zip(before_it, after, strict=True))


def _object(behind_it: list[str], nouns: Words, known: Known) -> bool:
    """Whether «tuduhan itu», «semua tuduhan», or nothing at all stands behind the verb."""
    at, whole = 0, False
    while at < len(behind_it) and behind_it[at] in known.origins.all_of_it:
        at, whole = at + 1, True
    rest = behind_it[at : at + 2]
    if not rest or rest[0] in MARKS:
        return not whole
    ends = len(rest) == 1 or rest[1] in MARKS
    return rest[0] in nouns and (whole or ends or rest[1] in known.lexicon.people.pointing)


def _same(words: list[str], trigger: str, known: Known) -> bool:
    """Whether one of the words is a form of the verb or noun that the denied sentence told by."""
    own = {root for root in roots(trigger.split()[0].lower(), known.language) if len(root) >= _ROOT}
    return any(not own.isdisjoint(roots(word, known.language)) for word in words if word not in MARKS)
