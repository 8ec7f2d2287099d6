"""Events and articles that can be met at one place are ranked, so that large blocks are compared by their first."""

import sqlalchemy as sa
from alembic import op

revision = "6"
down_revision = "5"

_OLD = ("loose", "item", "copy", "pair", "band", "want", "key", "event", "article")


def upgrade() -> None:
    """What stories found is found anew: all of it can be computed, and ranks are hashes that SQL has not."""
    for name in _OLD:
        op.drop_table(f"story_{name}")
    op.create_table("story_article", _owner("article"), _text("words"))
    rank = sa.Column("rank", sa.BigInteger, nullable=False)
    op.create_table("story_event", _owner("event"), rank, _text("trigger"), _text("words"))
    _keyed("story_key", _number("key"), _number("day"), _number("rank"), _owner("event"), index="event")
    _keyed("story_band", _number("band"), _number("rank"), _owner("article"), index="article")
    _keyed("story_pair", _owner("event", "one"), _owner("event", "other"), index="other")
    _keyed("story_copy", _owner("article", "one"), _owner("article", "other"), index="other")
    numbers = [sa.Column(name, sa.Integer, nullable=False) for name in ("root", "facet", "day")]
    told = [sa.Column("weight", sa.Float, nullable=False), sa.Column("wide", sa.Boolean, nullable=False)]
    _keyed("story_item", _owner("event"), *numbers, *told, index="root")
    op.create_table("story_loose", _owner("event"), sqlite_with_rowid=False)
    places = [sa.Column(name, sa.BigInteger, nullable=False) for name in ("key", "day", "last")]
    op.create_table("story_block", *places)
    own = [sa.Column(name, sa.Integer, nullable=False) for name in ("event", "low", "high")]
    op.create_table("story_want", own[0], sa.Column("key", sa.BigInteger, nullable=False), *own[1:])


def _keyed(name: str, *columns: sa.Column[int], index: str) -> None:
    op.create_table(name, *columns, sqlite_with_rowid=False)
    op.create_index(f"ix_{name}_{index}", name, [index])


def _owner(target: str, name: str = "") -> sa.Column[int]:
    owner = sa.ForeignKey(f"{target}.n", ondelete="CASCADE")
    return sa.Column(name or target, sa.Integer, owner, primary_key=True, autoincrement=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, primary_key=True, autoincrement=False)
