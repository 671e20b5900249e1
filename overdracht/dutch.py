"""What click says, in Dutch: usage, help and errors of the command line.

Click asks gettext for its words. It gets them from this table instead of from a compiled catalogue, which
nobody could read in a review; whatever is missing here stays English.
"""

import sys
from typing import Final

from overdracht.language import said

DUTCH: Final = {
    # help
    "Usage:": "Gebruik:",
    "Options": "Opties",
    "Commands": "Opdrachten",
    "Positional arguments": "Argumenten",
    "Show this message and exit.": "Toon deze uitleg.",
    "Show the version and exit.": "Toon de versie.",
    "%(prog)s, version %(version)s": "%(prog)s, versie %(version)s",
    "default: {default}": "standaard: {default}",
    "required": "verplicht",
    "deprecated": "verouderd",
    "(dynamic)": "(hangt ervan af)",
    # what is wrong with the whole line
    "Error: {message}": "Fout: {message}",
    "Aborted!": "Afgebroken!",
    "Try '{command} {option}' for help.": "'{command} {option}' geeft uitleg.",
    "Missing command.": "Er ontbreekt een opdracht.",
    "No such command {name!r}.": "De opdracht {name!r} bestaat niet.",
    "No such option {name!r}.": "De optie {name!r} bestaat niet.",
    "Did you mean {possibility}?": "Bedoelde u {possibility}?",
    "(Did you mean one of: {possibilities}?)": "(Bedoelde u een van deze: {possibilities}?)",
    "Got unexpected extra argument ({args})": "Er staat een argument te veel ({args})",
    "Got unexpected extra arguments ({args})": "Er staan argumenten te veel ({args})",
    # what is missing
    "Missing argument": "Ontbrekend argument",
    "Missing option": "Ontbrekende optie",
    "Missing parameter": "Ontbrekende parameter",
    "Missing {param_type}": "Ontbrekend: {param_type}",
    "Missing parameter: {param_name}": "Ontbrekende parameter: {param_name}",
    "Option {name!r} does not take a value.": "De optie {name!r} heeft geen waarde.",
    "Option {name!r} requires an argument.": "De optie {name!r} vraagt een waarde.",
    "Option {name!r} requires {nargs} arguments.": "De optie {name!r} vraagt {nargs} waarden.",
    "Argument {name!r} takes {nargs} values.": "Het argument {name!r} vraagt {nargs} waarden.",
    "Takes {nargs} values but 1 was given.": "Vraagt {nargs} waarden, maar kreeg er 1.",
    "Takes {nargs} values but {len} were given.": "Vraagt {nargs} waarden, maar kreeg er {len}.",
    "{len_type} values are required, but {len_value} was given.": (
        "Er zijn {len_type} waarden nodig, maar er is er {len_value}."
    ),
    "{len_type} values are required, but {len_value} were given.": (
        "Er zijn {len_type} waarden nodig, maar er zijn er {len_value}."
    ),
    # what is wrong with a value
    "Invalid value: {message}": "Ongeldige waarde: {message}",
    "Invalid value for {param_hint}: {message}": "Ongeldige waarde voor {param_hint}: {message}",
    "Choose from:\n\t{choices}": "Kies uit:\n\t{choices}",
    "{value!r} is not {choice}.": "{value!r} is niet {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} is geen van {choices}.",
    "{value!r} does not match the format {format}.": "{value!r} heeft niet de vorm {format}.",
    "{value!r} does not match the formats {formats}.": "{value!r} heeft geen van de vormen {formats}.",
    "{value!r} is not a valid {number_type}.": "{value!r} is geen geldig getal ({number_type}).",
    "{value} is not in the range {range}.": "{value} valt buiten het bereik {range}.",
    "{value!r} is not a valid boolean. Recognized values: {states}": (
        "{value!r} is geen ja of nee. Wat wel kan: {states}"
    ),
    # files
    "file": "bestand",
    "directory": "map",
    "path": "pad",
    "unknown error": "onbekende fout",
    "Could not open file {filename!r}: {message}": "Bestand {filename!r} gaat niet open: {message}",
    "{name} {filename!r} does not exist.": "{name} {filename!r} bestaat niet.",
    "{name} {filename!r} is a file.": "{name} {filename!r} is een bestand.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} is een map.",
    "{name} {filename!r} is not readable.": "{name} {filename!r} mag niet worden gelezen.",
    "{name} {filename!r} is not writable.": "{name} {filename!r} mag niet worden geschreven.",
    "{name} {filename!r} is not executable.": "{name} {filename!r} mag niet worden uitgevoerd.",
}


def lend_to_click() -> None:
    """Let click look its words up here, at the moment that it says them."""
    for name, module in sys.modules.items():
        # Each of click's modules has imported gettext's functions under these names of its own.
        if name.startswith("click.") and hasattr(module, "_"):
            vars(module)["_"] = _one
        if name.startswith("click.") and hasattr(module, "ngettext"):
            vars(module)["ngettext"] = _one_or_more


def _one(sentence: str) -> str:
    return said(nl=DUTCH.get(sentence, sentence), en=sentence)


def _one_or_more(one: str, more: str, number: int) -> str:
    return _one(one if number == 1 else more)
