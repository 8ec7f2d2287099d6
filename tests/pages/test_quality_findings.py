"""What the page of data quality finds in single articles."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from timeline import pipeline
from timeline.importers import article
from timeline.model import Interval
from timeline.pages.checks.findings import NO_DAY, TOO_LATE, Finding, findings

DAY = date(2022, 1, 28)


def found(text: str, published: date | None = DAY, **others: str) -> tuple[Finding, ...]:
    known = {"published": published, "published_from": "metadata"} if published else {}
    return findings(pipeline.read(article(text, key="uji", **known, **others)))


def test_a_sound_article_has_nothing_to_look_at():
    assert found("NATO pada Rabu menolak tuntutan Rusia. Rusia menganeksasi Krimea pada 2014.") == ()


def test_a_weekday_without_a_day_of_publication_is_unresolved():
    whole, weekday = found("NATO pada Rabu menolak tuntutan Rusia.", None)
    assert (whole.kind, whole.reason, whole.found) == ("unresolved", NO_DAY, None)
    assert (weekday.kind, weekday.article.text[weekday.start : weekday.end]) == ("unresolved", "Rabu")
    assert weekday.article.text[weekday.sentence.start : weekday.sentence.end].endswith("Rusia.")


def test_a_weekday_that_does_not_fit_its_date_is_a_conflict_and_names_its_event():
    text = "Polisi menangkap pencuri itu pada Senin (26/1/2022)."
    (one,) = found(text)
    assert one.kind == "conflict"
    assert one.event in {event.id for event in pipeline.read(article(text, key="uji", published=DAY)).events}


def test_a_far_plan_is_a_future_finding():
    assert [one.kind for one in found("Pemerintah akan memindahkan seluruh kantor pada 17 Agustus 2045.")] == ["future"]


def test_an_address_that_gives_another_day_is_a_conflict_with_a_proposal():
    (one,) = found("Polisi menangkap pencuri itu.", url="https://contoh.id/2022/02/03/berita")
    assert (one.kind, one.proposed) == ("conflict", date(2022, 2, 3))


def test_a_length_of_time_is_no_trouble():
    assert found("Polisi menangkap pencuri itu setelah tiga hari.") == ()


def test_something_told_as_happened_that_lies_after_the_telling_is_a_conflict():
    read = pipeline.read(article("Polisi menangkap pencuri itu pada Rabu.", key="uji", published=DAY))
    (event,) = read.events
    later = replace(event.when, interval=Interval(date(2022, 2, 2), date(2022, 2, 3), "day"))
    (one,) = findings(replace(read, events=(replace(event, when=later),)))
    assert (one.kind, one.reason, one.event) == ("conflict", TOO_LATE, event.id)
    assert one.article.text[one.start : one.end] == "menangkap"


def test_a_doubtful_date_is_ambiguous():
    read = pipeline.read(article("Polisi menangkap pencuri itu pada Rabu.", key="uji", published=DAY))
    (when,) = read.dates
    (one,) = findings(replace(read, dates=(replace(when, warning="the Indonesian ruling may differ by a day"),)))
    assert (one.kind, one.event) == ("ambiguous", read.events[0].id)


@pytest.mark.parametrize("published", [None, DAY])
def test_what_is_said_changes_with_what_was_read(published):
    said = {one.said for one in found("NATO pada Rabu menolak. Bom meledak pada Senin (26/1/2022).", published)}
    assert all(said)
