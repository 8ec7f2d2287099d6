"""Those who most likely take part in an event though no rule gives them a part, by a model trained on read articles."""

from timeline.participants.likely.discourse import Discourse
from timeline.participants.likely.further import LIKELY, candidates, further, sure

__all__ = ["LIKELY", "Discourse", "candidates", "further", "sure"]
