"""ZIP files that are the same whenever the same is put into them."""

from __future__ import annotations

import zipfile

_FIRST = (1980, 1, 1, 0, 0, 0)
"""ZIP knows no earlier time."""


def entry(name: str) -> zipfile.ZipInfo:
    """A compressed entry without a time of its own."""
    made = zipfile.ZipInfo(name, _FIRST)
    made.compress_type = zipfile.ZIP_DEFLATED
    return made
