"""The world: all that is true, and the fold that changes it."""
