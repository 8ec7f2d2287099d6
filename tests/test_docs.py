"""Holds the documentation to its word: examples run, links lead somewhere, what is made from the program is current."""

from __future__ import annotations

import doctest
import re
import shutil
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from timeline.events import check
from timeline.lexicon import Table
from timeline.text.lexicon import TextLexicon
from timeline.triggers.words import EventWords

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
WITH_EXAMPLES = [page for page in PAGES if "\n>>> " in page.read_text(encoding="utf-8")]


def write():
    spec = spec_from_file_location("docs_write", DOCS / "write.py")
    assert spec is not None
    assert spec.loader is not None
    made = module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def named(path: Path) -> str:
    return str(path.relative_to(DOCS))


def examples(page: Path) -> doctest.DocTest:
    """All Python examples of a page as one session, with the lines they stand in."""
    text = page.read_text(encoding="utf-8")
    kept = "\n".join(_code(text))
    return doctest.DocTestParser().get_doctest(kept, {}, named(page), str(page), 0)


def _code(text: str):
    """The lines of Python blocks, all others blank, so that lines keep their numbers."""
    inside = False
    for line in text.splitlines():
        if line.startswith("```"):
            inside = line == "```python"
            yield ""
        else:
            yield line if inside else ""


@pytest.mark.parametrize("page", WITH_EXAMPLES, ids=named)
def test_examples_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "data" / "samples", tmp_path / "data" / "samples")
    monkeypatch.chdir(tmp_path)
    told: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    failed = runner.run(examples(page), out=told.append)
    assert failed.attempted > 0
    assert failed.failed == 0, "".join(told)


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.S)
    for target in re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", text):
        assert target.startswith(("https://", "http://localhost")) or (page.parent / target).exists(), target


@pytest.mark.parametrize("path", write().PAGES)
def test_what_is_made_from_the_program_is_current(path: str) -> None:
    module = write()
    now = module.NOTE + module.PAGES[path]().rstrip("\n") + "\n"
    assert (DOCS / path).read_text(encoding="utf-8") == now, "run: python docs/write.py"


@pytest.mark.parametrize("path", ["en/rules.md", "id/aturan.md"])
def test_a_linguist_finds_every_relation_and_every_list(path: str) -> None:
    text = (DOCS / path).read_text(encoding="utf-8")
    told = set(re.findall(r"^\| `(\w+)` \|", text, re.M))
    for vocabulary, gives in check.VOCABULARIES.values():
        assert {relation for relations in vocabulary.values() for relation in relations} <= told
        assert all(f"`{one}`" in text for one in gives)
    assert set(check.tables("id")) == set(check.VOCABULARIES)
    for shape in (TextLexicon, EventWords):
        tables = [one for field in msgspec.structs.fields(shape) for one in (field.type, *get_args(field.type))]
        inner = [one for one in tables if isinstance(one, type) and issubclass(one, Table)]
        needed = [field for one in inner for field in msgspec.structs.fields(one) if field.required]
        assert {field.encode_name for field in needed} <= told


def test_the_site_is_built_without_a_warning(tmp_path: Path) -> None:
    mkdocs = pytest.importorskip("mkdocs.commands.build")
    from mkdocs.config import load_config

    mkdocs.build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(tmp_path / "site"), strict=True))
    assert (tmp_path / "site" / "en" / "api" / "index.html").exists()
