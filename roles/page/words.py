"""What the page itself says, in Dutch and English."""

from typing import Final

from roles.terminal.practice.meanwhile import CALLED_BACK
from roles.terminal.screen import Tone
from simulation.scenario.faults import Language

WORDS: Final[dict[str, tuple[str, str]]] = {
    "skip": ("Naar de inhoud", "Skip to content"),
    "other_language": ("English", "Nederlands"),
    "settings": ("Instellingen van deze pagina", "Settings of this page"),
    "renew": ("Nu verversen", "Refresh now"),
    "renew_on": ("Vanzelf verversen: uit. Zet aan", "Refresh by itself: off. Turn on"),
    "renew_off": ("Vanzelf verversen: aan. Zet uit", "Refresh by itself: on. Turn off"),
    "offline": (
        "Geen verbinding. De pagina probeert het vanzelf opnieuw.",
        "No connection. The page keeps trying by itself.",
    ),
    "round": ("ronde {} van {}", "round {} of {}"),
    "stands": ("de klok staat stil", "the clock stands still"),
    "closed": ("het kantoor is dicht", "the office is closed"),
    "on_page": ("Op deze pagina", "On this page"),
    "news": ("Nieuws", "News"),
    "no_news": ("Nog geen nieuws.", "No news yet."),
    "older": ("Ouder nieuws ({})", "Older news ({})"),
    "words_here": ("Woorden op deze pagina", "Words on this page"),
    "more_deeds": ("Meer dat u kunt doen ({})", "More that you can do ({})"),
    "card": ("De kaart lezen", "Read the card"),
    "card_open": ("De kaart", "The card"),
    "patience": ("wacht {} van hooguit {}", "waits {} of {} at most"),
    "good": ("goed", "good"),
    "bad": ("niet goed", "not good"),
    "path": ("Hoe het ging", "How it went"),
    "nothing": ("U kunt nu niets doen. Er komt vanzelf iets.", "There is nothing to do now. Something will come."),
    "quiet": ("U bent in overleg. Het nieuws komt daarna.", "You are in a meeting. The news comes afterwards."),
    "back": ("Terug, niets doen", "Back, do nothing"),
    "do": ("Doen", "Do it"),
    "go_on": ("Verder", "Go on"),
    "choose": ("Kies er één.", "Choose one."),
    "tick": ("Kruis aan wat u wilt.", "Tick what you want."),
    "least": ("Kruis er ten minste {} aan.", "Tick at least {}."),
    "longest": ("Ten hoogste {} tekens.", "At most {} characters."),
    "may_be_empty": ("Dit mag leeg blijven.", "This may stay empty."),
    "suggestion": ("voorstel", "suggestion"),
    "costs": ("Dit kost u {}.", "This costs you {}."),
    "costs_least": ("Dit kost u ten minste {}.", "This costs you at least {}."),
    "about": ("ongeveer {}", "about {}"),
    "free": ("Dit kost u geen tijd.", "This costs you no time."),
    "adds": ("+ {}", "+ {}"),
    "together": ("samen {}", "{} in all"),
    "reckon": ("Wat kost dit samen?", "What does this cost in all?"),
    "reckoned": ("Zoals u het nu hebt ingevuld kost het {}.", "As you have filled it in now it costs {}."),
    "reckoned_free": ("Zoals u het nu hebt ingevuld kost het geen tijd.", "As filled in now it costs no time."),
    "sure": ("Weet u het zeker?", "Are you sure?"),
    "no_way_back": ("Dit kunt u niet terugdraaien.", "This can't be undone."),
    "yes": ("Ja, doen", "Yes, do it"),
    "change": ("Nee, nog iets veranderen", "No, change something"),
    "empty": ("leeg", "empty"),
    "fault": ("Let op", "Mind"),
    "faults": ("Er is nog iets niet goed ingevuld", "Something is not filled in right yet"),
    "fault_one": ("Kies hier één antwoord.", "Choose one answer here."),
    "fault_gone": ("Uw keuze kan nu niet meer. Kies opnieuw.", "Your choice is no longer possible. Choose again."),
    "fault_many": ("Kruis er ten minste {} aan.", "Tick at least {}."),
    "fault_text": ("Vul hier iets in.", "Write something here."),
    "fault_missing": ("Dit antwoord kwam niet mee. Kijk het na.", "This answer did not come along. Check it."),
    "fault_short": ("Schrijf ten minste {} tekens.", "Write at least {} characters."),
    "fault_long": (
        "Uw tekst heeft {} tekens; er passen er {}. Maak hem korter.",
        "Your text has {} characters; there is room for {}. Make it shorter.",
    ),
    "fault_strange": (
        "Het formulier is niet meer hetzelfde. Kijk het na en verstuur het opnieuw.",
        "The form is no longer the same. Check it and send it again.",
    ),
    "gone": ("Dat kan nu niet meer", "That is no longer possible"),
    "gone_why": (
        "Terwijl u bezig was, is er iets veranderd. Er is niets gebeurd. Hieronder staat wat u nu kunt doen.",
        "While you were busy, something changed. Nothing was done. Below stands what you can do now.",
    ),
    "typed": ("Wat u had getypt", "What you had typed"),
    "said": ("Gedaan. Wat ervan komt ziet u hier.", "Done. You will see here what comes of it."),
    "again": (
        "Dat had u al verstuurd. Het telt één keer.",
        "You had sent that already. It counts once.",
    ),
    "refused": ("Dat kon niet. Bij het nieuws staat waarom.", "That was not possible. The news says why."),
    "slow": (
        "Dat ging te snel achter elkaar. Wacht even en doe het nog eens.",
        "That was too fast. Wait and try again.",
    ),
    "waits": (
        "De computer van de spelleiding kan nu niet opslaan. Wat u deed wacht tot dat weer kan.",
        "The facilitator's computer can't store now. What you did waits until it can.",
    ),
    "unkept": (
        "Het kon niet worden bewaard, dus er is niets gebeurd. Probeer het zo nog eens.",
        "It could not be kept, so nothing was done. Try again in a moment.",
    ),
    "practise": ("Oefenen", "Practise"),
    "practise_why": (
        "Oefen in twee minuten hoe deze pagina werkt. Begint de ronde, dan zit u vanzelf weer hier.",
        "Practise in two minutes how this page works. When the round begins you are brought back here.",
    ),
    "practise_stop": ("Stoppen met oefenen", "Stop practising"),
    "press": ("Druk op de knop “{}”.", "Press the button “{}”."),
    "press_under": ("Druk bij {} op de knop “{}”.", "Under {}, press the button “{}”."),
    "press_fill": ("Vul in wat er wordt gevraagd en druk op “{}”.", "Fill in what is asked and press “{}”."),
    "press_stop": (
        "Druk op “Stoppen met oefenen” om terug te gaan naar uw stoel.",
        "Press “Stop practising” to go back to your seat.",
    ),
    "called_back": CALLED_BACK,
    "beamer": ("Voor iedereen", "For everybody"),
    "join": ("Doe mee", "Join in"),
    "join_at": ("Ga naar", "Go to"),
    "join_code": ("Code", "Code"),
    "here": ("aanwezig", "present"),
    "free_seat": ("nog vrij", "still free"),
    "qr": ("QR-code van het adres", "QR code of the address"),
}

TONES: Final[dict[Tone, tuple[str, str, str]]] = {
    "new": ("+", "nieuw", "new"),
    "rings": ("»", "gaat nu over", "rings now"),
    "late": ("!", "let op", "mind"),
    "first": ("★", "belangrijk", "important"),
    "private": ("", "alleen voor u", "for you alone"),
    "good": ("+", "", ""),
    "bad": ("−", "", ""),
}
"""A sign, and a word where the line itself does not say it, so that no colour says it alone."""


def word(name: str, language: Language, *values: object) -> str:
    """Give what the page says."""
    return WORDS[name][language == "en"].format(*values)


def sign(tone: Tone, language: Language) -> str:
    """Give the word for a tone; nothing for those that need none."""
    return TONES[tone][1 + (language == "en")] if tone in TONES else ""


def mark(tone: Tone) -> str:
    """Give the sign of a tone."""
    return TONES[tone][0] if tone in TONES else ""
