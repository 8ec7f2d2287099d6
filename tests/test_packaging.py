"""`pip install .` gives a package that works on its own: its data, its pages' assets and its list of needs go along."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = ("pyproject.toml", "setup.py", "MANIFEST.in", "README.md", "LICENSE", "requirements.txt", "constraints.txt")
PROBE = """
import json, timeline.paths as paths
from importlib.metadata import requires
files = {str(p.relative_to(paths.DATA)) for p in paths.DATA.rglob("*") if p.is_file()}
print(json.dumps({"data": str(paths.DATA), "files": sorted(files), "requires": requires("linimasa")}))
"""


def run(*command: str | Path, cwd: Path) -> str:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=500)
    assert done.returncode == 0, done.stderr or done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy to build from, so that the build leaves nothing in the checkout."""
    copy = tmp_path_factory.mktemp("source")
    for name in SOURCES:
        shutil.copy(ROOT / name, copy)
    for name in ("timeline", "data"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    return copy


@pytest.fixture(scope="module")
def python(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of a fresh environment with Linimasa installed; what it needs is borrowed from this one."""
    home = tmp_path_factory.mktemp("fresh")
    run(sys.executable, "-m", "venv", home / "venv", cwd=home)
    scripts = home / "venv" / ("Scripts" if os.name == "nt" else "bin")
    run(scripts / "python", "-m", "pip", "install", "--quiet", "--no-deps", source, cwd=home)
    site = run(scripts / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=home).strip()
    Path(site, "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return scripts / "python"


@pytest.mark.slow
@pytest.mark.xdist_group("packaging")
def test_data_and_requirements_go_along(python: Path, source: Path, tmp_path: Path) -> None:
    found = json.loads(run(python, "-c", PROBE, cwd=tmp_path))
    wanted = {str(p.relative_to(source / "data")) for p in (source / "data").rglob("*") if p.is_file()}
    assert set(found["files"]) == wanted
    assert not Path(found["data"]).is_relative_to(ROOT)
    pinned = [line for line in (ROOT / "requirements.txt").read_text().splitlines() if "==" in line]
    assert sorted(found["requires"]) == sorted(pinned)


@pytest.mark.slow
@pytest.mark.xdist_group("packaging")
def test_modules_and_assets_go_along(python: Path, source: Path, tmp_path: Path) -> None:
    """A folder without `__init__.py`, or an asset outside an assets/ folder, would be left behind in silence."""
    where = Path(run(python, "-c", "import timeline; print(timeline.__path__[0])", cwd=tmp_path).strip())
    wanted = {p.relative_to(source / "timeline") for p in (source / "timeline").rglob("*") if p.is_file()}
    assert {str(p) for p in wanted if not (where / p).is_file()} == set()


@pytest.mark.slow
@pytest.mark.xdist_group("packaging")
def test_installed_command_resolves_a_date(python: Path, tmp_path: Path) -> None:
    out = run(python.with_name("linimasa"), "resolve", "Rabu", "--published", "2022-01-28", cwd=tmp_path)
    assert "2022-01-26" in out
