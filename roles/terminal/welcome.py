"""Welcome: what everybody is told at the door: what for, what is kept, who sees it, how long, and that one may go."""

from typing import Final

from simulation.scenario.faults import Language

TOLD: Final[dict[str, tuple[str, str]]] = {
    "purpose_title": ("Waarvoor", "What for"),
    "purpose": (
        "Dit is een oefening. Wat u doet wordt bewaard om er samen op terug te kijken. Niemand wordt erop beoordeeld.",
        "This is an exercise. What you do is kept to look back on it together. Nobody is judged by it.",
    ),
    "kept_title": ("Wat wordt bewaard", "What is kept"),
    "kept": (
        "Uw rol, wat u in het spel doet en typt, en wanneer. Uw naam en eigen werk alleen als u die invult.",
        "Your role, what you do and type in the game, and when. Your name and own job only if you fill them in.",
    ),
    "seen_title": ("Wie ziet het", "Who sees it"),
    "seen": (
        (
            "De spelleiding en de observatoren zien wat er in het spel gebeurt. De anderen zien wat hun rol mag zien."
            " Wat u over uzelf antwoordt telt alleen mee in een gemiddelde."
            " Wat u in een gesprek schrijft leest niemand anders, tot u het deelt; dan zonder uw naam."
        ),
        (
            "Facilitator and observers see what happens in the game. Others see what their role may see."
            " What you answer about yourself only counts in a mean."
            " What you write in a dialogue nobody else reads until you share it, and then without your name."
        ),
    ),
    "days_title": ("Hoe lang", "How long"),
    "days": (
        "De spelleiding wist namen en teksten uiterlijk {} dagen na vandaag.",
        "The facilitator erases names and texts no later than {} days after today.",
    ),
    "days_asked": (
        "De spelleiding wist het bestand als het niet meer nodig is, en zegt u wanneer dat is.",
        "The facilitator deletes the file when it is no longer needed, and tells you when that is.",
    ),
    "free_title": ("U bent vrij", "You are free"),
    "free": (
        "Meedoen mag, het hoeft niet. U kunt altijd stoppen en vragen om uw naam en teksten te wissen.",
        "You may take part, you need not. You can always stop, and ask to have your name and texts erased.",
    ),
}

IN_ORDER: Final = ("purpose", "kept", "seen", "days_asked", "free")
"""What is told one after the other."""


def purpose(language: Language) -> str:
    """Tell all of it, a line for each thing."""
    return "\n".join(TOLD[name][language == "en"] for name in IN_ORDER)
