"""`pip install .` gives a package that works on its own: its data, its pages' assets and its list of needs go along."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
SOURCES = ("pyproject.toml", "setup.py", "MANIFEST.in", "README.md", "LICENSE", "dashboard.py")
PROBE = """
import json, timeline.paths as paths
from importlib.metadata import requires
files = {str(p.relative_to(paths.DATA)) for p in paths.DATA.rglob("*") if p.is_file()}
print(json.dumps({"data": str(paths.DATA), "files": sorted(files), "requires": requires("linimasa"),
                  "dashboard": str(paths.DASHBOARD)}))
"""
PINNED = {"requirements.txt": ("", "dashboard", "formats"), "requirements-postgres.txt": ("postgres",),
          "requirements-dask.txt": ("dask",), "requirements-dev.txt": ("dev",)}  # fmt: skip
"""Which extras each file of pins stands for; "" is what the core needs."""


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
    for name in ("timeline", "linimasa", "data", ".streamlit"):
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
    files = {str(p.relative_to(source / "data")) for p in (source / "data").rglob("*") if p.is_file()}
    assert set(found["files"]) == files
    assert not Path(found["data"]).is_relative_to(ROOT)
    script = Path(found["dashboard"])
    assert script.read_bytes() == (ROOT / "dashboard.py").read_bytes()
    config = script.parent / ".streamlit" / "config.toml"
    assert config.read_bytes() == (ROOT / ".streamlit" / "config.toml").read_bytes()
    assert found["requires"]


def wanted(extras: tuple[str, ...]) -> dict[str, SpecifierSet]:
    """What pyproject.toml asks for, by canonical name, with the range it allows."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = project["optional-dependencies"]
    lines = [line for extra in extras for line in (optional[extra] if extra else project["dependencies"])]
    needs = [Requirement(line) for line in lines if not line.startswith("linimasa[")]
    return {canonicalize_name(need.name): need.specifier for need in needs}


def pins(file: str) -> dict[str, str]:
    """What a file of requirements pins itself, by canonical name."""
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    needs = [Requirement(line.partition(" \\")[0]) for line in lines if "==" in line and line[0] not in "# "]
    return {canonicalize_name(need.name): next(iter(need.specifier)).version for need in needs}


@pytest.mark.parametrize("file", PINNED)
def test_what_is_pinned_is_what_the_package_asks_for(file: str) -> None:
    asked, pinned = wanted(PINNED[file]), pins(file)
    assert set(asked) == set(pinned)
    assert {name: version for name, version in pinned.items() if version not in asked[name]} == {}


def test_the_core_asks_for_no_page() -> None:
    assert not {"streamlit", "plotly"} & set(wanted(("", "formats")))


@pytest.mark.slow
@pytest.mark.xdist_group("packaging")
def test_modules_and_assets_go_along(python: Path, source: Path, tmp_path: Path) -> None:
    """A folder without `__init__.py`, or an asset outside an assets/ folder, would be left behind in silence."""
    where = Path(run(python, "-c", "import timeline; print(timeline.__path__[0])", cwd=tmp_path).strip())
    for name in ("timeline", "linimasa"):
        wanted = {p.relative_to(source / name) for p in (source / name).rglob("*") if p.is_file()}
        assert {str(p) for p in wanted if not (where.parent / name / p).is_file()} == set()


@pytest.mark.slow
@pytest.mark.xdist_group("packaging")
def test_installed_command_resolves_a_date(python: Path, tmp_path: Path) -> None:
    out = run(python.with_name("linimasa"), "resolve", "Rabu", "--published", "2022-01-28", cwd=tmp_path)
    assert "2022-01-26" in out
