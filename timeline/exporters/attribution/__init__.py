"""Who stands behind what an article tells: who is quoted for it, how it is hedged, who denies it right after.

Worked out when a file is written, from the words of the article, so that articles read long ago have it as well.
"""
