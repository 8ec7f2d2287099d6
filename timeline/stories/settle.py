"""Finds the items anew of those events whose neighbours have changed, and of no others.

Whether a link stays depends on the neighbours of its two ends alone.  So what can change are the items that the
changed events and their neighbours are in: links that lead out of these have two ends that nothing happened to.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from timeline.store.story_graph import Graph
from timeline.stories.components import SAMPLE, joined
from timeline.stories.weigh import BRIEF, kind, later


def settle(graph: Graph, changed: set[int]) -> None:
    """Write down the items of all whom a change at `changed` concerns."""
    if changed:
        found = anew(graph, changed)
        size = Counter(found.values())
        shared = sorted(n for n, root in found.items() if size[root] > 1)
        near = graph.degrees(shared)
        rows = [_row(one, found[one.n]) | {"wide": near.get(one.n, 0) > SAMPLE} for one in graph.facts(shared)]
        graph.put(set(found), rows)


def _row(one: Any, root: int) -> dict[str, Any]:
    """What is kept of an event that is one item with others; the first in which it begins is its day."""
    brief = one.end - one.start <= BRIEF
    weight = kind(one.status, one.reported) * later(one.published, one.start) if brief else 0.0
    return {"event": one.n, "root": root, "facet": one.facet, "day": one.start, "weight": weight}


def anew(graph: Graph, changed: set[int]) -> dict[int, int]:
    """The root, itself where it stands alone, of each event whom a change at `changed` may concern."""
    near = graph.around(changed)
    concerned = graph.around(graph.mates(changed.union(*near.values())))
    items = joined(concerned, graph.ranks({n for around in concerned.values() for n in around}))
    return {n: items.find(n) for n in concerned}
