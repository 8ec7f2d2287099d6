"""How much processor time and memory this process may take; where the system keeps no such limits, a watch does."""

from __future__ import annotations

import os
import re
import sys
import time
from pathlib import Path
from threading import Thread

from timeline import limits

SLOW = 3
"""The exit status of a process that took more time than it was allowed."""
_SLACK = 5.0
_until: float | None = None


def set_limits() -> None:
    """Hold this process to `limits.MEMORY`, and to the time that `allow` gives."""
    Thread(target=_watch, daemon=True).start()
    if sys.platform == "linux":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_DATA)  # what it asks for, not the libraries that all share
        resource.setrlimit(resource.RLIMIT_DATA, (limits.MEMORY, hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def allow(seconds: float | None) -> None:
    """So many seconds of the processor from now on; None for any."""
    global _until
    _until = time.process_time() + seconds if seconds else None
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(_until + _SLACK) if _until else hard, hard))


def grown() -> bool:
    """Whether this process once took more than half the memory that it may; it seldom gives any back."""
    return _most() > limits.MEMORY // 2


def _most() -> int:
    """The most memory that this process ever took, in bytes; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if status.exists():  # Linux hands the most of the process that started this one on as its `ru_maxrss`
        told = re.search(r"^VmHWM:\s+(\d+) kB$", status.read_text(encoding="ascii", errors="replace"), re.M)
        return int(told[1]) * 1024 if told else 0
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _watch() -> None:
    """End this process when its time is over; a loop in C that never lets go is ended by the system, a little later."""
    while True:
        time.sleep(0.5)
        if _until is not None and time.process_time() > _until:
            os._exit(SLOW)
