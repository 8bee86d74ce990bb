"""The mailbox on an IMAP server: how far each folder was read, and a step journal of each message in it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Go forward."""
    _make_folders()
    _make_messages()


def _make_folders() -> None:
    op.create_table(
        "imap_folders",
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("folder", sa.String(length=255), nullable=False),
        sa.Column("uidvalidity", sa.BigInteger(), nullable=False),
        sa.Column("first_uid", sa.BigInteger(), nullable=False),
        sa.Column("last_uid", sa.BigInteger(), nullable=False),
        sa.Column("since", MOMENT, nullable=True),
        sa.Column("held", sa.Integer(), nullable=False),
        sa.Column("missing", sa.Integer(), nullable=False),
        sa.Column("left_behind", sa.Integer(), nullable=False),
        sa.Column("checked_at", MOMENT, nullable=True),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("account", "folder", name="pk_imap_folders"),
    )


def _make_messages() -> None:
    op.create_table(
        "imap_messages",
        sa.Column("token", sa.String(length=40), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("folder", sa.String(length=255), nullable=False),
        sa.Column("uidvalidity", sa.BigInteger(), nullable=False),
        sa.Column("uid", sa.BigInteger(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.String(length=40), nullable=False),
        sa.Column("message_id", sa.String(length=40), nullable=False),
        sa.Column("step", sa.String(length=16), nullable=False),
        sa.Column("copy_uidvalidity", sa.BigInteger(), nullable=False),
        sa.Column("copy_from", sa.BigInteger(), nullable=False),
        sa.Column("copy_uid", sa.BigInteger(), nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("token", name="pk_imap_messages"),
    )
    for columns in (["account", "folder", "step"], ["message_id"], ["digest"]):
        op.create_index(f"ix_imap_messages_{columns[0]}", "imap_messages", columns)


def downgrade() -> None:
    """Go back."""
    op.drop_table("imap_messages")
    op.drop_table("imap_folders")
