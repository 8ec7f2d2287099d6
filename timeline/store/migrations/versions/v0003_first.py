"""The first tables that are carried forward: a database of this version was made whole by the program of then."""

revision = "3"
down_revision = None


def upgrade() -> None:
    """Nothing: no database is older."""
