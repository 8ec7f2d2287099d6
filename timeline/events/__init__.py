"""Events: what happened, when, whether it did, and who took part.

`extract.extract` finds them.  It is not loaded from here: what only shows events needs none of what reads them.
"""
