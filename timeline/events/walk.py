"""Walks over the sentences of an article, each in the light of those before it: what is told there, by which rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial

from timeline.attachment.attach import distinct
from timeline.attachment.scope import Scope
from timeline.attachment.sharing import dated
from timeline.attachment.then import Then
from timeline.attachment.times import Left, times
from timeline.attachment.when import Dated, When
from timeline.events.analysis import Analysis
from timeline.events.make import Maker
from timeline.events.topics import Topics
from timeline.events.undated.implicit import NOTHING, at_publication, undated
from timeline.events.undated.same_day import on_the_day_said
from timeline.events.window import Window
from timeline.labels.beside import beside_headline
from timeline.labels.context import in_context
from timeline.labels.title import Title
from timeline.model import Article, Event, Mention, Resolution
from timeline.model import Sentence as Span
from timeline.participants.bodies import called
from timeline.participants.likely import sure
from timeline.participants.longer_names import whole
from timeline.participants.media import without
from timeline.participants.memory import Memory
from timeline.participants.reported_speech import Speakers, homes
from timeline.participants.spoken import Spoken
from timeline.status.next_denial import NextDenial
from timeline.text.grammar import grammar
from timeline.text.quotations import quotations
from timeline.text.words import forms, placed
from timeline.triggers.entries import entries
from timeline.triggers.heads import Head, heads
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.rules import Row
from timeline.triggers.sentence import Sentence, in_units

_LONGEST = 120  # words: what is longer is no sentence but a list or an attack, and is read in pieces
_PROSE = 480  # words: in what is longer only dated events are told


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with its heads, its times and what they date, the heads that no time dates, and its events.

    `undating` are its times that date nothing by themselves; `left` are the heads without a time, each with the row
    that decides whether it is told all the same: it is empty where nothing without a time is told.
    """

    line: Sentence
    heads: tuple[Head, ...]
    view: Analysis
    scope: Scope
    whens: tuple[When, ...] = ()
    undating: tuple[Left, ...] = ()
    dated: tuple[Dated, ...] = ()
    left: tuple[tuple[Head, Row], ...] = ()
    events: tuple[Event, ...] = ()


class Walk:
    """One pass over the sentences of an article."""

    def __init__(self, article: Article, lex: Lexicon) -> None:
        self.article, self.lex, self.rules = article, lex, grammar(article.language)
        self.memory, self.then, self.known = Memory(), Then(lex, article.published), entries(article.language)
        self.denials, self.topics, self.mentions = NextDenial(lex), Topics(lex, article.headline), tuple[Mention, ...]()
        self.make, self.prose = Maker(article, lex), True

    def sentences(
        self, sentences: Sequence[Span], dates: Sequence[Resolution], mentions: Sequence[Mention]
    ) -> Iterator[Told]:
        """What is told, sentence by sentence; one that can tell nothing is passed over.

        Each comes before the next one is looked at, so that whoever asks its `view` is answered as its events were.
        """
        self.mentions = tuple(mentions)
        when = Window([(d.timex.start, d.timex.end, d) for d in dates])
        text, language = self.article.text, self.article.language
        acting = list(whole(text, mentions, self.lex))
        who = Window([(m.start, m.end, m) for m in acting])
        said = quotations(text)
        quotes = Window([(a, b, (a, b)) for a, b in said])
        speakers = Speakers(text, said, acting, self.lex)
        self.make.begin(self.article.headline, sentences, dates, acting)
        self._begin(text, acting)
        for sentence in sentences:
            written = forms(text, sentence.start, sentence.end)
            self.prose = len(written) <= _PROSE
            dated = bool(when.inside(sentence.start, sentence.end)) or self.then.opens(written)
            people = who.inside(sentence.start, sentence.end)
            small = [word.lower() for word in written]
            self.topics.note(small)
            if not (dated or self.known.tell(small, named=bool(people))):
                quoted = bool(quotes.inside(sentence.start, sentence.end))
                before = cache(partial(self._analysed, sentence, written, people))
                self._pass(Spoken(text, sentence.start, small, people, quoted=quoted), before)
                continue
            words = placed(text, sentence.start, written)
            for at in range(0, len(words), _LONGEST):
                part = words[at : at + _LONGEST]
                span = part[0].start, part[-1].end
                people = who.inside(*span)
                spoken = quotes.inside(*span)
                self.memory.quoting = speakers.of[spoken[-1][0]] if spoken else None
                times_told = when.inside(*span) or self.then.spoken(part)
                told = self._told(in_units(text, sentence, part, times_told, people, spoken, language))
                yield told
                self._remember(told, people)

    def _begin(self, text: str, acting: Sequence[Mention]) -> None:
        """Takes in who is named anywhere in the article."""
        self.memory.case.begin(text, acting, self.lex)
        self.memory.homes, self.memory.known.called = homes(text, acting, self.lex), called(text, acting, self.lex)

    def _analysed(self, sentence: Span, written: Sequence[str], people: Sequence[Mention]) -> Analysis:
        """A sentence that was passed over, once a happening is told again that it may tell."""
        text, language = self.article.text, self.article.language
        row = in_units(text, sentence, placed(text, sentence.start, written), [], people, [], language)
        found = heads(row, self.lex, self.rules)
        return Analysis(row, found, self.lex, self.rules, self.memory, self.article.published)

    def _pass(self, told: Spoken, before: Callable[[], Analysis]) -> None:
        """Takes in a sentence that tells nothing but who died."""
        self.make.before = before
        if told.named and not self.lex.roles.dying.isdisjoint(told.words):
            self.memory.case.suffered.mourn(before().dead())
        self.memory.meet(told, self.lex)
        self.memory.take(told, self.lex)
        self.then.note(())
        self.denials.part()

    def settled(self, events: Iterable[Event]) -> tuple[Event, ...]:
        """The events of all sentences, once it is known what those behind them deny, and when their speakers spoke.

        Labels name whose story they belong to, and what says little takes the type of what the article is about.
        What most likely is no event is left out here, and not before: its day is still the one that «hari itu» means.
        """
        kept = (event for event in events if event.id not in self.make.doubtful)
        moved = on_the_day_said(tuple(self.topics.told(self.denials.told(kept))))
        labelled = in_context(moved, self.mentions, self.memory.homes.keys(), self.article.text, self.lex)
        return tuple(beside_headline(labelled, Title(self.article, self.mentions, self.lex), self.mentions, self.lex))

    def _remember(self, told: Told, people: Sequence[Mention]) -> None:
        """Takes in a sentence for those that follow."""
        events = tuple(without(sure(told.events), self.lex))
        self.make.discourse.note(events, self.lex.labels.grave)
        quoted = {unit.start for unit, inside in zip(told.line.units, told.line.quoted, strict=True) if inside}
        self.make.before = lambda: told.view
        if told.heads or told.line.times:
            self.memory.note(events, quoted)
            self.memory.case.note(events, self.lex)
        self.memory.case.suffered.mourn(told.view.dead())
        self.then.note(events)
        start, line = told.line.units[0].start, told.line
        spoken = Spoken(line.text, start, line.words, people, events, any(line.quoted))
        if not events:
            self.memory.meet(spoken, self.lex)
        self.memory.take(spoken, self.lex)

    def _told(self, row: Sentence) -> Told:
        found, published = heads(row, self.lex, self.rules), self.article.published
        view = Analysis(row, found, self.lex, self.rules, self.memory, published)
        self.denials.note(row, found, view.judge)
        scope = Scope(row, found, self.lex, self.rules, published)
        if not found and not row.times:
            return Told(row, found, view, scope)
        undating: list[Left] = []
        whens = times(row, self.lex, published, self.then, undating)
        given = tuple(dated(scope, whens)) if whens else ()
        told = distinct(given)
        events = [self.make.dated(view, d, scope, _dating(d, told)) for d in told]
        left: tuple[tuple[Head, Row], ...] = ()
        if published is not None and self.prose:
            left = tuple(undated(view, {d.head.first for d in told}))
            for head, found_by in left:
                if found_by.then != NOTHING:
                    events.append(self.make.undated(view, head, at_publication(row, head, published), found_by))
        events.sort(key=lambda event: event.trigger.start)
        return Told(row, found, view, scope, whens, tuple(undating), given, left, tuple(events))


def _dating(one: Dated, told: Iterable[Dated]) -> frozenset[int]:
    """The units of the times that date a head, but for a name: «memperingati [Hari Kartini]» tells what as well.

    Of a saying only those of its own time: «mengatakan fokusnya tahun ini adalah pelanggan».
    """
    whens = [other.when for other in told if other.head is one.head and not (one.head.speech and other is not one)]
    return frozenset(at for when in whens if not when.feast for at in range(when.first, when.last))
