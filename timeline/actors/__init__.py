"""Actors: who is named in a text, under one name.

`finder.find` finds them.  It is not loaded from here: what only names actors needs none of what reads texts.
"""
