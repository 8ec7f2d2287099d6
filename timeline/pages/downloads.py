"""Make the files that a reader downloads, each with a manifest of what was chosen, read by which version, and when."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from timeline import exporters
from timeline.store import Filter, Store

STEM = "linimasa"


def file_name(name: str) -> str:
    """What the file of a format is called: a ZIP where the format has no room for the manifest."""
    wanted = exporters.find(name)
    return f"{STEM}{wanted.extension}" if wanted.carries else f"{STEM}-{name}.zip"


def content(store: Store, chosen: Filter, name: str, options: exporters.Options | None = None) -> bytes:
    """The file of the chosen events in the format `name`, made when it is asked for."""
    wanted, out = exporters.find(name), BytesIO()
    what = exporters.gather(store, chosen, options, now(), wanted.folds, wanted.items)
    exporters.export(name, what, out)
    if wanted.carries:
        return out.getvalue()
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as folder:
        folder.writestr(f"{STEM}{wanted.extension}", out.getvalue())
        folder.writestr(f"{STEM}.manifest.json", exporters.written(wanted.manifest(what)))
    return packed.getvalue()


def now() -> datetime:
    """The time of a download, with its zone."""
    return datetime.now().astimezone()
