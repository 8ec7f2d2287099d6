"""Show what looks doubtful in the data, one finding a card."""
