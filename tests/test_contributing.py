"""Holds CONTRIBUTING to its word: the floors are those of the layer test, `.ci/run` does what is said of it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
PROOF = (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_floors_are_those_that_the_layer_test_holds() -> None:
    source = (ROOT / "tests" / "test_layers.py").read_text(encoding="utf-8")
    floors = ast.literal_eval(source.split("\nFLOORS = ")[1].split("\n]\n")[0] + "]")
    (told,) = re.findall(r"^`__main__` → .*?(?=\n\n)", CONTRIBUTING, re.M | re.S)
    assert [set(re.findall(r"`(\w+)`", floor)) for floor in reversed(told.split("→"))] == floors


def test_the_proof_does_every_check_but_those_it_is_said_to_leave_out() -> None:
    block = CONTRIBUTING.split("```sh\n")[1].split("```")[0]
    checks = [one.split("#")[0].strip() for line in block.splitlines()[1:] for one in line.split("&&")]
    (told,) = re.findall(r"`\.ci/run` does all of it(?: but `(.*?)`)? in a fresh clone", CONTRIBUTING)
    command = re.search(r"<!-- test-command -->.*?^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.M | re.S)
    assert command
    run = re.findall(r"(?:\.venv/bin/)?(?:python -m )?(pytest|ruff|mypy)\b ?([^'\n&$]*)", command[0] + PROOF)
    done = {f"{name} {rest}".strip() for name, rest in run}
    missing = [one.removeprefix(".venv/bin/") for one in checks if one.removeprefix(".venv/bin/") not in done]
    assert missing == ([told] if told else [])


def test_every_file_that_is_named_is_there() -> None:
    """Whoever follows the walk through a wrong verb must find the rooms that it leads through."""
    named = {name for name in re.findall(r"`([\w./]+\.(?:py|toml|txt))`", CONTRIBUTING) if "vNNNN" not in name}
    there = {str(path.relative_to(ROOT)) for path in ROOT.glob("[td]*/**/*") if path.is_file()}
    assert len(named) > 10
    assert [name for name in sorted(named) if not any(f"/{path}".endswith(f"/{name}") for path in there)] == []


@pytest.mark.xdist_group("one")
def test_workers_keep_to_the_groups(request: pytest.FixtureRequest) -> None:
    """From pytest 9.2 on pytest-xdist 3.8 names no groups, without a word, and two browsers run at once."""
    if request.config.getoption("loadgroup", default=False):
        assert request.node.nodeid.endswith("@one")
