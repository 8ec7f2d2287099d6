"""Tells on which side of a case somebody stands whom «ia» seems to mean: «Kapolres X menahan Y. Ia mengaku mencuri»."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline.model import Actor
from timeline.participants.answers import Answer, answering
from timeline.participants.doubts import in_clause, types_of
from timeline.participants.memory import Memory
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import Sentence

_HELPERS = 3  # units between a denial or a confession and the deed


class Sides:
    """The sides of a case in one sentence with these verbs; `sayer` tells who says what a head tells."""

    def __init__(
        self,
        line: Sentence,
        verbs: Sequence[Head],
        lex: Lexicon,
        memory: Memory,
        sayer: Callable[[Head], Actor | None],
    ) -> None:
        self.line, self.verbs, self.lex, self.memory, self.sayer = line, verbs, lex, memory, sayer

    def harmed(self, head: Head, meant: list[Actor]) -> list[Actor]:
        """Whom «korban» means: nobody where that one does what culprits do, or does anything and is dead."""
        if head.voice == "active" and head.type in self.lex.roles.deeds:
            return []
        suffers = (head.voice == "passive" or self._befalls(head)) and head.type not in self.lex.roles.steps
        return [one for one in meant if suffers or one.id not in self.memory.case.suffered.dead]

    def _befalls(self, head: Head) -> bool:
        roles = self.lex.roles
        return head.word in self.lex.joined(roles.suffering, roles.befalling, roles.dying)

    def _living(self, head: Head, meant: list[Actor]) -> list[Actor]:
        """Those who may do what a verb tells: who was killed neither flees nor turns himself in."""
        if head.voice == "passive" or self._befalls(head):
            return meant
        return [one for one in meant if not self._slain(one)]

    def _slain(self, one: Actor) -> bool:
        """Whether the sentence before tells of others who may have killed somebody: «H tewas ditembak R. Ia kabur»."""
        case, lex = self.memory.case, self.lex
        if case.last is None or one.id not in case.suffered.dead:
            return False
        killed = any(lex.type_of(word) in lex.labels.grave for word in case.last.words)  # not «X wafat, kata istrinya»
        return killed and any(each.actor == one for each in case.last.named) and case.others({one.id}, lex)

    def of(self, head: Head, meant: list[Actor]) -> list[Actor]:
        """Those whom a pronoun or a description means, on their side of a case, where a crime or a trial is told."""
        roles, case, meant = self.lex.roles, self.memory.case, self._living(head, meant)
        if not self.line.quoted[head.first] and (answer := self._answer(head)) is not None:
            told, own = self._told(answer), [actor for actor in meant if self.named_before(actor, head)]
            answered = own or [one for actor in meant if (one := answering(case, actor, told, self.lex)) is not None]
            if self.sayer(head) is None and any(verb.tag and verb.first > head.first for verb in self.verbs):
                answered = [one for one in answered if case.stands(one)]  # «Ia mengaku membunuh, kata polisi»
            return case.unknown.kept(meant, answered, saying=True)
        if not self.line.quoted[head.first] and head.voice == "active" and self._behind(head) in roles.defences:
            tried = [case.unknown.known(answering(case, one, Answer(denies=True), self.lex), False) for one in meant]
            return [one for one in tried if one is not None]
        if head.speech or self.line.quoted[head.first]:
            accuses = not head.speech and head.type in roles.deeds and self.sayer(head) is None
            return [] if accuses else meant  # «"Dia memukul Rina," kata warganet» is of nobody known
        before = [part.actor for part in self.memory.told]
        if head.word in self.lex.joined(roles.suffering, roles.treated):
            return [one for actor in meant if (one := case.harmed(actor, before, self.lex)) is not None]
        behind = in_clause(self.line, head)
        types = types_of(self.line, behind, self.lex)
        passive = head.voice == "passive"
        deed = not types.isdisjoint(roles.steps if passive else roles.deeds)
        untold = head.voice == "active" and head.type in roles.untold and self._is_of_case(head, meant)
        if deed or untold:
            if self.memory.plural.loose and set(meant) == set(self.memory.plural.members):
                return []
            named = {one.id for at in behind if (one := self.line.actor(at)) is not None}  # «Ia memukul Asep di sel»
            known = named | {actor.id for actor in meant}
            found = [case.charged(actor, before, known, self.lex) for actor in meant]
            if not deed:  # what the accused may have done, another may have as well
                return [actor for actor, one in zip(meant, found, strict=True) if one == actor]
            acting = [one for one in found if one is not None and one.id not in named]
            return acting if passive else case.unknown.kept(meant, acting, saying=False)
        if passive and not types.isdisjoint(roles.deeds):
            return [one for actor in meant if (one := case.preyed(actor, self.lex)) is not None]
        return meant

    def _behind(self, head: Head) -> str:
        return self.line.words[head.last] if head.last < len(self.line.words) else ""

    def named_before(self, actor: Actor, head: Head) -> bool:
        """Whether the sentence itself names whom «ia» means: «Elza membantah bila dirinya menyuap hakim»."""
        return any(at < head.first and one.actor == actor for at, one in self.line.actors.items())

    def _told(self, said: Head) -> Answer:
        """What somebody says of themselves with a verb of confessing or denying."""
        wrong = not self.lex.roles.deeds.isdisjoint(types_of(self.line, in_clause(self.line, said), self.lex))
        deed, roles = self._deed(said), self.lex.roles
        suffers = deed is None or deed.word in self.lex.joined(roles.befalling, roles.receiving)
        return Answer(wrong, said.word in self.lex.denying, not suffers)

    def _deed(self, said: Head) -> Head | None:
        """The deed near behind a confession or a denial, if there is one."""
        deed = next((verb for verb in self.verbs if verb.first >= said.last and verb.voice == "active"), None)
        return deed if deed is not None and deed.first - said.last < _HELPERS else None

    def _answer(self, head: Head) -> Head | None:
        """The verb with which somebody confesses, or denies a deed near behind it, if a head is that verb or deed."""
        known = self.lex.joined(self.lex.denying, self.lex.roles.confessing)
        said = next((verb for verb in self.verbs if verb.word in known and verb.first <= head.first), None)
        return said if said is not None and head in (said, self._deed(said)) else None

    def _is_of_case(self, head: Head, meant: Sequence[Actor]) -> bool:
        """Whether a person's deed may be a wrong: the sentence before tells of a case, and they do not say it."""
        own = any(verb.speech and verb.first < head.first for verb in self.verbs)  # «Dia mengaku siap menjalani sidang»
        if own or head.word in self.lex.joined(self.lex.roles.befalling, self.lex.times.lasting):
            return False
        return all(one.kind == "person" and self.memory.case.told(one, self.lex) for one in meant)
