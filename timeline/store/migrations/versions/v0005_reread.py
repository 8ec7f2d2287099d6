"""What reading articles again changed in their events."""

import sqlalchemy as sa
from alembic import op

revision = "5"
down_revision = "4"


def upgrade() -> None:
    """A table of its own."""
    numbers = [sa.Column(name, sa.Integer, nullable=False) for name in ("run", "start")]
    texts = [sa.Column(name, sa.Text, nullable=False) for name in ("article", "kind", "label", "old", "new")]
    op.create_table("change", sa.Column("n", sa.Integer, primary_key=True), *numbers, *texts)
    op.create_index("ix_change_run", "change", ["run"])
