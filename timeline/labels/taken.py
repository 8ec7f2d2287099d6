"""Tells where what stands before a verb belongs to another one: «Pendakian menuju [kawah Ijen] dibuka»."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.labels.wording import Wording
from timeline.text.grammar import BETWEEN
from timeline.text.morphology import names_doer
from timeline.triggers.heads import Head

_OPENING = 2  # words of a subject that say whether it can act


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


def lent(wording: Wording, head: Head, run: Sequence[int]) -> bool:
    """Whether a verb with another one's subject needs what that one is told with.

    That is the plan («Pilkada akan dimulai Juni, dan berakhir Oktober»), or what the subject does where it is nobody:
    «Rasa penasaran warga bertambah saat melihat foto itu».
    """
    line, start = wording.line, wording.subjects.start(head)
    part = line.clause(start)
    joined = [at for at in range(run[-1] + 1, start) if line.number(at) == part.coordinated]
    planned = any(wording.lex.cues.get(line.words[at]) == "planned" for at in joined)
    if planned and not any(wording.lex.cues.get(line.words[at]) for at in range(start, head.first)):
        return True
    return head.voice == "active" and not _somebody(wording, run)


def _somebody(wording: Wording, run: Sequence[int]) -> bool:
    """Whether a subject is named, or begins with whoever can act: «seorang pemuda», «tim putri», «ia»."""
    people, terms = wording.lex.people, wording.terms
    lists = terms.persons, terms.called, terms.bodies, people.crowds, people.groups, people.doers, people.accused
    words = [wording.line.words[at] for at in run[:_OPENING]]
    known = any(word in one for word in words for one in (*lists, terms.stand_in))
    named = any(at in wording.line.actors for at in run)
    return known or named or any(names_doer(word, wording.lex.language) for word in words)
