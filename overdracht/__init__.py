"""The doorway: the one package that knows all rooms, and the command line that people type."""


def version() -> str:
    """The version of overdracht that is installed here."""
    # Asking costs more than starting a light command, hence only on demand.
    from importlib import metadata

    return metadata.version("overdracht")


def compiled() -> bool:
    """Whether the engine was compiled to machine code here: faster, and otherwise the same."""
    from importlib import util

    engine = util.find_spec("simulation.game")
    return engine is not None and engine.origin is not None and not engine.origin.endswith(".py")
