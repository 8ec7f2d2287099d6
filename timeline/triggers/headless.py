"""Says of a word that looks like a verb or a happening why it names no event where it stands, and what to change."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Sequence

from timeline.text.grammar import VERB, Grammar
from timeline.text.lexicon import lexicon
from timeline.text.morphology import base
from timeline.triggers.entries import Entry, entries
from timeline.triggers.heads import Head, idiom_at
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.lookalikes import as_verb, beside_quotation, describes, named, opening, refusal
from timeline.triggers.sentence import ACTOR, TIME, Sentence

NOT_VERB = "`not_verbs` or `describing` of [verbs] in text.toml holds it"
NO_VERB = "no affix of [morphology], and neither `bare` of [verbs] nor a type of events.toml, makes it one"
IDIOM = "it is part of an idiom; see `idioms` of [triggers] in events.toml"
NAME = "with a capital inside the sentence it is part of a name"
NOUNLIKE = "`nounlike` of [triggers] in events.toml: a verb only behind a helper, an actor, «itu» or their kin"
TAG = "beside no quotation it is no verb of saying; see `tags` of [speech] in events.toml"
BARE = "without its prefix it is a verb only behind a word of `before_bare`, [triggers] in events.toml"
NOTHING = "nothing makes it a verb or a happening here; see `timeline/triggers/heads.py`"


def headless(line: Sentence, heads: Sequence[Head], lex: Lexicon, rules: Grammar) -> Iterator[tuple[str, str]]:
    """Each word that could have been a head and is none, with the reason."""
    taken = {at for head in heads for at in range(head.first, head.last)}
    idioms = {at + n for at in range(len(line.words)) for n in range(idiom_at(line, at, lex))}
    known, verbs = entries(lex.language), lexicon(lex.language).verbs
    shams = verbs.not_verbs | verbs.describing
    for at, word in enumerate(line.words):
        forms = {word, base(word, lex.language)}
        listed = not (forms.isdisjoint(verbs.bare) and forms.isdisjoint(shams))
        if at in taken or word in (TIME, ACTOR) or not (listed or known[word].triggers or rules.classes[word] & VERB):
            continue
        blocked = not forms.isdisjoint(shams)
        reason = NOT_VERB if blocked else IDIOM if at in idioms else _why(line, at, known[word], lex, rules)
        yield word, reason


def _why(line: Sentence, at: int, entry: Entry, lex: Lexicon, rules: Grammar) -> str:
    if not entry.triggers:
        return NO_VERB
    if (guard := refusal(line, at, entry, lex, rules)) is not None:
        return _told(guard)
    if (line.units[at].capital and not opening(line, at)) or named(line, at):
        return NAME
    if entry.nounlike and not as_verb(line, at, lex, rules):
        return NOUNLIKE
    if describes(line, at, lex, rules):
        return _told(describes)
    if entry.tag and not beside_quotation(line, at, lex):
        return TAG
    return BARE if entry.bare else NOTHING


def _told(guard: object) -> str:
    """What a guard asks, by the first line of its docstring."""
    asked = (inspect.getdoc(guard) or "").partition("\n")[0].removeprefix("Whether the word ").removeprefix("Whether ")
    return f"guard {getattr(guard, '__name__', '')}: it {asked}"
