"""Shows what the rows make of a text: units, clauses, heads with who acts, times and status with the rows that fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline import dates, text
from timeline.actors import finder
from timeline.events.dating.attach import candidates, rows
from timeline.events.dating.reach import Reach
from timeline.events.dating.scope import Scope
from timeline.events.dating.sharing import dated
from timeline.events.dating.times import decided, phrase_start, refused, times
from timeline.events.dating.when import Dated, When
from timeline.events.heads import Head, heads
from timeline.events.lexicon import Lexicon, lexicon
from timeline.events.line import Line, line
from timeline.events.named import Named
from timeline.events.rules import Row
from timeline.events.undated.implicit import undated
from timeline.events.view import View
from timeline.events.who.memory import Memory
from timeline.model import Article, Sentence
from timeline.text.grammar import grammar
from timeline.text.quotations import quotations
from timeline.text.tense import tense
from timeline.text.words import split


@dataclass(frozen=True, slots=True)
class Trace:
    """One sentence as the rows see it."""

    line: Line
    heads: tuple[Head, ...]
    whens: tuple[When, ...]
    told: tuple[Dated, ...]
    scope: Scope
    view: View

    def named(self) -> Iterator[tuple[str, Row]]:
        """Each time that is part of a name, a comparison … or could be, with the row that decides about it."""
        for at, resolution in self.line.times.items():
            if row := decided(Named(self.line, at, phrase_start(self.line, at, self.scope.lex), self.scope.lex)):
                yield resolution.timex.text, row

    def undated(self) -> Iterator[tuple[Head, Row]]:
        """Each head that no time dates, with the row that decides whether it is told all the same."""
        return undated(self.view, {d.head.first for d in self.told})

    def fitting(self, when: When) -> Iterator[tuple[str, str]]:
        """The rows that fit a time, in their order, each with the head it would give it."""
        seen = Reach(self.scope, when)
        for fit in candidates(rows(self.scope.lex.language)[0], seen):
            yield fit.row.name, fit.picked.word if fit.picked is not None else "nothing"

    def rule(self, when: When) -> str:
        """The rows by which a time has its head, empty for none."""
        return next((d.rule for d in self.told if d.when == when), "")


def traces(article: Article) -> Iterator[Trace]:
    """The sentences of an article; none where its language has no lexicon of events."""
    if (lex := lexicon(article.language)) is None:
        return
    found, mentions = dates.tag(article), finder.find(article.text, article.language)
    quotes = quotations(article.text)
    for sentence in text.sentences(article.text, article.language):
        inside = [d for d in found if sentence.start <= d.timex.start < sentence.end]
        named = [m for m in mentions if sentence.start <= m.start < sentence.end]
        near = [q for q in quotes if q[0] < sentence.end and sentence.start < q[1]]
        words = split(article.text, sentence.start, sentence.end)
        row = line(article.text, sentence, words, inside, named, near, article.language)
        yield _trace(row, lex, article)


def _trace(row: Line, lex: Lexicon, article: Article) -> Trace:
    rules = grammar(article.language)
    found = heads(row, lex, rules)
    whens = times(row, lex, article.published)
    scope = Scope(row, found, lex, rules, article.published)
    view = View(row, found, lex, rules, Memory(), article.published)
    return Trace(row, found, whens, tuple(dated(scope, whens)), scope, view)


def explain(article: Article) -> Iterator[str]:
    """Lines for whoever edits rows and words."""
    for trace in traces(article):
        sentence: Sentence = trace.line.sentence
        yield f"«{article.text[sentence.start : sentence.end]}»"
        yield from (f"  {told}" for told in (_units(trace.line), *_clauses(trace), *_heads(trace), *_times(trace),
                                              *_undated(trace), *_statuses(trace)))  # fmt: skip


def _units(row: Line) -> str:
    """The units, times in ‹› and actors in [], each of which the rows see as one word."""
    marks = dict.fromkeys(row.times, "‹{}›") | dict.fromkeys(row.actors, "[{}]")
    return "units: " + " ".join(marks.get(at, "{}").format(_words(row, at, at + 1)) for at in range(len(row.units)))


def _clauses(trace: Trace) -> Iterator[str]:
    for part in trace.line.clauses:
        around = f" in clause {part.parent}" if part.parent >= 0 else ""
        beside = f" goes on with clause {part.coordinated}" if part.coordinated >= 0 else ""
        opener = f" opened by «{part.opener}»" if part.opener else ""
        cue = tense(trace.scope.lex.language).cue(trace.line.words[part.first : part.last])
        ahead = f", looks ahead by «{cue}»" if cue else ""
        told = _words(trace.line, part.first, part.last)
        yield f"clause {part.number}: {part.kind}{opener}{around}{beside}{ahead}: {told}"


def _heads(trace: Trace) -> Iterator[str]:
    for head in trace.heads:
        flags = [name for name in ("speech", "tag", "state", "chained", "helper") if getattr(head, name)]
        told = ", ".join((head.kind, *(() if head.voice == "none" else (head.voice,)), head.type, *flags))
        yield f"head «{head.word}»: {told}, clause {trace.line.number(head.first)}"
        kind, by = trace.view.typed(head)
        yield from (f"  type {kind} by {by}" for _ in (by,) if by)
        yield from (f"  {part.role} {part.actor.name} by {why}" for part, why in trace.view.cast.cast(head))


def _times(trace: Trace) -> Iterator[str]:
    for text_, row in trace.named():
        yield f"time «{text_}» {'dates nothing' if refused(row) else 'may date an event'}: row {row.name}"
    for when in trace.whens:
        given = [f"«{d.head.word}» by {d.rule}" for d in trace.told if d.when == when]
        place = f" [{when.interval.start} .. {when.interval.last}]" if when.placed else ""
        yield f"time «{when.resolution.timex.text}»{place} dates {', '.join(given) or 'nothing'}"
        yield from (f"  fits: {row} -> {word}" for row, word in trace.fitting(when))


def _undated(trace: Trace) -> Iterator[str]:
    for head, row in trace.undated():
        yield f"without a time «{head.word}» is {row.then}: row {row.name}"


def _statuses(trace: Trace) -> Iterator[str]:
    times_of = {d.head.first: d.when for d in trace.told}
    reach: dict[int, list[str]] = {}
    for head in trace.heads:
        when = times_of.get(head.first)
        status, why = trace.view.judge.judged(head, when)
        also = ", ".join(row.name for row in trace.view.judge.fitting(head, when) if row.name != why.partition(":")[0])
        yield f"status «{head.word}» {status} by {why}" + (f"; fits too: {also}" if also else "")
        cue = trace.view.judge.cue(head)
        if cue.at >= 0:
            reach.setdefault(cue.at, []).append(head.word)
    for at, reached in sorted(reach.items()):
        yield f"cue «{trace.line.words[at]}» reaches {', '.join(reached)}"


def _words(row: Line, first: int, last: int) -> str:
    return row.text[row.units[first].start : row.units[last - 1].end].replace("\n", " ")
