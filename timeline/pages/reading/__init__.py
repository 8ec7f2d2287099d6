"""Show an article or an event with every date explained."""
