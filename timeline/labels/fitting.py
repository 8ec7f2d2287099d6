"""Says whether the headline may stand behind a label: not where a reader would take the one for a part of the other."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.labels.heading import Heading, speaks_of, telling_roots
from timeline.labels.reach import WORD
from timeline.labels.title import Title
from timeline.labels.whom import Told
from timeline.model import UNTRUE, Event, Mention
from timeline.triggers.lexicon import Lexicon

_FEWEST = 2  # words that a headline says more than a label


class Fitting:
    """The headline of one article, and whom the article names."""

    def __init__(self, title: Title, mentions: Iterable[Mention], lex: Lexicon) -> None:
        self.heading, self.lex = Heading(title, mentions, lex), lex

    def fits(self, label: str, event: Event) -> bool:
        """Whether label and headline tell of one matter, as far as their words can say; who says it may be anybody."""
        told = Told(label, event, self.heading)
        if not self._adds(told):
            return False
        if self.heading.retells:
            return True
        if self.heading.accuses:
            return self._may_accuse(told)
        if self._may_be_taken(told):
            return False
        if self._opens_with_another(told):
            return self._only_says(told) or self._names_another(told)
        if told.whom == "nobody" and not self._could_be(told):
            return False
        if self._is_grave(told) or (self.heading.grave and not told.said and told.whom != "thing"):
            return self._is_of_it(told)
        befell = told.event.type in self.lex.labels.befalling and told.elsewhere()
        return not befell or self._shares(told)

    def _may_accuse(self, told: Told) -> bool:
        """Whether nobody is accused by standing beside the headline: «Anton dipecat ― Pelaku Pemerkosaan Ditangkap»."""
        if told.strangers or self._opens_with_another(told):
            return False
        if told.said and self._answers_for_it(told):
            return False
        if told.whom == "nobody":
            return self._could_be(told) and self._is_of_it(told)
        if told.whom == "people":
            works = not self.lex.people.doers.isdisjoint(told.words[:1])  # «[Penyidik] melengkapi keterangan»
            apart = not self._is_grave(told, works) and (told.said or works)
            return apart or self._has_deed(told) or any(map(self.heading.tells, told.named))
        return not self._is_grave(told) or self._shares(told)

    def _opens_with_another(self, told: Told) -> bool:
        """Whether a label begins with a name that the headline has not."""
        return told.whom == "name" and not any(map(self.heading.tells, told.opening))

    def _names_another(self, told: Told) -> bool:
        """Whether somebody else may stand before the headline: a body, or it speaks of nobody, or they share a word.

        «Guru Setubuhi Murid» speaks of a teacher, whatever the deed; «WHO memeriksa ulang ― Pasar Punya Klinik».
        """
        if self.heading.grave or self._is_grave(told):
            return False
        bodies = any(one.kind != "person" for one in told.opening)
        others = any(one.kind == "person" for one in self.heading.whom)
        others = others or not self.lex.someone.isdisjoint(self.heading.words)
        return bodies or not others or self._has_word(told.words)

    def _only_says(self, told: Told) -> bool:
        """Whether whom the headline has not but says something of it: «Camat Budi menjelaskan warga sudah pulang»."""
        return told.speaks and not (self.heading.grave or self._is_grave(told))

    def _may_be_taken(self, told: Told) -> bool:
        """Whether somebody of the label would be taken for whom the headline tells of without a name.

        «Marcelo Dias mengatakan hal ini disayangkan ― Pelatih Dipecat karena Mabuk»; not where both tell of one deed.
        """
        strangers = any(one.kind == "person" and not self.heading.tells(one) for one in told.named)
        if told.said or not strangers or any(one.kind == "person" for one in self.heading.whom):
            return False
        shared = (word for word in told.words if word not in self.lex.someone)
        return self.heading.about_somebody and not self._has_word(shared)

    def _could_be(self, told: Told) -> bool:
        """Whether whom a label leaves out could be whom the headline names: not Budi of «Ia dirawat» beside Rina."""
        if not told.whose or any(map(self.heading.tells, told.whose)):
            return True
        return not self.heading.whom or any(one in told.whose for one in told.named)

    def _is_of_it(self, told: Told) -> bool:
        """Whether a grave deed is that of the headline."""
        kinds = self.heading.types & self.lex.labels.grave
        alike = not self.heading.accuses and told.event.type in kinds and not told.elsewhere()
        if told.whom in {"nobody", "people"}:
            known = told.whose if told.whom == "nobody" else told.named
            same = alike and told.whom == "people" and self._has_word(told.words)
            return same or self._has_deed(told) or any(map(self.heading.tells, known))
        return told.whom == "name" or alike or self._shares(told)

    def _answers_for_it(self, told: Told) -> bool:
        """Whether somebody whom the headline does not name speaks as one who did it: «Rina: Saya menyesal».

        So does who denies it, where it names nobody: «Rina: Itu tidak benar ― Pemilik Toko Dituding Menipu».
        """
        speaking = [part.actor for part in told.event.actors if part.role == "speaker"]
        if any(map(self.heading.tells, speaking)):
            return False
        named = any(one.kind == "person" for one in self.heading.whom)
        denies = not named and any(self.lex.cues.get(word) in UNTRUE for word in told.words)
        return denies or not self.lex.people.first.isdisjoint(told.words)

    def _is_grave(self, told: Told, first: int = 0) -> bool:
        """Whether the label tells of a deed of which somebody is guilty or, where it is nobody's word, the victim.

        It is asked from its word number `first` on.
        """
        types = self.lex.labels.guilty if told.said else self.lex.labels.grave
        return told.event.type in types or speaks_of(told.words[first:], self.lex, types)

    def _has_deed(self, told: Told) -> bool:
        deed = telling_roots([told.event.trigger.text.lower().partition(" ")[0]], self.lex)
        return not self.heading.roots.isdisjoint(deed)

    def _adds(self, told: Told) -> bool:
        """Whether the headline says more than the label does by itself."""
        known = set(telling_roots(told.whole, self.lex))
        return sum(bool(roots) and roots.isdisjoint(known) for roots in self.heading.rooted) >= _FEWEST

    def _has_word(self, words: Iterable[str]) -> bool:
        """Whether one of some words, but for those who act everywhere («polisi»), stands in the headline."""
        telling = (word for word in words if word not in self.lex.people.doers)
        return not self.heading.roots.isdisjoint(telling_roots(telling, self.lex))

    def _shares(self, told: Told) -> bool:
        """Whether a word of the label or of its sentence, or somebody who takes part, stands in the headline."""
        event, text = told.event, self.heading.title.article.text
        near = (word.lower() for word in WORD.findall(text[event.sentence.start : event.sentence.end]))
        return self._has_word((*told.words, *near)) or any(self.heading.tells(part.actor) for part in event.actors)
