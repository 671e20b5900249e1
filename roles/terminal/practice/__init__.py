"""The practice case: one person at a private table, a few steps that teach the keys, and go on when a step was done."""
