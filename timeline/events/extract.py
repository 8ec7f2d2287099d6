"""Reads the events of an article: dated ones, and undated statements as implicit events of the publication day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha1
from typing import Generic, TypeVar

from timeline.events.confidence import IMPLICIT, confidence, signs
from timeline.events.dating.attach import distinct
from timeline.events.dating.onward import onward
from timeline.events.dating.scope import Scope
from timeline.events.dating.sharing import dated
from timeline.events.dating.then import Then
from timeline.events.dating.times import times
from timeline.events.dating.when import Dated, told_as
from timeline.events.entries import entries
from timeline.events.heads import Head, heads
from timeline.events.labels.context import in_context
from timeline.events.labels.label import label
from timeline.events.lexicon import Lexicon, lexicon
from timeline.events.line import Line, line
from timeline.events.status.next_denial import NextDenial
from timeline.events.undated.implicit import TOLD, at_publication, undated
from timeline.events.undated.same_day import on_the_day_said
from timeline.events.view import View
from timeline.events.who.longer_names import whole
from timeline.events.who.memory import Memory
from timeline.events.who.reported_speech import Speakers, homes
from timeline.model import Article, Because, Event, Mention, Resolution, Sentence, Trigger
from timeline.text.grammar import Grammar, grammar
from timeline.text.quotations import quotations
from timeline.text.words import forms, placed

_LONGEST = 120  # words: what is longer is no sentence but a list or an attack, and is read in pieces
_PROSE = 480  # words: in what is longer only dated events are told
T = TypeVar("T")


def extract(
    article: Article, sentences: Sequence[Sentence], dates: Sequence[Resolution], mentions: Sequence[Mention]
) -> tuple[Event, ...]:
    """The events of an article in text order.

    An event stands where a time modifies a verb or an event noun; an undated statement, plan, condition or
    denial becomes an implicit event of the publication day, or of the day on which its speaker's dated words were
    said (`explicit` False).  No lexicon, no events.
    """
    lex = lexicon(article.language)
    if lex is None:
        return ()
    reader = _Reader(article, lex, grammar(article.language))
    told = tuple(reader.read(sentences, dates, mentions))
    moved = on_the_day_said(tuple(reader.denials.told(told)))
    return tuple(in_context(moved, mentions, reader.memory.homes.keys(), lex))


class _Reader:
    """One pass over the sentences of an article."""

    def __init__(self, article: Article, lex: Lexicon, rules: Grammar) -> None:
        self.article, self.lex, self.rules = article, lex, rules
        self.memory, self.then, self.known = Memory(), Then(lex, article.published), entries(article.language)
        self.denials = NextDenial(lex)
        joining = lex.roles.together - lex.roles.beside  # «terlihat bersama» is no phrase cut in two
        self.loose = lex.joined(lex.times.prepositions, lex.roles.place, joining, lex.labels.trailing)
        self.prose = True
        self.ids: dict[tuple[int, int], int] = {}

    def read(
        self, sentences: Sequence[Sentence], dates: Sequence[Resolution], mentions: Sequence[Mention]
    ) -> Iterator[Event]:
        when = _Window([(d.timex.start, d.timex.end, d) for d in dates])
        text, language = self.article.text, self.article.language
        acting = list(whole(text, mentions, self.lex))
        who = _Window([(m.start, m.end, m) for m in acting])
        said = quotations(text)
        quotes = _Window([(a, b, (a, b)) for a, b in said])
        speakers = Speakers(text, said, acting, self.lex)
        self.memory.homes = homes(text, acting, self.lex)
        for sentence in sentences:
            written = forms(text, sentence.start, sentence.end)
            self.prose = len(written) <= _PROSE
            dated = bool(when.inside(sentence.start, sentence.end)) or self.then.opens(written)
            people = who.inside(sentence.start, sentence.end)
            if not (dated or self.known.tell([word.lower() for word in written], named=bool(people))):
                self.memory.meet(people)
                self.memory.turn(people, ())
                self.then.note(())
                self.denials.part()
                continue
            words = placed(text, sentence.start, written)
            for at in range(0, len(words), _LONGEST):
                part = words[at : at + _LONGEST]
                span = part[0].start, part[-1].end
                people = who.inside(*span)
                spoken = quotes.inside(*span)
                self.memory.quoting = speakers.of[spoken[-1][0]] if spoken else None
                times_told = when.inside(*span) or self.then.spoken(part)
                row = line(text, sentence, part, times_told, people, spoken, language)
                told = self._sentence(row)
                self.then.note(told)
                yield from told
                if not told:
                    self.memory.meet(people)
                self.memory.turn(people, told)

    def _sentence(self, row: Line) -> list[Event]:
        found = heads(row, self.lex, self.rules)
        self.denials.note(row, found)
        if not found and not row.times:
            return []
        published = self.article.published
        view = View(row, found, self.lex, self.rules, self.memory, published)
        whens = times(row, self.lex, published, self.then)
        told: list[Dated] = []
        scope = Scope(row, found, self.lex, self.rules, published) if whens else None
        if scope:
            told = list(distinct(dated(scope, whens)))
        events = [self._event(view, d.head, d.when.resolution, d.rule, d, scope) for d in told]
        if published is not None and self.prose:
            for head, found_by in undated(view, {d.head.first for d in told}):
                if found_by.then == TOLD:
                    when = at_publication(row, head, published)
                    events.append(self._event(view, head, when, f"{when.rule}, {found_by.name}"))
        events.sort(key=lambda event: event.trigger.start)
        self.memory.note(events, {unit.start for unit, quoted in zip(row.units, row.quoted, strict=True) if quoted})
        return events

    def _event(
        self, view: View, head: Head, when: Resolution, why: str, told: Dated | None = None, scope: Scope | None = None
    ) -> Event:
        row = view.line
        start, end = row.units[head.first].start, row.units[head.last - 1].end
        rest = told.rest if told else 0
        cast = view.cast.cast(head, rest)
        people = tuple(part for part, _ in cast)
        kind, named = view.typed(head)
        status, cue = view.judge.judged(head, told.when if told else None)
        published = self.article.published
        if told and scope:
            lasting = onward(scope, told, status, published)
            if lasting is not when and status == "happened" and not scope.settled(head):
                status, cue = "ongoing", "lasts"
            when = told_as(status, lasting, published)
        roles = tuple((part.actor.id, why) for part, why in cast)
        sayer = view.cast.subjects.sayer(head) if row.quoted[head.first] else None
        return Event(
            id=self._id(start, end),
            article=self.article.id,
            sentence=row.sentence,
            trigger=Trigger(start, end, self.article.text[start:end]),
            label=label(row, head, view.cast.leading(cast), view.wording, self.loose, rest, sayer),
            type=kind,
            when=when,
            status=status,
            reported=head.speech,
            explicit=told is not None,
            actors=people,
            confidence=self._confidence(row, told, when),
            because=Because(why, cue, named, roles),
        )

    def _confidence(self, row: Line, told: Dated | None, when: Resolution) -> float:
        if told is None:
            return IMPLICIT
        sure = replace(told, when=replace(told.when, resolution=when))
        return confidence(signs(row, sure, self.article.published), self.lex.weights)

    def _id(self, start: int, end: int) -> str:
        """Stable over runs: the article and the trigger's span; a second date of one trigger counts on."""
        number = self.ids[start, end] = self.ids.get((start, end), -1) + 1
        again = f":{number}" if number else ""
        return sha1(f"{self.article.id}:{start}:{end}{again}".encode(), usedforsecurity=False).hexdigest()[:16]


class _Window(Generic[T]):
    """Spans in text order, handed out sentence by sentence."""

    def __init__(self, spans: Sequence[tuple[int, int, T]]) -> None:
        self.spans, self.at = spans, 0

    def inside(self, start: int, end: int) -> list[T]:
        """The items that overlap a stretch of text; stretches must come in order."""
        while self.at < len(self.spans) and self.spans[self.at][1] <= start:
            self.at += 1
        found: list[T] = []
        at = self.at
        while at < len(self.spans) and self.spans[at][0] < end:
            found.append(self.spans[at][2])
            at += 1
        return found
