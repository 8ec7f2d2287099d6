"""Tells whether a time behind a verb of saying is that of the saying or of what is said."""

from __future__ import annotations

from timeline.events.dated import Dated
from timeline.events.heads import Head
from timeline.events.line import PAUSES
from timeline.events.scope import Scope
from timeline.events.when import When
from timeline.text.grammar import OPENER


def saying(scope: Scope, when: When) -> Dated | None:
    """The saying right before a time between commas: «X mengatakan di Jakarta, Kamis, polisi menangkap …»."""
    words, verbs = scope.line.words, [h for h in scope.near(when) if h.kind == "verb" and h.last <= when.first]
    if not verbs or not verbs[-1].speech or scope.inner(verbs[-1]) or when.last >= len(words):
        return None
    adjacent = words[verbs[-1].last] == "," and when.first > verbs[-1].last + 1
    small = scope.lex.times.prepositions
    told = any(word not in small for word in words[verbs[-1].last + 1 : when.first])
    alone = not adjacent or told  # «mengatakan, pada Kamis (27/1/2022), polisi menangkap …»
    return Dated(verbs[-1], when, "paused") if alone and words[when.last] in PAUSES else None


def tagged(scope: Scope, when: When) -> Dated | None:
    """A time after a tagged saying: «…,» kata X usai rapat di Jakarta, Senin (…)."""
    near = scope.near(when)
    tags = [h for h in near if h.tag and h.last <= when.first]
    if not tags:
        return None
    between = [h for h in near if tags[-1].last <= h.first < when.first and h.kind == "verb" and not scope.inner(h)]
    free = all(scope.met(h) or h.state or h.chained for h in between)
    return Dated(tags[-1], when, "tag") if free else None


def said_of(scope: Scope, head: Head, when: When) -> bool:
    """Whether what is said begins with a time, no day, right behind the saying: «mengatakan tahun 2020 X naik»."""
    verb, words, small = scope.next_verb(when), scope.line.words, scope.lex.times.prepositions
    if not head.speech or head.tag or verb is None or any(word not in small for word in words[head.last : when.first]):
        return False
    coarse = not when.placed or when.interval.days > 1
    apart = words[when.last] in PAUSES or scope.rules.classes[words[when.last]] & OPENER  # «…, bahwa»
    return coarse and not apart and scope.tense_fits(verb, when)


def opens_content(scope: Scope, head: Head, when: When) -> bool:
    """Whether what is said begins with the time: «mengatakan, sejak Januari terdapat …», not «mengatakan, Rabu, …»."""
    words = scope.line.words
    behind = head.speech and not head.tag and head.last < when.first and words[head.last] == ","
    small = scope.lex.times.prepositions
    if not behind or any(word not in small for word in words[head.last + 1 : when.first]):
        return False
    if when.first > head.last + 1:
        return True  # «menjelaskan, pada 16 September, jumlah itu …»
    return when.last < len(words) and words[when.last] not in PAUSES and words[when.last] not in {".", ")"}


def lasting(scope: Scope, when: When) -> Head | None:
    """What goes on now, which no saying does: «saat ini, kata X, pelaku tengah diperiksa»."""
    verbs = [h for h in scope.near(when) if h.kind == "verb" and h.first > when.first and not (h.speech or h.chained)]
    return verbs[0] if verbs and not scope.inner(verbs[0]) else None
