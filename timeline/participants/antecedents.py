"""Finds the names that a clause takes up from the words beside it, or lends to them."""

from __future__ import annotations

from timeline.model import Actor
from timeline.participants.phrases import Phrases
from timeline.text.clauses import Clause
from timeline.text.grammar import grammar
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import PAUSES, Sentence

_NEAR = 5  # units between «yang» and the name it takes up
_STACKED = 8  # units of a clause behind which another takes up the same name
_APPOSED = 3  # more of them where a comma stands behind the name


def antecedent(line: Sentence, lex: Lexicon, part: Clause, again: bool = True) -> list[int]:
    """The names right before «yang», no preposition or verb between: not X of «X dalam acara, yang …»."""
    rules = grammar(lex.language)
    out = lex.joined(lex.roles.place, lex.roles.recipient, lex.roles.objects)
    people = lex.joined(lex.people.persons, lex.people.followers, lex.people.crowds, lex.people.accused, lex.offices)
    found: list[int] = []
    for at in range(part.first - 1, max(-1, part.first - _NEAR - _APPOSED), -1):
        if line.words[at] in out or line.words[at] in rules.coordinate or rules.is_verb(line.units[at]):
            break  # «bukan Budi Santoso, melainkan ajudannya yang menyuap»
        far = at <= part.first - _NEAR  # «Budi Santoso, seorang warga lokal yang pernah ditahan»
        if far and (found or not (line.is_person(at) and line.words[at + 1] == ",")):
            continue
        whose = at > 0 and not line.is_person(at) and _noun(line, lex, at) in people
        if at in line.actors and not whose and not _of_account(line, lex, part, at):
            found.insert(0, at)  # not «selebriti Indonesia yang berhijrah», «pegawai dari Bank X yang ditangkap»
    return _holder(line, lex, part, found) or found or (_again(line, lex, part) if again else [])


def _of_account(line: Sentence, lex: Lexicon, part: Clause, at: int) -> bool:
    """Whether a name only tells whose account it is, a noun behind its comma: «Menurut X, surat [yang diteken …]»."""
    told = line.words[at + 1 : at + 2] == (",",) and at + 2 < part.first
    return told and at in accounting(line, lex, at + 2)


def _noun(line: Sentence, lex: Lexicon, at: int) -> str:
    """The word before a name, or before the «dari» that stands there."""
    led = line.words[at - 1] in lex.joined(lex.roles.source, lex.roles.locative)
    return line.words[max(0, at - 1 - led)]


def _again(line: Sentence, lex: Lexicon, part: Clause) -> list[int]:
    """The names that the clause right before takes up too: «X, warga yang berusia 50 tahun yang kehilangan kaki»."""
    before = line.clause(part.first - 1) if part.first else part
    near = before.kind == "relative" and 0 < part.first - before.first <= _STACKED
    return antecedent(line, lex, before, again=False) if near and line.words[part.first - 1] != "," else []


def _holder(line: Sentence, lex: Lexicon, part: Clause, found: list[int]) -> list[int]:
    """Who is named behind a clause that tells of an office: «politisi PDIP yang dulu menolak, Boy Sadikin, …»."""
    noun = (found[0] if found else part.first) - 1
    bearers = lex.joined(lex.offices, lex.people.persons)
    if not found:  # «orang terakhir yang lahir pada abad itu, Emma Morano, …»
        bearers = lex.joined(bearers, lex.people.described)
        near = range(noun, max(-1, noun - _NEAR), -1)
        noun = next((at for at in near if line.words[at] in bearers or line.words[at] in PAUSES), noun)
    if noun < 0 or any(map(line.is_person, found)) or line.words[noun] not in bearers:
        return []
    last = next((at for at in range(part.first, len(line.words)) if line.number(at) == part.parent), len(line.words))
    while last < len(line.words) - 1 and line.words[last] in lex.people.pointing | {","}:
        last += 1
    return [last] if last < len(line.words) and line.words[last - 1] == "," and line.is_person(last) else []


def named_aside(line: Sentence, phrases: Phrases, lex: Lexicon, head: Head) -> list[Actor]:
    """Who is named in a clause inside a head's subject: «anaknya yang bernama Abdul Hadi sudah meninggal»."""
    number = line.number(head.first)
    for part in reversed(line.clauses):
        if part.kind == "relative" and part.parent == number and part.last <= head.first:
            name = next((at for at in range(part.first + 1, part.last) if line.is_person(at)), 0)
            return phrases.heads([name]) if name and line.words[name - 1] in lex.people.called else []
    return []


def planner(line: Sentence, lex: Lexicon, part: Clause) -> Actor | None:
    """Whose plan a clause of purpose tells: «rencana Jepang untuk membuang limbah»."""
    at = part.first - 1
    noun = line.words[at - 1] if at > 0 else ""
    return line.actor(at) if noun in lex.roles.plans else None


def account(line: Sentence, lex: Lexicon, last: int) -> Actor | None:
    """Whose account a sentence gives, named before a unit: «Menurut keterangan Tono, dia memukul seorang anak»."""
    return next((line.actor(at) for at in accounting(line, lex, last) if line.is_person(at)), None)


def accounting(line: Sentence, lex: Lexicon, last: int) -> range:
    """The units that tell whose account a sentence gives: «Menurut laporan KPK, …»; none where it does not."""
    opens = next((at for at in range(last) if line.words[at] in lex.roles.accounts and not line.quoted[at]), last)
    ends = next((at for at in range(opens, last) if line.words[at] in PAUSES), opens)
    return range(opens, ends)
