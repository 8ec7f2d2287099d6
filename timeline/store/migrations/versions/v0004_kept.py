"""Why an event has its parts, unknown columns of the input, which extraction read; a bin, a log, saved views."""

import sqlalchemy as sa
from alembic import op

revision = "4"
down_revision = "3"


def upgrade() -> None:
    """New columns say "", not known, of what is there."""
    for table, column in (("event", "because"), ("article", "extra"), ("content", "read_by")):
        op.add_column(table, sa.Column(column, sa.Text, nullable=False, server_default=""))
    op.create_table("activity", _number(), *map(_text, ("what", "name", "detail", "who", "when")))
    op.create_index("ix_activity_when", "activity", ["when"])
    flag = sa.Column("sample", sa.Boolean, nullable=False)
    op.create_table("removal", _number(), *map(_text, ("kind", "name")), flag, *map(_text, ("who", "when")))
    op.create_index("ix_removal_when", "removal", ["when"])
    op.create_table(
        "removed",
        sa.Column("removal", sa.Integer, sa.ForeignKey("removal.n", ondelete="CASCADE"), primary_key=True),
        sa.Column("article", sa.Text, primary_key=True),
        *map(_text, ("title", "collections")),
        sa.Column("reading", sa.LargeBinary),
    )
    op.create_table("saved_view", _number(), *map(_text, ("name", "query", "created")), sa.UniqueConstraint("name"))
    if not sa.inspect(op.get_bind()).has_table("story_item"):
        _items()


def _items() -> None:
    """The first databases of version 3 know pairs of events and not yet the items they make: they are to be found."""
    numbers = (sa.Column(name, sa.Integer, nullable=False) for name in ("root", "facet", "day"))
    weight = sa.Column("weight", sa.Float, nullable=False)
    op.create_table("story_item", _event(), *numbers, weight, sqlite_with_rowid=False)
    op.create_index("ix_story_item_root", "story_item", ["root"])
    op.create_table("story_loose", _event(), sqlite_with_rowid=False)
    op.execute("INSERT INTO story_loose SELECT DISTINCT one FROM story_pair")


def _event() -> sa.Column[int]:
    return sa.Column("event", sa.Integer, sa.ForeignKey("event.n", ondelete="CASCADE"), primary_key=True)


def _number() -> sa.Column[int]:
    return sa.Column("n", sa.Integer, primary_key=True)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)
