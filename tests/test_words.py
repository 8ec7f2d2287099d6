from __future__ import annotations

import ast
import pickle
import re
from datetime import date
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from timeline import cli, paths
from timeline.cli import export, localised
from timeline.errors import StoreError
from timeline.message import Message
from timeline.model import FIELDS, GRANULARITIES, STATUSES
from timeline.store import refusals
from timeline.words import LANGUAGES, plotly_locale, words

ROOT = Path(__file__).parents[1]
PERIODS = [
    ("2022-01-28", "2022-01-28", "day", "28 Januari 2022", "28 January 2022"),
    ("2022-01-24", "2022-01-30", "week", "24–30 Januari 2022", "24–30 January 2022"),
    ("2022-02-01", "2022-02-28", "month", "Februari 2022", "February 2022"),
    ("2010-05-01", "2010-05-10", "month", "1–10 Mei 2010", "1–10 May 2010"),
    ("2022-04-01", "2022-06-30", "quarter", "Kuartal ke-2 2022", "2nd quarter 2022"),
    ("2014-01-01", "2014-12-31", "year", "2014", "2014"),
    ("2010-01-01", "2019-12-31", "decade", "dekade 2010-an", "the 2010s"),
    ("2021-12-30", "2022-01-02", "range", "30 Desember 2021 – 2 Januari 2022", "30 December 2021 – 2 January 2022"),
    ("2022-03-30", "2022-04-02", "range", "30 Maret – 2 April 2022", "30 March – 2 April 2022"),
]


@pytest.mark.parametrize(("start", "last", "granularity", "indonesian", "english"), PERIODS)
def test_a_period_is_said_as_precisely_as_it_is_known(start, last, granularity, indonesian, english):
    days = date.fromisoformat(start), date.fromisoformat(last)
    assert words("id").period(*days, granularity) == indonesian
    assert words("en").period(*days, granularity) == english


def test_a_period_can_be_said_briefly():
    id = words("id")
    days = [(date(2022, 8, 26), date(2022, 8, 26), "day"), (date(2022, 8, 1), date(2022, 8, 31), "month")]
    assert [id.period(*one, brief=True) for one in days] == ["26 Agu 2022", "Agu 2022"]
    assert id.period(date(2022, 8, 29), date(2022, 9, 11), "range", brief=True) == "29 Agu – 11 Sep 2022"


def test_numbers_and_plurals():
    assert words("id").count("{n} event", "{n} events", 12345) == "12.345 peristiwa"
    assert [words("en").count("{n} event", "{n} events", n) for n in (0, 1, 2)] == ["0 events", "1 event", "2 events"]
    assert words("id").about(2.5) == "sekitar 2,5 peristiwa"
    assert [words("id").about(n) for n in (0, 1 / 365, 0.3, 1)] == [
        "0 peristiwa", "kurang dari satu peristiwa", "kurang dari satu peristiwa", "1 peristiwa",
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_are_written_as_babel_writes_them(language):
    numbers = [0, 1, 999, 1000, 12345, 1234567, -1234, 2.0, 2.5, 1234.5, 0.125, 99.999, 0.1 + 0.2, 1e6]
    assert [words(language).number(n) for n in numbers] == [format_decimal(n, locale=language) for n in numbers]


def test_an_unknown_language_is_answered_in_indonesian():
    assert words("xx")("Timeline") == "Lini Masa"


def test_plotly_gets_month_names_and_a_week_that_starts_on_sunday():
    found = plotly_locale("id")["locales"]["id"]["format"]
    assert (found["months"][4], found["days"][0], found["days"][6]) == ("Mei", "Minggu", "Sabtu")


def said() -> set[str]:
    """Every text that pages and charts say."""
    found = {one.heading for one in FIELDS.values()} - {""}
    files = [*ROOT.glob("timeline/pages/**/*.py"), *ROOT.glob("timeline/charts/*.py")]
    files += [*ROOT.glob("timeline/exporters/**/*.py"), *ROOT.glob("timeline/editing/*.py")]
    files += ROOT.glob("timeline/cli/*.py")
    files += [ROOT / "timeline" / "words.py", ROOT / "dashboard.py"]
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                texts = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
                if name in ("words", "told", "tell", "_tell", "_tell_of") and texts:
                    found.add(texts[0])
                if name == "count" and len(texts) == 2:
                    found.add(texts[0])
    return found


RAISED = {"TimelineError", "SettingsError", "StoreError", "ExportFailed", "WrongUsage", "refused", "one_of", "Message"}


def raised() -> list[ast.expr]:
    """The text of every error that a person is told, as it stands in the source."""
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in ROOT.glob("timeline/**/*.py"))
    texts = []
    for node in (one for tree in trees for one in ast.walk(tree) if isinstance(one, ast.Call)):
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        texts += node.args[2:3] if name == "one_of" else node.args[:1] if name in RAISED else []
    return texts


def test_every_error_is_there_in_indonesian():
    """With its fields apart: an f-string, filled in before anybody can say it in another language, is no message."""
    assert [ast.unparse(one) for one in raised() if isinstance(one, ast.JoinedStr)] == []
    told = {one.value for one in raised() if isinstance(one, ast.Constant)} | {*refusals._SQLITE.values()}
    told |= {*refusals._POSTGRESQL.values()}
    assert len(told) > 70
    assert [text for text in sorted(told) if not words("id").knows(text)] == []


def test_an_error_is_said_in_the_language_of_who_made_it():
    reason = Message("the disk is full. Make room and try again; what was saved before is still there.")
    error = pickle.loads(pickle.dumps(StoreError("{name}: {reason}", name="a.db", reason=reason)))
    assert str(error) == f"a.db: {reason}"
    assert words("id").told(error).startswith("a.db: penyimpanan penuh.")
    assert words("en").told(error) == str(error)
    assert words("id").told("{nothing}") == "{nothing}"


def helped() -> set[str]:
    """Every text of the commands' help that is no list of formats, as it stands in the source."""
    found = {"options", "positional arguments", "commands", "examples:"}
    for one in localised.parsers(cli.parser()):
        texts = [one.description, *(action.help for action in one._actions)]
        texts += [group.title for group in one._action_groups]
        found |= {getattr(text, "template", text) for text in texts if text}
    return found - {", ".join(export.FORMATS)}


def reasons() -> set[str]:
    """Every explanation that the dates floor gives, as far as they stand in its code as plain texts."""
    found = set()
    for file in ROOT.glob("timeline/dates/**/*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            for keyword in getattr(node, "keywords", ()) if isinstance(node, ast.Call) else ():
                if keyword.arg in ("reason", "warning") and isinstance(keyword.value, ast.Constant):
                    found.add(str(keyword.value.value))
    return found - {""}


def test_every_text_of_the_pages_and_every_reason_is_there_in_indonesian():
    known = words("id")
    assert len(said()) > 100
    assert [text for text in sorted(said() | reasons()) if not known.knows(text)] == []


def test_every_help_of_the_command_line_is_there_in_indonesian():
    known = words("id")
    assert len(helped()) > 100
    assert [text for text in sorted(helped()) if not known.knows(text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_keywords_are_translated_in_every_language(language):
    known = words(language)
    keys = [f"status:{name}" for name in STATUSES] + [f"precision:{name}" for name in GRANULARITIES]
    assert [key for key in keys if not known.knows(key)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_stands_twice_in_a_catalogue(language):
    lines = (paths.LOCALE / language / "LC_MESSAGES" / "linimasa.po").read_text(encoding="utf-8").splitlines()
    known = [line for line in lines if line.startswith("msgid ")]
    assert sorted({line for line in known if known.count(line) > 1}) == []


OTHER_TERMS = {
    "hari terbit": "tanggal terbit", "jangkar": "dihitung dari", "kaidah": "aturan", "penutur": "narasumber",
    "sebutan aktor": "penyebutan aktor", "tanggal kunci": "tanggal penting", "tempat sampah": "kotak sampah",
    "ungkapan waktu": "keterangan waktu", "artikel contoh": "teks contoh", "pelaku": "aktor: a «pelaku» is a culprit",
}  # fmt: skip


def test_one_thing_has_one_name():
    told = (paths.LOCALE / "id" / "LC_MESSAGES" / "linimasa.po").read_text(encoding="utf-8").lower()
    pages = (ROOT / "docs" / "id").glob("*.md")
    prose = told + "".join(page.read_text(encoding="utf-8").lower() for page in [*pages, ROOT / "README.md"])
    found = re.sub(r"«[^»\n]*»", "", prose)  # what is quoted from the news has the words of the news
    assert {term: better for term, better in OTHER_TERMS.items() if re.search(rf"\b{term}\b", found)} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_fields_of_their_original(language):
    with (paths.LOCALE / language / "LC_MESSAGES" / "linimasa.po").open("rb") as file:
        catalog = read_po(file, locale=language)
    for message in catalog:
        if isinstance(message.id, str) and message.id and message.string:
            assert fields(message.string) == fields(message.id), message.id


def fields(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name)
