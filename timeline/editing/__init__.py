"""What people change in what was read: dates as they type them, and their words as lines of the log."""
