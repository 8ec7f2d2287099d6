"""Finds whom a pronoun means in its own sentence: «Siti mengatakan bahwa dia akan mundur»."""

from __future__ import annotations

from collections.abc import Set

from timeline.model import Actor
from timeline.participants.phrases import Phrases
from timeline.text.grammar import grammar
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import Sentence

_LONGEST = 6  # units of a phrase that names somebody by an office


class OwnSentence:
    """The persons of one sentence to whom a pronoun in it may point back."""

    def __init__(self, line: Sentence, lex: Lexicon, phrases: Phrases) -> None:
        self.line, self.lex, self.phrases = line, lex, phrases
        self._people, self.rules = lex.people, grammar(lex.language)
        roles = lex.roles
        self._speaking = lex.joined(lex.people.own, lex.people.first, lex.people.ours, lex.people.side)
        self._telling = lex.joined(roles.being_told, lex.people.called)
        self._with = lex.joined(roles.together, roles.fronting, roles.place, roles.accounts, roles.escorted)

    def named_before(self, at: int) -> Actor | None:
        """The person who does something before a pronoun in its sentence: «Siti mengatakan bahwa dia akan mundur».

        Or with whom the sentence opens: «Siti sempat disia-siakan saat ia datang», «Khusus Siti, dia cedera».
        """
        line = self.line
        verbs = [place for place in range(at) if self.rules.is_verb(line.units[place])]
        last = verbs[-1] if verbs else -1
        for place, one in line.actors.items():
            if place >= at or not self._people.singular.isdisjoint(line.words[:place]):
                break  # «dia», and the name is another's
            if one.kind != "person" or line.quoted[place]:
                continue
            if self._opens(place, at) if place > last else self._acts(place):
                own = line.words[at] in self._people.own  # «Rina menyatakan Tono pergi setelah dirinya menjabat»
                return (None if own else self._spoken_of(place, at)) or one.actor
        return self._suffers(at)

    def behind(self, at: int) -> Set[str]:
        """The ids of the persons named behind a word and not before, who are not whom it means: «Ia mengajak Budi».

        In its clause or in what it says or wants alone («Ia mengatakan bahwa Budi …», not «Ia lelah, dan Budi …»);
        not where it is told who that is («Ia adalah Budi», «Ia, Budi, …»), in a quotation or of «dirinya».
        """
        line, before, found = self.line, set[str](), set[str]()
        if line.quoted[at] or line.words[at] in self._speaking:
            return found
        for place, one in line.actors.items():
            if one.kind != "person" or one.actor is None or line.quoted[place]:
                continue
            if place <= at:
                before.add(one.actor.id)
            elif self._governed(at, place) and not self._told_who(at, place):
                found.add(one.actor.id)
        return found - before

    def _governed(self, at: int, place: int) -> bool:
        """Whether a unit stands in the clause of a word, or in what is said or wanted there."""
        part = self.line.clause(place)
        near = part.kind in {"complement", "purpose"} and part.parent == self.line.number(at)
        return near or part.number == self.line.number(at)

    def _told_who(self, at: int, name: int) -> bool:
        """Whether a name tells who a word is: «Ia adalah Budi», «Ia, Budi, …»."""
        before = self.phrases.offices.before(name)
        aside = before == at + 1 and self.line.words[before] == ","
        return aside or (before >= 0 and self.line.words[before] in self._telling)

    def _opens(self, name: int, at: int) -> bool:
        """Whether a sentence opens with a name, at most a word before it, and a pronoun has another clause or place."""
        before = self.phrases.offices.before(name)
        first = before < 0 or (before == 0 and self.line.words[at - 1] == ",")
        apart = self._with.isdisjoint(self.line.words[:name]) and not self._whose(name)
        return first and apart and at - name > 1

    def _suffers(self, at: int) -> Actor | None:
        """The only person before a pronoun in a clause inside theirs: «membuat Siti gagal di final yang dia tunggu»."""
        line = self.line
        people = [place for place, one in line.actors.items() if place < at and one.kind == "person"]
        inner = line.clause(at).kind in {"relative", "adverbial"} and self._people.singular.isdisjoint(line.words[:at])
        if not inner or len(people) != 1 or line.quoted[people[0]] or line.number(people[0]) == line.number(at):
            return None
        return None if self.phrases.is_place(people[0]) or self._whose(people[0]) else line.actor(people[0])

    def _whose(self, at: int) -> bool:
        """Whether a name only tells whose kin or thing is meant."""
        return self.phrases.belonging.whose(at, range(at, at + _LONGEST))

    def _spoken_of(self, speaker: int, at: int) -> Actor | None:
        """Of whom a speaker tells before a pronoun: «X mengatakan cedera Claudia ringan dan ia akan diperiksa»."""
        line = self.line
        verbs = [place for place in range(speaker + 1, at) if self.rules.is_verb(line.units[place])]
        if not verbs or line.words[verbs[0]] not in self.lex.speech.verbs:
            return None
        last = verbs[1] if len(verbs) > 1 else at
        other = next((place for place in line.actors if verbs[0] < place < last and line.is_person(place)), -1)
        return None if other < 0 or self.phrases.is_place(other) else line.actor(other)

    def any_before(self, at: int) -> Actor | None:
        """The person last named before a pronoun: «disematkan pada Jokowi kala dirinya menjabat»."""
        line, before = self.line, self.phrases.offices.before
        people = (place for place in range(at - 1, -1, -1) if line.is_person(place))  # not «Didampingi X, ia …»
        acting = (place for place in people if line.words[max(0, before(place))] not in self.lex.roles.escorted)
        return next((line.actor(place) for place in acting), None)

    def _acts(self, at: int) -> bool:
        """Whether the person at a unit is a subject: no preposition and no verb but a tag stands before the name."""
        before = self.phrases.offices.before(at)
        tag = before >= 0 and self.line.words[before] in self.lex.speech.tags  # «…, kata Siti, ketika ia datang»
        done = before >= 0 and not tag and self.rules.is_verb(self.line.units[before])
        return not (done or self.phrases.is_place(at) or self._whose(at))
