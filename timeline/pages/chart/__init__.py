"""The timeline as it stands on a page: window, lanes, marks, pictures of it."""
