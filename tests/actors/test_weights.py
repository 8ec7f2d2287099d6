"""The file of trained weights: what is packed comes out as tables, and a broken file is named."""

from __future__ import annotations

import gzip

import numpy as np
import pytest

from timeline.actors import weights, weights_file
from timeline.actors.features import PAIRS, SEEN
from timeline.errors import LexiconError

LABELS = ["O", "B-per"]
MODEL = {
    "labels": LABELS,
    "transitions": [[500, -250], [0, 1000]],
    "single": {"-1:w=kata": [1, 1500], "0:w=kata": [0, -2000, 1, 250], "0:s=Xx": [1, 750]},
    "pairs": {name: [] for name in PAIRS} | {"ss": [[3, 0, 125, 1, -125]]},
    "classes": {kind: ["\0", "Xx"] for kind in weights_file.CLASSES},
    "words": {"kata": ((1, 2, 3), ""), "Élysée": ((4, 5, 6), "004")},
    "lists": {"small": ["kata"], "towns": ["Ambon", "Kupang"], "town_parts": []},
}


def test_what_is_packed_comes_out_as_tables():
    found = weights_file.unpack(weights_file.pack(MODEL))
    assert found.labels == LABELS
    assert found.transitions.tolist() == [[0.5, -0.25], [0.0, 1.0]]
    places = list(SEEN)
    row = found.cells[found.single["w=kata"]].reshape(len(SEEN), len(LABELS))
    assert row[places.index(-1)].tolist() == [0.0, 1.5]
    assert row[places.index(0)].tolist() == [-2.0, 0.25]
    assert np.count_nonzero(row) == 3
    assert found.cells[found.single["s=Xx"]].reshape(len(SEEN), len(LABELS))[places.index(0), 1] == 0.75
    assert not found.cells[0].any(), "a word that training does not know has no weights"
    assert found.pairs["ss"][3].tolist() == [0.125, -0.125]
    assert not found.pairs["sn"].any()
    assert found.classes["s"] == {"\0": 0, "Xx": 1}
    assert found.words == MODEL["words"]
    assert found.lists == {"small": {"kata"}, "towns": {"Ambon", "Kupang"}, "town_parts": frozenset()}


BROKEN = {"empty": b"", "JSON": b"{}", "gzip": gzip.compress(b"{}"), "cut": weights_file.pack(MODEL)[:900]}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_named(broken, tmp_path):
    (tmp_path / "names-id.npz").write_bytes(broken)
    with pytest.raises(LexiconError, match=r"names-id\.npz"):
        weights.load("id", tmp_path)
