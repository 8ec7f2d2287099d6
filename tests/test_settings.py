"""Where the database lies when none is named, and the file of settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline import settings
from timeline.errors import SettingsError


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TIMELINE_DATABASE", raising=False)
    return tmp_path


def written(text: str) -> Path:
    file = settings.place()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_outside_a_checkout_it_is_where_the_system_keeps_data(home: Path) -> None:
    address = settings.database()
    assert Path(address.removeprefix("sqlite:///")).is_relative_to(home / "data")
    assert Path(address.removeprefix("sqlite:///")).parent.is_dir()


def test_one_that_is_here_is_opened_again(here: Path) -> None:
    (here / "linimasa.db").touch()
    assert settings.database() == "sqlite:///linimasa.db"


def test_in_a_checkout_it_is_here(here: Path) -> None:
    (here / "dashboard.py").touch()
    (here / "timeline").mkdir()
    assert settings.database() == "sqlite:///linimasa.db"


def test_what_is_set_comes_before_and_the_environment_first(monkeypatch: pytest.MonkeyPatch) -> None:
    written('database = "sqlite:////srv/news.db"\nworkers = 3\n')
    assert settings.settings().workers == 3
    assert settings.database() == "sqlite:////srv/news.db"
    monkeypatch.setenv("TIMELINE_DATABASE", "else.db")
    assert settings.database() == "else.db"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("database = ", "cannot be read as TOML"),
        ('data = "x"', "there is no setting 'data' (there are database, workers, fetch)"),
        ("database = 3", "database must be of type str, not 3"),
        ("workers = true", "workers must be of type int, not True"),
    ],
)
def test_what_is_wrong_is_told_with_its_file(text: str, told: str) -> None:
    file = written(text)
    with pytest.raises(SettingsError) as raised:
        settings.settings()
    assert str(raised.value).startswith(f"{file}: ")
    assert told in str(raised.value)
