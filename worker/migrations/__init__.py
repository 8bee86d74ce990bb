"""How the tables came about, one step a file; run by `worker.store.migrate`."""
