"""What the program is made of: packages pinned with their hashes, none under a licence that binds its users."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKED = re.findall(
    r"^([A-Za-z0-9_.-]+)(?:\[[^]]*\])?==(\S+)(?: ;[^\\\n]*)? ?\\\n((?:    --hash=\S+(?: \\)?\n)+)",
    (ROOT / "requirements.lock").read_text(encoding="utf-8"),
    re.MULTILINE,
)
BINDING = re.compile(r"\b(?:A?GPL|Affero|GNU General Public)\b", re.IGNORECASE)
FREE = {"odfpy", "text-unidecode"}
"""Under the Apache or the Artistic Licence, or another, at the user's choice; their metadata only lists them."""


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pinned(file: str) -> dict[str, str]:
    """The versions that a requirements file pins, by the packages' plain names."""
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    found = (re.match(r"([A-Za-z0-9_.-]+)(?:\[[^]]*\])?==([^\s;]+)", line) for line in lines)
    return {plain(one[1]): one[2] for one in found if one}


def licences(name: str) -> str:
    """All that an installed package says of its licence, in a line."""
    told = distribution(name).metadata
    classifiers = [one for one in told.get_all("Classifier") or [] if one.startswith("License ::")]
    return " | ".join(filter(None, [told.get("License-Expression"), (told.get("License") or "")[:200], *classifiers]))


def test_the_lock_agrees_with_the_pins() -> None:
    locked = {plain(name): version for name, version, _ in LOCKED}
    wanted = pinned("requirements.txt") | pinned("requirements-postgres.txt") | pinned("requirements-dask.txt")
    assert {name: locked.get(name) for name in wanted} == wanted
    held = pinned("constraints.txt")
    assert {name: held[name] for name in locked.keys() & held} == {name: locked[name] for name in locked.keys() & held}


def test_every_package_has_hashes() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert len(LOCKED) == len(re.findall(r"^[A-Za-z0-9]\S*==", text, re.MULTILINE))
    assert all("--hash=sha256:" in hashes for _, _, hashes in LOCKED)


@pytest.mark.parametrize("name", sorted({plain(name) for name, _, _ in LOCKED}))
def test_no_licence_binds_who_uses_it(name: str) -> None:
    try:
        told = licences(name)
    except PackageNotFoundError:
        pytest.skip("not installed on this system")
    assert told, "it names no licence"
    choices = re.split(r"\bOR\b", re.sub(r"(?i)lesser general public[^|]*|LGPL[^|]*", "", told))
    assert name in FREE or not all(map(BINDING.search, choices)), told


def bandit(*arguments: str) -> subprocess.CompletedProcess[str]:
    """What Bandit's rules find, as Ruff asks them."""
    call = [sys.executable, "-m", "ruff", "check", "--no-cache", "--select", "S", *arguments]
    return subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_rules_of_bandit_find_nothing_that_is_not_explained() -> None:
    """Explained in pyproject.toml, file by file."""
    done = bandit("timeline", "linimasa", "dashboard.py")
    assert done.returncode == 0, done.stdout


def test_the_rules_of_bandit_are_asked(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("import subprocess\n\nsubprocess.run('ls ' + input(), shell=True)\n")
    assert "S602" in bandit("--config", "pyproject.toml", str(tmp_path)).stdout
