"""Answers, for one sentence, which heads lie in reach of a time and whether their tense allows it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from timeline.attachment.circumstances import cites_so, goes_with_tag, owns_up_on
from timeline.attachment.when import When
from timeline.text.grammar import Grammar
from timeline.text.helping import Says
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import PAUSES, Sentence

_INNER = frozenset({"relative", "purpose", "adverbial", "aside"})
_LEADING = 3  # units of «ada tiga orang yang» between a state and the verb it leads to
_CLOCKS, _NONE = timedelta(days=1), timedelta()  # the day of a paper and that of its site


class Scope:
    """The heads of a sentence as seen from a time."""

    def __init__(
        self, line: Sentence, heads: Sequence[Head], lex: Lexicon, rules: Grammar, published: date | None
    ) -> None:
        self.line, self.lex, self.rules, self.published = line, lex, rules, published
        self.heads = [head for head in heads if not head.helper or _says(head, lex)]
        self._told: dict[int, frozenset[Says]] = {}

    def near(self, when: When) -> list[Head]:
        """The heads on the time's side of the quotation marks; who owns up to a deed may do so on a day before it."""
        side = [h for h in self.heads if self.line.quoted[h.first] == self.line.quoted[when.first]]
        return [h for h in side if not h.helper or h.word in self.lex.denying or self._owns_up(h, when)]

    def _owns_up(self, head: Head, when: When) -> bool:
        return head.first > when.first and owns_up_on(self.line, when, self.published, self.lex)

    def inner(self, head: Head) -> bool:
        """Whether the head stands in a clause that hangs on another one."""
        return self.line.clause(head.first).kind in _INNER

    def same_clause(self, head: Head, when: When) -> bool:
        """Whether head and time stand in one clause."""
        return self.line.number(head.first) == self.line.number(when.first)

    def met(self, head: Head) -> bool:
        """Whether the verb only says how the press met the speaker: «ditemui», «dihubungi»; not «belum merespons».

        Or by whom or how what was said came to the paper: «seperti dilaporkan Reuters», «kata X mengakhiri pidatonya».
        """
        known = head.word in self.lex.triggers.circumstances and not self._undone(head)
        return known or cites_so(self.line, head, self.lex) or goes_with_tag(self.line, self.heads, head, self.rules)

    def _undone(self, head: Head) -> bool:
        """Whether a word that helps the verb negates it."""
        return "negated" in self.told(head)

    def cites(self, head: Head, when: When) -> bool:
        """Whether the time is all that a citing verb has: «dilansir dari Selasa (10/9/2019), …»."""
        small = self.lex.times.prepositions
        between = self.line.words[head.last : when.first]
        return head.word in self.lex.speech.citing and all(word in small for word in between)

    def stands(self, head: Head, when: When) -> bool:
        """Whether a verb behind «yang» tells what lasts and one outside waits for the time: «yang dipimpin X Jumat»."""
        lasting = self.inner(head) and (head.word in self.lex.times.standing or self._able(head))
        lasting = lasting and not self.planned(head)  # «anak yang akan bekerja 20 tahun mendatang»
        return lasting and any(h.kind == "verb" and not (h.state or self.inner(h)) for h in self.near(when))

    def _able(self, head: Head) -> bool:
        """Whether «yang» tells what something can do, not what it did: «perahu yang bisa menyaring dan mengangkut»."""
        part = self.line.clause(head.first)
        first = next((c.first for c in self.line.clauses if c.number == part.coordinated), part.first)
        return part.kind == "relative" and "possible" in self.lex.helping.of(self.line.words[first : head.first])

    def holds(self, outer: Head, inner: Head) -> bool:
        """Whether a clause hangs on a verb before it: «menggulingkan pemerintah yang diakui …»."""
        return outer.first < inner.first and self.line.number(outer.first) == self.line.clause(inner.first).parent

    def governed(self, noun: Head, by: frozenset[str] | None = None) -> bool:
        """Whether the noun's phrase stands for a clause: «setelah aneksasi», «terkait polemik penyerahan»."""
        if noun.word.startswith(self.lex.after):
            return True  # «pascagempa»
        openers = self.lex.triggers.nominal if by is None else by
        return not openers.isdisjoint(self.line.words[max(0, noun.first - 3) : noun.first])

    def known(self, noun: Head) -> bool:
        """Whether the noun was told of before and needs no time: «mendapat kabar soal insiden tersebut pada Senin»."""
        behind = self.line.words[noun.last : noun.last + 1]
        return bool(behind) and behind[0] in self.lex.people.pointing

    def since(self, noun: Head) -> bool:
        """Whether something else begins with the noun: «sejak invasi pada Februari, …», «pascagempa»."""
        before = self.line.words[max(0, noun.first - 2) : noun.first]
        openers = self.lex.times.since
        return noun.word.startswith(self.lex.after) or any(word in openers for word in before)

    def prepositional(self, noun: Head) -> bool:
        """Whether a preposition stands before the noun or the word before it: «dalam laporan bulanan»."""
        out = self.lex.joined(self.lex.roles.place, self.lex.times.prepositions)
        return any(self.line.words[at] in out for at in (noun.first - 1, noun.first - 2) if at >= 0)

    def accompanies(self, when: When) -> bool:
        """Whether a verb without a subject follows, which only adds to what is told: «…, Senin, didampingi X»."""
        paused = self.line.words[when.last : when.last + 1] == (",",)
        return paused and any(h.first == when.last + 1 and h.kind == "verb" for h in self.near(when))

    def predicate(self, noun: Head, when: When) -> bool:
        """Whether the noun is what its clause tells: «Semeru erupsi pada Sabtu dan memuntahkan abu»."""
        words, at = self.line.words, when.last
        joined = at + 1 < len(words) and words[at] in self.lex.roles.together
        subject = noun.first > 0 and not self.prepositional(noun) and not self.governed(noun)
        return joined and subject and self.rules.is_verb(self.line.units[at + 1])

    def next_verb(self, when: When) -> Head | None:
        """The verb after a time, in the time's own clause if it has one there; a happening rather than a state."""
        right = [h for h in self.near(when) if h.kind == "verb" and h.first > when.first]
        own = [h for h in right if self.same_clause(h, when)]
        outer = [h for h in right if not self.inner(h)]
        found = own or outer[:1]
        if found and self._cited(found, when):
            found = [h for h in outer if h not in found] or found
        plain = next((h for h in found if not self.met(h) and not h.state), None)
        if found and plain and (self.met(found[0]) or (found[0].state and self._leads(found[0], plain))):
            return plain
        return found[0] if found else None

    def _leads(self, state: Head, verb: Head) -> bool:
        """Whether a state only leads to a verb: «terlihat warga berdatangan»; not «sudah tahu caranya dan pindah»."""
        return state.word in self.lex.triggers.helpers or verb.first - state.last <= _LEADING

    def _cited(self, found: Sequence[Head], when: When) -> bool:
        """Whether what follows a time only cites, between marks: «Senin, seperti dilansir X, polisi menangkap …»."""
        marked = self.line.words[when.last] in PAUSES and found[0].first > when.last + 1
        return marked and all(h.word in self.lex.speech.citing for h in found)

    def fits(self, ordered: Sequence[Head], when: When) -> Head | None:
        """The first head that names a happening and whose tense allows the time; a state if nothing else does."""
        fitting = [h for h in ordered if self.tense_fits(h, when)]
        return next((h for h in fitting if not h.state), fitting[0] if fitting else None)

    def told(self, head: Head) -> frozenset[Says]:
        """What the words that help a verb say of it."""
        if (known := self._told.get(head.first)) is None:
            start = self.rules.chain_start(self.line.units, head.first)
            known = self._told[head.first] = self.lex.helping.of(self.line.words[start : head.first])
        return known

    def planned(self, head: Head) -> bool:
        """Whether a word that helps the verb, or itself, says that it is to come."""
        return "planned" in self.told(head) or self.lex.cues.get(head.word) == "planned"

    def over(self, when: When) -> bool:
        """Whether the time was over when the article appeared."""
        return self.published is not None and when.placed and when.interval.end <= self.published

    def wished(self, head: Head) -> bool:
        """Whether a verb tells only what somebody wants: «ingin kembali memperkuat»."""
        return "wished" in self.told(head)

    def closes(self, head: Head) -> bool:
        """Whether a word that helps a verb tells that it is over: «sempat dikritik»."""
        return "settled" in self.told(head)

    def settled(self, head: Head) -> bool:
        """Whether «telah» or its kin helps a verb: «telah berdiri sejak 2015»."""
        return "done" in self.told(head)

    def lasts(self, head: Head) -> bool:
        """Whether a verb tells what still goes on, which has no day in the past: «masih disandang X»."""
        return "ongoing" in self.told(head)

    def ahead(self, when: When) -> bool:
        """Whether a time lies after the day of publication, by more than clocks can differ where the day is printed."""
        if self.published is None or not when.placed:
            return False
        text = when.resolution.timex.text.lower()
        printed = when.interval.days == 1 and any(map(str.isdigit, text))
        printed = printed and self.lex.times.looking_ahead.isdisjoint(text.split())
        return when.interval.start > self.published + (_CLOCKS if printed else _NONE)

    def tense_fits(self, head: Head, when: When) -> bool:
        """False for «akan» before a verb whose time is over, and for «telah» before one whose time is to come."""
        if self.published is None or head.kind == "noun":
            return True
        told = self.told(head)
        planned = "intended" in told
        if planned and "settled" not in told and when.interval.end <= self.published:
            return False
        if head.speech and not planned and self.ahead(when):
            return False  # what was heard was said before: «menegaskan pasokan aman hingga Desember»
        over = "over" in told and "planned" not in told  # «sudah harus kembali besok»
        return not (over and when.interval.start > self.published)


def _says(head: Head, lex: Lexicon) -> bool:
    """Whether a helper is itself said by somebody: «mengaku belum menerima bantuan», «membantah menerima suap»."""
    return head.word in lex.denying or (head.speech and head.voice == "active")
