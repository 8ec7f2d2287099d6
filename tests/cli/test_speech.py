"""Commands speak the language of their system; what programs read stays the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline import cli
from timeline.cli import speech


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ({}, "en"),
        ({"LANG": "id_ID.UTF-8"}, "id"),
        ({"LANG": "id_ID.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE", "LINIMASA_LANGUAGE": "id"}, "id"),
    ],
)
def test_the_system_says_the_language(said: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LINIMASA_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in said.items():
        monkeypatch.setenv(name, value)
    assert speech.language() == language


def test_an_indonesian_is_told_in_indonesian(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LINIMASA_LANGUAGE", "id")
    (tmp_path / "kosong.txt").write_text(" ", encoding="utf-8")
    (tmp_path / "berita.txt").write_text("NATO menolak tuntutan Rusia kemarin.", encoding="utf-8")
    assert cli.main(["ingest", str(tmp_path), "--database", str(tmp_path / "a.db")]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("1 baru, 0 sudah ada, 1 gagal, ")
    assert "TANPA TANGGAL TERBIT" in out
    assert err.startswith(f"{tmp_path / 'kosong.txt'}: ")
    assert "Berkas" in err or "kosong" in err.removeprefix(str(tmp_path / "kosong.txt"))
    assert cli.main(["resolve", "entah"]) == 1
    assert capsys.readouterr().err == "entah: tidak ada keterangan waktu\n"


def test_help_speaks_the_language_of_the_system(monkeypatch, capsys):
    monkeypatch.setenv("LINIMASA_LANGUAGE", "id")
    with pytest.raises(SystemExit):
        cli.main(["tag", "--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert "Temukan keterangan waktu dalam artikel" in told
    assert "berkas atau folder (.atom" in told
    assert "contoh: python -m timeline tag article.txt" in told
    assert "tampilkan bantuan ini" in told
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    assert "tag Temukan keterangan waktu" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["stats", "--database", "nihil.db"], "basis data itu tidak ada: nihil.db"),
        (["ingest", "nihil.txt", "--database", "a.db"], "nihil.txt: Berkas atau folder ini tidak ada."),
        (["restore", "nihil.db", "--database", "a.db"], "nihil.db: di situ tidak ada basis data."),
        (["backup", "nihil/b.db", "--database", "ada.db"], "nihil/b.db: foldernya tidak ada."),
        (["events", "--collection", "nihil", "--database", "ada.db"], "tidak ada koleksi 'nihil'; yang ada: ada"),
        (["bin", "--restore", "9", "--database", "ada.db"], "di kotak sampah tidak ada nomor 9"),
    ],
)
def test_what_goes_wrong_is_told_in_indonesian(
    given: list[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from timeline.store import Store

    monkeypatch.setenv("LINIMASA_LANGUAGE", "id")
    monkeypatch.chdir(tmp_path)
    with Store.open("ada.db") as store:
        store.create_collection("ada")
    assert cli.main(given) == 1
    assert capsys.readouterr().err.startswith(told)
    assert {file.name for file in tmp_path.iterdir()} <= {"ada.db", "ada.db-wal", "ada.db-shm"}
