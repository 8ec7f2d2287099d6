"""Judge a sample of events by hand, and say how right they are."""
