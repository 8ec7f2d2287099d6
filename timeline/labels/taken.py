"""Tells where what stands before a verb belongs to another one: «Pendakian menuju [kawah Ijen] dibuka»."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.labels.wording import Wording
from timeline.text.grammar import BETWEEN
from timeline.triggers.heads import Head


def taken(wording: Wording, head: Head, run: Sequence[int]) -> bool:
    """Whether a subject belongs to the verb or to the helper right before it: «Artis itu sudah [jarang] tampil».

    «Aksi yang menolak RUU Pidana bertahan» is not told of the bill, nor «Banyak negara memberantas ISIS ingin
    membantu» of ISIS.  What is said is told of its own subject, and so is what befell a number of people: «BNPB
    mencatat [12 orang] meninggal».
    """
    line, at = wording.line, run[0] - 1
    own = at >= 0 and line.number(at) == line.number(run[0]) and at not in line.actors
    word, opens = line.words[at], line.words[run[0]]
    said = word in wording.lex.spoken and word not in wording.terms.causing
    if not own or said or opens in wording.terms.stand_in or (opens[0].isdigit() and head.voice == "plain"):
        return False
    inside = at > line.clause(at).first  # «[Akhirnya] Rina kembali»
    helps = inside and wording.rules.classes[word] & BETWEEN and word not in wording.terms.openers
    tells = word in wording.terms.relative or word in wording.rules.degrees  # «album yang [bertajuk "X" ini] dirilis»
    return bool(helps) or tells or wording.parting.denies(at) or wording.parting.is_verb(at)
