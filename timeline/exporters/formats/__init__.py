"""One module a format; each is found because it lies here (see `timeline.exporters.Format`)."""
