"""Words an event in a few words of its article."""
