"""The dashboard on a slow machine: the timeline and the list of doubts take a second and a half longer to draw."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import wraps
from types import ModuleType
from typing import Any

import dashboard
from timeline.pages.chart import scene as home
from timeline.pages.checks import listing

SECONDS = 1.5


def slow(module: ModuleType, name: str) -> None:
    """Have the function `name` of `module` wait before it works, once however often this script is run."""
    quick: Callable[..., Any] = getattr(module, name)
    if hasattr(quick, "__wrapped__"):
        return

    @wraps(quick)
    def waiting(*asked: Any) -> Any:
        time.sleep(SECONDS)
        return quick(*asked)

    setattr(module, name, waiting)


slow(home, "scene")
slow(listing, "body")

dashboard.show()
