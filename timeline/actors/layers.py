"""The layers that find actors, in their order, each with the phrase that it exists for.

Listed names come first, then what the tagger learned, set right step by step, then names that their own words
announce; of what overlaps the best is chosen, named again, and linked.  The tests take each layer out and see that its
phrase is read otherwise.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from timeline.actors import steps
from timeline.actors.draft import Draft


class Layer(NamedTuple):
    """A step, and a phrase that is read otherwise without it."""

    step: Callable[[Draft], None]
    phrase: str


LAYERS = (
    # names on a list: all of them, then those that count here, capitals as countries or as towns
    Layer(steps.take_hits, "NATO menolak usul itu."),
    Layer(steps.take_listed, "Moskow membantah tuduhan itu."),
    # names that no list has, and what the tagger takes wrongly with them
    Layer(steps.take_learned, "Hal itu disampaikan Wirya Sanjaya kemarin."),
    Layer(steps.take_cut, "Konsul Peru untuk Surabaya Diego Flores hadir."),
    Layer(steps.take_untitled, "Pemimpin FRUR Debretsion Gebremichael membantahnya."),
    Layer(steps.take_apart, "Pemerintah Irak menolak."),
    Layer(steps.take_tidy, "Gugatan PT Salma Arowana Lestari ditolak hakim."),
    Layer(steps.take_common, "Petugas memeriksa alat peraga kampanye (APK). APK itu dicopot."),
    Layer(steps.take_agreed, "Kata kuasa hukum Ahok Wirya Sanjaya, itu benar."),
    # names that say themselves what they are
    Layer(steps.take_defined, "Lembaga Survei Indonesia (LSI) merilis elektabilitas Ganjar."),
    Layer(steps.take_bodies, "Hal itu disampaikan kementerian pertahanan Rusia."),
    Layer(steps.take_wholes, "Parlemen Inggris bersidang lagi."),
    Layer(steps.take_bound, "Aimee de Wirya, animator, hadir."),
    Layer(steps.take_chambers, "Komisi III DPR memanggil Kapolri."),
    Layer(steps.take_ships, "Kapal Perang Republik Indonesia (KRI) Bunga Melati merapat."),
    Layer(steps.take_dedicated, "Pasien itu dibawa ke RSUD dr Darmo Husodo."),
    Layer(steps.take_parted, "Sekretaris Jenderal Kemendagri Diah Anggraini hadir."),
    Layer(steps.take_headed, "Vokalis Vierra, Ariel Saputra, menyanyi."),
    # of what overlaps the best, and what stands outside it behind a word that announces it
    Layer(steps.take_best, "NATO menolak usul itu."),
    Layer(steps.take_announced, "Itu benar, ujar penyidik Ajun Komisaris Besar Polisi Yudhistira."),
    Layer(steps.take_composed, "Badan SAR Nasional (Basarnas) mencari nelayan."),
    # the same named again, by a part of the name or without the country
    Layer(steps.take_namesakes, "Mahkamah Agung India menolak. Mahkamah Agung menilai gugatan itu lemah."),
    Layer(steps.take_remembered, "Ahmed al-Sharaa berpidato. Al-Sharaa menjanjikan pemilu."),
    Layer(steps.take_couples, "Anies Baswedan dan Muhaimin Iskandar hadir. Pasangan Anies-Muhaimin menang."),
    Layer(steps.take_initials, "Polisi mencari Surya Permana (SP). Lalu SP diperiksa."),
    # one actor for all its names
    Layer(steps.take_linked, "NATO menolak usul itu."),
    Layer(steps.take_acting, "Michigan melarang aplikasi itu."),
    Layer(steps.take_offices, "Presiden Joko Widodo tiba. Kemudian Presiden pergi."),
    Layer(steps.take_parts, "Korban bernama Budi Santoso. Lalu korban dibawa ke rumah sakit."),
    Layer(steps.take_nominals, "NATO menolak. Menurut aliansi militer itu, usul tersebut lemah."),
)
