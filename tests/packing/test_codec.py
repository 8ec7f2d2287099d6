"""Readings are read by the names of their fields, whichever version wrote them."""

from __future__ import annotations

import json
import zlib
from dataclasses import MISSING, fields
from typing import Any

import pytest
from hypothesis import given, settings

from tests.store.readings import readings, refusal
from timeline import model
from timeline.errors import StoreError
from timeline.model import Article, Because, Reading, Resolution, Timex
from timeline.packing import codec
from timeline.packing.first_fields import FIRST


@settings(deadline=None)  # a busy machine is no fault
@given(readings)
def test_what_comes_back_is_what_went_in(one: Reading) -> None:
    assert codec.load(codec.dump(one)) == one


def test_what_json_has_no_number_for_comes_back_too() -> None:
    timex = Timex(0, 1, "a", "DATE", "x", (("n", float("inf")),))
    one = Reading(Article("1", "", "", "a"), dates=(Resolution(timex, ""),))
    assert codec.load(codec.dump(one)) == one


@pytest.mark.parametrize("name", FIRST)
def test_every_field_since_the_first_version_has_a_default(name: str) -> None:
    """Without one, what was written before could not be read."""
    for field in fields(getattr(model, name)):
        assert field.name in FIRST[name] or field.default is not MISSING, field.name


def told(reading: Reading) -> dict[str, Any]:
    return json.loads(zlib.decompress(codec.dump(reading)))


def packed(value: Any) -> bytes:
    return zlib.compress(json.dumps(value).encode())


def each(value: Any, name: str) -> Any:
    """Every list of values of objects of one class."""
    if isinstance(value, dict):
        for key, inside in value.items():
            if key == name:
                yield inside
            yield from each(inside, name)
    elif isinstance(value, list):
        for item in value:
            yield from each(item, name)


def test_the_first_version_named_no_fields() -> None:
    first = told(refusal())
    for name in ("Event", "Article"):
        for values in each(first["reading"], name):
            del values[len(FIRST[name]) :]
    assert codec.load(packed([first["actors"], first["reading"]])) == refusal()


def test_fields_may_change_places_come_and_go() -> None:
    other = told(refusal())
    other["fields"]["Event"] = ["gone", *other["fields"]["Event"][:-1][::-1]]
    for values in each(other["reading"], "Event"):
        values[:] = ["whatever", *values[:-1][::-1]]
    assert codec.load(packed(other)) == refusal()
    assert all(one.because == Because() for one in codec.load(packed(other)).events)


@pytest.mark.parametrize("bad", [b"", b"\x00", packed([]), packed({"version": 2}), packed({}), packed([[], 3]),
                                 packed(["x"]), packed(7), packed(None), packed([[], {"Nothing": []}])])  # fmt: skip
def test_damaged_readings_are_told(bad: bytes) -> None:
    with pytest.raises(StoreError, match="damaged"):
        codec.load(bad)


def test_a_later_version_is_told() -> None:
    with pytest.raises(StoreError, match="later version"):
        codec.load(packed(told(refusal()) | {"version": 99}))
