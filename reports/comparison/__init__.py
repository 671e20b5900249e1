"""Comparing: what changed between two ways to play, and how sure that is."""
