"""What every export shares: the session as it is told, entry by entry, under names that may be hidden."""
