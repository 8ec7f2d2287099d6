"""Where things are kept, and what a person has set once for all: one file of settings, and the default database.

The file is `config.toml` in the folder that the system gives to a program's settings (`platformdirs`), for example
~/.config/linimasa on Linux:

    database = "sqlite:////home/me/news.db"
    workers = 4
    fetch = false
"""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

import platformdirs

from timeline.errors import SettingsError

_NAME = "linimasa"
_FILE = "linimasa.db"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the file says.

    `database` is the address of the database, "" for the default; `workers` how many processes read, 0 for one a core.
    `fetch` whether addresses may be fetched when a person asks for it.
    """

    database: str = ""
    workers: int = 0
    fetch: bool = True


def place() -> Path:
    """The file of settings, which need not be there."""
    return platformdirs.user_config_path(_NAME) / "config.toml"


def settings() -> Settings:
    """What was set; SettingsError for a file that cannot be used, with its name and the reason."""
    file = place()
    try:
        given = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        told = "{file}: this cannot be read as TOML ({error}). Mend or remove it."
        raise SettingsError(told, file=file, error=error) from error
    known = {one.name: one.type for one in fields(Settings)}
    for name, value in given.items():
        if name not in known:
            raise SettingsError(
                "{file}: there is no setting {name!r} (there are {known}).",
                file=file, name=name, known=", ".join(known),
            )  # fmt: skip
        if type(value).__name__ != known[name]:
            raise SettingsError(
                "{file}: {name} must be of type {kind}, not {value!r}.",
                file=file, name=name, kind=known[name], value=value,
            )  # fmt: skip
    return Settings(**given)


def database() -> str:
    """The address of the database that is meant where none is named.

    TIMELINE_DATABASE, else what the settings say, else linimasa.db in this folder when it is there or the folder is a
    checkout of Linimasa, else linimasa.db in the folder that the system gives to a program's data, which is made.
    """
    if named := os.environ.get("TIMELINE_DATABASE") or settings().database:
        return named
    here = Path.cwd()
    if (here / _FILE).exists() or ((here / "dashboard.py").is_file() and (here / "timeline").is_dir()):
        return f"sqlite:///{_FILE}"
    return f"sqlite:///{platformdirs.user_data_path(_NAME, ensure_exists=True) / _FILE}"
