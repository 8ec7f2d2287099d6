"""Makes the event of a head and its time: status, type, label, actors with their roles, and why."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from hashlib import sha1

from timeline.attachment.onward import onward
from timeline.attachment.scope import Scope
from timeline.attachment.when import PRESENT, Dated, told_as
from timeline.events.again import again
from timeline.events.analysis import Analysis
from timeline.events.confidence import IMPLICIT, UNPLACED, confidence, traits
from timeline.events.doubt import Doubts
from timeline.events.undated.implicit import HEARD
from timeline.labels.label import label
from timeline.model import Article, Because, Event, Mention, Resolution, Trigger
from timeline.model import Sentence as Span
from timeline.participants.likely import Discourse, further
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.rules import Row


class Maker:
    """Makes the events of one article, whose actors are told of in `discourse`; `before` is the sentence before."""

    def __init__(self, article: Article, lex: Lexicon) -> None:
        self.article, self.lex = article, lex
        self.discourse = Discourse(article.title, (), (), lex)
        self.before: Callable[[], Analysis] | None = None
        self.ids: dict[tuple[int, int], int] = {}
        self.doubts, self.doubtful = Doubts(article, lex, article.title, 0), set[str]()

    def begin(
        self, headline: str, sentences: Sequence[Span], dates: Sequence[Resolution], acting: Sequence[Mention]
    ) -> None:
        """Before the first sentence: the headline, "" for none, and what is found in the article."""
        self.discourse = Discourse(headline, sentences, acting, self.lex)
        now = sum(one.value == PRESENT for one in dates)
        self.doubts = Doubts(self.article, self.lex, headline, now)

    def dated(self, view: Analysis, told: Dated, scope: Scope, dated: Container[int]) -> Event:
        """The event of a head that a time of the text dates; `dated` are the units of all its times.

        Its id is noted in `doubtful`, to be left out, where it most likely is no event or its time another word's.
        """
        event = self._event(view, told.head, told.when.resolution, told.rule, told, scope, dated)
        found = self.doubts.traits(view.line, view.heads, told, event)
        if self.doubts.doubts(told, event, found):
            self.doubtful.add(event.id)
        found += traits(view.line, told.head, event, self.lex.media)
        placed = event.when.interval is not None
        return replace(event, confidence=confidence(found, self.lex.language) if placed else UNPLACED)

    def undated(self, view: Analysis, head: Head, when: Resolution, row: Row) -> Event:
        """The event of a head that a row tells without a time, at the day that it has instead.

        What is but heard is noted in `doubtful` too.
        """
        event = self._event(view, head, when, f"{when.rule}, {row.name}")
        if row.then == HEARD:
            self.doubtful.add(event.id)
        return event

    def _event(
        self,
        view: Analysis,
        head: Head,
        when: Resolution,
        why: str,
        told: Dated | None = None,
        scope: Scope | None = None,
        dated: Container[int] = (),
    ) -> Event:
        row, rest = view.line, told.rest if told else 0
        start, end = row.units[head.first].start, row.units[head.last - 1].end
        kind, named = view.typed(head)
        by_rule = view.cast.cast(head, rest) or again(view, head, self.before)
        cast = (*by_rule, *(further(view.cast, head, by_rule, kind, self.discourse) if told else ()))
        status, cue, undone = view.judge.judged(head, told.when if told else None)
        published = self.article.published
        if told and scope:
            lasting, goes_on = onward(scope, told, (status, cue), published)
            if goes_on is not None and goes_on.then.startswith("ongoing"):
                status, cue = "ongoing", goes_on.name
            why = f"{why}, {goes_on.name}" if goes_on is not None else why
            when = told_as(status, lasting, published)
        roles = tuple((part.actor.id, why) for part, why in cast)
        sayer = view.cast.subjects.sayer(head) if row.quoted[head.first] else None
        return Event(
            id=self._id(start, end),
            article=self.article.id,
            sentence=row.sentence,
            trigger=Trigger(start, end, self.article.text[start:end]),
            label=label(view.wording, head, view.cast.leading(by_rule), dated, rest, sayer, undone, status),
            type=kind,
            when=when,
            status=status,
            reported=head.speech,
            explicit=told is not None,
            actors=tuple(part for part, _ in cast),
            confidence=IMPLICIT,
            because=Because(why, cue, named, roles),
        )

    def _id(self, start: int, end: int) -> str:
        """Stable over runs: the article and the trigger's span; a second date of one trigger counts on."""
        number = self.ids[start, end] = self.ids.get((start, end), -1) + 1
        again = f":{number}" if number else ""
        return sha1(f"{self.article.id}:{start}:{end}{again}".encode(), usedforsecurity=False).hexdigest()[:16]
