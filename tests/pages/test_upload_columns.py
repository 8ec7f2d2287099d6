"""A file whose days are not found, or can be read in two orders, is settled on the page where it came in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from timeline.importers.row_day import NO_COLUMN, ORDER
from timeline.ingest import ingest
from timeline.pages.uploads.columns import days_in
from timeline.pages.uploads.results import remarks, summary
from timeline.store import Store
from timeline.words import words

TEXT = "Bupati meresmikan pasar ikan di tepi sungai itu pada Senin, dan pedagang mulai berjualan sehari kemudian."


def test_a_column_that_is_pointed_at_gives_the_days(tmp_path: Path) -> None:
    store = Store.open(f"sqlite:///{tmp_path}/a.db")
    content = f'judul,isi,diambil\nPasar,"{TEXT}",9/13/2019\nIkan,"{TEXT} Dua.",9/10/2019\n'
    told = list(ingest([("a.csv", content.encode())], store, "a"))
    assert all(any(code.startswith(NO_COLUMN) for code in one.warnings) for one in told)
    assert "2 tanpa tanggal terbit" in summary(told, words("id"))
    assert "kolom yang ada: «judul», «isi», «diambil»" in remarks(told[0], words("id"))
    articles = [store.reading(one.article_id).article for one in told]
    assert sorted(days_in(articles, "diambil").values()) == [date(2019, 9, 10), date(2019, 9, 13)]
    assert days_in(articles, "no such column") == {}


def test_what_was_passed_over_is_told(tmp_path: Path) -> None:
    store = Store.open(f"sqlite:///{tmp_path}/a.db")
    chat = "".join(f"[{day}/09/19 10.20.11] Budi: {words}\n" for day, words in ((9, "pagi"), (10, TEXT), (13, "oke")))
    (told,) = ingest([("a.txt", chat.encode())], store, "a")
    assert "2 pesan pendek di obrolan ini" in remarks(told, words("id"))
    (refused,) = ingest([("a.csv", b"nama,umur\nBudi,40\n")], store, "a")
    assert remarks(refused, words("id")) == (
        "Tidak ada kolom berisi teks; kolom yang ada: «nama», «umur». Namai salah satunya «isi»."
    )


def test_days_in_two_orders_are_told_with_the_other_day(tmp_path: Path) -> None:
    store = Store.open(f"sqlite:///{tmp_path}/a.db")
    (told,) = ingest([("a.csv", f'judul,isi,tanggal\nPasar,"{TEXT}",9/10/2019\n'.encode())], store, "a")
    assert any(code.startswith(ORDER) for code in told.warnings)
    assert "mungkin juga 10 September 2019" in remarks(told, words("id"))


def test_a_guessed_day_is_told_as_a_guess(tmp_path: Path) -> None:
    store = Store.open(f"sqlite:///{tmp_path}/a.db")
    text = "Pasar dibuka pada Senin (9/9/2019), kata bupati. Pedagang berjualan."
    (told,) = ingest([("a.txt", text.encode())], store, "a")
    assert "1 dengan tanggal tebakan" in summary([told], words("id"))
    assert "ditebak dari teks" in remarks(told, words("id"))
