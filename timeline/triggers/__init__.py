"""Finds the words that tell an event, and holds the words and tables of rows that the floors above read."""
