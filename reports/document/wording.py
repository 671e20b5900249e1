"""The few words that a page has of its own."""

from typing import Final

from simulation.scenario.faults import Language

WORDS: Final[dict[Language, dict[str, str]]] = {
    "nl": {
        "contents": "Inhoud", "behind": "De cijfers achter dit plaatje", "question": "Vraag aan de groep",
        "skip": "Naar de tekst", "picture": "Plaatje",
    },
    "en": {
        "contents": "Contents", "behind": "The figures behind this picture", "question": "A question for the group",
        "skip": "To the text", "picture": "Picture",
    },
}  # fmt: skip
