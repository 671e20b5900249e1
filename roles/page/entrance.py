"""What a page says at the door, in two languages, around what everybody is told there."""

from typing import Final

from roles.terminal.welcome import TOLD

WORDS: Final[dict[str, tuple[str, str]]] = {
    **TOLD,
    "welcome": ("Welkom", "Welcome"),
    "code": ("Code van deze sessie", "Code of this session"),
    "code_hint": ("De code staat op het scherm in de zaal.", "The code is on the screen in the room."),
    "on": ("Verder", "Go on"),
    "told": ("Goed om te weten", "Good to know"),
    "seat_title": ("Neem plaats", "Take a seat"),
    "seat": ("Welke plek neemt u?", "Which seat do you take?"),
    "seat_hint": (
        "Kies liefst niet uw eigen werk: in een andere rol ziet u meer.",
        "Better not your own job: in another role you see more.",
    ),
    "nothing_free": ("Alle plekken zijn bezet. Vraag het de spelleiding.", "All seats are taken. Ask the facilitator."),
    "name": ("Uw naam", "Your name"),
    "name_hint": (
        "Dit mag leeg blijven. Een voornaam is genoeg.",
        "This may stay empty. A first name is enough.",
    ),
    "job": ("Is een van deze rollen uw eigen werk?", "Is one of these roles your own job?"),
    "job_hint": (
        "Dit mag leeg blijven. Alleen de spelleiding ziet het, en kan u dan een andere rol aanraden.",
        "This may stay empty. Only the facilitator sees it, and can then advise another role.",
    ),
    "no_job": ("Nee, of dat zeg ik liever niet", "No, or I would rather not say"),
    "agree": (
        "Ik heb gelezen wat er wordt bewaard, en ik doe mee.",
        "I have read what is kept, and I take part.",
    ),
    "sit": ("Ga zitten", "Sit down"),
    "back_title": ("Ik had al een plek", "I had a seat already"),
    "back_text": (
        "Op een nieuw apparaat of na een storing krijgt u uw eigen plek terug, met alles wat u miste.",
        "On a new device or after a failure you get your own seat back, with everything you missed.",
    ),
    "back_seat": ("Welke plek was van u?", "Which seat was yours?"),
    "pin": ("Pincode", "PIN"),
    "pin_hint": ("Die kreeg u toen u ging zitten.", "You got it when you sat down."),
    "beside": (
        "Ik kom naast iemand zitten. Wie er al zit, blijft zitten.",
        "I sit down beside somebody, who stays where he or she is.",
    ),
    "beside_who": ("Over u, als u naast iemand komt zitten", "About you, if you sit down beside somebody"),
    "lead": (
        "Ik leid deze sessie. Dit is de code voor de spelleiding.",
        "I lead this session. This is the facilitator's code.",
    ),
    "back": ("Terug naar mijn plek", "Back to my seat"),
    "seated": ("U zit", "You are seated"),
    "your_pin": ("Uw pincode", "Your PIN"),
    "pin_why": (
        "Schrijf hem op. Met deze pincode krijgt u uw plek terug, ook op een ander apparaat.",
        "Write it down. With this PIN you get your seat back, on another device too.",
    ),
    "begin": ("Naar mijn plek", "To my seat"),
    "faults": ("Er is nog iets niet goed ingevuld", "Something is not filled in right yet"),
    "fault": ("Let op", "Mind"),
    "no_code": ("Vul de code in.", "Fill in the code."),
    "no_seat": ("Kies een plek.", "Choose a seat."),
    "no_pin": ("Vul uw pincode in.", "Fill in your PIN."),
    "no_agree": (
        "Kruis aan dat u het hebt gelezen, of doe niet mee.",
        "Tick that you have read it, or don't take part.",
    ),
    "too_long": ("Dat is te lang.", "That is too long."),
}
