"""Correct what was extracted: forms, a table, their history."""
