"""Runs the commands that the documentation shows and compares what they print with what their page says."""

from __future__ import annotations

import re
import shlex
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE, OutputChecker
from pathlib import Path

import pytest

from timeline import cli

DOCS = Path(__file__).parent.parent / "docs"
FLAGS = ELLIPSIS | NORMALIZE_WHITESPACE
PAGES = [page for page in sorted(DOCS.rglob("*.md")) if "\n```console\n" in page.read_text(encoding="utf-8")]
_FILE = re.compile(r'^```\w+ title="([^"]+)"\n(.*?)^```$', re.M | re.S)
_CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.M | re.S)


def commands(page: str) -> list[tuple[str, str]]:
    """Each command of a page's console blocks with what the page says that it prints; `...` stands for anything."""
    parts = [part for block in _CONSOLE.findall(page) for part in re.split(r"^\$ ", block, flags=re.M)[1:]]
    return [(command, said) for command, _, said in (part.partition("\n") for part in parts)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_commands_print_what_the_page_says(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """In their order, in a folder with the files that the page names, in the page's own language."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LINIMASA_LANGUAGE", page.parent.name)
    text = page.read_text(encoding="utf-8")
    for name, content in _FILE.findall(text):
        (tmp_path / name).write_text(content, encoding="utf-8")
    for command, said in commands(text):
        status = cli.main(shlex.split(command.removeprefix("linimasa ")), prog="linimasa")
        out, err = capfd.readouterr()
        shown = f"{command}\nthe page says:\n{said}\nprinted:\n{out}{err}"
        assert status == 0, shown
        assert any(OutputChecker().check_output(said, printed, FLAGS) for printed in (out, err, err + out)), shown


def test_there_are_commands() -> None:
    assert len(PAGES) >= 6
