"""Finds who did what a passive verb tells: named behind it or behind «oleh»."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import BODIES, Actor
from timeline.participants.complements import Complements
from timeline.participants.groups import main, one
from timeline.participants.phrases import Phrases
from timeline.participants.subjects import Subjects
from timeline.text.morphology import names_act, roots, voice
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import Sentence

_FARTHEST = 8  # units between a passive verb and the actor that did it


def described(subjects: Subjects, head: Head) -> list[Actor]:
    """Whom a phrase behind «oleh» means: «diterima oleh [penyanyi asal Solo] itu»; nobody of what is grave."""
    line, lex = subjects.line, subjects.lex
    near = range(head.last, min(head.last + _FARTHEST, len(line.words) - 1))  # «digelar Senin oleh.» names nobody
    noun = 1 + next((at for at in near if line.words[at] in lex.roles.agent), -1)
    if not noun or head.type in lex.labels.grave or line.quoted[head.first]:
        return []
    known = subjects.pronouns.descriptions.from_noun(noun)
    suffering = {actor.id for actor in subjects.of(head, 2)}
    return [actor for actor in subjects.pronouns.of_trade(noun, head.speech, known) if actor.id not in suffering]


class Doers:
    """The doers of one sentence's passive verbs."""

    def __init__(
        self, line: Sentence, lex: Lexicon, phrases: Phrases, behind: Complements, heads: Sequence[Head]
    ) -> None:
        self.line, self.lex, self.phrases, self.behind = line, lex, phrases, behind
        self._chained = {head.first for head in heads if head.chained and head.voice == "active"}  # not «dinkes»
        self._roles, self._source = lex.prepositions, lex.roles.source
        self._people = lex.joined(lex.people.persons, lex.people.crowds)
        self._staff = lex.joined(self._people, lex.people.doers)

    def of(self, head: Head) -> list[Actor]:
        """Those named after the verb or «oleh», one a phrase: «dihadiri Menteri Keuangan X, Gubernur BI Y dan Z»."""
        near, since = True, head.last
        grave = head.type in self.lex.labels.grave
        groups: list[list[Actor]] = [[]]
        for at in range(head.last, self.behind.end(head)):
            word = self.line.words[at]
            actor = self.line.actor(at)
            if actor is not None and near and not self._origin(head, at):
                groups[-1].append(actor)
                near = actor.kind != "person"
            elif word in self.lex.roles.agent or (not groups[0] and word in self._source and self._sends(head)):
                near, since = True, at
            elif at in self._chained:
                near = False  # «tertarik menawar X»
            elif word in self.lex.roles.naming:
                since = at  # «oleh pelaksana tugas harian Gubernur yakni Sekretaris Daerah X»
            elif near and not groups[-1] and at > head.last and self._apposed_by(at):
                continue
            elif self._office_goes_on(at):
                continue  # «oleh Konsul Peru untuk Surabaya Diego Flores»
            elif grave and word in self.lex.roles.beside:
                near = False  # «ditangkap KPK bersama X» is not done by X
            elif groups[-1] and self.behind.lists.joins(at):
                groups.append([])
                near = True
            elif self._ends(at) or at > since + _FARTHEST * len(groups):
                near = False
        last = groups[-1]
        if not any(actor.kind == "person" for actor in last):
            last += self._apposed(head, last)
        return [main(group) for group in groups if group] or self._told_behind(head)

    def _told_behind(self, head: Head) -> list[Actor]:
        """Who it is that did it, where a comma ends the clause of the verb: «X tewas ditusuk tetangganya, Y, …»."""
        line, end = self.line, self.behind.end(head)
        if end not in line.actors or end - 2 < head.last or line.words[end - 1] != "," or not line.ends(end + 1):
            return []
        acting = line.is_person(end) or line.actors[end].kind in BODIES
        return one(line.actor(end)) if acting and line.words[end - 2].endswith(self.lex.clitic) else []

    def shared(self, head: Head, verbs: Sequence[Head]) -> list[Actor]:
        """Who did what the verb before or behind «dan» tells too, nothing grave.

        «diamankan oleh KPK dan dibawa ke Solo», «disegel dan ditutup oleh KPK»
        """
        before = next((verb for verb in reversed(verbs) if verb.last <= head.first), None)
        after = next((verb for verb in verbs if verb.first == head.last + 1), None)
        found = self._shared(before, head, head.first - 1) and before and self.of(before)
        return found or (self.of(after) if after and self._shared(head, after, head.last) else [])

    def _shared(self, one: Head | None, other: Head, link: int) -> bool:
        """Whether two passive verbs of nothing grave that «dan» joins tell of one doer."""
        if one is None or not one.voice == other.voice == "passive" or one.speech != other.speech:
            return False
        grave = one.type in self.lex.labels.grave or other.type in self.lex.labels.grave
        return not grave and self.line.words[link] in self.lex.roles.both

    def _apposed_by(self, comma: int) -> bool:
        """Whether a comma parts a noun from the name it tells: «oleh ibunya, Siti», «ditekuk tetangga, Malaysia, …».

        Or a rank stands there, behind such a comma: «oleh Kapolres Solo, AKBP Budi».
        """
        if self.line.words[comma] != ",":
            return self.phrases.offices.honours(comma)
        named = self.line.actors.get(comma + 1)
        body = named is not None and named.kind != "place"
        told = self.line.is_person(comma + 1) or self.phrases.offices.holder(comma) > 0
        return told or (body and self.behind.lists.explained(comma))

    def _office_goes_on(self, at: int) -> bool:
        """Whether a preposition stands inside the office of who did it: not «diperiksa KPK di Polda Riau»."""
        return self.phrases.offices.links(at) and self.phrases.offices.leads_to_person(at)

    def _ends(self, at: int) -> bool:
        """Whether who did it cannot stand behind a unit: a preposition, another verb («ditunjuk memimpin X»)."""
        word = self.line.words[at]
        return self.behind.ends_phrase(at) or word in self._roles or voice(word, self.lex.language) == "active"

    def _origin(self, head: Head, at: int) -> bool:
        """Whether a state only tells whence those come who act, a firm whose make a thing is, a name whose kin acts.

        «dimanfaatkan tiga penyanyi Indonesia», «ditabrak mobil Toyota», «dipukul ajudan Budi», «dipukul petugas PT Y»
        """
        if self.line.words[at - 1] in self.lex.roles.products:
            return self.line.actors[at].kind == "organisation"
        if self.phrases.belonging.of_other(at) or self._befell(head, at):
            return True
        kind, before = self.line.actors[at].kind, self.line.words[head.last : at]
        if kind == "organisation":
            return head.type in self.lex.roles.deeds and not self._staff.isdisjoint(before)
        return kind == "country" and not self._people.isdisjoint(before)

    def _befell(self, head: Head, at: int) -> bool:
        """Whether a name tells whom what brought it about befell: «dipicu kematian Budi», not «terjaring OTT KPK»."""
        noun, lex = self.line.words[at - 1], self.lex
        suffered = lex.joined(lex.roles.befalling, lex.roles.suffering)
        act = names_act(noun, lex.language) or not suffered.isdisjoint(roots(noun, lex.language))
        told = at > head.last and act and lex.is_event_noun(noun)
        return told and lex.type_of(noun) in lex.joined(lex.labels.grave, lex.roles.personal)

    def _sends(self, head: Head) -> bool:
        """Whether who stands behind «dari» did it: «diluncurkan dari Korea Utara», not «didatangkan dari Roma»."""
        return head.speech or head.word in self.lex.roles.launched

    def _apposed(self, head: Head, acting: Sequence[Actor]) -> list[Actor]:
        """The person behind the comma who holds the office named before: «Kepala Bagian Ekonomi IEA, Fatih Birol»."""
        last = max((at for at, who in self.line.actors.items() if who.actor in acting and at >= head.last), default=-1)
        if last < 0 or self.line.words[last + 1 : last + 2] != (",",):
            return []
        named = last + 2 if self.line.is_person(last + 2) else self.phrases.offices.holder(last + 1)
        return one(self.line.actor(named)) if named else []
