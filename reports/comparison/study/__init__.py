"""A study: its table and manifest, what they say about effects, factors and assumptions, and the page about it."""
