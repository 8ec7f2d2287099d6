"""Tells what somebody said in the words that lead up to a quotation, where the quotation does not stand by itself.

«Rina menilai tarif itu terlalu tinggi. "Belum, nanti dulu," kata Rina.» is told as «Rina: Tarif itu terlalu tinggi».
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.labels.cutting import CUT, LONGEST, cut, told_by
from timeline.labels.pointers import unpointed
from timeline.labels.sentences import sentences_before
from timeline.labels.wording import Wording
from timeline.model import UNTRUE, Actor
from timeline.text.morphology import voice
from timeline.triggers.lexicon import Lexicon

_WORD = re.compile(r"\w[\w’'-]*")
_SUBJECT = 4  # words between whoever speaks and the verb of saying
_FEWEST = 4  # words that say something
_LONGEST = 12  # words of whoever a saying is told after
_NAME = 3  # letters of a name
_OPENING = 2  # words with which a quotation may lean on others
_QUOTES = frozenset('"“”')


def weak(words: str, label: str, wording: Wording) -> bool:
    """Whether a quotation says little by itself: its label is cut, it is short, leans on others, begins with «-nya».

    A denial that is told to its end never does: «"Suparno tidak membunuh Sulastri," kata Rina».
    """
    if label.endswith(CUT) or denies(words, wording):
        return label.endswith(CUT)
    told = [word.lower() for word in _WORD.findall(words)]
    small = len(told) <= _FEWEST or wording.leans(told)
    return small or any(word.endswith(wording.lex.clitic) for word in told[:_OPENING])


def denies(words: str, wording: Wording) -> bool:
    """Whether a quotation says that something is not so: «Beni belum menjadi tersangka», «Itu fitnah», not «Belum»."""
    lex = wording.lex
    told = [word.lower() for word in _WORD.findall(words)]
    return any(lex.cues.get(word) in UNTRUE or word in lex.status.false for word in told[1:])


def lead(wording: Wording, who: str, speakers: Sequence[Actor]) -> str:
    """The label that tells what whoever speaks, called `who`, is said to say in the sentence before the quotation.

    Empty where that sentence is not theirs, denies, leans on others itself, or is too long to be told to its end.
    """
    content, with_verb = _led(wording, speakers)
    if not content:
        return ""
    words = content.split()
    says = with_verb and words[0] in wording.terms.causing
    acts = (voice(word.lower(), wording.lex.language) != "none" for word in words)
    verbs = [n for n, verb in enumerate(acts) if verb and n >= with_verb]
    deed = len(" ".join(words[: verbs[0] + 1])) if verbs else 0
    if with_verb:
        label = cut(f"{who} {content}", wording.terms, LONGEST, len(who) + 1 + deed)
    else:
        label = told_by(who, content, wording.terms, deed)
    return "" if label.endswith(CUT) or (says and not verbs) or len(label) <= len(who) + deed + 2 else label


def _led(wording: Wording, speakers: Sequence[Actor]) -> tuple[str, bool]:
    """What whoever speaks is said to say in the sentence before, and whether its verb stands in it."""
    lex = wording.lex
    before = sentences_before(wording.line, _opening(wording))
    words = list(_WORD.finditer(before[-1])) if before else []
    if not words or not _QUOTES.isdisjoint(before[-1]):
        return "", False
    small = [word[0].lower() for word in words]
    names = {part for actor in speakers for name in (actor.name, *actor.aliases) for part in _WORD.findall(name)}
    names = {name for name in names if len(name) >= _NAME}
    verb = next((n for n, word in enumerate(small) if _says(word, lex)), len(small))
    if verb < len(small) - _FEWEST and _theirs(words[:verb], names, small[verb], wording):
        return _content(before[-1], words, verb, wording)
    opens = small[0].removesuffix(lex.clitic)
    own = small[0] != opens or any(word[0] in names for word in words[1:_SUBJECT])
    if own and (opens in lex.roles.accounts or opens in lex.speech.passive):
        behind = next((word.end() for word in reversed(words[:_LONGEST]) if word[0] in names), 0)
        comma = before[-1].find(", ", behind)
        return _standing(before[-1][comma + 2 :] if comma > 0 else "", wording), False
    return "", False


def _says(word: str, lex: Lexicon) -> bool:
    """Whether a word is a verb of saying behind whoever says it."""
    return word in lex.speech.verbs and voice(word, lex.language) in {"active", "plain"}


def _opening(wording: Wording) -> int:
    """Where the quotation opens that ends in a sentence."""
    line = wording.line
    first = line.sentence.start
    if not line.quoted[0] or line.text[first] in _QUOTES:
        return first
    return max(first - 600, *(line.text.rfind(mark, 0, first) for mark in '"“'))


def _theirs(words: Sequence[re.Match[str]], names: set[str], verb: str, wording: Wording) -> bool:
    """Whether words before a verb of saying end with whoever speaks, and it is not denied.

    «Ia» may be somebody else of whom is told: «Ia mengajak jemaah lain pulang».
    """
    lex = wording.lex
    small = [word[0].lower() for word in words]
    pronoun = 0 < len(small) <= _SUBJECT and not lex.people.singular.isdisjoint(small)
    points = not lex.people.pointing.isdisjoint(small)  # «Hal itu ia sampaikan saat …»
    denied = points or any(lex.cues.get(word) in UNTRUE for word in small[-2:])
    named = any(word[0] in names for word in words[-_SUBJECT:])
    return not denied and (named or (pronoun and verb not in wording.terms.causing))


def _content(sentence: str, words: Sequence[re.Match[str]], verb: int, wording: Wording) -> tuple[str, bool]:
    """What is said behind a verb of saying; with the verb where no «bahwa» and no comma parts them."""
    behind = sentence[words[verb].end() :]
    opener = words[verb + 1][0].lower()
    parted = behind.startswith(",")
    if opener in wording.lex.complement or opener in wording.lex.conditions:
        parted, behind = True, sentence[words[verb + 1].end() :]
    content = _standing(behind.strip(" ,"), wording)
    return (content, False) if parted or not content else (f"{words[verb][0]} {content}", True)


def _standing(content: str, wording: Wording) -> str:
    """What is said, without «itu» behind a noun; empty where it leans on others."""
    told = [word.lower() for word in _WORD.findall(content)]
    if len(told) < _FEWEST or wording.leans(told) or told[0] in wording.terms.fillers:
        return ""
    if told[0].endswith(wording.lex.clitic) or told[0] in wording.terms.leading:
        return ""
    return unpointed(" ".join(content.rstrip(' ."').split()), wording.lex)
