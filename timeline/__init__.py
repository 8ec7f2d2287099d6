"""Linimasa: Indonesian news in, a timeline of dated events with actors out.

The nouns are in `timeline.model`, the way of a sentence through the floors in `timeline.pipeline`.
"""

__version__ = "0.1.0"
