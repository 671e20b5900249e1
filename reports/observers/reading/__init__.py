"""What observers share: how a measure is stated, and how lives, work and time are read from a journal."""
