"""What a host itself says to people at the door and on the line, in both languages."""

from typing import Final

from simulation.scenario.faults import Language

WORDS: Final[dict[str, tuple[str, str]]] = {
    "code": (
        "Die code klopt niet. Kijk op het scherm van de spelleiding.",
        "That code is not right. Look at the facilitator's screen.",
    ),
    "token": (
        "Deze sessie kent u hier niet meer. Meld u opnieuw aan met de code, of met de pincode van uw stoel.",
        "This session does not know you here any more. Join again with the code, or with the PIN of your seat.",
    ),
    "pin": (
        "Op die stoel zit al iemand. Is het uw stoel, geef dan uw pincode. Kies anders een andere stoel.",
        "Somebody has that seat. If it is yours, give your PIN. If not, choose another seat.",
    ),
    "seat": ("Die stoel is er niet, of niet meer voor u.", "There is no such seat, or it is yours no more."),
    "tries": (
        "Er is te vaak iets verkeerds geprobeerd. Wacht een minuut.",
        "Something wrong was tried too often. Wait a minute.",
    ),
    "malformed": (
        "Dit bericht begrijpt de sessie niet. Is uw programma van dezelfde versie?",
        "The session does not understand this message. Is your program of the same version?",
    ),
    "elsewhere": ("U zit nu ergens anders op deze stoel.", "You sit in this seat elsewhere now."),
    "slow": (
        "Uw verbinding kon het niet bijhouden en is opnieuw begonnen.",
        "Your connection could not keep up and was begun again.",
    ),
    "flood": ("Er kwamen te veel berichten tegelijk.", "Too many messages came at once."),
    "over": ("De sessie is gesloten door de spelleiding.", "The facilitator has closed the session."),
    "late": ("Er kwam geen bericht.", "No message came."),
    "full": ("Er is geen plaats voor nog een verbinding.", "There is no room for another connection."),
    "disk": (
        "De schijf van de spelleiding is vol. Wat u nu doet, wacht tot er weer ruimte is. Er gaat niets verloren.",
        "The facilitator's disk is full. What you do now waits until there is room. Nothing gets lost.",
    ),
    "room": ("Er is weer ruimte op de schijf. Alles gaat door.", "There is room on the disk again. All goes on."),
    "leads_only": ("Dat zegt alleen de spelleiding.", "Only the facilitator says that."),
    "not_offered": ("Dat kunt u nu niet doen.", "You can't do that now."),
    "not_here": ("Dat kan niet in een zaal met meer mensen.", "That can't be done in a room with others."),
    "defect": (
        "Dat ging mis door een fout in overdracht. De anderen spelen door; probeer iets anders.",
        "That went wrong by a defect in overdracht. The others play on; try something else.",
    ),
    "your_seat": ("Uw stoel", "Your seat"),
    "held": (
        "U was er even niet: een robot speelde uw stoel zolang. Neem hem terug wanneer u wilt.",
        "You were away for a while: a bot played your seat. Take it back whenever you like.",
    ),
    "practise": ("oefenen", "practise"),
    "practise_now": (
        "Wie wil, kan nu oefenen: in het venster met O, op de gewone pagina met de knop ‘Oefenen’.",
        "Whoever likes can practise now: in the window with O, on the plain page with the button ‘Practise’.",
    ),
    "door": ("Hoe mensen binnenkomen", "How people come in"),
    "moved": (
        "De spelleiding heeft u een andere stoel gegeven. U zit nu op: {}.",
        "The facilitator has given you another seat. You now sit at: {}.",
    ),
    "take_back": ("Uw stoel terugnemen", "Take your seat back"),
    "renew_pin": ("Een nieuwe pincode geven", "Give a new PIN"),
    "whose_pin": ("Voor welke stoel?", "For which seat?"),
    "renew_note": (
        "wie er nu zit, moet ermee terugkomen",
        "who sits there now has to come back with it",
    ),
    "new_pin": ("nieuwe pincode, {} (geef hem nu door)", "new PIN, {} (pass it on now)"),
    "no_sitter": ("Op die stoel zit niemand.", "Nobody sits in that seat."),
}  # fmt: skip


def word(name: str, language: Language, *values: str) -> str:
    """Say it in one language."""
    return WORDS[name][language == "en"].format(*values)
