"""What reading articles again changed in their events."""

import sqlalchemy as sa
from alembic import op

revision = "5"
down_revision = "4"


def upgrade() -> None:
    """A table of its own; and an index, because `read_by` lies behind the whole text of each article."""
    numbers = [sa.Column(name, sa.Integer, nullable=False) for name in ("run", "start")]
    texts = [sa.Column(name, sa.Text, nullable=False) for name in ("article", "kind", "label", "old", "new")]
    op.create_table("change", sa.Column("n", sa.Integer, primary_key=True), *numbers, *texts)
    op.create_index("ix_change_run", "change", ["run"])
    op.create_index("ix_content_read_by", "content", ["read_by"])
