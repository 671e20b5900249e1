"""What plain mode itself says: prompts, commands and help, in Dutch and English."""

from typing import Final

from simulation.scenario.faults import Language

PROMPTS: Final[dict[str, tuple[str, str]]] = {
    "what": ("Kies een nummer, of typ w, l, s, ? of q.", "Choose a number, or type w, l, s, ? or q."),
    "what_between": ("Kies een nummer, of typ l, s, ? of q.", "Choose a number, or type l, s, ? or q."),
    "console": (
        "Kies een nummer, v om mee te kijken, l om alles te lezen; leeg is terug.",
        "Choose a number, v to look on at a seat, l to read all; empty goes back.",
    ),
    "which": ("Kies een nummer; leeg is terug.", "Choose a number; empty goes back."),
    "many": (
        "Nummers met spaties ertussen; leeg is het voorstel, 0 is geen, t is terug.",
        "Numbers with spaces between; empty takes the suggestion, 0 is none, b goes back.",
    ),
    "one": ("Kies een nummer; t is terug.", "Choose a number; b goes back."),
    "one_suggested": (
        "Kies een nummer; leeg is het voorstel, t is terug.",
        "Choose a number; empty takes the suggestion, b goes back.",
    ),
    "text": ("Typ uw tekst; leeg is terug.", "Type your text; empty goes back."),
    "text_free": ("Typ uw tekst; leeg is geen tekst.", "Type your text; empty is no text."),
    "sure": ("Dit kunt u niet terugdraaien. Zeker? j of n", "This can't be undone. Sure? y or n"),
    "suggestion": ("voorstel", "suggestion"),
    "cost": ("Dit kost u", "This costs you"),
    "nothing_new": ("Er is niets nieuws.", "There is nothing new."),
    "over": ("De tijd van deze ronde is om.", "The time of this round is over."),
    "unknown": ("Dat begrijp ik niet. Typ ? voor hulp.", "I don't understand. Type ? for help."),
    "no_such_number": ("Dat nummer staat er niet bij.", "That number is not among them."),
    "kept": ("Uw sessie is bewaard.", "Your session is kept."),
    "goodbye": ("Tot ziens.", "Goodbye."),
    "no_word": ("Dat woord staat niet op dit scherm.", "That word is not on this screen."),
    "nothing_to_do": ("U kunt nu niets doen. Typ w om te wachten.", "You can do nothing now. Type w to wait."),
    "news": ("Nieuw:", "New:"),
    "done": ("Gezegd.", "Said."),
    "practise": (
        "Nieuw hier? Typ o om te oefenen; q brengt u terug naar uw stoel. Die blijft zolang van u.",
        "New here? Type o to practise; q brings you back to your seat. It stays yours meanwhile.",
    ),
    "end": ("Dit was de laatste ronde.", "This was the last round."),
}

HELP: Final[dict[Language, tuple[str, ...]]] = {
    "nl": (
        "U kiest met nummers. Onder elk nummer staat wat u kunt doen, met wat het kost.",
        "w: wachten tot er iets voor u gebeurt. De tijd gaat alleen voort als u iets doet of wacht.",
        "l: alles lezen wat nu voor u ligt, ook de kaarten.",
        "s: het scherm van de spelleiding: klok, stoelen, wie wacht, programma, voorvallen.",
        "? en een woord: wat dat woord betekent, bijvoorbeeld: ? warm",
        "nl of en: Nederlands of Engels.",
        "t: terug naar het vorige.",
        "q: stoppen. Wat u deed is bewaard.",
    ),
    "en": (
        "You choose by numbers. Under each number stands what you can do, and what it costs.",
        "w: wait until something happens for you. Time only passes when you do something or wait.",
        "l: read all that lies before you now, the cards too.",
        "s: the facilitator's console: clock, seats, who waits, session plan, injects.",
        "? and a word: what that word means, for instance: ? warm",
        "nl or en: Dutch or English.",
        "b: back to where you were.",
        "q: stop. What you did is kept.",
    ),
}
RUNS: Final[dict[Language, str]] = {
    "nl": "De klok loopt door, ook als u nadenkt. Leeg: kijken wat er is gebeurd.",
    "en": "The clock runs, also while you think. Empty: see what happened.",
}

LOST: Final[dict[Language, str]] = {
    "nl": "Er is nog geen verbinding; ik blijf het proberen.",
    "en": "There is no connection yet; I keep trying.",
}

CALLED: Final[dict[Language, str]] = {
    "nl": "Er is iets nieuws voor iedereen. Druk op Enter.",
    "en": "There is something new for everybody. Press Enter.",
}

WAIT: Final = frozenset({"w", "wacht", "wachten", "wait"})
READ: Final = frozenset({"l", "lees", "lezen", "read", "look", "r"})
LEAD: Final = frozenset({"s", "spelleiding", "lead"})
PRACTISE: Final = frozenset({"o", "oefen", "oefenen", "practise", "practice"})
LOOK_ON: Final = frozenset({"v", "meekijken", "look on"})
QUIT: Final = frozenset({"q", "stop", "quit", "exit"})
BACK: Final = frozenset({"t", "terug", "b", "back", ""})
YES: Final = frozenset({"j", "ja", "y", "yes"})


def prompt(name: str, language: Language) -> str:
    """Give what plain mode says."""
    return PROMPTS[name][language == "en"]
