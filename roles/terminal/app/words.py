"""What the app itself says: keys, prompts and help, in Dutch and English."""

from typing import Final

from roles.terminal.screen import Kind
from simulation.scenario.faults import Language

WORDS: Final[dict[str, tuple[str, str]]] = {
    "space": ("spatie", "space"),
    "wait": ("wachten", "wait"),
    "wait_help": ("Wachten tot er iets voor u gebeurt", "Wait until something happens for you"),
    "pause": ("pauze", "pause"),
    "pause_help": ("De klok stilzetten of laten lopen", "Stop the clock or let it run"),
    "practise": ("oefenen", "practise"),
    "practise_help": ("De toetsen oefenen, aan een tafel van uzelf", "Practise the keys, at a table of your own"),
    "practise_how": (
        "Druk op O om de toetsen te oefenen, in twee minuten. Gaat de sessie verder, dan zit u vanzelf weer hier.",
        "Press O to practise the keys, in two minutes. When the session goes on, you are brought back here.",
    ),
    "practised": (
        "Met ? leest u de rest, met Q stopt u met oefenen.",
        "Press ? to read the rest, and Q to stop practising.",
    ),
    "come_back": ("oefenen stoppen", "stop practising"),
    "come_back_help": ("Terug naar uw eigen stoel", "Back to your own seat"),
    "lead": ("spelleiding", "lead"),
    "lead_help": ("Het scherm van de spelleiding", "The facilitator's console"),
    "board": ("bord", "board"),
    "board_help": ("Het bord in kolommen", "The board in columns"),
    "board_key": ("Druk op B voor het bord in kolommen.", "Press B for the board in columns."),
    "language": ("English", "Nederlands"),
    "language_help": ("Verder in het Engels", "Go on in Dutch"),
    "theme": ("kleur", "colours"),
    "theme_help": ("Licht, donker of veel contrast", "Light, dark or high contrast"),
    "help": ("hulp", "help"),
    "help_help": ("Wat u op dit scherm ziet en kunt doen", "What you see on this screen and can do"),
    "search": ("zoek", "search"),
    "search_type": ("Typ een woord", "Type a word"),
    "not_found": ("Niets gevonden.", "Nothing found."),
    "chosen": ("{} gekozen", "{} chosen"),
    "search_help": ("Zoek in alles wat u kunt doen", "Search all that you can do"),
    "more": ("nog {}; typ meer letters", "{} more; type more letters"),
    "leave": ("stop", "stop"),
    "leave_help": ("Stoppen; uw spel is bewaard", "Stop; your game is kept"),
    "how_to_leave": ("U stopt met Q. Uw spel is bewaard.", "Press Q to stop. Your game is kept."),
    "back": ("terug", "back"),
    "next": ("verder", "go on"),
    "do": ("doen", "do it"),
    "no_news": ("Nog geen nieuws.", "No news yet."),
    "idle": (
        "Er ligt nu niets voor u. Komt er iets, dan staat het links.",
        "Nothing lies before you now. What comes stands on the left.",
    ),
    "choose": ("Kies een regel, of druk op het cijfer.", "Choose a line, or press its digit."),
    "tick": (
        "Spatie of het cijfer kruist aan, Enter gaat verder.",
        "Space or the digit ticks, Enter goes on.",
    ),
    "least": ("Kies er ten minste {}.", "Choose at least {}."),
    "write": ("Typ uw tekst, Enter gaat verder.", "Type your text, Enter goes on."),
    "write_free": ("Typ uw tekst, of laat het leeg. Enter gaat verder.", "Type your text, or leave it. Enter goes on."),
    "full": ("Meer past er niet: hoogstens {} tekens.", "No more fits: {} characters at most."),
    "suggestion": ("voorstel", "suggestion"),
    "cost": ("Dit kost u ongeveer {}.", "This costs you about {}."),
    "free": ("Dit kost u nu geen tijd.", "This costs you no time now."),
    "sure": ("Dit kunt u niet terugdraaien. Zeker weten?", "This can't be undone. Are you sure?"),
    "yes": ("ja, doen", "yes, do it"),
    "no": ("nee, terug", "no, back"),
    "runs": ("de klok loopt", "the clock runs"),
    "stands": ("pauze", "paused"),
    "round": ("ronde {} van {}", "round {} of {}"),
    "seat": ("Welke rol neemt u?", "Which role do you take?"),
    "seat_how": (
        "Kies met de pijltjes, het nummer of de muis, en druk op Enter.",
        "Choose with the arrows, the number or the mouse, and press Enter.",
    ),
    "seat_advice": (
        "Kies liefst niet uw eigen werk: in een andere rol ziet u meer.",
        "Better not your own job: in another role you see more.",
    ),
    "small": ("Maak het venster groter: ten minste 80 bij 24.", "Make the window larger: at least 80 by 24."),
    "step": ("verder", "on"),
    "step_back": ("terug", "back"),
    "day": ("dag verder", "a day on"),
    "day_back": ("dag terug", "a day back"),
    "look_as": ("meekijken", "look as"),
    "look_as_help": ("Meekijken op een andere stoel", "Look on at another seat"),
    "looks_on": ("u kijkt mee", "you look on"),
    "words_here": ("Woorden op dit scherm", "Words on this screen"),
    "gone": ("Dat kan nu niet meer.", "That is no longer possible."),
}

HELP: Final[dict[Language, tuple[str, ...]]] = {
    "nl": (
        "Links staat alles wat voor u ligt. Kies met de pijltjes, met het cijfer of met de muis.",
        "Rechts leest u wat u daarvan weet, en eronder wat u kunt doen. De letter ervoor doet het.",
        "Letters zijn daden, hoofdletters en tekens horen bij het programma. Tab gaat naar het volgende vak.",
        "Escape gaat terug.",
    ),
    "en": (
        "On the left is all that lies before you. Choose with the arrows, with the digit or with the mouse.",
        "On the right you read what you know of it, and below that what you can do. The letter before it does it.",
        "Letters are deeds, capitals and signs belong to the program. Tab goes to the next pane, Escape goes back.",
    ),
}
"""How every screen works."""

AT_A_DESK: Final[dict[Language, tuple[str, ...]]] = {
    "nl": (
        "Achter elke daad staat wat die kost. Zolang u bezig bent, kunt u weinig anders.",
        "Een inwoner die wacht heeft een balkje: [####....]. Is het vol, dan hangt de inwoner op of loopt weg.",
        "Wat u hoort staat niet vanzelf op de kaart. U kiest steeds: nu vastleggen, later, of niet.",
    ),
    "en": (
        "After each deed stands what it costs. While you are busy you can do little else.",
        "A resident who waits has a bar: [####....]. When it is full, the resident hangs up or walks away.",
        "What you hear is not on the card by itself. You choose each time: record now, later, or not.",
    ),
}
"""And at a desk."""

AT_HOME: Final[dict[Language, tuple[str, ...]]] = {
    "nl": (
        "U kiest zelf of u contact opneemt, hoe, en wat u vertelt. Alleen wat u vertelt kan iemand opschrijven.",
        "Uw vertrouwen stijgt of daalt door wat er gebeurt. Bij ‘Uw vertrouwen’ leest u waardoor.",
    ),
    "en": (
        "You choose whether you get in touch, how, and what you tell. Only what you tell can be written down.",
        "Your trust rises or falls with what happens. Under ‘Your trust’ you read why.",
    ),
}
"""And at a kitchen table."""

HELP_ON: Final[dict[Kind, dict[Language, tuple[str, ...]]]] = {
    "desk": AT_A_DESK,
    "leading": AT_A_DESK,
    "home": AT_HOME,
    "away": AT_HOME,
}
"""What there is to know on a kind of screen."""


def explained(kind: Kind, language: Language) -> tuple[str, ...]:
    """Explain a kind of screen."""
    return (*HELP[language], *HELP_ON.get(kind, {}).get(language, ()))


def word(name: str, language: Language, *values: object) -> str:
    """Give what the app says."""
    return WORDS[name][language == "en"].format(*values)
