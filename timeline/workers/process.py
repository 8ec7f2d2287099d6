"""The near end of a process that reads: ask, and take the answers as they come."""

from __future__ import annotations

import os
import pickle
import queue
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import Any

from timeline import limits
from timeline.workers.bounds import SLOW

_ROOT = Path(__file__).parents[2]
_LOOK = 0.2
Stop = Callable[[], bool]


class Ended(Exception):  # noqa: N818 the name says what happened
    """A process ended, or was ended, before it had answered; `code` as in `errors.ImportFailed`."""

    def __init__(self, reason: str, code: str) -> None:
        self.reason, self.code = reason, code
        super().__init__(reason)


class Process:
    """A process of this computer that runs `timeline.workers.child`."""

    def __init__(self) -> None:
        path = os.pathsep.join(filter(None, [str(_ROOT), os.environ.get("PYTHONPATH", "")]))
        command = [sys.executable, "-P", "-m", "timeline.workers.child"]  # -P: no module of the reader's folder
        self._child = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": path}
        )
        self._heard: queue.SimpleQueue[tuple[str, Any] | None] = queue.SimpleQueue()
        self._grown = False
        Thread(target=self._hear, daemon=True).start()

    @property
    def alive(self) -> bool:
        """Whether it can be asked: it runs, and has all its memory before it."""
        return not self._grown and self._child.poll() is None

    @property
    def pid(self) -> int:
        """The number that the system gave it."""
        return self._child.pid

    def ask(self, kind: str, asked: Any, stop: Stop | None = None, lines: Iterable[bytes] = ()) -> Iterator[Any]:
        """All answers to a request; `lines` are those of a stream, taken as they are needed.

        Ended where there is none; the process is of no more use then.
        """
        more, left = True, iter(lines)
        while more:
            self._send(kind, asked)
            while (told := self._next(stop))[0] in ("item", "need"):
                if told[0] == "item":
                    yield told[1]
                else:
                    self._send("line", next(left, None))
            if told[0] == "error":
                raise told[1]
            more, self._grown = told[1]
            kind, asked = "more", None

    def end(self) -> None:
        """End it, whatever it is at."""
        self._child.kill()
        self._child.wait()
        for stream in (self._child.stdin, self._child.stdout):
            with suppress(OSError):  # what it was being told when it ended
                if stream:
                    stream.close()

    def _send(self, kind: str, asked: Any) -> None:
        assert self._child.stdin
        try:
            pickle.dump((kind, asked), self._child.stdin, pickle.HIGHEST_PROTOCOL)
            self._child.stdin.flush()
        except OSError:
            raise self._ended() from None

    def _next(self, stop: Stop | None) -> tuple[str, Any]:
        waited = 0.0
        while waited < limits.PATIENCE:
            if stop and stop():
                raise Ended("it was stopped", "stopped")
            try:
                told = self._heard.get(timeout=_LOOK)
            except queue.Empty:
                waited += _LOOK
                continue
            if told is None:
                raise self._ended()
            return told
        raise Ended(f"it did nothing for {limits.PATIENCE:.0f} s", "too-slow")

    def _ended(self) -> Ended:
        status = self._child.wait()
        if status in (SLOW, -getattr(signal, "SIGXCPU", 0)):
            return Ended(f"it takes more than {limits.SECONDS} s of the processor", "too-slow")
        if status == -getattr(signal, "SIGKILL", 0):
            return Ended("the process that read it was ended from outside; is there memory?", "too-heavy")
        return Ended(f"the process that read it broke down ({status})", "unreadable")

    def _hear(self) -> None:
        assert self._child.stdout
        try:
            while True:
                self._heard.put(pickle.load(self._child.stdout))
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):  # it ended, also in the midst of a word
            self._heard.put(None)
