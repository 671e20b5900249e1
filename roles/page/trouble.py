"""Trouble: what did not work, whose doing it was, and what to do now, on a page of its own."""

from typing import Final, Literal

from roles.page.address import Address
from roles.page.writing import Reply, written

Trouble = Literal[
    "wrong_code", "wrong_pin", "taken", "too_many", "not_seated", "over", "not_found", "strange", "too_large", "unkept"
]
"""What can go wrong before, at or after the door."""

STATUS: Final[dict[Trouble, int]] = {
    "wrong_code": 403,
    "wrong_pin": 403,
    "taken": 409,
    "too_many": 429,
    "not_seated": 401,
    "over": 410,
    "not_found": 404,
    "strange": 400,
    "too_large": 413,
    "unkept": 503,
}
"""What kind of answer each of them is."""

TITLES: Final[dict[Trouble, tuple[str, str]]] = {
    "wrong_code": ("Die code klopt niet", "That code is not right"),
    "wrong_pin": ("Die pincode klopt niet", "That PIN is not right"),
    "taken": ("Die plek is net bezet", "That seat was just taken"),
    "too_many": ("Te veel pogingen", "Too many tries"),
    "not_seated": ("U hebt hier geen plek meer", "You have no seat here any more"),
    "over": ("Deze sessie is afgelopen", "This session is over"),
    "not_found": ("Die pagina is er niet", "That page does not exist"),
    "strange": ("Dat begrijpt deze pagina niet", "This page does not understand that"),
    "too_large": ("Dat is te veel in één keer", "That is too much at once"),
    "unkept": ("Het kon niet worden bewaard", "It could not be kept"),
}

ADVICE: Final[dict[Trouble, tuple[str, str]]] = {
    "wrong_code": (
        "Kijk op het scherm in de zaal en typ de code over.",
        "Look at the screen in the room and copy the code.",
    ),
    "wrong_pin": (
        "Typ de pincode die u kreeg toen u ging zitten. Weet u hem niet meer? Vraag het de spelleiding.",
        "Type the PIN that you got when you sat down. If you have lost it, ask the facilitator.",
    ),
    "taken": ("Iemand anders was u voor. Kies een andere plek.", "Somebody was before you. Choose another seat."),
    "too_many": (
        "Wacht een minuut en probeer het opnieuw, of vraag de spelleiding.",
        "Wait a minute and try again, or ask the facilitator.",
    ),
    "not_seated": (
        (
            "U zit misschien op een ander apparaat, of de spelleiding gaf uw plek aan iemand anders."
            " Neem uw plek terug met uw pincode."
        ),
        (
            "You may be on another device, or the facilitator gave your seat to somebody else."
            " Take your seat back with your PIN."
        ),
    ),
    "over": (
        "Dank u wel voor het meedoen. Wat u deed is bewaard.",
        "Thank you for taking part. What you did is kept.",
    ),
    "not_found": ("Ga terug naar het begin.", "Go back to the start."),
    "strange": (
        "Er kwam iets binnen dat geen formulier van ons is. Er is niets gebeurd. Ga terug en doe het nog eens.",
        "Something came in that is no form of ours. Nothing was done. Go back and do it again.",
    ),
    "too_large": (
        "Er is niets gebeurd. Maak uw tekst korter en verstuur hem opnieuw.",
        "Nothing was done. Make your text shorter and send it again.",
    ),
    "unkept": (
        "De computer van de spelleiding kon het niet opslaan, dus er is niets gebeurd. Zeg het de spelleiding.",
        "The facilitator's computer could not store it, so nothing was done. Tell the facilitator.",
    ),
}


def trouble_page(trouble: Trouble, address: Address, onward: str = "") -> Reply:
    """Write what went wrong; `onward` is where one goes from here, the address itself if nothing is given."""
    here = address.wishes.language == "en"
    html = written(
        "trouble.html", address, title=TITLES[trouble][here], advice=ADVICE[trouble][here], every=0, here=None,
        onward=onward or address.to(), query={},
    )  # fmt: skip
    return Reply(STATUS[trouble], html)
