"""The migrations, oldest first; a file is never changed once it has been released."""
