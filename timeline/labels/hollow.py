"""Tells a statement by the narrator's words where a scraped text lost the quotation: «Rina marah. " " tulisnya»."""

from __future__ import annotations

from timeline.labels.quoting import capital, quoted
from timeline.labels.sentences import before, sentences_before
from timeline.labels.wording import Wording
from timeline.triggers.heads import Head
from timeline.triggers.sentence import Sentence

_MARKS = ('"', "“", "”")
_END = " \n,." + "".join(_MARKS)
_BETWEEN = " ,.\n"
_FEWEST = 4  # words that tell something
_REACH = 20  # characters in which two marks stand around nothing


def hollow(line: Sentence, head: Head) -> bool:
    """Whether the quotation before a tag holds nothing."""
    start = line.units[head.first].start
    ahead = line.text[max(0, start - _REACH) : start].rstrip(_BETWEEN)
    inside = ahead[:-1].rstrip(_BETWEEN)  # « “,” tulisnya»
    return ahead.endswith(_MARKS) and inside.endswith(_MARKS)


def narrated(wording: Wording, head: Head, who: str) -> str:
    """What the narrator tells before a lost quotation, in its sentence or in the one before; empty for too little.

    Of whoever speaks it is the narrator's word, and is not put into their mouth.  «Menurutnya, …» is theirs; and what
    tells of others is not told as a fact either, but with who speaks: «Rina: Tono mencuri uang».
    """
    line, clitic = wording.line, wording.lex.clitic
    here = "" if line.text.startswith(_MARKS, line.sentence.start) else quoted(line, range(head.first)).rstrip(_END)
    told = here if len(here.split()) >= _FEWEST else before(wording) or before(wording, leaning=True)
    raw = here if told == here else next(iter(sentences_before(line, line.sentence.start)[-1:]), "")
    opens, _, words = raw.partition(" ")
    word = opens.lower().rstrip(",")
    if who and word.endswith(clitic) and word.removesuffix(clitic) in wording.lex.roles.accounts:
        return f"{who}: {capital(words)}"
    if len(told.split()) < _FEWEST:
        return ""
    own = word in wording.terms.stand_in or any(name.strip(",") in told for name in who.split())  # «Ia marah»
    return told if own or not who else f"{who}: {capital(told)}"
