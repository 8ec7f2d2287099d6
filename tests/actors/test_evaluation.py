"""The measures of mentions, counted by hand."""

from __future__ import annotations

import json

import pytest

from timeline import cli
from timeline.actors.evaluation import Named, evaluate, paired

GOLD = [Named(0, 10, "person", "Joko Widod"), Named(20, 25, "organisation", "Polri"), Named(30, 37, "place", "Bandung")]
FOUND = [Named(5, 10, "person", "Widod"), Named(20, 25, "person", "Polri"), Named(30, 37, "place", "Bandung")]


def test_span_and_kind_must_both_be_right_to_be_tagged():
    report = evaluate([(GOLD, FOUND)])
    assert (report.tagged["all"].right, report.exact.right, report.overlap.right) == (1, 2, 3)
    assert report.tagged["person"].precision == 0
    assert report.tagged["all"].f1 == pytest.approx(1 / 3)


def test_seen_and_unseen_names_apart():
    report = evaluate([(GOLD, FOUND)], seen={"Polri", "Joko Widod"})
    assert (report.seen.right, report.seen.gold) == (1, 2)
    assert (report.unseen.right, report.unseen.gold) == (1, 1)


def test_three_kinds_leave_countries_out_that_the_gold_set_does_not_mark():
    extra = [*FOUND, Named(50, 55, "country", "Rusia")]
    assert evaluate([(GOLD, extra)], three=True).tagged["all"].found == 3
    assert evaluate([(GOLD, extra)]).tagged["all"].found == 4


def test_mentions_are_paired_once():
    one = [Named(0, 10, "person", "x")]
    two = [Named(0, 4, "person", "a"), Named(5, 10, "person", "b")]
    assert [(g.text, f.text) for g, f in paired(one, two)] == [("x", "b")]


def test_right_actor_counts_where_the_gold_set_names_one():
    gold = [Named(0, 2, "country", "AS", "Amerika Serikat"), Named(5, 8, "organisation", "KPK")]
    found = [Named(0, 2, "country", "AS", "Amerika Serikat"), Named(5, 8, "organisation", "KPK", "X")]
    assert (evaluate([(gold, found)]).actors.right, evaluate([(gold, found)]).actors.gold) == (1, 1)


def test_command_prints_every_measure(tmp_path, capsys):
    text = "Moskow membantah tuduhan Joe Biden."
    mentions = [{"start": 0, "end": 6, "kind": "country", "name": "Rusia"}, {"start": 25, "end": 34, "kind": "person"}]
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps({"id": "a", "text": text, "mentions": mentions}) + "\n", "utf-8")
    assert cli.main(["evaluate-actors", str(gold), "--seen", str(gold)]) == 0
    printed = capsys.readouterr().out
    assert "tagged all\tF1 100.0" in printed
    assert "unseen names\tR 0.0\tgold 0" in printed
    assert "right actor\t100.0 %\tof 1" in printed


def test_command_names_the_row_at_fault(tmp_path, capsys):
    gold = tmp_path / "gold.jsonl"
    gold.write_text('{"text": "a", "mentions": []}\n{"text": "b"}\n', "utf-8")
    assert cli.main(["evaluate-actors", str(gold)]) == 1
    assert "gold.jsonl:2" in capsys.readouterr().err
