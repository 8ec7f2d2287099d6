"""PNG: the picture of the SVG as pixels, painted by a browser that is installed."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from timeline.errors import ExportFailed
from timeline.exporters.base import Chronology, Format
from timeline.exporters.formats.svg_file import svg

SHARP = 2
"""Pixels of the picture to one of the drawing."""
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge")
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
_FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
          "--hide-scrollbars", f"--force-device-scale-factor={SHARP}")  # fmt: skip
_SPARE = 200
"""Pixels that the window is higher than the picture: some browsers keep a bar of their own inside it."""
_NO_PICTURE = "the browser painted no picture ({why}). Take svg instead."
_PATIENCE = 60
"""Seconds that a browser may take."""


def write(what: Chronology, out: BinaryIO) -> None:
    """The picture with the manifest inside; ExportFailed where no browser is, or where it paints nothing."""
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    drawn, width, height = svg(what)
    with tempfile.TemporaryDirectory() as folder:
        picture = _painted(drawn, width, height, Path(folder))
        about = PngInfo()
        about.add_itxt("Title", what.title)
        about.add_itxt("Comment", json.dumps(dict(what.manifest), ensure_ascii=False))
        with Image.open(picture) as image:
            whole = image.convert("RGB").crop((0, 0, width * SHARP, height * SHARP))
            whole.save(out, "PNG", pnginfo=about, optimize=True)


def _painted(drawn: str, width: int, height: int, folder: Path) -> Path:
    page, picture = folder / "picture.html", folder / "picture.png"
    page.write_text(f'<!doctype html><meta charset="utf-8"><body style="margin:0">{drawn}', encoding="utf-8")
    flags = (*_FLAGS, f"--user-data-dir={folder / 'user'}", f"--screenshot={picture}",
             f"--window-size={width},{height + _SPARE}")  # fmt: skip
    try:
        subprocess.run([browser(), *flags, page.as_uri()], check=True, capture_output=True, timeout=_PATIENCE)
    except (OSError, subprocess.SubprocessError) as error:
        raise ExportFailed(_NO_PICTURE, why=type(error).__name__) from error
    if not picture.exists():
        raise ExportFailed(_NO_PICTURE, why="?")
    return picture


def browser() -> str:
    """The command of a browser that can paint; ExportFailed where none is installed."""
    found = next(_found(), None)
    if found is None:
        raise ExportFailed(
            "png is painted by a browser, and none was found here. "
            "Install Chromium, Google Chrome or Microsoft Edge, or take svg, which needs none."
        )
    return found


def _found() -> Iterator[str]:
    yield from filter(None, map(shutil.which, _NAMES))
    yield from (place for place in _PLACES if Path(place).exists())


FORMAT = Format("png", ".png", "web", write, binary=True)
