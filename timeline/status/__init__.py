"""Judges whether an event happened: planned, conditional, denied, and the cues that say so."""
