"""The commands `stories` and `keydates`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline.cli import main
from timeline.store import Store


def test_both_commands(store: Store, save: Callable[..., str], capsys: pytest.CaptureFixture[str]) -> None:
    save("Kapal Motor Nusa Laut tenggelam di Selat Bangka pada Kamis (9/4/2015).", "2015-04-10")
    save("Kapal Motor Nusa Laut tenggelam di Selat Bangka pada 9 April 2015.", "2016-04-10", "Kompas")
    save("Kapal Motor Nusa Laut tenggelam di Selat Bangka pada 10 April 2015.", "2016-04-11", "Tempo")
    url = str(store._engine.url)
    assert main(["stories", "--database", url]) == 0
    first, last, articles, status, label, others = capsys.readouterr().out.rstrip("\n").split("\t")
    assert (first, last, articles, status, others) == ("2015-04-09", "2015-04-09", "3", "happened", "2015-04-10(1)")
    assert "Nusa Laut" in label
    assert main(["stories", "--database", url, "--least", "4"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["stories", "--database", url, "--top", "1"]) == 0
    assert capsys.readouterr().out.split("\t")[2] == "3"
    assert main(["keydates", "--database", url, "--top", "1"]) == 0
    assert capsys.readouterr().out.split("\t")[::2] == ["2015-04-09", "3", label + "\n"]
