"""Finds which event a time belongs to: the times of a sentence, the heads they may date, and the rules that choose."""
