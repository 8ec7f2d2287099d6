"""The dashboard on a slow machine: every drawing of the timeline takes a second and a half longer."""

from __future__ import annotations

import time
from typing import Any

import dashboard
from timeline.pages.chart import scene as home

SECONDS = 1.5

if not hasattr(home, "quick"):
    home.quick = home.scene  # type: ignore[attr-defined]

    def scene(*asked: Any) -> Any:
        time.sleep(SECONDS)
        return home.quick(*asked)  # type: ignore[attr-defined]

    home.scene = scene

dashboard.show()
