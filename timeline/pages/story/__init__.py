"""Tell a story as its key dates."""
