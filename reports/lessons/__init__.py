"""The proof of the eight lessons: what was played, what changed, what it rests on, and a page about it."""
