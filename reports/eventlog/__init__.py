"""Event logs: the measures of the game on the log of a real organisation, as far as it tells.

Logs in the wild break their standards, so nothing is refused on form; what a log can't give is not observed,
with the reason.
"""
