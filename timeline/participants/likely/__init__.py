"""Those who most likely take part in an event though no rule gives them a part, by a model trained on read articles."""

from timeline.participants.likely.beside import candidates, further, sure
from timeline.participants.likely.discourse import Discourse

__all__ = ["Discourse", "candidates", "further", "sure"]
