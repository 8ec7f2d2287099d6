"""Writes an event's short label: who, what, to whom, at most `LONGEST` characters (200), never cut inside a word."""

from __future__ import annotations

from collections.abc import Container, Sequence

from timeline.labels.cutting import LONGEST, cut
from timeline.labels.deed import deed, told
from timeline.labels.hollow import hollow, narrated
from timeline.labels.lead import denies, lead, weak
from timeline.labels.owed import with_condition, with_owed
from timeline.labels.quoting import capital
from timeline.labels.sentences import before
from timeline.labels.spans import rest_of
from timeline.labels.spoken import said, told_before
from timeline.labels.tagged import onward
from timeline.labels.whole import whole
from timeline.labels.wording import Wording
from timeline.model import Actor, Participant, Status
from timeline.triggers.heads import Head
from timeline.triggers.sentence import PAUSES, TIME, Sentence

_FEW = 3
_CALLED = 6  # units that call somebody
_LEADING = {False: ("agent", "speaker"), True: ("patient",)}


def label(
    wording: Wording,
    head: Head,
    participants: Sequence[Participant],
    dated: Container[int] = (),
    rest: int = 0,
    sayer: Actor | None = None,
    cue: int = -1,
    status: Status = "happened",
) -> str:
    """The event in a few words of the article: «NATO menolak tuntutan Rusia».

    Who acts (in the passive, who suffers) is named in full where the sentence gives a name, else in the
    sentence's own words, negation and «akan» included.  `dated` are the units of the times that date it, which no
    label tells but such as bound it, «sejak 2015»; `rest` is where a head told again goes on (see `Dated`).  `sayer` is
    who says it, and is named where it would be nobody's without: «Budi Santoso: Kita sudah kirim surat».  `cue` is the
    unit of the word that says that it did not happen, -1 for none; a condition on which its `status` hangs is told.
    """
    told_apart = frozenset(at for at in wording.line.times if at in dated and not wording.bounds(at))
    text = _told(wording, head, participants, told_apart, rest, sayer)
    done = status not in {"planned", "conditional"}
    text = text if rest else with_owed(wording, head, text, cue, sayer.name if sayer else "", done=done)
    return with_condition(wording, head, text) if status == "conditional" else text


def _told(
    wording: Wording,
    head: Head,
    participants: Sequence[Participant],
    dated: Container[int],
    rest: int,
    sayer: Actor | None,
) -> str:
    line = wording.line
    if line.words[head.first] == TIME and " " not in told(wording, head, rest)[0]:
        return cut(_listed(line, head), wording.terms)
    leading = [part.actor for part in participants if part.role in _LEADING[head.voice == "passive"]]
    if head.kind == "noun":
        noun = _happening(wording, head, " ".join(told(wording, head, rest)[:1]))
        part = line.clause(head.first)
        described = part.kind == "relative" and wording.subjects.start(head) <= part.first + 1  # «album yang rilis …»
        stands = _says_enough(noun, head) and not described and not _goes_on(wording, head)
        told_whole = "" if rest or stands else whole(wording, head, sayer.name if sayer else "")
        return told_whole or cut(noun, wording.terms)
    if head.tag:
        return _saying(wording, head, leading)
    if sentence := told_before(line, head, wording):
        settled = head.word in wording.lex.labels.settling
        telling = "" if settled else ", ".join(p.actor.name for p in participants if p.role in _LEADING[False])
        named = not set(telling.split()).isdisjoint(sentence.split())  # «Andi mengaku …»
        told_of = sentence if named or not telling else f"{telling}: {sentence}"
        return cut(told_of, wording.terms, len(telling))
    if told_behind := onward(line, head, wording):
        who = ", ".join(part.actor.name for part in participants if part.role in _LEADING[False])
        return cut(f"{who}: {told_behind}" if who else told_behind, wording.terms, len(who))
    return deed(wording, head, leading, dated, rest, sayer)


def _saying(wording: Wording, head: Head, speakers: Sequence[Actor]) -> str:
    """Who says what: «Budi Santoso: Kami siap»."""
    line = wording.line
    of_body = len(speakers) == 1 and speakers[0].kind != "person"  # «kata [satpam Balai Kota]», not «kata sumber»
    called = _unknown(wording, head) if of_body or not speakers else ""
    who = called if " " in called or not speakers else ", ".join(actor.name for actor in speakers)
    if hollow(line, head):
        return cut(narrated(wording, head, who) or rest_of(line, head.first), wording.terms, LONGEST)
    words, verb = said(line, head, wording, LONGEST - len(who) - 2)
    if words.lower() in wording.terms.leading:  # «Dengan [tegas] Rina mengaku …» is no tag
        return cut(rest_of(line, 0), wording.terms)
    words = words or before(wording) or before(wording, leaning=True)
    if not words:
        return cut(rest_of(line, head.first), wording.terms)
    few = len(words.split()) <= _FEW and not denies(words, wording)
    fuller = (lead(wording, who, speakers) or before(wording)) if who and few else ""
    if who and who in fuller:  # «Direktur Budi mengatakan pihaknya yakin …. "2018, insyaallah," katanya»
        return cut(fuller, wording.terms, LONGEST)
    short = ", ".join(_as_named(line, actor) for actor in speakers)
    who = short if len(short) + len(words) + 2 <= LONGEST < len(who) + len(words) + 2 else who
    told = cut(f"{who}: {words}" if who else words, wording.terms, verb + len(who), verb + len(who) + 2)
    led = lead(wording, who, speakers) if who and weak(words, told, wording) else ""
    return led or told


def _unknown(wording: Wording, head: Head) -> str:
    """A speaker whom nobody knows: «Sodik» of «"…," kata Sodik», «seorang petugas» of «"…," ujar seorang petugas»."""
    line = wording.line
    last = next((at for at in range(head.last, len(line.units)) if not _calls(wording, at)), len(line.units))
    ending = wording.terms.stops | wording.terms.loose
    while last > head.last and line.words[last - 1] in ending:
        last -= 1
    told = range(head.last, last)
    fills = head.last in line.actors and not line.is_person(head.last)
    called = line.words[head.last : head.last + 1]  # none where a sentence ends with «katanya»
    fills = fills or not wording.terms.fillers.isdisjoint(called)  # «sebut saja Rina»
    if not told or fills or not wording.terms.stand_in.isdisjoint(called) or len(told) > _CALLED:
        return ""
    return capital(line.text[line.units[head.last].start : line.units[last - 1].end].strip())


def _calls(wording: Wording, at: int) -> bool:
    """Whether a unit belongs to the noun phrase that says who speaks."""
    line, terms = wording.line, wording.terms
    ends = line.words[at] in terms.where or line.words[at] in terms.small or line.clause(at).kind != "main"
    return not (ends or wording.parting.breaks(at) or wording.parting.is_verb(at))


def _as_named(line: Sentence, actor: Actor) -> str:
    """A person as the sentence names them, where that is shorter: «Bonar»."""
    here = (one.text for at, one in line.actors.items() if line.actor(at) == actor and actor.kind == "person")
    return min((actor.name, *here), key=len)


def _listed(line: Sentence, head: Head) -> str:
    """An entry of a list without a verb, from the mark before it on: «Ajax (1996)» of «…, Ajax (1996), …»."""
    first = last = head.first
    while first and (line.words[first - 1] not in PAUSES or line.words[first - 1] in "()"):
        first -= 1
    if last + 1 < len(line.units) and line.words[last + 1] == ")":
        last += 1
    return line.text[line.units[first].start : line.units[last].end]


def _says_enough(noun: str, head: Head) -> bool:
    """Whether the words of a happening say enough: «Pernikahan James Bond», «Ratusan buruh mogok kerja», not «Laga»."""
    words = noun.replace("(", "").split()
    acts = len(words) > _FEW and not noun.lower().startswith(head.word)
    return acts or any(word[:1].isupper() or word[:1].isdigit() for word in words[1:])


def _goes_on(wording: Wording, head: Head) -> bool:
    """Whether a happening opens a clause whose verb tells of it: «Realisasi belanja [mencapai Rp 2 triliun]»."""
    part = wording.line.clause(head.first)
    opens = head.first - part.first <= 1 and head.first == wording.subjects.start(head)
    acts = any(at >= head.last for at in part.verbs)
    return opens and acts and part.kind == "main" and not wording.parting.governed(part.first)


def _happening(wording: Wording, head: Head, what: str) -> str:
    """What a noun names, with those who do it; a noun alone says too little without the words before or behind it."""
    line = wording.line
    pointed = head.last < len(line.units) and line.words[head.last] in wording.terms.pointing
    if len(what.split()) <= 2 and (known := wording.antecedents.fuller(range(head.first, head.last + pointed))):
        return known
    alone = " " not in what
    ahead = wording.runs.before(head) if alone or wording.runs.acts(head) else ""
    loose = all(word.lower() in wording.terms.loose for word in ahead.split())
    if alone and loose:  # «di [peringatan] hari Kemerdekaan»
        last = next((at for at in range(head.last, len(line.units)) if line.words[at] in PAUSES), len(line.units))
        return line.text[line.units[head.first].start : line.units[last - 1].end]
    return f"{ahead} {what}"
