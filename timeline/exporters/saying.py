"""What is said of a happening besides its words: whether it came true, who says so, how sure that is, who tells it."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import date

from timeline.events import headline as headlines
from timeline.exporters import dating
from timeline.exporters.attribution.hedges import QUESTION
from timeline.exporters.attribution.phrases import SOMEBODY
from timeline.exporters.attribution.within import hedged, sourced
from timeline.exporters.condition import short
from timeline.exporters.entry import Entry, Row, Source, interval
from timeline.exporters.reasons import likely
from timeline.exporters.standing import standing
from timeline.model import label as labels
from timeline.words import Words

PLACE = "\x00"
"""Where the label of a headline stands."""


def headline(entry: Entry, words: Words) -> str:
    """Its label; what is planned, conditional, denied, did not happen or only somebody says tells so itself.

    The headline of the article, if there is one behind its label, comes last.
    """
    label, told, behind_ = parts(entry, words)
    return told.replace(PLACE, label, 1) + behind_ + labels.behind(str(entry.best["label"]).strip())


def parts(entry: Entry, words: Words) -> tuple[str, str, str]:
    """The label of a headline without that of the article, the mark of its status, and what stands behind both."""
    row = entry.best
    label = labels.deed(str(row["label"]).strip()) or str(row["trigger"])
    asked = row["hedge"] == QUESTION  # «Benarkah Budi mundur?» says by itself that it may not have happened
    mark = "" if asked else headlines.mark(label, str(row["status"]), words, str(row["language"]))
    marked = words.keyword("headline:", mark, "…").replace("…", PLACE, 1)
    return label, marked, "".join(behind(label, row, words))


def behind(label: str, row: Row, words: Words) -> tuple[str, ...]:
    """What a headline says behind the label: the word that hedges it, the condition, who says so, who denies it."""
    hedge = str(row["hedge"])
    said = f" ({hedge})" if hedge and not hedged(label, hedge, str(row["language"])) else ""
    said = hedge if hedge == QUESTION else said
    source = "" if sourced(label, row) else row_according(row, words)
    parts = (source, row_denied(row, words) if row["status"] != "denied" else "")
    told = (said, under(label, str(row["condition"])), *(f", {part}" for part in parts if part))
    return tuple(part for part in told if part)


def condition(entry: Entry) -> str:
    """On what it depends: «jika hujan turun»; "" where nothing is said."""
    return str(entry.best["condition"])


def under(label: str, told: str) -> str:
    """A condition as a headline ends with it; "" where the label says it already, or is the condition itself."""
    opener, _, rest = told.partition(" ")
    mine = label.casefold() in rest.casefold() or f" {opener} " in f" {label} ".casefold()
    return "" if not told or mine else f", {short(told)}"


def when(entry: Entry, words: Words) -> str:
    """Its days and clock."""
    return row_when(entry.best, words)


def row_when(row: Row, words: Words) -> str:
    """The days and clock of one event."""
    return dating.when(interval(row), words, str(row["value"]), str(row["time"] or ""))


def status(entry: Entry, words: Words) -> str:
    """Whether it happened, in a word or two; what is only said to have, or is denied, is not told as certain."""
    return words(f"status:{standing(entry.best)}")


def precision(entry: Entry, words: Words) -> str:
    """The unit of its date; "" without one."""
    unit = entry.best["granularity"]
    return words(f"precision:{unit}") if unit else ""


def according(entry: Entry, words: Words) -> str:
    """«menurut X» where somebody is quoted as saying that it happened."""
    return row_according(entry.best, words)


def row_according(row: Row, words: Words) -> str:
    """The same of one event."""
    names = _somebody(row["according"], words)
    return words("according to {names}", names=names) if names else ""


def denied(entry: Entry, words: Words) -> str:
    """«dibantah oleh X» where the article itself goes on with a denial."""
    return row_denied(entry.best, words)


def row_denied(row: Row, words: Words) -> str:
    """The same of one event."""
    if row["denied_by"] == SOMEBODY:
        return words("denied in the same article")
    return words("denied by {name}", name=row["denied_by"]) if row["denied_by"] else ""


def _somebody(name: str, words: Words) -> str:
    return words("a source that is quoted") if name == SOMEBODY else str(name)


def who(entry: Entry, words: Words) -> str:
    """Those who take part, each with the role."""
    return cast(entry.best["roles"], likely(entry.best), words)


def cast(roles: Mapping[str, str], unsure: Container[str], words: Words) -> str:
    """Names with their roles: «NATO (subjek), Rusia (penerima, agaknya)»; `unsure` are those whom no rule found."""
    return ", ".join(part(name, role, words, unsure=name in unsure) for name, role in roles.items())


def part(name: str, role: str, words: Words, *, unsure: bool) -> str:
    """A name with its role, and whether it is but likely."""
    return words.with_role(name, role, *((words("role:likely"),) if unsure else ()))


def doubts(entry: Entry, words: Words) -> list[str]:
    """What a reader should know before trusting it: a warning, a day that nobody said, what other articles say."""
    row = entry.best
    found = [words(row["warning"])] if row["warning"] else []
    found += [words("only said to be so: “{word}”", word=row["hedge"])] if row["hedge"] else []
    found += [words("day not said in the sentence")] if not row["explicit"] and row["start"] else []
    if entry.against:
        found.append(words.count("{n} article says the contrary", "{n} articles say the contrary", entry.against))
    if entry.unsure:
        found.append(words.count("{n} article leaves it in doubt", "{n} articles leave it in doubt", entry.unsure))
    for other in entry.others:
        count = words.count("{n} article", "{n} articles", other.articles)
        found.append(words("Others say {dates}", dates=f"{dating.when(other.interval, words)} ({count})"))
    return found


def confidence(entry: Entry, words: Words) -> str:
    """How sure the reading is, as a share; "" for what a person added."""
    if entry.best["added_by"]:
        return ""
    return words("confidence {n} %", n=round(100 * entry.best["confidence"]))


def checked(entry: Entry, words: Words) -> str:
    """What people said of it; that nobody looked is said, too."""
    fields = sorted({name for row in entry.told for name in str(row["corrected"]).split()} - {"added"})
    if entry.best["added_by"]:
        return ", ".join([str(entry.best["added_by"]), *(words(f"field:{name}") for name in fields)])
    told = words(f"checked:{entry.checked or 'nobody'}")
    return f"{told}: {', '.join(words(f'field:{name}') for name in fields)}" if fields else told


def articles(entry: Entry, words: Words) -> str:
    """By how many independent articles it is told; "" where it is only a person who says so."""
    if all(row["by_hand"] for row in entry.told):
        return ""
    return words.count("told by {n} article", "told by {n} articles", entry.independent)


def facts(entry: Entry, words: Words) -> list[str]:
    """All of the above that goes below a headline, in the order of weight."""
    told = (status(entry, words), *said_of(entry, words))
    return [part for part in (*told, articles(entry, words), confidence(entry, words), checked(entry, words)) if part]


def said_of(entry: Entry, words: Words) -> list[str]:
    """On what it depends, who says so, who denies it, and what else leaves doubt."""
    told = (condition(entry), according(entry, words), denied(entry, words), *doubts(entry, words))
    return [part for part in told if part]


def source(one: Source, words: Words) -> str:
    """An article in a line: title, newspaper, day of publication, and the day that it gives, where it is another."""
    return ", ".join(part for part in (one.cited, *origin(one, words)) if part)


def origin(one: Source, words: Words) -> list[str]:
    """The same but for the title."""
    row = one.row
    day = words.day(date.fromisoformat(row["published"])) if row["published"] else ""
    apart = words("says {date}", date=row_when(row, words)) if one.apart else ""
    return [part for part in (str(row["source"]), day, apart) if part]


def sentence(row: Row) -> str:
    """The event's sentence on one line; "" where the words are those of whoever added it."""
    if row["by_hand"]:
        return ""
    return " ".join(str(row["sentence"]).split())
