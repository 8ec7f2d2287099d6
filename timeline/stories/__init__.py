"""Stories: the same event told by several articles, near-identical articles, and the days that matter.

All is computed over the store and never changes an event.  New articles are looked at when anything is asked;
after a large import, `progress` does it in steps that can be shown.
"""

from __future__ import annotations

from timeline.store.story_answers import roots, tellers
from timeline.stories.copies import copies
from timeline.stories.dates import key_dates
from timeline.stories.index import progress, refresh, settled, waiting
from timeline.stories.items import items

__all__ = ["copies", "items", "key_dates", "progress", "refresh", "roots", "settled", "tellers", "waiting"]
