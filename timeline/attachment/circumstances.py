"""Tells which verbs behind a saying are no news but how, or by whom, it came to the paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from timeline.attachment.when import When
from timeline.text.grammar import MARK, OPENER, Grammar
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.lookalikes import after_quotation
from timeline.triggers.sentence import PAUSES, Sentence

_NEWS = timedelta(days=14)  # what was owned up to longer ago is dated by the deed


def cites_so(line: Sentence, head: Head, lex: Lexicon) -> bool:
    """Whether a verb only names a source: «kata X, seperti diberitakan Antara, Senin»."""
    before = line.words[head.first - 1] if head.first else ""
    return head.voice == "passive" and head.speech and before in lex.roles.citing


def goes_with_tag(line: Sentence, heads: Sequence[Head], head: Head, rules: Grammar) -> bool:
    """Whether a verb tells how a quotation was said: «"…," kata X mengakhiri pidatonya, Senin»."""
    if head.kind != "verb" or head.tag or line.quoted[head.first]:
        return False
    tag = next((one for one in heads if one.tag and one.last <= head.first), None)
    if tag is None or not after_quotation(line, tag.first):
        return False
    return not any(rules.classes[line.words[at]] & (MARK | OPENER) for at in range(tag.last, head.first))


def owns_up_on(line: Sentence, when: When, published: date | None, lex: Lexicon) -> bool:
    """Whether a confession behind a day was made on it: the press or the police asked then, or it is news.

    «Saat ditemui, Rabu, X mengaku menerima uang»; «Pada malam kejadian, Senin, X mengaku menusuk» tells when X stabbed.
    """
    if not when.placed or when.interval.days != 1:
        return False
    before = line.words[: when.first]
    if not (lex.triggers.circumstances | lex.roles.questioning).isdisjoint(before):
        return True
    news = published is not None and abs(published - when.interval.start) <= _NEWS
    return news and not _names_another(line, when) and lex.times.meanwhile.isdisjoint(before)


def _names_another(line: Sentence, when: When) -> bool:
    """Whether a day behind a comma only says which one a time before it is: «pada malam kejadian, Senin»."""
    named = (at for at in line.times if at + 1 < when.first)
    return when.paused and any(line.words[at + 1] not in PAUSES for at in named)
