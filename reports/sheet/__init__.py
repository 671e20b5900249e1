"""What the two human observers marked, and what in it is worth talking about."""
