"""What sayings and times can be to each other: relations that `time` and `head` lists of `attach.toml` name.

Each is a function of one job; its name is the one to write in a row, its first line what `lexicon explain` says of it.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.attachment.candidates import Candidates
from timeline.text.grammar import MARK, OPENER
from timeline.triggers.heads import Head
from timeline.triggers.rules import Relations
from timeline.triggers.sentence import PAUSES
from timeline.triggers.told_aside import is_aside

_NEAR = 3  # units of «tidak pernah gencar» between a time and its verb

CONTENT: Relations[Callable[[Candidates], bool]] = Relations()
SAYING: Relations[Callable[[Candidates, Head], bool]] = Relations()


@SAYING
def waits_for_saying(seen: Candidates, one: Head) -> bool:
    """It tells how the press met a speaker, who says something behind the time or has said it: «…, dihubungi Senin»."""
    apart = seen.scope.inner(one) or one.word in seen.lex.speech.citing
    said = seen.waiting or (not apart and any(free_tag(seen, head) for head in seen.before))
    return seen.scope.met(one) and said and not seen.scope.cites(one, seen.when)


@SAYING
def after_citation(seen: Candidates, one: Head) -> bool:
    """Only a source is cited before it: «Mengutip Bloomberg, Senin, harga ditutup menguat»."""
    return len(seen.before) == 1 and seen.before[0].first == 0 and seen.before[0].word in seen.lex.speech.citing


@SAYING
def behind_citation(seen: Candidates, one: Head) -> bool:
    """Only a source is cited between its subject and the time: «X, seperti dikutip AP, Senin, mengatakan …»."""
    said = seen.before[-1] if seen.before else None
    if said is None or said.tag or not is_aside(seen.scope.line, said.first, seen.lex) or seen.after != ",":
        return False
    return all(seen.scope.inner(head) for head in seen.before[:-1])


@SAYING
def told_by_next_verb(seen: Candidates, one: Head) -> bool:
    """The next verb only tells of it: «Hingga 2021 X mengklaim … sudah naik», «Pada 2019, kata X, warga mengungsi»."""
    return one is seen.told


@SAYING
def free_tag(seen: Candidates, one: Head) -> bool:
    """It tags a saying, and no verb stands between that could have the time: «kata X usai rapat di Y, Senin»."""
    if not one.tag or one.last > seen.when.first:
        return False
    between = [h for h in seen.before if h.first >= one.last and not seen.scope.inner(h)]
    return all(seen.scope.met(h) or h.state or h.chained or _on_occasion(seen, one, h) for h in between)


def _on_occasion(seen: Candidates, said: Head, one: Head) -> bool:
    """Whether a verb only tells of what something was said after: «kata X usai rapat membahas Y, Senin»."""
    words, times = seen.words[said.last : one.first], seen.lex.times
    opened = [at for at, word in enumerate(words) if word in seen.lex.joined(times.right_after, times.meanwhile)]
    return bool(opened) and PAUSES.isdisjoint(words[opened[-1] :])


@SAYING
def said_apart(seen: Candidates, one: Head) -> bool:
    """More than a comma stands between a saying and its time: «mengatakan di Jakarta, Kamis, polisi menangkap …»."""
    return seen.apart(one)


@CONTENT
def helps_content(seen: Candidates) -> bool:
    """The verb of what is said stands right behind the time: «mengatakan pemeriksaan kemarin bisa ditelaah»."""
    verb = seen.next_verb
    return seen.helped and verb is not None and seen.scope.same_clause(verb, seen.when)


@CONTENT
def behind_tag(seen: Candidates) -> bool:
    """A short saying stands before it between two marks: «Utang itu, katanya, hingga Juni mencapai Rp 3 triliun»."""
    said = seen.before[-1] if seen.before else None
    return said is not None and said.tag and seen.words[said.first - 1 : said.first] == (",",)


@CONTENT
def behind_opening_tag(seen: Candidates) -> bool:
    """Who speaks opens the sentence, and what is said begins with the time: «Kata dia, pada Mei ada 20 korban»."""
    said, at = seen.before[-1] if seen.before else None, seen.when.first
    if said is None or not said.tag or said.first or seen.after in PAUSES:
        return False
    while seen.words[at - 1] in seen.lex.times.prepositions:
        at -= 1
    return seen.words[at - 1] == "," and "," not in seen.words[said.last : at - 1]


@CONTENT
def inside_content(seen: Candidates) -> bool:
    """Who is spoken of stands between a saying and the time, the verb behind it: «menyebut X sejak 2012 gencar …»."""
    said, verb, when = seen.verbs[-1] if seen.verbs else None, seen.next_verb, seen.when
    if said is None or verb is None or not said.speech or said.tag or not seen.scope.same_clause(verb, when):
        return False
    start = when.first
    while start > said.last and seen.words[start - 1] in seen.lex.times.prepositions:
        start -= 1
    roles, classes = seen.lex.roles, seen.scope.rules.classes
    out = seen.lex.joined(roles.place, roles.recipient, roles.topic, seen.lex.times.prepositions)
    named = start > said.last and seen.words[said.last] not in out
    marked = any(classes[word] & MARK for word in seen.words[said.last : verb.first])
    return named and not marked and verb.first - when.last <= _NEAR


@CONTENT
def on_grounds(seen: Candidates) -> bool:
    """Its clause opens with what something is known from: «Berdasarkan data pada Mei, suara partai itu turun»."""
    first = seen.line.clause(seen.when.first).first
    return seen.when.first > first and seen.after == "," and seen.words[first] in seen.lex.times.grounds


@SAYING
def said_of(seen: Candidates, one: Head) -> bool:
    """The verb before it is a saying, which tells of it: «menyatakan kenaikan iuran berlaku pada 1 September»."""
    said = next((h for h in reversed(seen.before) if h.first < one.first), None)
    return said is not None and said.speech and not said.tag and one.first > said.last  # not «mengucapkan selamat»


@CONTENT
def begins_content(seen: Candidates) -> bool:
    """What is said begins with the time: «mengatakan tahun 2020 X naik», «mengatakan, sejak Januari terdapat …»."""
    return _opens(seen) or _coarse(seen)


def _coarse(seen: Candidates) -> bool:
    """A time or a clock, no day, right behind a saying with its verb behind it: «mengatakan tahun 2020 X naik»."""
    said, verb, when = seen.verbs[-1] if seen.verbs else None, seen.next_verb, seen.when
    if said is None or verb is None or not _tells(seen, said) or said.tag or not seen.small(said.last, when.first):
        return False
    coarse = not when.placed or when.clock or when.interval.days > 1
    apart = seen.after in PAUSES or bool(seen.scope.rules.classes[seen.after] & OPENER)  # «…, bahwa»
    return coarse and not apart and seen.scope.tense_fits(verb, when)


def _tells(seen: Candidates, said: Head) -> bool:
    """Whether a verb only tells of the next one: «mengatakan tahun lalu X naik», «menargetkan tahun ini X tumbuh»."""
    return said.speech or (said.word in seen.lex.triggers.passing and said.word in seen.lex.cues)


def _opens(seen: Candidates) -> bool:
    return any(seen.opens_content(verb) for verb in seen.before[-1:])


@CONTENT
def cited_behind(seen: Candidates) -> bool:
    """A mark and who told it follow: «…, Senin, sebagaimana diberitakan Antara»."""
    verb = seen.next_verb
    cites = verb is not None and not verb.tag and verb.word in seen.lex.speech.citing
    return cites and seen.when.last < len(seen.words) and seen.after in PAUSES
