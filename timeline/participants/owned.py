"""Tells where «saya» and «kami» only tell whose somebody is: «"Suami saya memukul tetangga," kata Rina» is not Rina."""

from __future__ import annotations

from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import Sentence


def owns(line: Sentence, at: int, lex: Lexicon) -> bool:
    """Whether a pronoun of the one who speaks stands behind the noun for somebody of theirs: «anak bungsu [saya]».

    The people of a body act for it, and only kin and clients do not: «pemain [kami] menang», «klien [kami] kabur».
    """
    people, word = lex.people, line.words[at]
    if word not in people.first and word not in people.ours:
        return False
    before = at - 1
    while before > 0 and line.words[before] in people.degrees:
        before -= 1
    noun = line.words[before].partition("-")[0] if before >= 0 else ""  # «anak-anak saya»
    return noun in (lex.someone if word in people.first else lex.joined(people.relatives, people.kin))
