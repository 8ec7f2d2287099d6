"""A linear model keeps its weights in its file, and gives chances."""

from __future__ import annotations

from math import exp
from pathlib import Path

import pytest

from timeline import linear
from timeline.errors import LexiconError


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "model.npz"
    model = linear.Linear(("no", "yes"), (0.5, -0.5), {"before": (-1.0, 2.0), "light": (0.0001, 0.0)})
    path.write_bytes(linear.pack(model))
    return path


def test_features_add_up_to_chances(file: Path) -> None:
    model = linear.load(file)
    assert model is not None
    assert model.chances(["before", "never seen"]) == pytest.approx((1 / (1 + exp(2)), 1 / (1 + exp(-2))))
    assert model.chances([]) == pytest.approx((1 / (1 + exp(-1)), 1 / (1 + exp(1))))


def test_what_weighs_nothing_is_left_out(file: Path) -> None:
    model = linear.load(file)
    assert model is not None
    assert dict(model.weights) == {"before": (-1.0, 2.0)}


def test_no_file_is_no_model_and_a_broken_one_is_named(tmp_path: Path) -> None:
    assert linear.load(tmp_path / "none.npz") is None
    broken = tmp_path / "broken.npz"
    broken.write_bytes(b"PK nothing of the kind")
    with pytest.raises(LexiconError, match=r"broken\.npz"):
        linear.load(broken)
