"""Fields to choose from a list: they match what is typed, and say nothing in Streamlit's own language."""

from __future__ import annotations

import pytest
from streamlit.proto.SelectWidgetFilterMode_pb2 import SelectWidgetFilterMode

from tests.pages.conftest import page

CONTAINS = SelectWidgetFilterMode.Value("FILTER_MODE_CONTAINS")


@pytest.mark.parametrize("name", ["timeline", "articles", "export"])
def test_typing_finds_only_names_with_these_letters(seeded, name):
    fields = [one.proto for one in page(name).multiselect]
    assert len(fields) >= 2
    assert {field.filter_mode for field in fields} == {CONTAINS}
    assert {field.select_all for field in fields} == {0}
