"""Finds the units of a sentence that are a verb's subject, for its label and its type."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.labels.quoting import QUOTES
from timeline.labels.runs import Runs
from timeline.text.clauses import Clause
from timeline.text.grammar import JOIN, OPENER
from timeline.text.morphology import voice
from timeline.triggers.content import inner, of_others
from timeline.triggers.heads import Head
from timeline.triggers.postponed import held_behind
from timeline.triggers.resultative import is_result, sufferer
from timeline.triggers.sentence import PAUSES, TIME, Sentence
from timeline.triggers.told_aside import is_aside, told_aside

_OPENING = frozenset({"condition", "adverbial"})


class Subjects:
    """The subjects of one sentence's verbs; `runs` are its noun phrases."""

    def __init__(self, line: Sentence, runs: Runs) -> None:
        self.line, self.runs, self.terms = line, runs, runs.terms
        self.lex, self.rules, self.is_verb = runs.lex, runs.rules, runs.parting.is_verb
        self._known: dict[int, tuple[list[int], bool]] = {}

    def of(self, head: Head) -> tuple[list[int], bool]:
        """The units of a verb's subject, and whether they are of its own clause.

        Its own before the verb, else those of the clause it goes on with, else the noun before «yang».
        """
        if head.first not in self._known:
            self._known[head.first] = self._run(head)
        return self._known[head.first]

    def _run(self, head: Head) -> tuple[list[int], bool]:
        start = self.start(head)
        part = self.line.clause(start)
        joined = part.coordinated >= 0 and self.rules.joined_at(self.line.units, head.first) >= 0
        run = self._own(part.number, start) or self._held(part.number, start)
        run = run if not joined or any(self.line.is_person(at) for at in run) else []
        own = bool(run)
        if not run and held_behind(self.line, head, self.lex):
            return [], False  # «Polisi menemukan bom dan masih perlu dilakukan [uji]»
        if not run and part.kind in {"relative", "aside"}:
            run = self.before(part.first)
            run = run if part.kind == "relative" or (run and self.line.units[run[-1]].capital) else []
        elif not run and part.kind == "purpose" and head.voice == "passive":  # «menyediakan alat untuk dibagikan»
            run = self.before(part.first)
            own = bool(run)
        elif not run and is_result(part, self.lex):
            run = self.runs.trimmed(sufferer(self.line, head, self.lex, self.rules)) or self._of(part.parent, last=True)
        elif not run:  # «menolak tuntutan dan menarik …», «kabur sebelum akhirnya ditangkap»
            beside = part.coordinated if part.coordinated >= 0 else part.parent
            run = self._told(part.coordinated, head, joined) or self._of(beside) or self._of(self._opening(part))
        return run, own

    def _told(self, number: int, head: Head, joined: bool) -> list[int]:
        """Of whom somebody says it: «Rina menyebut [pelaku] masuk lalu mencuri»; `joined`: by «dan», «lalu»."""
        own = [at for at in range(len(self.line.units)) if self.line.numbers[at] == number]
        said = next((at for at in reversed(own) if self.line.words[at] in of_others(self.lex)), -1)
        if said < 0 or is_aside(self.line, said, self.lex):
            return []
        if not joined:  # «Budi mengatakan empat orang lain, selain Rina, akan dibawa»
            return next(iter(self.runs.of([at for at in own if at > said])), [])
        verb = inner(self.line, said, [at for at in own if self.is_verb(at)], head, self.lex)
        run = self._own(number, self.rules.chain_start(self.line.units, verb)) if verb >= 0 else []
        return run if run and run[0] > said else []

    def _of(self, number: int, last: bool = False) -> list[int]:
        """The subject of another clause of the sentence, that of its first verb or its last."""
        parts = [part for part in self.line.clauses if part.number == number]
        verbs = [at for part in parts for at in part.verbs if self.is_verb(at)]
        found = self._own(number, self.rules.chain_start(self.line.units, verbs[-last])) if verbs else []
        while found and self.line.words[found[-1]] in self.terms.helpers:
            found = found[:-1]  # «film itu seharusnya tayang, namun diundur»
        around = parts[0].parent if parts and parts[0].kind in {"adverbial", "purpose"} else -1
        # «Milan kembali ke empat besar setelah menang dan akan menghadapi …»
        return found or (self._of(around) if around >= 0 else [])

    def _opening(self, part: Clause) -> int:
        """The clause with which a main clause without a subject opens: «Jika harga naik, [turun lagi]»; -1 if none."""
        if part.kind != "main" or self.line.words[part.first - 1] not in PAUSES:
            return -1
        before = (one for one in self.line.clauses if one.parent == part.number and one.first < part.first)
        return next((one.number for one in before if one.kind in _OPENING), -1)

    def start(self, head: Head) -> int:
        """Where the verb's helpers begin: «tidak akan menyerang», «tidak berencana untuk menyerang»."""
        if head.kind == "noun":
            return head.first
        part = self.line.clause(head.first)
        governor = part.first - 1
        governed = part.kind == "purpose" and governor >= 0 and self.rules.is_verb(self.line.units[governor])
        last = governor if governed else head.first
        opens = self.line.clause(last).first
        first = max(self.rules.chain_start(self.line.units, last), opens)
        while first > opens and self.line.words[first - 1] in self.terms.helpers:
            first = self.rules.chain_start(self.line.units, first - 1)
        while first < head.first and self.rules.classes[self.line.words[first]] & (JOIN | OPENER):
            first += 1
        return first

    def _own(self, number: int, before: int) -> list[int]:
        """The best run of a clause's units before its verb: the first that names an actor, else the last."""
        aside, of = told_aside(self.line, before, self.lex), self.line.numbers  # «Rina, [kata jaksa Budi,] ditahan»
        own = [at for at in range(before) if of[at] == number and at not in aside and not self._verdict(at)]
        other = self._other_verb(own)
        kept = self.runs.of([at for at in own if at > other]) or self.runs.of(own)
        kept = self.runs.listed([run for run in kept if not (self._of_place(run) or self._tags(run))])
        beside = [run for run in kept if run == [before - 1] and run[0] in self.line.actors]  # «agensi itu, X, …»
        if beside and self.line.actors[before - 1].kind != "place":
            return beside[0]
        named = (run for run in kept if self.runs.described(run) or any(at in self.line.actors for at in run))
        run = next(named, self.runs.last(kept, before))
        while len(run) > 1 and self._helps(run[-1]):
            run = run[:-1]
        return self._none(run)

    def _none(self, run: list[int]) -> list[int]:
        """A noun with the words that say there is none of it: «[belum ada] tanda kemacetan terurai»."""
        ahead = self.line.words[run[0] - 2 : run[0]] if run and run[0] > 1 else ("", "")
        denied = ahead[1] in self.lex.status.exists and self.lex.cues.get(ahead[0]) == "negated"
        return [run[0] - 2, run[0] - 1, *run] if denied else run

    def _helps(self, at: int) -> bool:
        """Whether a unit belongs to the verb behind it: «Rina [tak pernah] mau pindah», not «sudah | sejak 2015 …»."""
        goes_on = self.line.number(at) == self.line.number(at + 1) and not self.runs.timed(at + 1)
        return goes_on and (self.line.words[at] in self.rules.between or self.runs.parting.denies(at))

    def _held(self, number: int, before: int) -> list[int]:
        """What takes place where a clause begins with the rest of a place: «[aksi] di depan Gedung Rakyat, Senayan»."""
        first = next((at for at in range(before) if self.line.numbers[at] == number), before)
        if first == before or not self._of_place([first]):
            return []
        place = next((at for at in range(first - 2, 0, -1) if self.line.words[at] in self.terms.locative), 0)
        return self.before(place) if place else []

    def _of_place(self, run: Sequence[int]) -> bool:
        """Whether a run but goes on with a place before it: «aksi di depan Gedung DPR, [Senayan, Solo,] digelar»."""
        first, named = run[0], [self.line.actors[at] for at in run if at in self.line.actors]
        apart = first < 2 or self.line.words[first - 1] != "," or not self._names(run)
        return not apart and {one.kind for one in named} == {"place"} and self.line.units[first - 2].capital

    def _tags(self, run: Sequence[int]) -> bool:
        """Whether a run only says who says it: «Rencana itu, ujar Irba, telah diagendakan»."""
        return self.line.words[run[0]] in self.lex.speech.tags or self.line.words[run[0] - 1] in self.lex.speech.tags

    def _verdict(self, at: int) -> bool:
        """Whether a word calls what follows untrue: «benar» of «Tidak benar Rina menandatangani …»."""
        words = self.line.words
        return words[at] in self.terms.untrue and at > 0 and self.lex.cues.get(words[at - 1]) == "negated"

    def _other_verb(self, own: Sequence[int]) -> int:
        """The last verb or colon among some units behind which somebody else acts, -1 if there is none.

        «Retno mengatakan dua WNI ditemukan meninggal», «BNPB mencatat 12 orang meninggal», «BNPB: 12 orang …».
        """
        for place in range(len(own) - 1, -1, -1):
            at = own[place]
            said = self.line.words[at] in self.lex.spoken and not (at and self.line.units[at].capital)
            if said or self.line.words[at] == ":":
                return at
            told = self.is_verb(at) and voice(self.line.words[at], self.lex.language) == "active"
            if told and self.line.words[at] not in self.terms.sides and self.runs.of(own[place + 1 :]):
                return at
        return -1

    def before(self, end: int) -> list[int]:
        """The noun in front of «yang» or of a place, back to the verb or preposition that governs it."""
        run: list[int] = []
        at = self._skipped(end - 1)
        while at >= 0:
            if run and self._places(at, run):
                run, at = [], self._skipped(at - 1) + 1  # «gempa (M 7) di Palu yang terjadi …»: it need not say which
            elif self.line.words[at] not in QUOTES and self.line.clause(at).kind != "aside":
                if self.runs.governs(at):
                    break
                run.insert(0, at)
            at -= 1
        return self.runs.headed(self.runs.trimmed(run))

    def _places(self, at: int, run: Sequence[int]) -> bool:
        """Whether a unit opens a place that need not be told, or where somebody comes from: «pendaki [asal Tegal]»."""
        word, named = self.line.words[at], [self.line.actors.get(n) for n in run]
        whence = word in self.lex.roles.place and all(one is not None and one.kind == "place" for one in named)
        return whence or (word in self.terms.locative and self._names(run))

    def _names(self, run: Sequence[int]) -> bool:
        """Whether units are but a name, with commas inside: «Palu, Sulawesi Tengah»."""
        return all(self.line.units[at].capital or self.line.words[at] == "," for at in run)

    def _skipped(self, last: int) -> int:
        """The last unit of the noun before «yang»: «pajak» of «pengampuan pajak (amnesti pajak), yang berakhir»."""
        while last >= 0 and (self.line.words[last] in {",", TIME} or self.line.clause(last).kind == "aside"):
            last -= 1
        return last
