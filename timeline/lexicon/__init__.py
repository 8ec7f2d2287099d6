"""Reads every file of `data/lexicon/<language>/` into named fields, and refuses what no field asks for."""

from __future__ import annotations

from timeline.lexicon.files import DEFAULT, File, Table, Words, exists, load, near, nothing, path_of

__all__ = ["DEFAULT", "File", "Table", "Words", "exists", "load", "near", "nothing", "path_of"]
