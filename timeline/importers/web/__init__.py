"""What a person asks to be fetched: one address at a time, within limits, and never of a private network.

Nothing here runs by itself: a click or a command names the address, and `fetch = false` in the settings turns it off.
"""

from __future__ import annotations

from timeline.importers.web.entries import whole
from timeline.importers.web.fetching import AGENT, Fetched, fetch

__all__ = ["AGENT", "Fetched", "fetch", "whole"]
