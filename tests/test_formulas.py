"""What is put before a formula comes off again, and nothing else does."""

from __future__ import annotations

import pytest

from timeline.formulas import FORMULA, armed, disarmed


@pytest.mark.parametrize("first", FORMULA)
def test_a_formula_comes_back_as_it_was(first: str) -> None:
    assert disarmed(f"{first}1+1") == f"'{first}1+1"
    assert armed(disarmed(f"{first}1+1")) == f"{first}1+1"


@pytest.mark.parametrize("cell", ["", "'", "'kata'", "Rp=5", "Budi - Ani"])
def test_other_cells_stay(cell: str) -> None:
    assert disarmed(cell) == cell
    assert armed(cell) == cell
