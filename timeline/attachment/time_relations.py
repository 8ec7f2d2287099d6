"""What a time can be to its sentence: the relations that `time` lists of `attach.toml` name.

Each is a function of one job; its name is the one to write in a row, its first line what `lexicon explain` says of it.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.attachment.candidates import Candidates
from timeline.attachment.then import REASON as THEN
from timeline.triggers.rules import Relations
from timeline.triggers.sentence import PAUSES

_PHRASE = 3  # units of «masa sulit seperti» before its time
_OPENER = 3  # units of «sebelum», «setelah hari raya» before their time
TIME: Relations[Callable[[Candidates], bool]] = Relations()


@TIME
def paused(seen: Candidates) -> bool:
    """A mark stands before the time: «Baleg, Kamis malam, menggelar …»."""
    return seen.when.paused


@TIME
def present(seen: Candidates) -> bool:
    """The time is «saat ini», «kini» or their kin."""
    return seen.when.present


@TIME
def told_of_before(seen: Candidates) -> bool:
    """The time is «saat itu» or its kin: that of what was told before."""
    return seen.when.resolution.reason == THEN


@TIME
def clock(seen: Candidates) -> bool:
    """The time is one of the day: «pukul 08.00»."""
    return seen.when.clock


@TIME
def span(seen: Candidates) -> bool:
    """The time is a first and a last one: «pukul 08.00 hingga 22.00»."""
    return seen.when.span


@TIME
def coarse(seen: Candidates) -> bool:
    """The time is longer than a month: a year, a decade, a span of them."""
    return seen.when.coarse


@TIME
def begins_with_verb(seen: Candidates) -> bool:
    """«dan» stands before the time and its verb behind: «ditetapkan sebagai tersangka dan kini masih ditahan»."""
    other = seen.last is not None and seen.last.head in seen.verbs and seen.after == ","  # «…, dan pada 30 Mei, X naik»
    return seen.opener in seen.lex.roles.both and (seen.helped or other)


@TIME
def helped(seen: Candidates) -> bool:
    """The verb behind it follows at once, but for its helpers: «pelaku kini masih ditahan»."""
    return seen.helped


@TIME
def before_helper(seen: Candidates) -> bool:
    """The verb behind it follows at once with its helper: «ada rencana pekan depan akan dilakukan operasi»."""
    return seen.helped and seen.after in seen.lex.cues


@TIME
def before_twin(seen: Candidates) -> bool:
    """«dan», another time and the verb of that one follow: «menghibur warga, Jumat serta Senin menyapa warga lain»."""
    words, at = seen.words, seen.when.last
    joined = words[at : at + 1] and words[at] in seen.lex.roles.both and at + 1 in seen.line.times
    behind = next((when for when in seen.line.times if when > at + 1), len(words))
    return bool(joined) and any(h.kind == "verb" and at + 2 <= h.first < min(behind, at + 4) for h in seen.near)


@TIME
def gapped(seen: Candidates) -> bool:
    """Only «dan» and a name part it from the time before: «runtuhnya X pada 2012, dan Y pada 2009»."""
    if seen.last is None:
        return False
    between = range(seen.last.when.last, seen.when.first)
    words = [seen.words[at] for at in between if seen.words[at] not in PAUSES]
    told = any(one.first in between for one in seen.near)
    small = seen.lex.times.prepositions
    return bool(words) and words[0] in seen.lex.roles.both and not told and not all(w in small for w in words[1:])


@TIME
def closed_by_this(seen: Candidates) -> bool:
    """«itu» or its kin stands right behind the time: «aktor yang lahir di Solo, 21 Juni 1961 itu»."""
    return seen.after in seen.lex.people.pointing


@TIME
def behind_word(seen: Candidates) -> bool:
    """It is longer than a month, and a word that is no verb or mark stands before it: «kegagalan di tahun 1983 itu»."""
    led = bool(seen.opener) and seen.opener not in PAUSES and not seen.when.paused
    return coarse(seen) and led and not seen.stretch


@TIME
def closed(seen: Candidates) -> bool:
    """A mark stands behind the time."""
    return seen.when.last < len(seen.words) and seen.after in PAUSES


@TIME
def looks_back(seen: Candidates) -> bool:
    """The time says that it is over: «Jumat lalu»."""
    return seen.looks_back


@TIME
def behind_happening(seen: Candidates) -> bool:
    """Behind the last verb before it a happening is named: «akan memeriksa sopir dalam kecelakaan pada Senin»."""
    return bool(seen.nouns)


@TIME
def verbless(seen: Candidates) -> bool:
    """No verb stands before the time in its stretch, but a happening does."""
    return not seen.verbs and bool(seen.nouns)


@TIME
def of_outer_noun(seen: Candidates) -> bool:
    """That happening stands in no «setelah …» clause, and nothing begins with it."""
    noun = seen.nouns[-1]
    return seen.line.clause(noun.first).kind != "adverbial" and not seen.scope.since(noun)


@TIME
def of_loose_noun(seen: Candidates) -> bool:
    """So does it, with a preposition before it and no «setelah»: «dalam rapat pada Senin»."""
    noun = seen.nouns[-1]
    return of_outer_noun(seen) and seen.scope.prepositional(noun) and not seen.scope.governed(noun)


@TIME
def of_standing_verb(seen: Candidates) -> bool:
    """The verb before it tells in a «yang» clause what lasts, and one outside waits: «yang dipimpin X pada Jumat»."""
    led = seen.words[seen.when.first - 1 : seen.when.first]
    since = not seen.lex.times.onward.isdisjoint(led)  # «yang memimpin sejak 2004, meninggalkan istana»
    return bool(seen.verbs) and not since and seen.scope.stands(seen.verbs[-1], seen.when)


@TIME
def of_state(seen: Candidates) -> bool:
    """Of the verbs before it in its clause only a state can have it."""
    return seen.plain is not None and seen.plain.state


@TIME
def of_no_verb(seen: Candidates) -> bool:
    """No verb before it in its clause can have it."""
    return seen.plain is None


@TIME
def before_state(seen: Candidates) -> bool:
    """The next verb names a state, or what goes on after the time: «…, Senin, ada tujuh poin»."""
    verb = seen.next_verb
    if verb is None or not seen.scope.tense_fits(verb, seen.when):
        return False
    return verb.state or (seen.scope.lasts(verb) and not seen.when.present and seen.scope.over(seen.when))


@TIME
def ends_phrase(seen: Candidates) -> bool:
    """It closes a phrase of several words without a verb: «di masa sulit seperti saat ini, …»."""
    first, at = seen.line.clause(seen.when.first).first, seen.when.first
    led = seen.words[at - 1] in seen.lex.times.prepositions if at else True
    return not (led or seen.when.paused or seen.verbs) and seen.after in PAUSES and at - first >= _PHRASE


@TIME
def in_verbless_clause(seen: Candidates) -> bool:
    """It stands right behind the opener of a clause of its own, which has no verb: «sebelum 15 Desember»."""
    part = seen.line.clause(seen.when.first)
    whole = [other for other in seen.line.clauses if other.number == part.number]  # «akibat cedera yang …, Sabtu»
    told = any(other.verbs for other in whole)
    told = told or any(seen.line.number(one.first) == part.number for one in seen.near)  # «jelang Pemilu 2019»
    return part.kind == "adverbial" and not told and seen.when.first - whole[0].first <= _OPENER


@TIME
def accompanied(seen: Candidates) -> bool:
    """A verb without a subject follows, which only adds to what is told: «…, Senin, didampingi X»."""
    return seen.scope.accompanies(seen.when)
