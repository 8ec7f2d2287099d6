"""A trained linear model over named features: multinomial logistic regression, kept as NumPy's `.npz`.

A thing is described by the names of what is true of it («before the verb, a person»); each name has a weight for each
class, and the classes' sums become chances (softmax).  Names that training did not see weigh nothing.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from timeline.errors import LexiconError
from timeline.paths import MODELS

UNIT = 1000  # a weight of 1 in the file


@dataclass(frozen=True, slots=True)
class Linear:
    """`classes`, what speaks for each without any feature (`bias`), and the weights of each feature by class."""

    classes: tuple[str, ...]
    bias: tuple[float, ...]
    weights: Mapping[str, tuple[float, ...]]

    def chances(self, features: Iterable[str]) -> tuple[float, ...]:
        """The chance of each class, in the order of `classes`; they add up to 1."""
        found = filter(None, map(self.weights.get, features))
        sums = tuple(map(sum, zip(self.bias, *found, strict=True)))
        most = max(sums)
        powers = [exp(total - most) for total in sums]
        whole = sum(powers)
        return tuple([power / whole for power in powers])


def pack(model: Linear) -> bytes:
    """The file of a model; weights are rounded to thousandths, and what is nought for all classes is left out."""
    cells = np.round(np.array(list(model.weights.values())) * UNIT).astype(np.int16)
    kept = np.flatnonzero(cells.any(axis=1))
    every = list(model.weights)
    names = [every[row] for row in kept]
    file = io.BytesIO()
    np.savez_compressed(
        file,
        classes=as_lines(model.classes),
        bias=np.round(np.array(model.bias) * UNIT).astype(np.int32),
        features=as_lines(names),
        weights=cells[kept],
    )
    return file.getvalue()


@cache
def load(path: Path) -> Linear | None:
    """The model in a file, None where there is none; raises LexiconError if the file is broken."""
    if not path.is_file():
        return None
    try:
        arrays = np.load(io.BytesIO(path.read_bytes()), allow_pickle=False)
        names = from_lines(arrays["features"])
        rows = map(tuple, (arrays["weights"] / UNIT).tolist())
        return Linear(
            tuple(from_lines(arrays["classes"])),
            tuple((arrays["bias"] / UNIT).tolist()),
            dict(zip(names, rows, strict=True)),
        )
    except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
        raise LexiconError(str(path), None, str(error)) from error


@cache
def trained(kind: str, language: str) -> Linear | None:
    """The model of a language that the package brings, `KIND-LANGUAGE.npz`; None where it has none."""
    return load(MODELS / f"{kind}-{language}.npz")


def as_lines(words: Iterable[str]) -> NDArray[np.uint8]:
    """Words as an array that NumPy's files keep: lines of UTF-8."""
    return np.array(bytearray("\n".join(words).encode()))


def from_lines(lines: NDArray[np.uint8]) -> list[str]:
    """The words of such an array."""
    return lines.tobytes().decode().split("\n") if len(lines) else []
