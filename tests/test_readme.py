"""Holds README to its word: its examples run, its links lead somewhere, both languages give the same commands."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE, OutputChecker
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README, ENGLISH = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.en.md"))
COMMAND = "python -m timeline "


def blocks(text: str, *kinds: str) -> list[str]:
    return [body for kind, body in re.findall(r"^```(\w+)\n(.*?)^```$", text, re.M | re.S) if kind in kinds]


def examples() -> Iterator[tuple[str, str]]:
    """Each command of a console block with what README says it prints; `...` stands for anything."""
    for block in blocks(README, "console"):
        for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, _, printed = part.partition("\n")
            yield command, printed


def run(command: str, folder: Path) -> str:
    assert command.startswith(COMMAND), "README shows only our own commands, so that they run on every system"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("TIMELINE_DATABASE", None)
    done = subprocess.run(
        [sys.executable, "-m", "timeline", *shlex.split(command.removeprefix(COMMAND))],
        cwd=folder, env=environment, capture_output=True, encoding="utf-8", timeout=120, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == 0, f"{command}\n{done.stderr}"
    return done.stdout


def test_examples_print_what_readme_says(tmp_path: Path) -> None:
    """In their order, as a reader would: a later one may use what an earlier one has made."""
    shutil.copytree(ROOT / "data" / "samples", tmp_path / "data" / "samples")
    checker, flags = OutputChecker(), ELLIPSIS | NORMALIZE_WHITESPACE
    for command, said in examples():
        printed = run(command, tmp_path)
        assert checker.check_output(said, printed, flags), f"{command}\nREADME says:\n{said}\nprinted:\n{printed}"
    assert (tmp_path / "nato.csv").stat().st_size > 0


def test_there_are_examples() -> None:
    shown = {command.removeprefix(COMMAND).split()[0] for command, _ in examples()}
    assert shown >= {"resolve", "tag", "extract", "ingest", "stats", "export"}


def test_both_languages_give_the_same_commands() -> None:
    shells = blocks(README, "sh", "powershell", "console")
    assert shells == blocks(ENGLISH, "sh", "powershell", "console")
    assert len(shells) == 5


@pytest.mark.parametrize(
    ("requirements", "last"), [("requirements.txt", "streamlit run dashboard.py"), ("requirements-dev.txt", "pytest")]
)
def test_each_set_up_is_one_line_on_each_system(requirements: str, last: str) -> None:
    unix = f"python3 -m venv .venv && .venv/bin/pip install -r {requirements} && .venv/bin/{last}\n"
    windows = rf"py -m venv .venv; .venv\Scripts\pip install -r {requirements}; .venv\Scripts\{last}" + "\n"
    assert unix in blocks(README, "sh")
    assert windows in blocks(README, "powershell")


def test_ci_finds_the_test_command() -> None:
    after = README.split("<!-- test-command -->\n")
    assert len(after) == 2
    assert blocks(after[1], "sh")[0].endswith("pytest\n")
    assert "<!-- test-command -->" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", [README, ENGLISH], ids=["id", "en"])
def test_links_lead_somewhere(text: str) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", text):
        assert target.startswith("http") or (ROOT / target).exists(), target


def test_nothing_unfinished_is_shown() -> None:
    assert not re.search(r"\b(TODO|TBD|FIXME|XXX)\b", README + ENGLISH)


def test_changelog_names_the_version() -> None:
    import timeline

    assert timeline.__version__ in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
