"""Writes what somebody said for a label: the sentence of the quotation that a reader understands by itself."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.labels.cutting import LONGEST
from timeline.labels.midst import around
from timeline.labels.quoting import bracketed, capital
from timeline.labels.sentences import FEWEST, as_one, before, earlier, filled, following
from timeline.labels.tagged import behind_comma, behind_tag
from timeline.labels.wording import Wording
from timeline.text.clauses import WHOLE
from timeline.text.grammar import JOIN
from timeline.text.words import MARKS
from timeline.triggers.heads import Head
from timeline.triggers.sentence import Sentence

_INNER = frozenset({"condition", "adverbial", "purpose"})
_LONG = 60  # characters
_FEW = 5  # words that say little without those before them


def said(line: Sentence, head: Head, wording: Wording, room: int = LONGEST) -> tuple[str, int]:
    """What was said, and where its first verb ends: the quotation in front of the tag, else the words after it.

    Where a quotation goes on over sentences, the one before is told as well if there is `room` for both.  If the last
    one leans on those before («Ini harus dijaga»), from the nearest on that does not, or that one alone.
    """
    if whole := around(wording, head):
        return whole
    words = [at for at in range(len(line.units)) if line.words[at] not in MARKS]
    inside_marks = [at for at in words if line.quoted[at] != line.quoted[head.first]]
    before = [at for at in inside_marks if at < head.first]  # not the title behind «…,» kata X dalam buku «…»
    ahead = [at for at in words if at < head.first]
    inside = before and ahead[-1] not in before and not line.quoted[head.first]
    if inside:  # a quotation in what is told: «Pameran ini adalah ajang "B2B" untuk busana, demikian Budi Santoso»
        before = ahead
    told = before or inside_marks or ahead
    points = bool(ahead) and line.words[ahead[-1]] in wording.terms.pointing  # «Menanggapi hal itu, lanjutnya, …»
    little = told is ahead and (points or 0 < len(ahead) < FEWEST)
    if little and len(other := behind_comma(line, words, head)) > FEWEST:
        told = other  # «Justru, tambahnya, [mereka punya komunitas]»
    told = told or behind_tag(wording, words, head)
    if not told:
        return "", 0
    return _with_others(line, wording, told, room)


def _with_others(line: Sentence, wording: Wording, told: Sequence[int], room: int) -> tuple[str, int]:
    """What the sentence of a tag tells, with the sentences of the quotation before it or, where it is short, behind."""
    needs = _needs_more(wording, told)
    words_said, verb = _last(line, wording, told, room)
    little = needs or len(told) <= _FEW
    if more := earlier(line, wording, least=little):
        last = (bracketed(line, told), words_said, _last(line, wording, told, 0)[0])  # with «Tapi» if there is room
        ways = (as_one((*more, words)) for words in last[: 3 if needs else 2])
        if one := next((one for one in ways if len(one) <= room), ""):
            return one, _LONG
        if needs:
            return more[0], _LONG
    after = following(line) if little and not more else ""
    told_on = f"{words_said}. {after}"
    return told_on if after and len(told_on) <= room else words_said, verb


def _last(line: Sentence, wording: Wording, told: Sequence[int], room: int) -> tuple[str, int]:
    """What the sentence of a tag itself tells, and where its first verb ends."""
    fills = filled([line.text[line.units[at].start : line.units[at].end] for at in told], wording)
    alone = len(told) > fills + 1 and line.words[told[fills]] in wording.rules.pointing_at
    alone = alone and told[fills + 1] > told[fills] + 1
    told = told[fills + alone - (not alone and _ties(wording, told, fills)) :]  # «Sebab itu, [kami …]»
    if known := wording.antecedents.fuller(told[:2]):
        return f"{capital(known)} {line.text[line.units[told[1]].end : line.units[told[-1]].end].strip()}", len(known)
    verb = _first_verb(wording, told)
    told = told[_fronted(wording, told, verb, room) :]
    words = bracketed(line, told)
    return words, len(words) - line.units[told[-1]].end + line.units[verb].end


def _ties(wording: Wording, told: Sequence[int], fills: int) -> bool:
    """Whether the last of some words that say nothing opens what is said: «Tapi [karena jalan rusak], kami tunda»."""
    line = wording.line
    opener = told[fills - 1] if fills else -1
    part = line.clause(opener) if fills else None
    inner = part is not None and part.kind == "adverbial" and part.opener == line.words[opener]
    return inner and any(line.clause(at).kind in WHOLE for at in told)


def _first_verb(wording: Wording, told: Sequence[int]) -> int:
    """The first verb of no condition and no saying: «Kalau kita begini, [apa pun bisa]» says nothing yet without it."""
    line = wording.line
    whole = (part for part in line.clauses if part.kind in WHOLE)
    end = line.units[told[0]].start + LONGEST
    verbs = sorted(v for part in whole for v in part.verbs if told[0] <= v <= told[-1] and line.units[v].end < end)
    return next((v for v in verbs if line.words[v] not in wording.lex.spoken), verbs[0] if verbs else told[-1])


def _fronted(wording: Wording, told: Sequence[int], verb: int, room: int) -> int:
    """How many words say but when or where something long is so: «Dengan kata lain, [semua sudah kami temukan]».

    None that take back or source what is told: «Menurut kesaksian palsu itu, …».
    """
    many = _missed(wording, told, verb, room)
    return 0 if any(wording.parting.reserves(at) for at in told[:many]) else many


def _missed(wording: Wording, told: Sequence[int], verb: int, room: int) -> int:
    """How many words stand in front of what something long tells by itself."""
    line, first = wording.line, told[0]
    length = line.units[told[-1]].end - line.units[first].start
    if length < _LONG:
        return 0
    small = line.words[first] in wording.terms.small
    timed = len(told) > FEWEST + small and told[small] in line.times
    if timed and line.words[told[small + 1]] not in wording.terms.links:  # «Sejak 2016 jumlah pasien naik»
        return small + 1
    if length <= room or not (wording.parting.governed(first) or line.clause(first).kind == "adverbial"):
        return 0
    behind = (n for n, at in enumerate(told) if 0 < n < len(told) - FEWEST and line.words[at - 1] == ",")
    parted = [n for n in behind if not wording.rules.classes[line.words[told[n]]] & JOIN]
    named = (n for n in parted if told[n] <= verb and not line.units[told[n]].capital)  # «di Solo, Medan, dan Bandung»
    return next(named, 0) or next((n for n in parted if _goes_on(wording, told, n)), 0)


def _goes_on(wording: Wording, told: Sequence[int], n: int) -> bool:
    """Whether what is too long to be told whole says something by itself from a place on: «…, [kami] akan membayar»."""
    line, first = wording.line, told[n]
    long = line.units[told[-1]].end - line.units[told[0]].start > LONGEST
    rest = [at for at in told[n:] if wording.parting.is_verb(at) and line.clause(at).kind != "relative"]
    return long and bool(rest) and rest[0] > first and not wording.parting.governed(first) and first not in line.times


def _needs_more(wording: Wording, told: Sequence[int]) -> bool:
    """Whether what is said leans on what was said before, says but a word or two, or only the reason of it."""
    line = wording.line
    reason = line.clause(told[0]).kind in _INNER and all(line.clause(at).kind not in WHOLE for at in told)
    return len(told) <= FEWEST or reason or wording.leans([line.words[at] for at in told])


def told_before(line: Sentence, head: Head, wording: Wording) -> str:
    """What «hal itu disampaikan X» is about: the sentence before, if it stands by itself; empty for other verbs."""
    helped = line.words[wording.subjects.start(head) : head.first]  # «tidak disampaikan», «akan disampaikan»
    word = head.word.removesuffix(wording.lex.clitic)  # «disampaikannya»
    labels = wording.lex.labels
    if word not in wording.lex.joined(labels.telling, labels.settling) or any(
        word in wording.lex.cues for word in helped
    ):
        return ""
    return before(wording) if wording.points_back(head) else ""


def beside(wording: Wording, head: Head) -> str:
    """What stands behind a verb of saying, else in front of who says it: «"…", The Guardian melaporkan»."""
    line = wording.line
    run, _ = wording.subjects.of(head)
    behind = [at for at in range(head.last, len(line.units)) if line.words[at] not in MARKS]
    ahead = [at for at in range(run[0] if run else head.first) if line.words[at] not in MARKS]
    said = behind if len(behind) >= FEWEST else ahead
    if len(said) < FEWEST or (said is ahead and line.clause(said[0]).kind in _INNER):  # «Saat ditanya, ia bungkam»
        return ""
    return capital(line.text[line.units[said[0]].start : line.units[said[-1]].end])
