"""One database layer for SQLite (embedded) and PostgreSQL (at scale)."""
