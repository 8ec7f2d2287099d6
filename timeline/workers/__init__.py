"""Other processes of this computer: files are opened and articles read in them, within limits of time and memory."""

from __future__ import annotations

from timeline.workers.pool import Pool, kept

__all__ = ["Pool", "kept"]
