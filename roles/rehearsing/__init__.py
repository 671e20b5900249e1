"""A rehearsal over the wire: a real host, and company at every seat that comes in as people do."""
