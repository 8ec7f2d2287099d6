"""What every test shares: no test finds, or leaves, anything in the home of whoever runs it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# What the first example loads is no fault of the examples, and a busy machine takes its time.
settings.register_profile("busy", suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A new folder at each step: `mktemp` would look through all that stand there already, twelve thousand times."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(n) for n in count())


@pytest.fixture(autouse=True)
def home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Empty folders for settings and data, and messages in English."""
    found = next(homes)
    found.mkdir()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(found / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(found / "data"))
    monkeypatch.setenv("LINIMASA_LANGUAGE", "en")  # the tests' own words, whoever runs them
    return found


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Call bytes by their argument: a file that is made now (a zip says when) would have another name in each process.

    Two processes that collect other names run nothing.
    """
    return argname if isinstance(val, bytes) else None
