"""A session at the table: what keeps it on disk, and what keeps its time."""
