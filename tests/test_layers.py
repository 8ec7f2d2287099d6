"""Arrows point down: a file of timeline/ imports only from floors below its own."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FLOORS = [
    {"interval", "correction", "message", "limits", "paths", "formulas"},
    {"errors"},
    {"settings", "fingerprint", "lexicon", "linear"},
    {"model", "words"},
    {"packing"},
    {"text"},
    {"dates"},
    {"actors"},
    {"triggers"},
    {"attachment"},
    {"status", "participants", "labels"},
    {"events"},
    {"store"},
    {"stories"},
    {"charts"},
    {"importers", "exporters"},
    {"editing"},
    {"pipeline"},
    {"rows"},
    {"workers"},
    {"partitions"},
    {"ingest", "bulk", "rereading"},
    {"api"},
    {"pages"},
    {"cli"},
    {"__main__"},
]
LEVEL = {name: level for level, names in enumerate(FLOORS) for name in names}
ONLY_IN = {"streamlit": {"pages"}, "sqlalchemy": {"store"}, "dask": {"bulk"}}
FILES = sorted((ROOT / "timeline").rglob("*.py"))


def floor(path: Path) -> str:
    first = path.relative_to(ROOT / "timeline").parts[0]
    return first.removesuffix(".py")


def imported(path: Path) -> set[str]:
    """The absolute names of all modules that a file imports, wherever in it."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) + "." if node.level else ""
            name = (base + (node.module or "")).strip(".")
            found |= {name} if name != "timeline" else {f"timeline.{alias.name}" for alias in node.names}
    return found


def test_every_module_has_a_floor() -> None:
    strangers = {floor(path) for path in FILES} - set(LEVEL) - {"__init__"}
    assert not strangers


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_point_down(path: Path) -> None:
    own = floor(path)
    if own == "__init__":
        return
    upward = [
        name
        for name in imported(path)
        if name.startswith("timeline.") and (other := name.split(".")[1]) != own and LEVEL.get(other, -1) >= LEVEL[own]
    ]
    assert not upward, f"{own} must not import {upward}"


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_libraries_stay_in_their_rooms(path: Path) -> None:
    for name in imported(path):
        assert floor(path) in ONLY_IN.get(name.split(".")[0], {floor(path)}), name


@pytest.mark.parametrize("path", [*FILES, ROOT / "dashboard.py"], ids=lambda p: str(p.relative_to(ROOT)))
def test_rooms_stay_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 200
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno is not None
            assert node.end_lineno - node.lineno < 40, node.name
