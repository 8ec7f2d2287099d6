"""Finds who takes part in an event, and as what."""
