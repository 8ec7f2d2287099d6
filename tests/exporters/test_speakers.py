"""«Menurut X»: whoever is quoted for a happening is named beside it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.exporters.world import written
from timeline.importers import article
from timeline.pipeline import read
from timeline.store import Store

CASES = (
    ('"Jembatan itu dibangun pada 1974," kata Hendra Wijaya, Kamis (9/3/2023).', "dibangun", "menurut Hendra Wijaya"),
    ("Rina Lestari mengatakan kapal pertama tiba pada Rabu (8/3/2023).", "tiba", "menurut Rina Lestari"),
    ("Menurut Tono Subagio, gudang terbakar pada Senin (6/3/2023).", "terbakar", "menurut Tono Subagio"),
    ("Gudang terbakar pada Senin (6/3/2023), menurut Tono Subagio.", "terbakar", "menurut Tono Subagio"),
    ("Menurut dia, gudang terbakar pada Senin (6/3/2023).", "terbakar", ""),
    ("Gudang terbakar pada Senin (6/3/2023).", "terbakar", ""),
    ("Rina Lestari membantah gudang terbakar pada Senin (6/3/2023).", "terbakar", ""),
)


@pytest.mark.parametrize(("text", "trigger", "told"), CASES)
def test_who_is_quoted_is_named(text: str, trigger: str, told: str, tmp_path: Path) -> None:
    store = Store.open(str(tmp_path / "s.db"))
    store.save(read(article(text, key="s", published=date(2023, 3, 10))), "a")
    events = json.loads(written(store, "json"))["events"]
    assert [one["according_to"] for one in events if one["trigger"] == trigger] == [told]
