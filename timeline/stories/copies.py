"""Groups articles that are near-identical, as when several papers print one agency report."""

from __future__ import annotations

from timeline.store import Store, story_answers
from timeline.stories import index


def copies(store: Store) -> list[tuple[str, ...]]:
    """The groups of near-identical articles, as sorted article ids, largest group first.

    Two articles are copies when three fifths of the shorter one's runs of five words stand in the other; groups
    are what hangs together by that.  Looks at new articles first.
    """
    index.refresh(store)
    group: dict[str, set[str]] = {}
    for one, other in story_answers.copies(store):
        joined = group.get(one, {one}) | group.get(other, {other})
        group |= dict.fromkeys(joined, joined)
    groups = {tuple(sorted(members)) for members in group.values()}
    return sorted(groups, key=lambda members: (-len(members), members))
