"""The databases of earlier versions that are kept (see `kept/fill.py`), put where a test can open them."""

from __future__ import annotations

import importlib.util
import json
import lzma
from pathlib import Path
from typing import Any

from sqlalchemy import make_url

from timeline.store import Store

KEPT = Path(__file__).parent / "kept"
VERSIONS = [path.stem.removeprefix("version-") for path in sorted(KEPT.glob("*.json"))]


def put(version: str, url: str) -> None:
    """Put the kept database of a version where `url` points."""
    known = make_url(url)
    if known.get_backend_name() == "sqlite":
        Path(known.database or "").write_bytes(lzma.decompress((KEPT / f"version-{version}.db.xz").read_bytes()))
        return
    import psycopg

    # Not by SQLAlchemy: the dump is many statements, and its percent signs are no parameters.
    with psycopg.connect(known.set(drivername="postgresql").render_as_string(hide_password=False)) as connection:
        connection.execute(lzma.decompress((KEPT / f"version-{version}.sql.xz").read_bytes()))


def told(version: str) -> dict[str, Any]:
    """What must be found in it."""
    return json.loads((KEPT / f"version-{version}.json").read_text(encoding="utf-8"))


def found(store: Store) -> dict[str, Any]:
    """The same of what is in a store now."""
    spec = importlib.util.spec_from_file_location("fill", KEPT / "fill.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.told(store)
