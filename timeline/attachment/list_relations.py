"""What a time can be to a list of times: relations that `time` lists of `attach.toml` name.

Each is a function of one job; its name is the one to write in a row, its first line what `lexicon explain` says of it.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.attachment.candidates import Candidates
from timeline.attachment.when import When
from timeline.text.grammar import BETWEEN, JOIN
from timeline.triggers.rules import Relations
from timeline.triggers.sentence import ACTOR

LISTS: Relations[Callable[[Candidates], bool]] = Relations()
_ENTRY = 2  # words of an entry of a list behind its date
_NAMED = ":"  # behind the name of an entry whose date comes last


@LISTS
def no_head(seen: Candidates) -> bool:
    """No verb and no happening stands in the sentence, nor a word that would help one: not «Kini ia masih terbaik»."""
    bits = (seen.scope.rules.classes[word] for word in seen.words)
    return not seen.scope.heads and not any(bit & BETWEEN and not bit & JOIN for bit in bits)


@LISTS
def only_links(seen: Candidates) -> bool:
    """All verbs of the sentence, if there are any, only link: «3 Juli 2006, menjadi Direktur Utama PT X»."""
    return all(one.word in seen.lex.triggers.empty for one in seen.scope.heads)


@LISTS
def one_of_several(seen: Candidates) -> bool:
    """The sentence has several times of the calendar, and it is one: «Pada 2018 di Singapura, Februari di Vietnam»."""
    return _of_calendar(seen.when) and sum(map(_of_calendar, seen.whens)) > 1


@LISTS
def of_dated_entry(seen: Candidates) -> bool:
    """The sentence begins with a full date and tells what is of it: «3 Juli 2006, Direktur Utama PT X.»."""
    first, words = seen.whens[0], seen.words
    if first.first or not _full(first):
        return False
    told = [word for word in words[first.last :] if word[0].isalnum() or word == ACTOR]
    return len(told) >= _ENTRY and words[first.last] not in {"(", "/", "—", "–"}


@LISTS
def of_named_entry(seen: Candidates) -> bool:
    """The sentence names what its only date, behind a comma, is of: «Paolo Maldini: AC Milan 2-1 X, 23/05/2007»."""
    only = seen.whens[0]
    alone = len(seen.whens) == 1 and only.first > 0 and _full(only)
    return alone and only.paused and _NAMED in seen.words[: only.first]


def _of_calendar(when: When) -> bool:
    """Whether a time is told in figures or is a month; «kini», «kemarin» and «besok» make no list."""
    month = when.placed and when.interval.granularity == "month"
    return month or any(map(str.isdigit, when.resolution.timex.text))


def _full(when: When) -> bool:
    """Whether a time is a day with its year."""
    return when.placed and when.resolution.timex.text[-4:].isdigit() and when.interval.days == 1
