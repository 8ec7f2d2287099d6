"""Finds who takes part and is no subject: whose a noun is, whom «-nya» means, who stands behind «kepada»."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Actor
from timeline.participants.groups import one
from timeline.participants.phrases import Phrases
from timeline.participants.subjects import Subjects
from timeline.text.morphology import base, roots
from timeline.text.words import MARKS
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import TIME, Sentence

_MAKERS = frozenset({"person", "organisation"})
_WORK = 14  # units between a work and the verb that tells of its release
_OWNER = 4  # units behind a work of which one names whose it is


def owner(subjects: Subjects, head: Head) -> list[Actor]:
    """The speaker beside the noun, or the subject of its clause; nobody where a speaker only tells of it."""
    line = subjects.line
    number = line.number(head.first)
    beside = [verb for verb in subjects.verbs if line.number(verb.first) == number]
    tags = [verb for verb in subjects.verbs if verb.tag and verb.first < head.first]
    if tags:
        return subjects.tags.speaker(tags[-1])
    before = [verb for verb in beside if verb.first < head.first and verb.word not in subjects.lex.roles.postponed]
    if _only_told(subjects, before):
        return []
    if before and head.type in subjects.lex.labels.befalling and not _befell(line, head, before[-1], subjects.lex):
        return []  # «Bawaslu mengimbau warga di tengah pandemi», but «mengalami kecelakaan»
    own = [at for at in range(head.first) if line.number(at) == number]
    bare = [] if before else own  # «kami dalami kecelakaan itu» is no accident of theirs
    return (
        subjects.phrases.heads(own)
        or subjects.pronouns.among(bare, False, subjects.sayer(head))[1]
        or [actor for verb in beside[:1] if verb.voice != "passive" for actor in subjects.of(verb, 1)]
    )


def by_own_clitic(subjects: Subjects, head: Head) -> list[Actor]:
    """Whose a noun with «-nya» is, of what befalls or is done to a person: «sebelum kematiannya pada Senin»."""
    line, lex = subjects.line, subjects.lex
    after = line.words[head.last] if head.last < len(line.words) else ","
    ends = after in lex.joined(lex.roles.place, lex.roles.close, lex.times.prepositions, MARKS) or after == TIME
    ends = ends or bool(subjects.rules.classes[after])
    personal = head.type in lex.roles.personal or befalls(subjects, head)
    if not (head.word.endswith(lex.clitic) and personal and ends):
        return []  # «berakhirnya kontrak»
    told = any(verb.first < head.first for verb in subjects.verbs)
    inside = subjects.pronouns.inside.named_before(head.first)
    return one(inside or (None if told else subjects.memory.who(speaking=False)))


def befalls(subjects: Subjects, head: Head) -> bool:
    """Whether a noun is made of a verb that befalls its subject: «kematian»."""
    told = subjects.lex.joined(subjects.lex.roles.befalling, subjects.lex.roles.suffering)
    return not told.isdisjoint(roots(head.word, subjects.lex.language))


def object_clitic(subjects: Subjects, head: Head, acting: Sequence[Actor]) -> list[Actor]:
    """Whom «-nya» behind a verb means to which something is done: «polisi menangkapnya»; nobody who does it."""
    if not head.word.endswith(subjects.lex.clitic) or head.type not in subjects.lex.roles.personal:
        return []
    meant = subjects.memory.who(speaking=False)
    return [] if meant is None or any(actor.id == meant.id for actor in acting) else [meant]


def listed(line: Sentence, phrases: Phrases, entry: Head) -> list[Actor]:
    """Those of an entry of a list: «AC Milan (1995), Ajax (1996)» has one a time, «2018 di Singapura» none.

    A colon behind the time tells that they follow: «1994: Andy Cole, 1995: Alan Shearer».
    """
    named = [(at, one.actor) for at, one in line.actors.items() if one.actor is not None and not phrases.is_place(at)]
    first = min(line.times, default=-1)
    if len(line.times) < 2 or len(named) < 2 or named[-1][0] < first:
        return [actor for _, actor in named]  # «Paolo Maldini: AC Milan 2-1 Liverpool, 23/05/2007 – 38 tahun»
    if named[0][0] < first and line.words[entry.last : entry.last + 1] != (":",):
        previous = max((at for at in line.times if at < entry.first), default=-1)
        return [actor for at, actor in named if previous < at < entry.first]
    following = min((at for at in line.times if at >= entry.last), default=len(line.words))
    return [actor for at, actor in named if entry.last <= at < following]


def by_clitic(subjects: Subjects, head: Head) -> list[Actor]:
    """Whom «-nya» behind a passive verb means: «gelar itu diraihnya»."""
    if head.speech or " " in head.word or not head.word.endswith(subjects.lex.clitic):
        return []  # «diminta keterangannya»
    said = base(head.word, subjects.lex.language) in subjects.lex.spoken
    return one(subjects.pronouns.inside.named_before(head.first) or subjects.memory.who(speaking=said))


def maker(subjects: Subjects, head: Head) -> list[Actor]:
    """Whose work comes out: «album terbaru dari Zico dirilis», «albumnya dirilis», «single X yang dirilis»."""
    line, lex = subjects.line, subjects.lex
    if head.word not in lex.roles.published or not lex.roles.agent.isdisjoint(line.words[head.last :]):
        return []  # «diunggah oleh sebuah akun»
    part = line.clause(head.first)
    number = part.parent if part.kind == "relative" else part.number
    own = [at for at in range(max(0, head.first - _WORK), head.first) if line.number(at) == number]
    work = next((at for at in own if line.words[at].removesuffix(lex.clitic) in lex.roles.works), -1)
    if work < 0:
        return _titled(subjects, own) or _firm(subjects, head, own)
    if any(line.words[at].endswith(lex.clitic) for at in (work, work + 1)):
        return one(subjects.pronouns.inside.named_before(work) or subjects.memory.who(speaking=False))
    named = next((at for at in own if at > work and at in line.actors), -1)
    if 0 <= named <= work + _OWNER:
        return one(line.actor(named))
    known = any(line.words[at] in lex.people.pointing for at in range(work + 1, min(work + 3, head.first)))
    return _firm(subjects, head, own) or one(subjects.memory.maker if known else None)


def _befell(line: Sentence, head: Head, verb: Head, lex: Lexicon) -> bool:
    """Whether a verb tells that something befell somebody: «mengalami kecelakaan», «menjadi korban kecelakaan»."""
    suffers = line.words[verb.first : head.first][-2:-1], line.words[head.first - 1 : head.first]
    became = not lex.roles.being_told.isdisjoint(suffers[0]) and not lex.people.harmed.isdisjoint(suffers[1])
    return became or verb.word in lex.joined(lex.roles.befalling, lex.roles.suffering)


def _titled(subjects: Subjects, own: Sequence[int]) -> list[Actor]:
    """Whose a title is: «Feel Special dari TWICE dirilis»."""
    line, source = subjects.line, subjects.lex.roles.source
    named = [at for at in own if at > 1 and line.words[at - 1] in source and line.units[at - 2].capital]
    return [actor for at in named if (actor := line.actor(at)) is not None and line.actors[at].kind in _MAKERS][:1]


def _firm(subjects: Subjects, head: Head, own: Sequence[int]) -> list[Actor]:
    """Whose product a subject tells of: the firm that the sentence, or one of the two before it, began with."""
    line = subjects.line
    if not any(line.words[at] in subjects.lex.roles.products for at in own) or any(map(line.is_person, own)):
        return []
    first = next((named for at, named in line.actors.items() if at < head.first), None)
    if first is None:
        return one(subjects.memory.known.standing_out())
    return one(first.actor) if first.kind == "organisation" else []


def given_to(subjects: Subjects, head: Head) -> list[Actor]:
    """Who stands behind «kepada» before a passive verb: «penghargaan kepada Budi diberikan»."""
    line, roles = subjects.line, subjects.lex.roles
    own = subjects.own_units(head) if head.word in subjects.lex.delivering else []
    place = next((n for n in reversed(own) if line.words[n] in roles.recipient), -1)
    last = subjects.phrases.offices.end(place + 1) if place >= 0 else -1
    return one(line.actor(last)) if last in own else []


def _only_told(subjects: Subjects, before: Sequence[Head]) -> bool:
    """Whether somebody only speaks of a noun: «menjelaskan pembunuhan itu», but «mengumumkan pernikahan»."""
    roles = subjects.lex.roles
    own = subjects.lex.joined(roles.own_story, roles.announcing)
    return bool(before) and before[-1].speech and before[-1].word not in own
