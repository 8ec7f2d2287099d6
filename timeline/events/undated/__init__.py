"""Chooses what is told without a time of its own."""
