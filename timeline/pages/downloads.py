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
    return f"{STEM}{exporters.extension(name)}" if exporters.carries(name) else f"{STEM}-{name}.zip"


def content(store: Store, chosen: Filter, name: str) -> bytes:
    """The file of the chosen events in the format `name`, made when it is asked for."""
    when, out, frame = now(), BytesIO(), store.events(chosen)
    exporters.export(name, frame, out, chosen, when, readings=store.corrected)
    if exporters.carries(name):
        return out.getvalue()
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as folder:
        folder.writestr(f"{STEM}{exporters.extension(name)}", out.getvalue())
        folder.writestr(f"{STEM}.manifest.json", exporters.written(exporters.manifest(chosen, when, frame)))
    return packed.getvalue()


def now() -> datetime:
    """The time of a download, with its zone."""
    return datetime.now().astimezone()
