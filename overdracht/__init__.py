"""The doorway: the one package that knows all rooms, and the command line that people type."""


def version() -> str:
    """The version of overdracht that is installed here."""
    # Asking costs more than starting a light command, hence only on demand.
    from importlib import metadata

    return metadata.version("overdracht")
