"""The steps of the finder: each takes the draft of a text and carries what it finds on to the next."""

from __future__ import annotations

from timeline.actors import gazetteer, nominals, offices, parts
from timeline.actors.bodies import bodies
from timeline.actors.chambers import chambers, ships
from timeline.actors.compose import compose
from timeline.actors.cuts import pieces
from timeline.actors.dedicated import dedicated, founded
from timeline.actors.defined import common, commons, defined
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
from timeline.actors.sameness import agreed
from timeline.actors.spans import best
from timeline.actors.tagger import tag
from timeline.actors.tails import parted, unled
from timeline.actors.titles import apart, holding, trimmed
from timeline.actors.wholes import wholes


def take_hits(draft: Draft) -> None:
    """All listed names, one inside another left out."""
    draft.hits = gazetteer.load().find(draft.text)


def take_listed(draft: Draft) -> None:
    """The listed names that count here, capitals as countries or as towns."""
    draft.listed = settle(list(meant(draft.hits)), draft.toks, draft.lex)


def take_learned(draft: Draft) -> None:
    """Names that no list has."""
    if draft.model is not None:
        draft.learned = list(tag(draft.toks, hints(draft.toks, draft.hits), draft.model, draft.lex))


def take_cut(draft: Draft) -> None:
    """Learned names cut where no name goes on."""
    draft.learned = [piece for span in draft.learned for piece in pieces(span, draft.toks, draft.lex)]


def take_untitled(draft: Draft) -> None:
    """Learned names without the titles before them."""
    draft.learned = [trimmed(span, draft.toks, draft.lex) for span in draft.learned]


def take_apart(draft: Draft) -> None:
    """Learned names apart from the listed ones that they were run together with."""
    draft.learned = list(apart(draft.learned, draft.listed, draft.toks, draft.lex))


def take_tidy(draft: Draft) -> None:
    """Learned names with their ends set right."""
    draft.learned = [span for span in (tidy(s, draft.toks, draft.lex) for s in draft.learned) if span is not None]


def take_common(draft: Draft) -> None:
    """Learned acronyms that stand for common nouns left out."""
    if nouns := commons(draft.toks, draft.lex):
        draft.learned = [span for span in draft.learned if not common(span, nouns, draft.toks)]


def take_agreed(draft: Draft) -> None:
    """Learned names set right by what the text calls the same elsewhere."""
    if draft.model is not None:
        draft.learned = list(agreed(draft.learned, draft.toks, draft.model))


def take_defined(draft: Draft) -> None:
    """Organisations with an acronym in brackets behind them."""
    draft.named += defined(draft.toks, draft.learned, draft.lex)


def take_bodies(draft: Draft) -> None:
    """Bodies of a state and teams."""
    draft.named += bodies(draft.toks, draft.listed, draft.lex)


def take_wholes(draft: Draft) -> None:
    """Organisations whose longer name holds a listed actor or a town."""
    towns = (span for span in draft.learned if span.kind == "place")  # «Polsek Medan Labuhan»
    draft.named += wholes(draft.toks, best([*draft.listed, *towns]), draft.lex)


def take_bound(draft: Draft) -> None:
    """Persons by the particle in their name."""
    draft.named += bound(draft.toks, draft.listed, draft.lex)


def take_chambers(draft: Draft) -> None:
    """The parts of a parliament."""
    draft.named += chambers(draft.toks, draft.listed, draft.lex)


def take_ships(draft: Draft) -> None:
    """Names behind a long form and its acronym."""
    draft.named += ships(draft.toks, draft.lex)


def take_dedicated(draft: Draft) -> None:
    """Hospitals that are called after somebody."""
    draft.named += dedicated(draft.toks, draft.lex)
    draft.named += founded(draft.toks, draft.learned, draft.lex)


def take_parted(draft: Draft) -> None:
    """Learned organisations apart from a person's name at their end."""
    if draft.model is not None:
        bodies = [*draft.listed, *draft.named]
        draft.learned = list(parted(draft.learned, bodies, draft.toks, draft.model, draft.lex))
        draft.learned = list(unled(draft.learned, bodies, draft.toks, draft.lex))


def take_headed(draft: Draft) -> None:
    """Names between an office and its holder."""
    if draft.model is not None:
        known = [*draft.listed, *draft.learned, *draft.named]
        draft.named += headed(draft.toks, known, draft.model, draft.lex)


def take_best(draft: Draft) -> None:
    """Of what overlaps the best."""
    found = (*draft.listed, *draft.learned, *draft.named)
    chosen = best(span for span in found if draft.toks.before(span.start) not in draft.lex.initials)
    draft.spans = list(holding(chosen, draft.toks, draft.lex))


def take_announced(draft: Draft) -> None:
    """Names behind a word that announces them."""
    draft.spans = best([*draft.spans, *announced(draft.toks, draft.spans, draft.lex)])


def take_composed(draft: Draft) -> None:
    """Spans that name one body put together."""
    draft.spans = compose(draft.spans, draft.text)


def take_namesakes(draft: Draft) -> None:
    """The same body named again without its country."""
    draft.spans = list(again(draft.spans, draft.text))


def take_remembered(draft: Draft) -> None:
    """What was named in full found again."""
    draft.spans = remember(draft.spans, draft.toks, draft.lex, draft.model)


def take_couples(draft: Draft) -> None:
    """Two persons tied by a hyphen or a stroke."""
    draft.spans = couples_apart(draft.spans, draft.toks, draft.lex)


def take_initials(draft: Draft) -> None:
    """Persons whom their initials name."""
    draft.spans = initialled(draft.spans, draft.toks, draft.lex)


def take_linked(draft: Draft) -> None:
    """The actor of each span."""
    draft.mentions = link(draft.spans, draft.text, draft.lex)


def take_acting(draft: Draft) -> None:
    """Places that govern or play."""
    draft.mentions = acting(draft.mentions, draft.toks, draft.lex)


def take_offices(draft: Draft) -> None:
    """Offices that stand alone for the one who holds them."""
    draft.add(offices.load(draft.language).find(draft.toks, draft.mentions))


def take_parts(draft: Draft) -> None:
    """Parts in a crime or an accident that stand for the one who has them."""
    draft.add(parts.load(draft.language).find(draft.toks, draft.mentions))


def take_nominals(draft: Draft) -> None:
    """Common nouns that stand for an actor named before."""
    draft.add(nominals.load(draft.language).find(draft.toks, draft.mentions))
