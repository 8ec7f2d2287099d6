"""Each layer of the finder changes how its phrase is read."""

from __future__ import annotations

import pytest

from timeline.actors.finder import find
from timeline.actors.layers import LAYERS, Layer


@pytest.mark.parametrize("layer", LAYERS, ids=[layer.step.__name__ for layer in LAYERS])
def test_without_it_its_phrase_is_read_otherwise(layer: Layer) -> None:
    others = tuple(other for other in LAYERS if other is not layer)
    assert find(layer.phrase, "id") != find(layer.phrase, "id", others)
