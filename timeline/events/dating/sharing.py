"""Gives verbs that share a time theirs, and tells what a verb told twice goes on with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.events.dating.attach import attached
from timeline.events.dating.scope import Scope
from timeline.events.dating.when import Dated, When
from timeline.events.heads import Head
from timeline.events.sentence import PAUSES

JOINED = "joined"  # the way and the last rule of heads that share the time of another one


def dated(scope: Scope, whens: Sequence[When]) -> Iterator[Dated]:
    """Each time with its head, and with the verbs coordinated with that one that have no time of their own.

    «Senin polisi menangkap … dan menyita …», «mengunjungi Palu pada Senin dan menyerahkan …»,
    «menangkap …, menyita …, dan memeriksa … pada Senin».
    """
    told = list(attached(scope, whens))
    taken = {d.head.first for d in told}
    for number, chosen in enumerate(told):
        rest = _rest(scope, chosen, told[:number])
        yield replace(chosen, rest=rest) if rest else chosen
        if not chosen.when.present and chosen.way in {"beside", "fronted", "paused"}:
            for head in _others(scope, chosen, whens):
                if head.first not in taken:
                    taken.add(head.first)
                    yield Dated(head, chosen.when, JOINED, f"{chosen.rule}, {JOINED}")


def _others(scope: Scope, chosen: Dated, whens: Sequence[When]) -> Iterator[Head]:
    """The heads that share a head's time; a happening shares it with what went on meanwhile alone."""
    if chosen.head.kind == "verb":
        yield from _later(scope, chosen, whens)
        yield from _earlier(scope, chosen, whens)
    elif scope.predicate(chosen.head, chosen.when) and (verb := scope.next_verb(chosen.when)) is not None:
        yield verb  # «Semeru erupsi pada Sabtu dan memuntahkan abu»
    yield from _around(scope, chosen, whens)


def _later(scope: Scope, chosen: Dated, whens: Sequence[When]) -> Iterator[Head]:
    """The verbs after one that go on with its subject and its time, up to the next time."""
    last = chosen.head
    end = min((w.first for w in whens if w.first > max(chosen.when.first, last.first)), default=len(scope.line.units))
    for head in _verbs(scope):
        if last.first < head.first < end and _goes_on(scope, last, head) and not _own_time(scope, head, chosen, whens):
            yield head
            last = head


def _earlier(scope: Scope, chosen: Dated, whens: Sequence[When]) -> Iterator[Head]:
    """The verbs before one that share the time behind it: «mengunjungi … dan menyerahkan … pada Senin»."""
    last = chosen.head
    if chosen.when.first < last.first:
        return
    for head in reversed(_verbs(scope)):
        if head.first < last.first and _goes_on(scope, head, last) and not _own_time(scope, head, chosen, whens):
            yield head
            last = head


def _around(scope: Scope, chosen: Dated, whens: Sequence[When]) -> Iterator[Head]:
    """The verb that happened while this one did: «menangkap X saat bersembunyi di rumahnya pada Senin»."""
    yield from _then(scope, chosen, whens)
    yield from _tag(scope, chosen, whens)
    yield from _held(scope, chosen, whens)
    part = scope.line.clause(chosen.head.first)
    if part.kind != "adverbial" or part.opener not in scope.lex.times.meanwhile:
        return
    outer = [h for h in _verbs(scope) if scope.line.number(h.first) == part.parent and not scope.lasts(h)]
    before = [h for h in outer if h.first < part.first]
    head = before[-1] if before else next(iter(outer), None)
    if head is not None and not (before and head.word in scope.lex.triggers.passing):
        same = scope.line.quoted[head.first] == scope.line.quoted[chosen.head.first]
        if same and scope.tense_fits(head, chosen.when) and not _own_time(scope, head, chosen, whens):
            yield head


def _then(scope: Scope, chosen: Dated, whens: Sequence[When]) -> Iterator[Head]:
    """The verb of «saat …» right behind the time: «memburuk sejak Desember, saat polisi menahan seorang warga»."""
    words, at = scope.line.words, chosen.when.last
    at += at < len(words) and words[at] in PAUSES
    if at < len(words) and words[at] in scope.lex.times.meanwhile and not chosen.head.speech:
        number = scope.line.number(at)
        own = [h for h in _verbs(scope) if scope.line.number(h.first) == number and h.first > at]
        yield from (h for h in own[:1] if not _own_time(scope, h, chosen, whens))


def _tag(scope: Scope, chosen: Dated, whens: Sequence[When]) -> Iterator[Head]:
    """The saying on whose occasion this was: «kata X saat dikonfirmasi pada Sabtu», «ujar X usai rapat pada Jumat»."""
    part, when = scope.line.clause(chosen.head.first), chosen.when
    occasion = scope.lex.joined(scope.lex.times.meanwhile, scope.lex.times.right_after)
    if part.opener not in occasion or when.first < part.first or (when.placed and when.interval.days > 1):
        return
    tags = [h for h in scope.heads if h.tag and h.first < part.first and scope.line.number(h.first) == part.parent]
    yield from (tag for tag in tags[-1:] if not _own_time(scope, tag, chosen, whens))


def _held(scope: Scope, chosen: Dated, whens: Sequence[When]) -> Iterator[Head]:
    """What was done on the occasion that was held then: «menang dalam laga yang digelar di Solo, Sabtu»."""
    when, published = chosen.when, scope.published
    one_day = when.placed and when.interval.days == 1
    if chosen.head.word not in scope.lex.triggers.held or not (scope.inner(chosen.head) and when.paused and one_day):
        return
    outer = [h for h in _verbs(scope) if scope.same_clause(h, when) and not scope.lasts(h)]
    before = [h for h in outer if h.first < chosen.head.first]
    head = before[-1] if before else scope.next_verb(when)
    over = published is None or when.interval.start <= published
    if head is not None and not head.state and (over or scope.planned(head)) and scope.tense_fits(head, when):
        yield from (h for h in (head,) if not _own_time(scope, h, chosen, whens))


def _verbs(scope: Scope) -> list[Head]:
    """The verbs that can share a time: no states, no sayings, none that another verb uses."""
    return [h for h in scope.heads if h.kind == "verb" and not (h.state or h.chained or h.tag or scope.met(h))]


def _goes_on(scope: Scope, one: Head, two: Head) -> bool:
    """Whether the second verb begins a clause of the first one's rank, without a subject or tense of its own."""
    line, part = scope.line, scope.line.clause(two.first)
    if part.coordinated != line.number(one.first) or line.quoted[one.first] != line.quoted[two.first]:
        return False
    before = line.words[part.first : two.first]
    own = scope.lex.joined(scope.lex.status.possible, scope.lex.times.often)
    if any(word in scope.lex.cues or word in own for word in before):
        return False
    if before:
        helped = all(
            word in scope.rules.between for word in before[1:]
        )  # «dan produksi minyak turun» has its own subject
        return helped and before[0] in scope.lex.roles.both
    return part.first > 0 and line.words[part.first - 1] in PAUSES and not one.speech


def _own_time(scope: Scope, head: Head, chosen: Dated, whens: Sequence[When]) -> bool:
    """Whether another time stands in the verb's part of the sentence."""
    return any(when != chosen.when and scope.same_clause(head, when) for when in whens)


def _rest(scope: Scope, chosen: Dated, before: Sequence[Dated]) -> int:
    """Where the words of a head told again begin: after the time of its last telling and the «dan» behind it."""
    earlier = [d for d in before if d.head == chosen.head and chosen.head.first < d.when.first < chosen.when.first]
    if not earlier:
        return 0
    words, small = scope.line.words, scope.lex.joined(scope.lex.times.prepositions, scope.lex.roles.together)
    at = earlier[-1].when.last
    while at < chosen.when.first and (words[at] in small or words[at] in PAUSES):
        at += 1
    return at if at < chosen.when.first else 0
