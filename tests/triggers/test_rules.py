"""Events: every row of the rules does what its examples say, a row that cannot be used is refused with its line."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from tests.events.reading import FRIDAY, read
from timeline.attachment import attach
from timeline.attachment.clause_relations import CLAUSE
from timeline.attachment.head_relations import HEAD
from timeline.attachment.name_relations import NAMED
from timeline.attachment.noun_relations import NOUN
from timeline.attachment.phrase_relations import PHRASE
from timeline.attachment.plan_relations import PLAN
from timeline.attachment.saying_relations import CONTENT, SAYING
from timeline.attachment.time_relations import TIME
from timeline.attachment.when import PLAN_IS_OVER
from timeline.attachment.year_relations import YEAR
from timeline.cli import main
from timeline.errors import LexiconError
from timeline.events import check
from timeline.events.undated.relations import UNDATED
from timeline.lexicon import files
from timeline.participants.roles import Cast
from timeline.status import tables as status
from timeline.text.tense import tense
from timeline.triggers import rules_file
from timeline.triggers.lexicon import lexicon
from timeline.words import words


@pytest.mark.parametrize("example", list(check.examples("id")), ids=lambda e: f"{e.row.name}: {e.sentence}")
def test_every_example_is_decided_by_its_row(example: check.Example) -> None:
    assert [failure.got for failure in check.failures("id", [example])] == []


def test_no_relation_is_entered_in_vain() -> None:
    """The vocabulary is closed: what no row names is dead."""
    named = {word.split(": ")[1].lstrip("!") for table in check.tables("id").values() for row in table
             for word in row.wording}  # fmt: skip
    given = {*TIME, *HEAD, *CLAUSE, *NOUN, *PLAN, *CONTENT, *SAYING, *NAMED, *YEAR, *PHRASE, *UNDATED}
    assert (given | {*status.WORDS["event"], *status.WORDS["cue"]}) - named == set()


LISTS = {"status.must": frozenset({"harus"})}
ROW = """
[[attach]]
name = "good"
head = ["before"]
pick = "last"
then = "far"
examples = ["Ia pergi pada Senin. -> pergi"]
[[attach]]
name = "bad"
{bad}
"""


@pytest.mark.parametrize(
    ("bad", "line", "told"),
    [
        ('head = ["befor"]\npick = "last"\nthen = "far"\nexamples = ["x -> y"]', 9, "there is no relation «befor»"),
        ('head = ["before"]\npick = "lats"\nthen = "far"\nexamples = ["x -> y"]', 11, "Invalid enum value 'lats'"),
        ('head = ["before"]\nthen = "far"\nexamples = ["x -> y"]', 9, "a head goes with a pick"),
        ('head = ["before"]\npick = "last"\nexamples = ["x -> y"]', 8, "missing required field `then`"),
        ('head = ["before"]\npick = "last"\nthen = "far"\nexamples = []', 9, "a row has a name and examples"),
        ('head = ["before"]\npick = "last"\nthen = "beyond"\nexamples = ["x -> y"]', 9, "then must be one of"),
        ('haed = ["before"]\nthen = "far"\nexamples = ["x -> y"]', 10, "unknown field `haed`"),
        ('cue = ["onw"]\nthen = "far"\nexamples = ["x -> y"]', 9, "no relation «onw» of a cue; do you mean «own»?"),
        (
            'words = ["<status.mist>"]\nthen = "far"\nexamples = ["x -> y"]',
            9,
            "no list <status.mist>; do you mean «status.must»?",
        ),
        ('head = ["before"]\npick = "last"\nthen = "far"\nexamples = ["x"]', 9, "an example is written"),
        (f'head = {["before"] * 9}\npick = "last"\nthen = "far"\nexamples = ["x -> y"]', 9, "more than 8 relations"),
    ],
)
def test_a_row_that_cannot_be_used_is_refused_with_its_line(
    bad: str, line: int, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "id").mkdir()
    (tmp_path / "id" / "attach.toml").write_text(ROW.format(bad=bad), encoding="utf-8")
    monkeypatch.setattr(files, "LEXICON", tmp_path)
    with pytest.raises(LexiconError, match=rf"attach\.toml:{line}: ") as failed:
        rules_file.Rows("id").table(
            "attach", {**status.WORDS, "time": TIME, "head": {**HEAD, **CLAUSE}}, attach.WAYS, LISTS
        )
    assert told in failed.value.reason


def row(name: str, asked: str = 'head = ["before"]\npick = "last"\n') -> str:
    return f'[[attach]]\nname = "{name}"\nthen = "far"\nexamples = ["x -> y"]\n{asked}'


@pytest.mark.parametrize(
    ("rows", "line", "told"),
    [
        ([row("one"), row("two"), row("one"), row("last", "")], 14, "row one: there are two rows of this name"),
        ([row("one"), row("two", ""), row("last", "")], 8, "row two: it has no relation, so that none below"),
    ],
)
def test_a_row_that_hides_others_is_refused_with_its_line(
    rows: list[str], line: int, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "id").mkdir()
    (tmp_path / "id" / "attach.toml").write_text("".join(rows), encoding="utf-8")
    monkeypatch.setattr(files, "LEXICON", tmp_path)
    with pytest.raises(LexiconError, match=rf"attach\.toml:{line}: {told}"):
        rules_file.Rows("id").table(
            "attach", {**status.WORDS, "time": TIME, "head": {**HEAD, **CLAUSE}}, attach.WAYS, LISTS
        )


def test_a_table_that_must_answer_ends_with_a_row_that_always_fits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "id").mkdir()
    row = '[[status]]\nname = "ahead"\nevent = ["ahead"]\nthen = "planned"\nexamples = ["x -> y"]\n'
    (tmp_path / "id" / "attach.toml").write_text(row, encoding="utf-8")
    monkeypatch.setattr(files, "LEXICON", tmp_path)
    with pytest.raises(LexiconError, match=r"attach\.toml:2: row ahead: the last row has no relation"):
        rules_file.Rows("id").table("status", status.WORDS, ("planned",), whole=True)


def test_an_event_says_why() -> None:
    (event,) = read("NATO pada Rabu menolak tuntutan Rusia.")
    why = event.because
    assert (why.time, why.status, why.type) == ("fronted", "happened", "root:tolak")
    assert why.roles == (("igo:nato", "subject"), ("country:RU", "object"))
    (plan,) = read("Presiden akan mengunjungi Papua pada 3 Maret 2022.")
    assert plan.because.status == "planned:akan"


def test_explain_shows_clauses_rows_and_cues(capsys: pytest.CaptureFixture[str]) -> None:
    sentence = "Rapat digelar Selasa dan NATO akan menyerang Rusia."
    assert main(["lexicon", "explain", "--events", sentence, "--published", FRIDAY.isoformat()]) == 0
    told = capsys.readouterr().out
    for line in (
        "units: Rapat digelar ‹Selasa› dan [NATO] akan menyerang [Rusia]",
        "clause 0: main",
        "head «digelar»: verb, passive",
        "dates «digelar» by beside",
        "fits: beside -> digelar",
        "patient Rusia by object",
        "without a time «menyerang» is told: row status_of_named",
        "status «menyerang» planned by planned:akan",
        "cue «akan» reaches menyerang",
    ):
        assert line in told


def test_a_plan_behind_and_a_deed_ahead_carry_a_warning() -> None:
    """Which reader would know otherwise that sentence and day contradict each other?"""
    (plan,) = [e for e in read("Bupati meminta warga mengungsi pada Selasa lalu.") if e.status == "planned"]
    assert plan.when.warning == PLAN_IS_OVER
    (kept,) = read("Presiden akan mengunjungi Papua pada 3 Maret 2022.")
    assert kept.when.warning == ""


@pytest.mark.parametrize("day", ["kemarin", "pekan lalu", "pada 24 Januari 2022", "pada 5 Februari 2022"])
def test_nothing_is_planned_and_past_or_done_and_ahead_without_a_warning(day: str) -> None:
    words = lexicon("id")
    assert words is not None
    cues = sorted(cue for cue, status in words.cues.items() if status == "planned")
    events = read("\n".join(f"Gubernur {cue} mengunjungi Bandung {day}." for cue in cues))
    told = [(e, e.when.interval) for e in events if e.when.interval]
    over = [e for e, days in told if e.status == "planned" and days.end <= FRIDAY]
    against = over + [e for e, days in told if e.status == "happened" and days.start > FRIDAY]
    assert len(over) > 60 or day.endswith("Februari 2022")
    assert [e.label for e in against if not e.when.warning] == []


@pytest.mark.parametrize("cue", sorted(tense("id").words.future - {"jadwal", "target", "nanti", "nantinya"}))
def test_a_word_that_makes_a_plan_places_its_day_ahead(cue: str) -> None:
    events = read(f"Gubernur {cue} mengunjungi Bandung pada Senin.")
    assert {e.when.value for e in events if e.explicit} == {"2022-01-31"}
    assert all(e.status == "planned" for e in events if e.trigger.text == "mengunjungi")


def test_every_row_has_a_text_for_readers() -> None:
    names = {row.name for table in ("attach", "review", "status", "undated") for row in check.tables("id")[table]
             if row.then != attach.NOTHING}  # fmt: skip
    roles = set(re.findall(r'yield f?"([a-z ]+)', Path(inspect.getfile(Cast)).read_text(encoding="utf-8")))
    assert {"subject", "object", "passive"} <= roles
    for language in ("id", "en"):
        assert names <= set(words(language).keywords("because:"))
        assert roles <= set(words(language).keywords("because role:"))


def test_a_statement_without_a_day_says_which_row_tells_it() -> None:
    (said,) = read("Budi Santoso menegaskan bahwa harga turun.")
    assert said.because.time == "publication, who_said_what"
    moved = read("«Harga turun,» kata Joko Widodo, Rabu (26/1/2022). Joko Widodo menegaskan bahwa beras cukup.")[-1]
    assert (moved.when.value, moved.because.time) == ("2022-01-26", "speaker, who_said_what")
