"""The picture that README opens with is there, wide enough to be read and small enough to be carried along."""

from __future__ import annotations

from tests.pages.conftest import ROOT

PICTURE = ROOT / "docs" / "lini_masa.png"


def test_readme_opens_with_the_picture_of_the_real_thing():
    before = (ROOT / "README.md").read_text(encoding="utf-8").split("\n## ")[0]
    assert f"](docs/{PICTURE.name})" in before
    content = PICTURE.read_bytes()
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(content[16:20], "big") == 1400
    assert len(content) < 300_000
