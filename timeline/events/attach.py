"""Decides which verb or event noun of a sentence a time belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.dated import Dated
from timeline.events.heads import Head
from timeline.events.joined_times import SPAN
from timeline.events.lexicon import OTHER
from timeline.events.said import lasting, opens_content, said_of, saying, tagged
from timeline.events.scope import Scope
from timeline.events.when import When


def attached(scope: Scope, whens: Sequence[When]) -> Iterator[Dated]:
    """Each time with its head.

    A sentence without any verb or event noun that lists several times («Pada 2018 di Singapura, Februari di
    Vietnam») gives an event for each, with the time itself as trigger.
    """
    if not scope.heads and len(whens) > 1:
        yield from (Dated(Head(w.first, w.last, "", "noun", OTHER), w, "listed") for w in whens)
        return
    for when in whens:
        if (chosen := _choose(scope, when)) is not None:
            yield chosen


def _choose(scope: Scope, when: When) -> Dated | None:
    """The first rule that gives a head wins."""
    first = (_birth, _past_noun, tagged, saying, _paused, _far, _anyway)
    rules = first if when.paused else (_birth, _beside, tagged, _fronted, _far, _anyway)
    chosen = next((found for rule in rules if (found := rule(scope, when)) is not None), None)
    if chosen is not None and opens_content(scope, chosen.head, when):
        chosen = _fronted(scope, when)
    if chosen is not None and chosen.head.speech and when.present:
        head = lasting(scope, when)
        chosen = None if head is None else Dated(head, when, "fronted")
    return _told(scope, chosen) if chosen is not None else None


def _told(scope: Scope, chosen: Dated) -> Dated | None:
    """The happening that «ada», «merupakan» and their kin are about instead of them; nothing for a habit.

    «Pada 2018 ada 13 kebakaran» tells of the fires; «buka pukul 08.00» is no opening of today's.
    """
    head, when = chosen.head, chosen.when
    if when.clock and (head.word in scope.lex.triggers.habits or SPAN in when.resolution.timex.text):
        return None  # «buka pukul 08.00», «tersedia pukul 08.00 hingga 22.00» are habits
    if when.present and scope.line.clause(head.first).kind == "condition":
        return None  # «jika sekarang sulit, …»
    if head.word not in scope.lex.triggers.empty:
        return chosen
    nouns = [
        h for h in scope.near(when) if h.kind == "noun" and scope.line.number(h.first) == scope.line.number(head.first)
    ]
    noun = next((h for h in nouns if h.first > head.first), nouns[-1] if nouns else None)
    return None if noun is None else Dated(noun, when, "far")


def _birth(scope: Scope, when: When) -> Dated | None:
    """A time of which only names tell that it belongs to a birth: «pria kelahiran Parepare, 25 Juni 1936, itu …»."""
    noun = next((h for h in scope.near(when) if h.last <= when.first and h.word in scope.lex.nouns.births), None)
    if noun is None:
        return None
    between = zip(scope.line.units[noun.last : when.first], scope.line.words[noun.last : when.first], strict=True)
    small = scope.lex.times.prepositions
    named = all(unit.capital or word == "," or word in small for unit, word in between)
    return Dated(noun, when, "beside") if named else None


def _beside(scope: Scope, when: When) -> Dated | None:
    """A time behind its verb or noun: «menolak tuntutan pada Rabu», «pesawat yang jatuh Minggu»."""
    first = scope.line.clause(when.first).first
    left = [h for h in scope.near(when) if h.last <= when.first and first <= h.first]
    verbs = [h for h in left if h.kind == "verb" and not h.chained]
    nouns = [h for h in left if h.kind == "noun" and (not verbs or h.first > verbs[-1].first)]
    if verbs and nouns and (noun := _passed_on(scope, verbs[-1], nouns)) is not None:
        return Dated(noun, when, "beside")
    if verbs and scope.stands(verbs[-1], when):
        around = [h for h in scope.near(when) if h.kind == "verb" and scope.holds(h, verbs[-1]) and not h.chained]
        return Dated(around[-1], when, "beside") if around and scope.tense_fits(around[-1], when) else None
    if verbs:
        head = scope.fits(verbs[::-1], when)
        waits = (
            head is not None
            and scope.met(head)
            and not scope.cites(head, when)
            and any(h.speech and h.first > when.first for h in scope.near(when))
        )
        return None if head is None or waits or said_of(scope, head, when) else Dated(head, when, "beside")
    return _noun_first(scope, nouns[-1], when) if nouns else None


def _passed_on(scope: Scope, verb: Head, nouns: Sequence[Head]) -> Head | None:
    """The noun to which a verb leaves its time: «menjadwalkan pengesahan», «setelah aneksasi …»."""
    if scope.governed(nouns[-1], scope.lex.triggers.besides) and not scope.known(nouns[-1]):
        return nouns[-1]
    if verb.word in scope.lex.triggers.passing or (verb.state and not verb.tag):
        return next((noun for noun in nouns if not scope.prepositional(noun)), nouns[-1])
    close = nouns[0].first == verb.last
    return nouns[0] if verb.speech and not verb.tag and close and not scope.prepositional(nouns[0]) else None


def _noun_first(scope: Scope, noun: Head, when: When) -> Dated:
    """A noun before the time and no verb between: the noun's own time, or its clause's verb's."""
    if scope.predicate(noun, when):
        return Dated(noun, when, "beside")
    loose = scope.prepositional(noun) and not scope.governed(noun)
    verb = scope.next_verb(when)
    outer = scope.line.clause(noun.first).kind != "adverbial" and not scope.since(noun)
    if verb is not None and outer and scope.tense_fits(verb, when) and (loose or not (verb.speech or verb.state)):
        return Dated(verb, when, "fronted")
    before = [
        h
        for h in scope.near(when)
        if h.kind == "verb" and h.first < noun.first and not scope.inner(h) and not h.chained
    ]
    if loose and outer and before and (head := scope.fits(before[::-1], when)) is not None and not head.state:
        return Dated(head, when, "far")
    return Dated(noun, when, "beside")


def _fronted(scope: Scope, when: When) -> Dated | None:
    """A time before its verb: «NATO pada Rabu menolak …»; before a noun if the clause has no verb."""
    verb = scope.next_verb(when)
    if verb is not None and scope.tense_fits(verb, when):
        return Dated(verb, when, "fronted")
    nouns = [h for h in scope.near(when) if h.kind == "noun" and h.first > when.first and scope.same_clause(h, when)]
    return Dated(nouns[0], when, "fronted") if nouns else None


def _past_noun(scope: Scope, when: When) -> Dated | None:
    """«disampaikan X terkait penyerahan mandat …, pada Jumat lalu»: a time that looks back dates the noun."""
    words = when.resolution.timex.text.lower().split()
    if not set(words) & scope.lex.times.looking_back:
        return None
    nouns = [h for h in scope.near(when) if h.kind == "noun" and h.last <= when.first and scope.governed(h)]
    spoken = [h for h in scope.near(when) if h.speech and h.kind == "verb" and h.first < when.first]
    if nouns and nouns[-1].word.startswith(scope.lex.after):
        return Dated(nouns[-1], when, "paused")  # «dilancarkan pascaserangan terhadap kilang, pekan lalu»
    return Dated(nouns[-1], when, "paused") if nouns and spoken and nouns[-1].first > spoken[-1].first else None


def _paused(scope: Scope, when: When) -> Dated | None:
    """A time between commas or at the end: «Baleg, Kamis malam, menggelar …»; «… di Jakarta, Selasa»."""
    verbs = [h for h in scope.near(when) if h.kind == "verb" and not h.chained]
    left = [h for h in verbs if h.last <= when.first and scope.same_clause(h, when)]
    head = scope.fits([h for h in reversed(left) if not scope.met(h)], when)
    if head is not None and not head.state:
        return Dated(head, when, "paused")
    if left and scope.line.clause(when.first).kind in {"relative", "purpose", "adverbial", "aside"}:
        return Dated(left[-1], when, "beside")
    outer = [
        h for h in reversed(verbs) if h.last <= when.first and not scope.inner(h) and not h.state and not scope.met(h)
    ]
    if head is not None and (better := scope.fits(outer, when)) is not None:
        return Dated(better, when, "paused")
    if outer and head is None and scope.accompanies(when):
        return Dated(outer[0], when, "paused")
    if (fronted := _fronted(scope, when)) is not None:
        return _own_noun(scope, when) or fronted if fronted.head.state else fronted
    return Dated(left[-1], when, "paused") if left and scope.tense_fits(left[-1], when) else None


def _own_noun(scope: Scope, when: When) -> Dated | None:
    """The happening right before a time that only a state follows: «berdasarkan rapat …, Senin, ada tujuh poin»."""
    nouns = [h for h in scope.near(when) if h.kind == "noun" and h.last <= when.first and scope.governed(h)]
    return Dated(nouns[-1], when, "paused") if nouns else None


def _far(scope: Scope, when: When) -> Dated | None:
    """Whatever stands before the time, verbs of outer clauses first; then what follows it."""
    left = [h for h in reversed(scope.near(when)) if h.last <= when.first and not h.chained]
    verbs = [h for h in left if h.kind == "verb" and not h.state]
    for group in ([h for h in verbs if not scope.inner(h)], verbs, left):
        if (head := scope.fits(group, when)) is not None:
            return Dated(head, when, "far")
    right = [h for h in scope.near(when) if h.first > when.first]
    return Dated(right[0], when, "far") if right else None


def _anyway(scope: Scope, when: When) -> Dated | None:
    """The verb that only its tense kept apart from the time: «resmi naik mulai 1 Februari», said in January."""
    own = [h for h in scope.near(when) if h.kind == "verb" and scope.same_clause(h, when)]
    unfit = [h for h in own if not (h.chained or h.state or scope.tense_fits(h, when))]
    return Dated(min(unfit, key=lambda h: abs(h.first - when.first)), when, "far") if unfit else None
