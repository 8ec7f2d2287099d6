"""Makes every run of number words one number: «dua puluh satu», «5 juta»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .entry import Token, entry
from .numbers import add_up


def joined(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens with every run of number words made one."""
    if not any("numeral" in entry.elements for _, _, entry in tokens):
        yield from tokens
        return
    run: list[Token] = []
    for token in tokens:
        if _continues(run, token):
            run.append(token)
            continue
        if run:
            yield from _joined(run)
        run = [token] if token[2].elements & {"numeral", "number"} else []
        if not run:
            yield token
    yield from _joined(run)


def _continues(run: list[Token], token: Token) -> bool:
    """Whether a number word goes on with the run; after digits only a power does («5 juta», not «5 dua»)."""
    if not run or "numeral" not in token[2].elements or token[0] - run[-1][1] != 1:
        return False
    return "numeral" in run[-1][2].elements or token[2].values["numeral"][0] == "power"  # type: ignore[index]


def _joined(run: list[Token]) -> list[Token]:
    if not run or (len(run) == 1 and "numeral" not in run[0][2].elements):
        return run
    words = [entry.values.get("numeral") or ("unit", entry.values["number"]) for _, _, entry in run]
    value = add_up(words)  # type: ignore[arg-type]
    if value is None:
        return run
    values: dict[str, object] = dict(run[0][2].values) if len(run) == 1 else {}
    values["number"] = int(value) if value == int(value) else value
    if len(run) == 1 and value <= 24:
        values["hour"] = int(value)
    return [(run[0][0], run[-1][1], entry(values))]
