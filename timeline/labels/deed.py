"""Writes the label of a verb: who acts, the verb with its helpers, and what follows it."""

from __future__ import annotations

from collections.abc import Container, Sequence

from timeline.labels.acting import LONGEST_SUBJECT, acting, here
from timeline.labels.content import content
from timeline.labels.cutting import LONGEST, cut, fitting, shortened, told_by, trimmed
from timeline.labels.linking import linked, with_links
from timeline.labels.quoting import QUOTES, quoted, word_end
from timeline.labels.sentences import before
from timeline.labels.spans import behind, rest_of
from timeline.labels.spoken import beside
from timeline.labels.standing import fuller
from timeline.labels.stretches import stretches
from timeline.labels.whole import ahead, whole
from timeline.labels.wording import Wording
from timeline.model import Actor
from timeline.triggers.heads import Head
from timeline.triggers.sentence import PAUSES

_NEAR = 6  # units behind a verb in which whom it acts on stands


def deed(
    wording: Wording, head: Head, leading: Sequence[Actor], dated: Container[int], rest: int, sayer: Actor | None
) -> str:
    """Who does it, and what; who says so, where no name and no words of the sentence tell who does."""
    if source := _source(wording, head):
        return source
    if sentence := fuller(wording, head, sayer.name if sayer else "", named=bool(leading)):
        return sentence
    parts = told(wording, head, rest, dated)
    leading = _own(wording, head, leading)
    room = max(LONGEST_SUBJECT, LONGEST - len(parts[0]) - 1)
    who, speaking, named = acting(wording, head, leading, room)
    by = sayer.name if sayer and (speaking or not named) else ""
    if sayer and behind(wording.line, head) == head.last and (sentence := whole(wording, head, sayer.name)):
        return sentence
    if named and _again(wording, head, [actor for actor in leading if actor.name == who]):
        who = quoted(wording.line, wording.subjects.of(head)[0])
    if not who:
        return _nobody(wording, head, parts, by)
    who, bare = shortened(who, wording.terms.loose, room), head.voice == "passive"
    what = fitting(parts, LONGEST - len(who) - len(by) - 1, wording.terms)
    if not wording.subjects.start(head):  # «Tayang setiap Senin, [Little Forest] telah menayangkan …»
        what = what[:1].lower() + what[1:]
    if " " not in what and head.voice == "active" and not head.speech and (more := _rest(wording, head)):
        what = more
    speaker = sayer.name if sayer else _self(wording, head, leading)
    if speaker and _says_i(wording, what):
        more = content(wording.line, head, wording, dated)[0] if head.speech and head.voice != "passive" else ""
        return _as_said(wording, head, speaker, who, more or what)
    if by:
        return told_by(by, f"{who} {what}", wording.terms, len(who) + 1 + _verb(wording, head), bare=bare)
    if who and wording.points_on(head) and (sentence := before(wording)) and QUOTES.isdisjoint(sentence):
        named = not set(who.split()).isdisjoint(sentence.split())
        return told_by("" if named else who, sentence, wording.terms)
    if head.speech and head.voice != "passive" and (saying := _saying(wording, head, who, what, speaker, dated)):
        return saying
    return cut(f"{who} {what}".strip(), wording.terms, deed=len(who) + 1 + _verb(wording, head), bare=bare)


def _saying(wording: Wording, head: Head, who: str, what: str, speaker: str, dated: Container[int]) -> str:
    """Who says it with all that is said; empty where no more is said than the verb's own words tell."""
    more, verb = content(wording.line, head, wording, dated, LONGEST - len(who) - 1)
    if more and speaker and _says_i(wording, more):
        return _as_said(wording, head, speaker, who, more)
    if more:
        return cut(f"{who} {more}".strip(), wording.terms, LONGEST, len(who) + 1 + verb)
    words = "" if " " in what else beside(wording, head)
    return cut(f"{who}: {words}", wording.terms, len(who)) if words else ""


def _says_i(wording: Wording, what: str) -> bool:
    """Whether words are those of whoever speaks: «dia mau menjual [saya]»."""
    own = wording.lex.joined(wording.lex.people.first, wording.terms.speaking)
    return not own.isdisjoint(what.lower().split())


def _self(wording: Wording, head: Head, leading: Sequence[Actor]) -> str:
    """Who calls themselves «saya» as a verb's subject; empty for anybody else."""
    run, _ = wording.subjects.of(head)
    first = len(leading) == 1 and any(wording.line.words[at] in wording.lex.people.first for at in run)
    return leading[0].name if first else ""


def _as_said(wording: Wording, head: Head, sayer: str, who: str, what: str) -> str:
    """What somebody says in their own words, for «Rina sudah kirim surat kepada teman saya» is nobody's sentence."""
    run, _ = wording.subjects.of(head)
    spoken = any(wording.line.words[at] in wording.terms.stand_in for at in run)
    own = quoted(wording.line, run) if spoken else who
    return told_by(sayer, what if own == sayer else f"{own} {what}", wording.terms)


def _own(wording: Wording, head: Head, leading: Sequence[Actor]) -> Sequence[Actor]:
    """Those who act as the subject does: of «Rina meminta warga pindah» it is she who asks, of «ia mampu naik» «ia»."""
    line, (run, _) = wording.line, wording.subjects.of(head)
    if linked(wording, head) == wording.subjects.start(head):
        return leading
    between = here(line, range(run[-1] + 1, head.first))
    pronoun = line.words[run[0]] in wording.terms.stand_in and not any(actor.id in between for actor in leading)
    return leading if pronoun else [actor for actor in leading if actor.id in here(line, run)]


def _again(wording: Wording, head: Head, leading: Sequence[Actor]) -> bool:
    """Whether whom «mereka» is taken for is named behind it: «[Mereka] menuntut izin PT Melati dicabut» is not its."""
    line, (run, _) = wording.line, wording.subjects.of(head)
    pronoun = bool(run) and line.words[run[0]] in wording.terms.others
    return pronoun and any(line.actor(at) in leading for at in line.actors if head.last <= at < head.last + _NEAR)


def _verb(wording: Wording, head: Head) -> int:
    """How many characters the verb takes with its helpers."""
    return len(with_links(wording, head))


def _source(wording: Wording, head: Head) -> str:
    """What a source tells that a verb only names, else what the sentence before does; empty for other verbs.

    So is what «hal ini» makes somebody do: «Hal ini membuat [warga mengungsi]».
    """
    line = wording.line
    if wording.makes(head):
        return cut(rest_of(line, head.last), wording.terms)
    if cited := wording.cited(head):
        return cut(rest_of(line, cited), wording.terms)
    return cut(before(wording), wording.terms) if wording.cites(head) else ""


def _rest(wording: Wording, head: Head) -> str:
    """All that follows a verb that needs an object and has none before what parts it: «meragukan jika …»."""
    line = wording.line
    after = [at for at in range(head.last, len(line.units)) if at not in line.times and not wording.fills(at)]
    first = next((at for at in after if line.words[at] not in wording.terms.small), -1)
    apart = first < 0 or line.words[first - 1] in PAUSES or line.quoted[first] != line.quoted[head.first]
    return "" if apart else rest_of(line, wording.subjects.start(head))


def _nobody(wording: Wording, head: Head, parts: Sequence[str], by: str) -> str:
    """A label without a subject: the sentence, else the verb and what follows it."""
    line = wording.line
    if sentence := whole(wording, head, by):
        return sentence
    what = fitting(parts, LONGEST, wording.terms)
    if " " not in told(wording, head, 0)[0]:
        if sentence := ahead(wording, head, by):  # «Budi memukul Rina | hingga terluka»
            return sentence
        what = rest_of(line, wording.subjects.start(head))
    part = line.clause(head.first)  # «yang membedakan liga itu adalah usianya»
    return told_by(by, f"{part.opener} {what}" if part.kind == "relative" else what, wording.terms)


def told(wording: Wording, head: Head, rest: int, dated: Container[int] | None = None) -> list[str]:
    """The trigger with its helpers and what follows it, and what follows that behind the time that dates it."""
    line = wording.line
    last = line.units[head.last - 1].end
    parts, loose = [(with_links(wording, head), False)], wording.terms.loose
    for stretch in stretches(line, head, rest or head.last, wording, dated):
        goes_on = stretch[0] == head.last
        start = last if goes_on else line.units[stretch[0]].start
        words = line.text[start : word_end(line.text, line.units[stretch[-1]].end)]
        last_told = next((at for at in reversed(stretch) if line.words[at] not in loose), stretch[-1])
        end = line.units[last_told]
        timed = last_told in line.times and " " in line.text[end.start : end.end]  # «ditutup dua hari | sebelum lomba»
        words = line.text[start : end.end] if timed else words
        parts[-1:] = [(parts[-1][0] + words, timed)] if goes_on else [parts[-1], (words, timed)]
    trim = (part if timed else trimmed(part, loose, least=n == 0) for n, (part, timed) in enumerate(parts))
    return [words for words in trim if words]
