"""The layers that find actors, in their order, each with the phrase that it exists for.

Listed names come first, then what the tagger learned, set right step by step, then names that their own words
announce; of what overlaps the best is chosen, named again, and linked.  The tests take each layer out and see that its
phrase is read otherwise.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from timeline.actors import gazetteer, nominals, offices, parts
from timeline.actors.bodies import bodies
from timeline.actors.chambers import chambers, ships
from timeline.actors.compose import compose
from timeline.actors.cuts import pieces
from timeline.actors.defined import commons, defined
from timeline.actors.draft import Draft
from timeline.actors.edges import tidy
from timeline.actors.guards import acting, settle
from timeline.actors.headed import headed
from timeline.actors.hints import hints
from timeline.actors.initials import initialled
from timeline.actors.linking import link
from timeline.actors.memory import remember
from timeline.actors.namesakes import again, meant
from timeline.actors.pairs import apart as couples_apart
from timeline.actors.particles import bound
from timeline.actors.patterns import announced
from timeline.actors.spans import best
from timeline.actors.tagger import tag
from timeline.actors.tails import parted
from timeline.actors.titles import apart, holding, trimmed
from timeline.actors.wholes import wholes


class Layer(NamedTuple):
    """A step, and a phrase that is read otherwise without it."""

    step: Callable[[Draft], None]
    phrase: str


def _hits(draft: Draft) -> None:
    draft.hits = gazetteer.load().find(draft.text)


def _listed(draft: Draft) -> None:
    draft.listed = settle(list(meant(draft.hits)), draft.toks, draft.lex)


def _learned(draft: Draft) -> None:
    if draft.model is not None:
        draft.learned = list(tag(draft.toks, hints(draft.toks, draft.hits), draft.model, draft.lex))


def _cut(draft: Draft) -> None:
    draft.learned = [piece for span in draft.learned for piece in pieces(span, draft.toks, draft.lex)]


def _untitled(draft: Draft) -> None:
    draft.learned = [trimmed(span, draft.toks, draft.lex) for span in draft.learned]


def _apart(draft: Draft) -> None:
    draft.learned = list(apart(draft.learned, draft.listed, draft.toks, draft.lex))


def _tidy(draft: Draft) -> None:
    draft.learned = [span for span in (tidy(s, draft.toks, draft.lex) for s in draft.learned) if span is not None]


def _common(draft: Draft) -> None:
    if nouns := commons(draft.toks, draft.lex):
        draft.learned = [s for s in draft.learned if draft.text[s.start : s.end].strip("()") not in nouns]


def _defined(draft: Draft) -> None:
    draft.named += defined(draft.toks, draft.lex)


def _bodies(draft: Draft) -> None:
    draft.named += bodies(draft.toks, draft.listed, draft.lex)


def _wholes(draft: Draft) -> None:
    towns = (span for span in draft.learned if span.kind == "place")  # «Polsek Medan Labuhan»
    draft.named += wholes(draft.toks, best([*draft.listed, *towns]), draft.lex)


def _bound(draft: Draft) -> None:
    draft.named += bound(draft.toks, draft.listed, draft.lex)


def _chambers(draft: Draft) -> None:
    draft.named += chambers(draft.toks, draft.listed, draft.lex)


def _ships(draft: Draft) -> None:
    draft.named += ships(draft.toks, draft.lex)


def _parted(draft: Draft) -> None:
    if draft.model is not None:
        draft.learned = list(parted(draft.learned, [*draft.listed, *draft.named], draft.toks, draft.model, draft.lex))


def _headed(draft: Draft) -> None:
    if draft.model is not None:
        known = [*draft.listed, *draft.learned, *draft.named]
        draft.named += headed(draft.toks, known, draft.model, draft.lex)


def _best(draft: Draft) -> None:
    found = (*draft.listed, *draft.learned, *draft.named)
    chosen = best(span for span in found if draft.toks.before(span.start) not in draft.lex.initials)
    draft.spans = list(holding(chosen, draft.toks, draft.lex))


def _announced(draft: Draft) -> None:
    draft.spans = best([*draft.spans, *announced(draft.toks, draft.spans, draft.lex)])


def _composed(draft: Draft) -> None:
    draft.spans = compose(draft.spans, draft.text)


def _namesakes(draft: Draft) -> None:
    draft.spans = list(again(draft.spans, draft.text))


def _remembered(draft: Draft) -> None:
    draft.spans = remember(draft.spans, draft.toks, draft.lex)


def _couples(draft: Draft) -> None:
    draft.spans = couples_apart(draft.spans, draft.toks)


def _initials(draft: Draft) -> None:
    draft.spans = initialled(draft.spans, draft.toks, draft.lex)


def _linked(draft: Draft) -> None:
    draft.mentions = link(draft.spans, draft.text)


def _acting(draft: Draft) -> None:
    draft.mentions = acting(draft.mentions, draft.toks, draft.lex)


def _offices(draft: Draft) -> None:
    draft.add(offices.load(draft.language).find(draft.toks, draft.mentions))


def _parts(draft: Draft) -> None:
    draft.add(parts.load(draft.language).find(draft.toks, draft.mentions))


def _nominals(draft: Draft) -> None:
    draft.add(nominals.load(draft.language).find(draft.toks, draft.mentions))


LAYERS = (
    # names on a list: all of them, then those that count here, capitals as countries or as towns
    Layer(_hits, "NATO menolak usul itu."),
    Layer(_listed, "Moskow membantah tuduhan itu."),
    # names that no list has, and what the tagger takes wrongly with them
    Layer(_learned, "Hal itu disampaikan Wirya Sanjaya kemarin."),
    Layer(_cut, "Kapolsek Sukamaju AKP Wirya Sanjaya mengatakan pelaku kabur."),
    Layer(_untitled, "Kata Brigjen Pol Bahagia Dachi, itu benar."),
    Layer(_apart, "Uni Afrika dan Liga Arab mengecam Israel."),
    Layer(_tidy, "Gugatan PT Salma Arowana Lestari ditolak hakim."),
    Layer(_common, "Angka tingkat penghunian kamar (TPK) naik. TPK di Bali turun."),
    # names that say themselves what they are
    Layer(_defined, "Lembaga Survei Indonesia (LSI) merilis elektabilitas Ganjar."),
    Layer(_bodies, "Hal itu disampaikan kementerian pertahanan Rusia."),
    Layer(_wholes, "Parlemen Inggris bersidang lagi."),
    Layer(_bound, "Hamdan bin Rashid al-Maktoum menjamu Khaled bin Ali bin Abdullah al-Khalifa."),
    Layer(_chambers, "Komisi III DPR memanggil Kapolri."),
    Layer(_ships, "Kapal Perang Republik Indonesia (KRI) Bunga Melati merapat."),
    Layer(_parted, "Hakim Mahkamah Agung Brasil Alexandre de Moraes melarangnya."),
    Layer(_headed, "Itu baru, kata CEO Otenta Anton Liu."),
    # of what overlaps the best, and what stands outside it behind a word that announces it
    Layer(_best, "NATO menolak usul itu."),
    Layer(_announced, "Persib ditahan Melati FC."),
    Layer(_composed, "Badan SAR Nasional (Basarnas) mencari nelayan."),
    # the same named again, by a part of the name or without the country
    Layer(_namesakes, "Mahkamah Agung India menolak. Mahkamah Agung menilai gugatan itu lemah."),
    Layer(_remembered, "Ahmed al-Sharaa berpidato. Al-Sharaa menjanjikan pemilu."),
    Layer(_couples, "Anies Baswedan dan Muhaimin Iskandar hadir. Pasangan Anies-Muhaimin menang."),
    Layer(_initials, "Polisi mencari Surya Permana (SP). Lalu SP diperiksa."),
    # one actor for all its names
    Layer(_linked, "NATO menolak usul itu."),
    Layer(_acting, "Michigan melarang aplikasi itu."),
    Layer(_offices, "Presiden Joko Widodo tiba. Kemudian Presiden pergi."),
    Layer(_parts, "Korban bernama Budi Santoso. Lalu korban dibawa ke rumah sakit."),
    Layer(_nominals, "NATO menolak. Menurut aliansi militer itu, usul tersebut lemah."),
)
