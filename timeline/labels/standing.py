"""Tells more of a sentence, where a verb and who does it do not stand by themselves: «laga yang dihelat di Malang»."""

from __future__ import annotations

from timeline.labels.cutting import CUT
from timeline.labels.linking import linked
from timeline.labels.quoting import capital
from timeline.labels.spans import behind
from timeline.labels.taken import lent, taken
from timeline.labels.whole import ahead, whole
from timeline.labels.wording import Wording
from timeline.text.clauses import WHOLE, Clause
from timeline.text.morphology import voice
from timeline.triggers.heads import Head
from timeline.triggers.resultative import is_result
from timeline.triggers.sentence import PAUSES, Sentence

_DOING = frozenset({"active", "plain"})
_OPENING = 5  # words of a sentence in which somebody wishes
_BARE = 2  # units of a noun that says too little with a verb alone


def fuller(wording: Wording, head: Head, sayer: str, *, named: bool) -> str:
    """What a label tells instead of a verb with its subject, of another clause or before «yang»; empty if they suffice.

    `named`: somebody is named who does it.
    """
    part = wording.line.clause(head.first)
    run, own = wording.subjects.of(head)
    if _unmet(wording, part) or _aimed(wording, head, part):
        return whole(wording, head, sayer)
    if run and (_lost(wording, run) or (head.voice == "passive" and not own and _apart(wording, part))):
        return whole(wording, head, sayer)
    leans = taken(wording, head, run) if own else bool(run) and part.kind != "relative" and lent(wording, head, run)
    if leans and (sentence := _by_itself(wording, whole(wording, head, sayer))):
        return sentence
    if part.kind == "adverbial" and run and not (own or named) and _of_two(wording, head):
        return _by_itself(wording, whole(wording, head, sayer))
    wished = part.kind in WHOLE and _wanted(wording, part)
    if wished or (part.kind == "main" and own and _wished(wording, head, run[0])):
        sentence = whole(wording, head, sayer)
        return _by_itself(wording, sentence) or _wish(wording, sentence)
    if part.kind != "relative":
        return ""
    alone = _alone(wording, head)
    if alone and len(run) <= _BARE and not _tells(wording, run):
        return whole(wording, head, sayer)
    unsure = alone and bool(run) and _unsure(wording, head, run)
    if unsure and (sentence := _by_itself(wording, whole(wording, head, sayer))):
        return sentence
    if not run or wording.line.words[run[0]] in wording.terms.stand_in:
        return ""
    if own:
        sentence = whole(wording, head, sayer)
        if _follows(wording, head, run):
            return _by_itself(wording, sentence)
        return "" if _tells(wording, run) else sentence
    enough = named or _tells(wording, run) or _meets(wording, head) or (len(run) > _BARE and not _object(wording, head))
    if enough or wording.antecedents.fuller(run):
        return ""
    return _more(wording, head, whole(wording, head, sayer)) or _more(wording, head, ahead(wording, head, sayer))


def _lost(wording: Wording, run: list[int]) -> bool:
    """Whether of a subject but «itu» is left, behind what tells of it or in a scraped text.

    «Para tersangka, yang berusia 23 hingga 26 tahun, [itu] ditangkap», «mantan istri,dan,[itu] memamerkan …».
    """
    line, at = wording.line, run[0] - 1
    glued = at >= 0 and line.text[line.units[run[0]].start - 1] == ","
    told = at > 0 and line.clause(at - (line.words[at] in PAUSES)).kind == "relative"
    return (glued or told) and all(line.words[at] in wording.terms.pointing for at in run)


def _apart(wording: Wording, part: Clause) -> bool:
    """Whether a clause goes on with one that another parts from it: «mengaku | ia meminjam baju, | tetapi belum …»."""
    line = wording.line
    before = part.first - 1
    before -= before > 0 and line.words[before] == ","
    inner = line.clause(before) if before > 0 else part
    acts = any(voice(line.words[at], wording.lex.language) == "active" for at in inner.verbs)
    other = inner.kind != "aside" and inner.number not in {part.coordinated, part.number}
    return part.coordinated >= 0 and acts and other


def _unmet(wording: Wording, part: Clause) -> bool:
    """Whether a clause is a condition, and not what somebody said: «mengatakan [jika] ia siap»."""
    before = wording.line.words[part.first - 1] if part.first else ""
    return part.kind == "condition" and wording.lex.type_of(before) != "statement"


def _aimed(wording: Wording, head: Head, part: Clause) -> bool:
    """Whether a verb tells but what for, and its label would not: «menyarankan cuti | untuk menikmati kota itu»."""
    if part.kind != "purpose" or head.kind == "noun":
        return False
    start = wording.subjects.start(head)
    return part.first <= start == linked(wording, head)


def _wished(wording: Wording, head: Head, first: int) -> bool:
    """Whether somebody else only wants or orders what is done: «Dinas menargetkan 30 pebalap mengikuti lomba»."""
    line, asked = wording.line, wording.terms.causing
    verbs = (line.words[at] for at in _verbs_before(line, line.number(head.first), first))
    wished = (word for word in verbs if word in asked or wording.lex.cues.get(word) in {"planned", "conditional"})
    return any(voice(word, wording.lex.language) in _DOING for word in wished)


def _wish(wording: Wording, sentence: str) -> str:
    """A wish without whoever has it, whom only the sentence before tells: «[Mereka] berharap jalan itu selesai»."""
    words = sentence.split()
    wishes = (n for n, word in enumerate(words[:_OPENING]) if _wishes(wording, word.lower()))
    first = next(wishes, 0)
    return "" if not first or sentence.endswith(CUT) or ":" in sentence else capital(" ".join(words[first:]))


def _wishes(wording: Wording, word: str) -> bool:
    wanted = wording.lex.cues.get(word) in {"planned", "conditional"}
    return wanted and voice(word, wording.lex.language) in _DOING


def _wanted(wording: Wording, part: Clause) -> bool:
    """Whether the verb right before a clause only wants or plans what it tells: «menargetkan, | jalan itu selesai»."""
    line = wording.line
    at = part.first - 1
    at -= at > 0 and line.words[at] == ","
    return at >= 0 and _wishes(wording, line.words[at])


def _of_two(wording: Wording, head: Head) -> bool:
    """Whether either of two may do what a clause tells: «Polisi menangkap pemuda ketika sedang berpesta»."""
    line, part = wording.line, wording.line.clause(head.first)
    before = _verbs_before(line, part.parent, part.first)
    of_two = bool(before) and voice(line.words[before[-1]], wording.lex.language) in {"active", "passive"}
    return of_two and not is_result(part, wording.lex)


def _verbs_before(line: Sentence, number: int, end: int) -> list[int]:
    """The verbs of the clause of that number before a unit."""
    return [at for part in line.clauses if part.number == number for at in part.verbs if at < end]


def _unsure(wording: Wording, head: Head, run: list[int]) -> bool:
    """Whether «yang» may tell of more than the name before it, or its verb of what only «-nya» tells.

    «melempar dokumen kebijakan Partai Golkar yang diterbitkan minggu lalu», «sejak Budi yang melakukannya pada 1990».
    """
    line = wording.line
    if head.word.endswith(wording.lex.clitic):
        return True
    last = line.actors.get(run[-1])
    return last is not None and last.kind != "person" and run[0] not in line.actors


def _tells(wording: Wording, run: list[int]) -> bool:
    """Whether a noun phrase names something."""
    line = wording.line
    written = (line.text[line.units[at].start : line.units[at].end] for at in run)
    return any(at in line.actors or (at and line.units[at].capital) for at in run) or any(map(str.isupper, written))


def _meets(wording: Wording, head: Head) -> bool:
    """Whether what is done is done to something with a name: «gempa yang mengguncang Turki»."""
    line = wording.line
    told = range(head.last, behind(line, head))
    return head.voice == "active" and any(at in line.actors or line.units[at].capital for at in told)


def _object(wording: Wording, head: Head) -> bool:
    """Whether the noun before «yang» is told of by the verb before it, and is not itself who does what follows."""
    line, part = wording.line, wording.line.clause(head.first)
    return bool(_verbs_before(line, part.parent, part.first))


def _more(wording: Wording, head: Head, words: str) -> str:
    """What a sentence tells, if it stands by itself and says what is done beside what «yang» tells."""
    line, told = wording.line, words.lower().split()
    number = line.number(head.first)
    verbs = {line.words[at] for part in line.clauses if part.number != number for at in part.verbs}
    return "" if verbs.isdisjoint(told) or told[-1] in verbs else _by_itself(wording, words)


def _by_itself(wording: Wording, words: str) -> str:
    """What a sentence tells, if it is told to its end, leans on no other and begins with whom or what it is about."""
    told = (words.partition(": ")[2] or words).lower().split()
    if not told or words.endswith(CUT) or wording.leans(told):
        return ""
    opens = told[0] in wording.terms.leading or voice(told[0], wording.lex.language) == "active"
    return "" if opens else words


def _follows(wording: Wording, head: Head, run: list[int]) -> bool:
    """Whether what seems to act is the object of the verb of «yang»: «aksi yang menolak [undang-undang] bertahan»."""
    part = wording.line.clause(head.first)
    return any(wording.line.number(at) == part.number for at in part.verbs if at < run[0])


def _alone(wording: Wording, head: Head) -> bool:
    """Whether but a time stands behind a verb: «penelitian yang dilakukan pada 2002»."""
    line = wording.line
    return all(line.words[at] in wording.terms.loose for at in range(head.last, behind(line, head)))
