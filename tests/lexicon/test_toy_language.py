"""A language in one folder: with a dozen words of Esperanto each floor reads, and a dated event comes out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, get_origin

import msgspec
import pytest

from timeline import lexicon, pipeline
from timeline.actors.lexicon import Lexicon as ActorWords
from timeline.events.headline import headline
from timeline.exporters import Options, gather, saying
from timeline.exporters.attribution.hedges import hedge
from timeline.exporters.attribution.sources import source
from timeline.exporters.condition import condition
from timeline.lexicon import Table, files
from timeline.model import Article, Event
from timeline.store import Filter, Store
from timeline.text.lexicon import TextLexicon
from timeline.triggers.words import EventWords
from timeline.words import words

DATES = """
language = "eo"
[class.weekday]
lunde = 1
marde = 2
merkrede = 3
[[rule]]
name = "weekday"
type = "DATE"
operator = "weekday"
pattern = "<weekday>"
examples = ["marde | 2022-01-28 -> 2022-01-25"]
"""
ATTACH = """
[[attach]]
name = "clause"
head = ["verb", "same_clause"]
pick = "last"
then = "beside"
examples = ["NATO rifuzis la postulon merkrede. -> rifuzis"]
[[status]]
name = "negated"
cue = ["negates", "own"]
then = "negated"
examples = ["NATO ne rifuzis la postulon marde. -> rifuzis"]
[[status]]
name = "happened"
then = "happened"
examples = ["NATO rifuzis la postulon merkrede. -> rifuzis"]
"""
TEXT = {"morphology": {"active": ["[a-z]{2,}is"]}, "sentences": {"before_name": ["d-ro"]},
        "clauses": {"relative": ["kiu"], "adverbial": ["kiam"]}, "adverbs": {"between": ["ne"]}}  # fmt: skip
EVENTS = {
    "speech": {"verbs": ["diris"]},
    "triggers": {},
    "people": {"clitic": "n"},
    "type": [{"name": "refusal", "words": ["rifuzis"]}],
    "cue": [{"status": "negated", "words": ["ne"]}],
}


def complete(shape: type[Table], given: Mapping[str, Any]) -> dict[str, Any]:
    """What is given of a table; a list that it must have and that is not given is empty, a number is 0."""
    made: dict[str, Any] = {}
    for field in msgspec.structs.fields(shape):
        told, kind = given.get(field.encode_name), field.type
        if isinstance(kind, type) and issubclass(kind, Table):
            made[field.encode_name] = complete(kind, told or {})
        else:
            empty: Any = 0.0 if kind is float else {} if get_origin(kind) is Mapping else []
            made[field.encode_name] = empty if told is None else told
    return made


def toml(table: Mapping[str, Any]) -> str:
    """A TOML text of tables of lists."""
    lines = []
    for name, value in table.items():
        for one in value if isinstance(value, list) else [value]:
            lines.append(f"[[{name}]]" if isinstance(value, list) else f"[{name}]")
            lines += [f"{key} = {told!r}" for key, told in one.items()]
    return "\n".join(lines).replace("'", '"')


@pytest.fixture
def esperanto(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    folder = tmp_path / "eo"
    folder.mkdir()
    flat = {key: told for key, told in complete(ActorWords, {}).items() if not key.endswith("_heads")}
    actors = {"words": {key: told for key, told in flat.items() if key not in ("nouns", "state")},
              "more": {"nouns": [], "state": []}}  # fmt: skip
    for name, told in {"dates": DATES, "attach": ATTACH, "text": toml(complete(TextLexicon, TEXT)),
                       "events": toml(complete(EventWords, EVENTS)), "actors": toml(actors)}.items():  # fmt: skip
        (folder / f"{name}.toml").write_text(told, encoding="utf-8")
    monkeypatch.setattr(files, "LEXICON", tmp_path)
    assert lexicon.exists("eo", "dates")
    return "eo"


def read(text: str, language: str) -> tuple[Event, ...]:
    return pipeline.read(Article("", "", "", text, published=date(2022, 1, 28), language=language)).events


def test_a_dated_event_is_read(esperanto: str) -> None:
    (event,) = read("NATO rifuzis la postulon merkrede, laŭ D-ro. Zamenhof.", esperanto)
    assert (event.trigger.text, event.type, event.status) == ("rifuzis", "refusal", "happened")
    assert event.when.value == "2022-01-26"
    assert [taking.actor.id for taking in event.actors] == ["igo:nato"]


def test_its_own_words_deny(esperanto: str) -> None:
    (event,) = read("NATO ne rifuzis la postulon marde.", esperanto)
    assert (event.trigger.text, event.status) == ("rifuzis", "negated")


def test_indonesian_words_mean_nothing_in_it(esperanto: str) -> None:
    assert read("NATO pada Rabu menolak tuntutan Rusia.", esperanto) == ()


def test_what_leaves_is_told_by_its_own_words(esperanto: str) -> None:
    """Headlines, hedges and sources ask the words of the article's language, and no other's."""
    say = words("en")
    assert headline("NATO ne rifuzis la postulon", "negated", say, esperanto) == "NATO ne rifuzis la postulon"
    assert headline("NATO tidak menolak", "negated", say, esperanto) != "NATO tidak menolak"
    text = "Menurut jaksa, Budi diduga menyuap hakim."
    assert (hedge(text, text.index("menyuap"), esperanto), source(text, text.index("menyuap"), esperanto)) == ("", "")
    assert condition("Jika hujan, bendungan ditutup.", 22, esperanto) == ""


def test_an_export_reads_an_article_in_its_language(esperanto: str, tmp_path: Path) -> None:
    text = "NATO ne rifuzis la postulon marde."
    made = Article(esperanto, esperanto, "", text, published=date(2022, 1, 28), language=esperanto)
    with Store.open(str(tmp_path / "toy.db")) as store:
        store.save(pipeline.read(made), "a")
        told = gather(store, Filter(), Options(every=True), items=False)
    (one,) = told.entries
    assert one.best["language"] == esperanto
    assert saying.headline(one, words("en")) == "NATO ne rifuzis la postulon"
