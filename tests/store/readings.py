"""Readings for the tests of the store: a small one by hand, and any at all by hypothesis."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

from hypothesis import strategies as st

from timeline import model
from timeline.model import (
    Actor,
    Article,
    Because,
    Event,
    Interval,
    Mention,
    Participant,
    Reading,
    Resolution,
    Sentence,
    Timex,
    Trigger,
)

NATO = Actor("igo:nato", "NATO", "igo", ("Pakta",))
RUSSIA = Actor("country:RU", "Rusia", "country", (), "RU")
DAY = Interval(date(2022, 1, 26), date(2022, 1, 27), "day")
YEAR = Interval(date(2014, 1, 1), date(2015, 1, 1), "year")


def happening(
    article_id: str,
    text: str,
    interval: Interval | None,
    *actors: tuple[Actor, str],
    trigger: str = "",
    **others: object,
) -> Event:
    """An event whose sentence is all of `text`."""
    trigger = trigger or text.split()[0]
    start = text.index(trigger)
    when = Resolution(Timex(0, len(text), text, "DATE", "day"), "v", interval)
    parts = tuple(Participant(actor, role) for actor, role in actors)
    span = Trigger(start, start + len(trigger), trigger)
    fields = {"label": trigger, "type": "statement", "actors": parts, **others}
    return Event(f"{article_id}:{start}", article_id, Sentence(0, len(text)), span, when=when, **fields)


def reading(name: str, text: str, *events: Event, source: str = "Antara", published: date | None = None) -> Reading:
    article = Article(name, f"{name}.txt", name.title(), text, source, "", published, "metadata")
    return Reading(article, (Sentence(0, len(text)),), (), (), events)


def refusal(name: str = "refusal", **others: object) -> Reading:
    """NATO refused on a day of 2022, Russia annexed some time in 2014 and plans something."""
    text = "menolak tuntutan; aneksasi; rencana gaji"
    return reading(
        name,
        text,
        happening(name, text, DAY, (NATO, "agent"), (RUSSIA, "recipient"), trigger="menolak"),
        happening(name, text, YEAR, (RUSSIA, "agent"), trigger="aneksasi"),
        happening(name, text, DAY, (RUSSIA, "none"), trigger="rencana", status="planned", explicit=False),
        happening(name, text, None, (NATO, "none"), trigger="gaji"),
        published=date(2022, 1, 28),
        **others,
    )


_text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=40)
_offset = st.integers(0, 10_000)
_pairs = st.lists(st.tuples(_text, _text), max_size=2).map(tuple)
_days = st.dates(date(1, 1, 1), date(9000, 1, 1))
_slot = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | _text | _days,
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.lists(inner, max_size=3),
    max_leaves=4,
)


def _interval(start: date, days: int, granularity: model.Granularity) -> Interval:
    return Interval(start, start + timedelta(days), granularity)


_granularity = st.sampled_from(get_args(model.Granularity))
_intervals = st.builds(_interval, _days, st.integers(1, 40_000), _granularity)
_kinds = st.sampled_from(get_args(model.ActorKind))
_actors = st.builds(Actor, _text, _text, _kinds, st.lists(_text, max_size=2).map(tuple), _text)
_slots = st.lists(st.tuples(_text, _slot), max_size=3).map(tuple)
_timexes = st.builds(Timex, _offset, _offset, _text, st.sampled_from(get_args(model.TimexType)), _text, _slots)
_maybe_day = st.none() | _days
_whens = st.builds(Resolution, _timexes, _text, st.none() | _intervals, _text, _maybe_day, _text, _text)
_sentences = st.tuples(_offset, _offset).map(lambda span: Sentence(min(span), max(span)))
_confidences = st.floats(0, 1)
_mentions = st.builds(Mention, _offset, _offset, _text, _kinds, st.none() | _actors, _confidences)
_parts = st.lists(st.builds(Participant, _actors, st.sampled_from(get_args(model.Role))), max_size=3).map(tuple)
_events = st.builds(
    Event,
    id=_text,
    article=_text,
    sentence=_sentences,
    trigger=st.builds(Trigger, _offset, _offset, _text),
    label=_text,
    type=_text,
    when=_whens,
    status=st.sampled_from(model.STATUSES),
    reported=st.booleans(),
    explicit=st.booleans(),
    actors=_parts,
    confidence=_confidences,
    because=st.builds(Because, _text, _text, _text, _pairs),
)
_froms = st.sampled_from(get_args(model.PublishedFrom))
_articles = st.builds(Article, _text, _text, _text, _text, _text, _text, _maybe_day, _froms, _text, _pairs)
readings = st.builds(
    Reading,
    _articles,
    st.lists(_sentences, max_size=3).map(tuple),
    st.lists(_whens, max_size=3).map(tuple),
    st.lists(_mentions, max_size=3).map(tuple),
    st.lists(_events, max_size=4).map(tuple),
    st.lists(_text, max_size=2).map(tuple),
)
