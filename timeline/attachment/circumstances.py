"""Tells which verbs behind a saying are no news but how, or by whom, it came to the paper."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.text.grammar import MARK, OPENER, Grammar
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.lookalikes import after_quotation
from timeline.triggers.sentence import Sentence


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
