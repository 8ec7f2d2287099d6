"""Tells where the words of a sentence part into phrases: at marks and times, but not inside a name or a number."""

from __future__ import annotations

from timeline.labels.quoting import QUOTES
from timeline.labels.spans import decimal, titled
from timeline.labels.terms import Terms
from timeline.model import UNTRUE
from timeline.text.grammar import BETWEEN, JOIN, MARK, OPENER, Grammar
from timeline.triggers.heads import idiom_at
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.lookalikes import as_verb
from timeline.triggers.sentence import TIME, Sentence

_LIST = 12  # units of a list of names


class Parting:
    """What parts the units of one sentence."""

    def __init__(self, line: Sentence, lex: Lexicon, rules: Grammar, terms: Terms) -> None:
        self.line, self.lex, self.rules, self.terms = line, lex, rules, terms

    def breaks(self, at: int) -> bool:
        """Whether a unit is a mark or a time that parts two phrases; «Retno, Budi» is one."""
        word = self.line.words[at]
        if word == TIME:
            lasts = at > 0 and self.line.times[at].timex.type == "DURATION"
            return not (self.names(at) or self._year_of(at) or lasts)
        if not self.rules.classes[word] & MARK:
            return False
        if word in QUOTES and titled(self.line, at):
            return False  # «"Busted" musim kedua»
        listed = word == "," and at - 1 in self.line.actors and at + 1 in self.line.actors
        return not (listed or decimal(self.line, at) or self._closes(at))

    def names(self, at: int) -> bool:
        """Whether a time only says which one the noun before it is: «kabinet periode 2019-2024», «di musim 2005»."""
        if not at or self.line.words[at] != TIME:
            return False
        before, unit = self.line.words[at - 1], self.line.units[at]
        if before in self.terms.names:
            return True
        noun = before.isalpha() and before not in self.terms.leading and before not in self.terms.small
        small = self.is_verb(at - 1) or bool(self.rules.classes[before] & (OPENER | JOIN | BETWEEN))
        return noun and not small and self.line.text[unit.start : unit.end].isdigit()

    def lists(self, at: int) -> bool:
        """Whether a comma stands in a list of names: «menemui Rina, Budi, dan Sari», not in «di Solo, Jawa Tengah»."""
        units, words = self.line.units, self.line.words
        if words[at] != "," or not at or not units[at - 1].capital:
            return False
        behind = range(at + 1, min(len(units) - 1, at + _LIST))
        end = next((n for n in behind if not (units[n].capital or words[n] == ",")), 0)
        return end > at and bool(self.rules.classes[words[end]] & JOIN) and units[end + 1].capital

    def governed(self, at: int) -> bool:
        """Whether a preposition opens a phrase: «di Palu», «berdasarkan hasil autopsi», not «sekitar 900 warga»."""
        word = self.line.words[at]
        return word in self.terms.leading and not (self.counts(at) or idiom_at(self.line, at, self.lex))

    def counts(self, at: int) -> bool:
        """Whether a word only tells about how many: «sekitar 900 warga», «lebih dari 900 warga»."""
        words, number = self.line.words, at + 1
        if words[at] not in self.lex.labels.about:
            return False
        number += number < len(words) and words[number] in self.lex.roles.source
        return number < len(words) and words[number][0].isdigit()

    def denies(self, at: int) -> bool:
        """Whether a word says that what follows is not done: «Rina [enggan] bicara», «[tidak] kunjung diambil»."""
        return self.lex.cues.get(self.line.words[at]) in UNTRUE

    def reserves(self, at: int) -> bool:
        """Whether a word takes back, bounds or sources what is told: «dalam [kabar bohong] itu, …», «[tanpa] bukti»."""
        word, lex, status = self.line.words[at], self.lex, self.lex.status
        told = lex.joined(status.claims, status.false, status.made_up, status.hearsay, status.proofs)
        said = lex.joined(lex.speech.nouns, lex.roles.accounts, lex.times.grounds, lex.labels.rumoured, lex.conditions)
        return word in told or word in said or self.denies(at)

    def is_verb(self, at: int) -> bool:
        """Whether a unit is a verb and no part of a compound noun."""
        word, before = self.line.words[at], self.line.words[at - 1] if at else ""
        if (word,) in self.lex.phrases.get(before, ()) or before in self.lex.nouns.makers:
            return False  # «serah terima», «juru bicara»
        if word in self.lex.triggers.nounlike and not as_verb(self.line, at, self.lex, self.rules):
            return False  # «sebuah kecelakaan maut», «rumah produksi»
        return self.rules.is_verb(self.line.units[at]) or word in self.lex.triggers.links

    def _closes(self, at: int) -> bool:
        """Whether a bracket closes one that the name before it opened: «Rumah Sakit Jiwa (RSJ) Provinsi»."""
        named = self.line.actors.get(at - 1)
        return self.line.words[at] == ")" and named is not None and named.text.count("(") > named.text.count(")")

    def _year_of(self, at: int) -> bool:
        """Whether a time is the bare year behind a name that is no person's and no place's: «Golden Globes 2018»."""
        if not at:
            return False
        unit, before = self.line.units[at], self.line.units[at - 1]
        named = self.line.actors.get(at - 1)
        apart = named is not None and named.kind in {"person", "place", "country"}
        return before.capital and not apart and self.line.text[unit.start : unit.end].isdigit()
