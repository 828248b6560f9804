"""Room for what visitors say about a page.

Revision ID: 0001_feedback
Revises:
"""

import sqlalchemy as sa
from alembic import op

revision = "0001_feedback"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "page_feedback",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("shelf", sa.String(length=20), nullable=False),
        sa.Column("page", sa.String(length=80), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("version", sa.String(length=16), nullable=False),
        sa.Column("answer", sa.String(length=10), nullable=False),
        sa.Column("comment", sa.String(length=1000), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_page_feedback"),
        sa.UniqueConstraint("key", name="uq_page_feedback_key"),
    )
    op.create_index("ix_page_feedback_page", "page_feedback", ["page"])


def downgrade() -> None:
    op.drop_index("ix_page_feedback_page", table_name="page_feedback")
    op.drop_table("page_feedback")
