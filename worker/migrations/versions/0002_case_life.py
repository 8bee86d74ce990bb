"""The life of a case: its chained log, identity, holds and letters; who wrote a message, as keyed HMACs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
TABLES = (
    "case_messages",
    "case_holds",
    "removed_cases",
    "letters",
    "challenges",
    "message_ids",
    "known_senders",
    "addresses",
)


def upgrade() -> None:
    """Go forward."""
    _columns("cases", _case_columns())
    _columns("events", _event_columns())
    op.create_index("ix_events_reference_number", "events", ["reference", "number"], unique=True)
    _case_messages()
    _case_holds()
    _removed_cases()
    _letters()
    _challenges()
    _tokens()
    op.execute(
        "INSERT INTO case_messages (message_id, case_ref, added_at) SELECT message_id, reference, opened_at FROM cases"
    )
    for statement in GUARDS[op.get_bind().dialect.name]:
        op.execute(statement)


def downgrade() -> None:
    """Go back; the triggers first, for they would not let the columns go."""
    for statement in UNGUARD[op.get_bind().dialect.name]:
        op.execute(statement)
    for table in reversed(TABLES):
        op.drop_table(table)
    op.drop_index("ix_events_reference_number", "events")
    for table, columns in (("events", _event_columns()), ("cases", _case_columns())):
        for column in reversed(columns):
            op.drop_column(table, column.name)


_GONE = "EXISTS (SELECT 1 FROM removed_cases WHERE removed_cases.reference = OLD.reference)"
GUARDS = {
    "sqlite": (
        (
            "CREATE TRIGGER events_never_changed BEFORE UPDATE ON events "
            "BEGIN SELECT RAISE(ABORT, 'events are only ever added'); END"
        ),
        (
            f"CREATE TRIGGER events_never_deleted BEFORE DELETE ON events "
            f"WHEN OLD.reference IS NOT NULL AND NOT {_GONE} "
            "BEGIN SELECT RAISE(ABORT, 'events are only ever added'); END"
        ),
    ),
    "postgresql": (
        (
            "CREATE FUNCTION events_only_added() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF TG_OP = 'DELETE' AND (OLD.reference IS NULL OR {_GONE}) THEN RETURN OLD; END IF; "
            "RAISE EXCEPTION 'events are only ever added'; END $$"
        ),
        (
            "CREATE TRIGGER events_only_added BEFORE UPDATE OR DELETE ON events "
            "FOR EACH ROW EXECUTE FUNCTION events_only_added()"
        ),
    ),
}
"""Events of a case are only ever added; they go with the case, once its removal is on record."""

UNGUARD = {
    "sqlite": ("DROP TRIGGER events_never_changed", "DROP TRIGGER events_never_deleted"),
    "postgresql": ("DROP TRIGGER events_only_added ON events", "DROP FUNCTION events_only_added()"),
}


def _columns(table: str, columns: list[sa.Column[object]]) -> None:
    for column in columns:
        op.add_column(table, column)


def _case_columns() -> list[sa.Column[object]]:
    return [
        sa.Column("assignee", sa.String(length=64), nullable=False, server_default=""),
        sa.Column("language", sa.String(length=8), nullable=False, server_default=""),
        sa.Column("identity", sa.String(length=16), nullable=False, server_default="unchecked"),
        sa.Column("evidence", sa.JSON(), nullable=False, server_default="[]"),
        sa.Column("suspensions", sa.JSON(), nullable=False, server_default="[]"),
        sa.Column("extended_at", MOMENT, nullable=True),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.Column("demand", sa.String(length=32), nullable=False, server_default=""),
        sa.Column("settled", sa.JSON(), nullable=False, server_default="[]"),
        sa.Column("log_count", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("log_head", sa.String(length=64), nullable=False, server_default=""),
        sa.Column("log_seal", sa.String(length=40), nullable=False, server_default=""),
    ]


def _event_columns() -> list[sa.Column[object]]:
    return [
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("epoch", sa.String(length=96), nullable=True),
        sa.Column("note", sa.LargeBinary(), nullable=True),
        sa.Column("prev_hash", sa.String(length=64), nullable=False, server_default=""),
        sa.Column("hash", sa.String(length=64), nullable=False, server_default=""),
    ]


def _case_ref(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["case_ref"], ["cases.reference"], name=f"fk_{table}_case_ref")


def _case_messages() -> None:
    op.create_table(
        "case_messages",
        sa.Column("message_id", sa.String(length=40), nullable=False),
        sa.Column("case_ref", sa.String(length=20), nullable=False),
        sa.Column("added_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["messages.id"], name="fk_case_messages_message_id"),
        _case_ref("case_messages"),
        sa.PrimaryKeyConstraint("message_id", "case_ref", name="pk_case_messages"),
    )
    op.create_index("ix_case_messages_case_ref", "case_messages", ["case_ref"])


def _case_holds() -> None:
    op.create_table(
        "case_holds",
        sa.Column("case_ref", sa.String(length=20), nullable=False),
        sa.Column("category", sa.String(length=64), nullable=False),
        sa.Column("fate", sa.String(length=16), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        _case_ref("case_holds"),
        sa.PrimaryKeyConstraint("case_ref", "category", name="pk_case_holds"),
    )


def _removed_cases() -> None:
    op.create_table(
        "removed_cases",
        sa.Column("reference", sa.String(length=20), nullable=False),
        sa.Column("removed_at", MOMENT, nullable=False),
        sa.Column("log_count", sa.Integer(), nullable=False),
        sa.Column("log_head", sa.String(length=64), nullable=False),
        sa.Column("seal", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("reference", name="pk_removed_cases"),
    )


def _letters() -> None:
    op.create_table(
        "letters",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("case_ref", sa.String(length=20), nullable=False),
        sa.Column("key", sa.String(length=96), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("epoch", sa.String(length=96), nullable=False),
        sa.Column("blob", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("due_at", MOMENT, nullable=True),
        sa.Column("sent_at", MOMENT, nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        _case_ref("letters"),
        sa.PrimaryKeyConstraint("id", name="pk_letters"),
        sa.UniqueConstraint("key", name="uq_letters_key"),
    )
    op.create_index("ix_letters_case_ref", "letters", ["case_ref"])
    op.create_index("ix_letters_due_at", "letters", ["due_at"])


def _challenges() -> None:
    op.create_table(
        "challenges",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_ref", sa.String(length=20), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("salt", sa.String(length=32), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        _case_ref("challenges"),
        sa.PrimaryKeyConstraint("id", name="pk_challenges"),
    )
    op.create_index("ix_challenges_case_ref", "challenges", ["case_ref"])


def _tokens() -> None:
    """Keyed HMACs only: of Message-IDs, of addresses that wrote before, of who wrote a message."""
    op.create_table(
        "message_ids",
        sa.Column("token", sa.String(length=40), nullable=False),
        sa.Column("case_ref", sa.String(length=20), nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        _case_ref("message_ids"),
        sa.PrimaryKeyConstraint("token", name="pk_message_ids"),
    )
    op.create_index("ix_message_ids_case_ref", "message_ids", ["case_ref"])
    op.create_table(
        "known_senders",
        sa.Column("token", sa.String(length=40), nullable=False),
        sa.Column("first_seen", MOMENT, nullable=False),
        sa.Column("last_seen", MOMENT, nullable=False),
        sa.Column("verified", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("token", name="pk_known_senders"),
    )
    op.create_table(
        "addresses",
        sa.Column("message_id", sa.String(length=40), nullable=False),
        sa.Column("token", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["messages.id"], name="fk_addresses_message_id"),
        sa.PrimaryKeyConstraint("message_id", "token", name="pk_addresses"),
    )
    op.create_index("ix_addresses_token", "addresses", ["token"])
