"""Where a word stands to an event that it may tell something of: what `cue` lists of `no_cue` and `status` rows name.

Each is a function of one job; its name is the one to write in a row, its first line what `lexicon explain` says of it.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.status.cue import Cue
from timeline.status.predicate import Predicate
from timeline.text.tense import tense
from timeline.triggers.resultative import is_result
from timeline.triggers.rules import Relations
from timeline.triggers.sentence import ACTOR, TIME

CUE: Relations[Callable[[Predicate, Cue], bool]] = Relations()
_FARTHEST = 40  # units between a cue and what it tells of
_LED_BY = 2  # units of «tidak benar bahwa …», «berharap, …»


@CUE
def own(seen: Predicate, cue: Cue) -> bool:
    """It stands before the event in its own part of the sentence."""
    return max(seen.part.first, seen.head.first - _FARTHEST) <= cue.at < seen.head.first


@CUE
def before(seen: Predicate, cue: Cue) -> bool:
    """It stands before the event."""
    return cue.at < seen.head.first


@CUE
def behind(seen: Predicate, cue: Cue) -> bool:
    """It stands behind the event."""
    return cue.at > seen.head.first


@CUE
def same_clause(seen: Predicate, cue: Cue) -> bool:
    """It stands in the clause of the event."""
    return cue.part.number == seen.part.number


@CUE
def governs(seen: Predicate, cue: Cue) -> bool:
    """It stands in the clause on which that of the event, a purpose or what is said, hangs: «membantah bahwa …»."""
    return seen.governed_by == cue.part.number


@CUE
def reaches(seen: Predicate, cue: Cue) -> bool:
    """It stands in the clause of the event, or in the one on which that hangs."""
    return same_clause(seen, cue) or governs(seen, cue)


@CUE
def tells(seen: Predicate, cue: Cue) -> bool:
    """The verb behind it, «itu» or «yang» between at most, tells of the event: «video palsu yang menampilkan …»."""
    line, at = seen.line, cue.next_at
    return at < seen.head.first and line.number(at) in {seen.part.number, seen.governed_by}


@CUE
def scene(seen: Predicate, cue: Cue) -> bool:
    """It tells, at the head of its clause, in what the event is seen: «Dalam video editan, …», not «Dengan …»."""
    first = cue.part.first
    return first < cue.at <= first + _LED_BY and seen.words[first] in seen.lex.times.during


@CUE
def tells_of_people(seen: Predicate, cue: Cue) -> bool:
    """A noun for people or for what happens stands right behind it: «cerita korban», «drama penyanderaan»."""
    lex, told = seen.lex, cue.after.removesuffix(seen.lex.clitic)
    people = lex.joined(lex.people.harmed, lex.people.accused, lex.people.bystanders)
    return cue.after == ACTOR or told in lex.someone or told in people or lex.is_event_noun(told)


@CUE
def goes_on(seen: Predicate, cue: Cue) -> bool:
    """The clause of the event goes on with its clause: «membantah memukul X, menendang Y»."""
    return seen.part.coordinated == cue.part.number


@CUE
def right_before(seen: Predicate, cue: Cue) -> bool:
    """It opens the clause of the event, with a word or comma between at most: «tidak benar bahwa», «berharap, …»."""
    return seen.part.first - _LED_BY <= cue.at < seen.part.first


@CUE
def next_verb(seen: Predicate, cue: Cue) -> bool:
    """It is the first verb behind the event."""
    verbs = (head for head in seen.judge.heads if head.kind == "verb" and head.first > seen.head.first)
    return cue.verb is not None and next(verbs, None) == cue.verb


@CUE
def led_to(seen: Predicate, cue: Cue) -> bool:
    """Its clause tells what the event led to: «tuduhan memukul warga … hingga dibantah»."""
    return is_result(cue.part, seen.lex) and cue.part.parent == seen.part.number


@CUE
def of_claim(seen: Predicate, cue: Cue) -> bool:
    """It stands in the clause of the event, or in that of the claim by which it is told."""
    return cue.part.number in {seen.part.number, seen.line.number(seen.claim)} if seen.claim >= 0 else False


@CUE
def condition_of(seen: Predicate, cue: Cue) -> bool:
    """It opens a clause that hangs on that of the event, or beside it, quoted alike: «jika X menang, Y lolos»."""
    bound = cue.part.parent in {seen.part.number, seen.part.coordinated, seen.part.parent}
    return opens_clause(seen, cue) and bound and seen.line.quoted[cue.at] == seen.line.quoted[seen.head.first]


@CUE
def opens_clause(_: Predicate, cue: Cue) -> bool:
    """It opens the clause in which it stands."""
    return cue.part.opener == cue.word


@CUE
def contrasts(seen: Predicate, cue: Cue) -> bool:
    """Its clause only sets one time against another: «jika tahun lalu naik, kini turun»."""
    inside = range(cue.part.first, cue.part.last)
    return any(at in seen.line.times or seen.words[at] in seen.lex.status.once for at in inside)


@CUE
def behind_saying(seen: Predicate, cue: Cue) -> bool:
    """It stands right behind a verb of saying: «menuturkan jika …»."""
    return any(head.last == cue.at and head.speech and not head.tag for head in seen.judge.heads)


@CUE
def taken(seen: Predicate, cue: Cue) -> bool:
    """Another verb or happening stands between it and the event, and has it for itself."""
    return cue.at < seen.taken_at


@CUE
def subject_between(seen: Predicate, cue: Cue) -> bool:
    """A pronoun behind «dan» or its kin stands between it and the event: «tidak serius dan ia akan diperiksa»."""
    words, people = seen.words, seen.lex.people
    pronouns = seen.lex.joined(people.singular, people.plural, people.first, people.ours)
    joins = seen.lex.roles.together
    return any(words[at] in joins and words[at + 1] in pronouns for at in range(cue.at + 1, seen.head.first - 1))


@CUE
def settled_behind(seen: Predicate, cue: Cue) -> bool:
    """«telah» or its kin stands nearer to the event: «rencana … telah», not «akan resmi dibuka»."""
    helped = cue.at + 1 == seen.settled_at and cue.word in tense(seen.lex.language).words.future
    return cue.at < seen.settled_at and not helped


@CUE
def helps_only(seen: Predicate, cue: Cue) -> bool:
    """Only helpers stand between it and the event: «nyaris saja jatuh», not «hampir 100 orang tewas»."""
    small = seen.lex.joined(seen.judge.rules.between, seen.lex.status.blind)
    return all(word in small for word in seen.words[cue.at + 1 : seen.head.first])


@CUE
def means_of(seen: Predicate, cue: Cue) -> bool:
    """It only means «of»: «sadar akan bahaya»; not behind a name or before a time."""
    told = tense(seen.lex.language)
    if cue.word not in told.words.about or cue.before in {ACTOR, TIME} or cue.after == TIME:
        return False
    return told.means_of(seen.words, cue.at)


@CUE
def behind_figure(_: Predicate, cue: Cue) -> bool:
    """It stands right behind a figure: «25 lagi luka-luka»."""
    return cue.before[:1].isdigit()
