"""Alembic's entry: works on the connection, in the transaction, that `worker.store.migrate` hands over."""

from __future__ import annotations

from alembic import context

from worker.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,  # SQLite can: the caller began the transaction itself
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
