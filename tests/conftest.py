"""One hypothesis profile for everyone: the same examples on every machine, however slow it is."""

from hypothesis import settings

settings.register_profile("overdracht", deadline=None, derandomize=True)
settings.load_profile("overdracht")
