"""All rules of a lexicon as one automaton over token signatures, built as it is used.

Patterns become a nondeterministic automaton (Thompson 1968); the sets of its states that are alive
together are the states of a deterministic one (Rabin & Scott 1959), whose transitions are computed the
first time a signature meets them and kept.  Matching costs one dictionary look-up a token and never
backtracks.  A signature is the set of elements that a token fits («Mei»: the month, the word).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from .pattern import Choice, Item, Node, Pattern, Series

Signature = frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Accept:
    """A rule that fits by one of its patterns; the smaller `rank`, the earlier it is tried."""

    rank: int
    rule: str
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class Plan:
    """How a pattern lies on its tokens: where the expression starts and ends, which token fills a slot."""

    start: int
    end: int
    slots: tuple[tuple[str, int, str, object], ...]
    """Slot, token, element, constant (or None)."""


class _Net:
    """The nondeterministic automaton: for each state its edges, its empty edges, what it accepts."""

    def __init__(self) -> None:
        self.edges: list[list[tuple[str, int]]] = [[]]
        self.empty: list[list[int]] = [[]]
        self.accepts: dict[int, Accept] = {}

    def new(self) -> int:
        self.edges.append([])
        self.empty.append([])
        return len(self.edges) - 1

    def add(self, node: Node, start: int) -> int:
        """Lay `node` down from a state on; the state where it ends."""
        if isinstance(node, Item):
            end = self.new()
            self.edges[start].append((node.element, end))
            return end
        if isinstance(node, Series):
            for inner in node.nodes:
                start = self.add(inner, start)
            return start
        end = self.new()
        for inner in node.nodes:
            self.empty[self.add(inner, start)].append(end)
        return end

    def closure(self, states: Iterable[int]) -> frozenset[int]:
        found, waiting = set(states), list(states)
        while waiting:
            for state in self.empty[waiting.pop()]:
                if state not in found:
                    found.add(state)
                    waiting.append(state)
        return frozenset(found)


class _State:
    """A state of the deterministic automaton, with the transitions met so far."""

    __slots__ = ("accepts", "edges", "following")

    def __init__(self, net: _Net, members: frozenset[int]) -> None:
        self.following: dict[Signature, _State | None] = {}
        self.edges: dict[str, set[int]] = {}
        for member in members:
            for element, target in net.edges[member]:
                self.edges.setdefault(element, set()).add(target)
        accepts = (net.accepts[member] for member in members if member in net.accepts)
        self.accepts = tuple(sorted(accepts, key=lambda a: a.rank))


class Automaton:
    """Finds which patterns begin at a token."""

    def __init__(self, accepts: Iterable[Accept]) -> None:
        self._net = _Net()
        for accept in accepts:
            pattern = accept.pattern
            end = self._net.add(Series((pattern.before, pattern.inside, pattern.after)), 0)
            self._net.accepts[end] = accept
        self._states: dict[frozenset[int], _State] = {}
        self._start = self._state(frozenset({0}))

    def matches(self, signatures: Sequence[Signature], start: int) -> list[tuple[int, tuple[Accept, ...]]]:
        """The ends of all matches that begin at `start`, shortest first, each with what it accepts."""
        found: list[tuple[int, tuple[Accept, ...]]] = []
        state = self._start
        for position in range(start, len(signatures)):
            signature = signatures[position]
            try:
                reached = state.following[signature]
            except KeyError:
                reached = self._step(state, signature)
            if reached is None:
                break
            state = reached
            if state.accepts:
                found.append((position + 1, state.accepts))
        return found

    def _step(self, state: _State, signature: Signature) -> _State | None:
        targets = {target for element in signature for target in state.edges.get(element, ())}
        reached = self._state(frozenset(targets)) if targets else None
        state.following[signature] = reached
        return reached

    def _state(self, members: frozenset[int]) -> _State:
        closed = self._net.closure(members)
        if closed not in self._states:
            self._states[closed] = _State(self._net, closed)
        return self._states[closed]


@lru_cache(maxsize=65_536)
def plan(accept: Accept, signatures: tuple[Signature, ...]) -> Plan:
    """How the pattern that was accepted lies on these tokens; alternatives are tried in their order."""
    pattern = accept.pattern
    for start, left in _lay(pattern.before, signatures, 0):
        for end, inner in _lay(pattern.inside, signatures, start):
            for last, right in _lay(pattern.after, signatures, end):
                if last == len(signatures):
                    return Plan(start, end, left + inner + right)
    raise AssertionError(f"{accept.rule} was accepted and does not fit")


_Slots = tuple[tuple[str, int, str, object], ...]


def _lay(node: Node, signatures: tuple[Signature, ...], at: int) -> Iterator[tuple[int, _Slots]]:
    if isinstance(node, Item):
        if at < len(signatures) and node.element in signatures[at]:
            yield at + 1, ((node.slot, at, node.element, node.constant),) if node.slot else ()
    elif isinstance(node, Choice):
        for inner in node.nodes:
            yield from _lay(inner, signatures, at)
    elif not node.nodes:
        yield at, ()
    else:
        for middle, left in _lay(node.nodes[0], signatures, at):
            for end, right in _lay(Series(node.nodes[1:]), signatures, middle):
                yield end, left + right
