"""Tells who confesses or denies, where «ia» seems to mean somebody: «Jaksa X memeriksa Y. Ia membantah»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.model import Actor
from timeline.participants.cases import Case
from timeline.participants.spoken import Spoken, owner, told_of_one, wrongs
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.reported import reported


class Answer(NamedTuple):
    """What somebody says of themselves: a deed (`does`) that is a `wrong`, or a denial of it (`denies`)."""

    wrong: bool = False
    denies: bool = False
    does: bool = False


def answering(case: Case, meant: Actor, answer: Answer, lex: Lexicon) -> Actor | None:
    """Who answers: `meant`, if accused or if the sentence before tells of nobody else whose part it is, else another.

    That is the accused of whom the sentence before speaks: where the prosecutor, the judge or who reported another
    seems to be meant and it speaks of others too, and where something is denied.
    """
    if case.stands(meant):
        return meant
    near = {one.actor for one in case.last.named if one.actor is not None} if case.last else set[Actor]()
    known = [one for one in near if case.stands(one)]
    alone = known[0] if len(known) == 1 else None
    if case.last is not None and owner(case.last, meant, lex):
        return alone
    if answer.denies and alone is not None:
        return alone  # «X memukul Y, kata Z. Ia membantah»
    if meant.id in case.charging and (answer.denies or answer.does) and len(near) > 1:
        return alone if answer.wrong or answer.denies else None  # «X melaporkan Y. Ia mengakui meraba pasiennya»
    if meant.id in case.law or case.serves(meant, lex):
        apart = case.others({meant.id}, lex) or case.goes_on(lex)
    else:
        apart = answer.wrong and (meant.id in case.suffered.victims or _names_another(case, meant, lex))
    return alone if apart else meant


def _names_another(case: Case, meant: Actor, lex: Lexicon) -> bool:
    """Whether the sentence before names somebody else too, and does not tell that anybody is accused."""
    if case.last is None:
        return False
    charged = not reported(lex).isdisjoint(case.last.words)  # «… dituduh membunuh Budi»
    return not charged and any(one.kind == "person" and one.actor not in (None, meant) for one in case.last.named)


def doubted(case: Case, told: Spoken, meant: Actor | None, before: Sequence[Actor], lex: Lexicon) -> None:
    """Takes in that a sentence of which nothing is told means nobody known by its «ia»: «Ia mengaku menerima uang».

    `meant` is who would be meant, `before` are those told of last.
    """
    near = told_of_one(told.words, lex)
    if meant is None or meant.kind != "person" or told.events or told.quoted or not near:
        return
    answers = not lex.joined(lex.denying, lex.roles.confessing).isdisjoint(near)
    wrong = wrongs(near[answers:], lex)
    if answers and answering(case, meant, Answer(wrong, does=wrong), lex) != meant:
        case.unknown.refuse(saying=True)
    elif wrong and not answers and case.charged(meant, before, {meant.id}, lex) != meant:
        case.unknown.refuse(saying=False)
