"""The file of trained weights: numbers as arrays, words as lines, packed together (NumPy's `.npz`).

Half of a short command's time went into reading the same as JSON.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.actors.features import LISTS_OF_WORDS, PAIRS, SEEN
from timeline.linear import as_lines, from_lines

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
UNIT = 1000  # a weight of 1 in the file
CLASSES = ("s", "c", "r", "v", "k", "g")  # that of seed names depends on the text; it is filled in there


@dataclass(frozen=True, slots=True)
class Trained:
    """What training leaves.

    `single`: for each feature of a word, without offset, the number of its row in `cells`, where its weights stand at
    all offsets of `features.SEEN` for all labels; row 0 is empty, for a word of which training knows nothing.
    `pairs`: by template a row of weights for each combination of values. `classes`: by kind the number of each value.
    `words` and `lists`: what `features.Table` asks for.
    """

    labels: list[str]
    transitions: Floats
    single: Mapping[str, int]
    cells: Floats
    pairs: Mapping[str, Floats]
    classes: Mapping[str, Mapping[str, int]]
    words: Mapping[str, tuple[tuple[int, ...], str]]
    lists: Mapping[str, frozenset[str]]


def pack(model: Mapping[str, Any]) -> bytes:
    """The file of a model as training/train_names.py gives it: weights are thousandths, listed as label, weight."""
    offsets = {str(offset): place * len(model["labels"]) for place, offset in enumerate(SEEN)}
    rows: dict[str, int] = {}
    single = []
    for feature, weights in model["single"].items():
        offset, _, name = feature.partition(":")
        row = rows.setdefault(name, len(rows) + 1)
        single += [(row, offsets[offset] + label, weight) for label, weight in _twos(weights)]
    clusters, statistics = zip(*model["words"].values(), strict=True)
    arrays: dict[str, NDArray[Any]] = {
        "labels": as_lines(model["labels"]),
        "transitions": np.array(model["transitions"], np.int32),
        "single": np.array(single, np.int32),
        "features": as_lines(rows),
        "words": as_lines(model["words"]),
        "clusters": np.array(clusters, np.int32),
        "statistics": as_lines(statistics),
    }
    for name, cells in model["pairs"].items():
        found = [(row, label, weight) for row, *weights in cells for label, weight in _twos(weights)]
        arrays[f"pair {name}"] = np.array(found, np.int32).reshape(-1, 3)
    arrays |= {f"class {kind}": as_lines(values) for kind, values in model["classes"].items()}
    arrays |= {f"list {name}": as_lines(words) for name, words in model["lists"].items()}
    file = io.BytesIO()
    np.savez_compressed(file, **arrays)  # type: ignore[arg-type]  # no array is called «allow_pickle»
    return file.getvalue()


def unpack(file: bytes) -> Trained:
    """The model in such a file; raises ValueError, KeyError, OSError or zipfile.BadZipFile where it is none."""
    arrays = np.load(io.BytesIO(file), allow_pickle=False)
    labels = from_lines(arrays["labels"])
    classes = {kind: {value: n for n, value in enumerate(from_lines(arrays[f"class {kind}"]))} for kind in CLASSES}
    names = from_lines(arrays["features"])
    sizes = {name: int(np.prod([len(classes[kind]) for kind, _ in template])) for name, template in PAIRS.items()}
    clusters, statistics = map(tuple, arrays["clusters"].tolist()), from_lines(arrays["statistics"])
    return Trained(
        labels,
        arrays["transitions"].astype(np.float32) / np.float32(UNIT),
        dict(zip(names, range(1, len(names) + 1), strict=True)),
        _table(arrays["single"], len(names) + 1, len(SEEN) * len(labels)),
        {name: _table(arrays[f"pair {name}"], size, len(labels)) for name, size in sizes.items()},
        classes,
        dict(zip(from_lines(arrays["words"]), zip(clusters, statistics, strict=True), strict=True)),
        {name: frozenset(from_lines(arrays[f"list {name}"])) for name in LISTS_OF_WORDS},
    )


def _table(cells: Ints, rows: int, columns: int) -> Floats:
    table: Floats = np.zeros((rows, columns), np.float32)
    row, column, weight = cells.T
    table[row, column] = weight / np.float32(UNIT)
    return table


def _twos(values: list[int]) -> Iterable[tuple[int, int]]:
    return zip(values[::2], values[1::2], strict=True)
