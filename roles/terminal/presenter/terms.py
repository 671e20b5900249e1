"""Terms: the words on a screen, explained to who asks what that was."""

from functools import cache
from typing import Final

from roles.terminal.screen import Kind, Term
from roles.terminal.voice import Voice
from simulation.scenario.faults import Language

EVERYWHERE: Final = (
    (
        "kaart",
        "card",
        "Het gedeelde overzicht van een zaak. U ziet alleen de delen die bij uw rol horen.",
        "The shared record of a case. You see only the parts that belong to your role.",
    ),
    (
        "bord",
        "board",
        "Alle kaarten bij elkaar. Een zaak staat er pas op als iemand iets heeft vastgelegd.",
        "All cards together. A case is on it only once somebody recorded something.",
    ),
    (
        "vastleggen",
        "record",
        "Op de kaart zetten wat u weet. Nu kost het tijd; later kan het in uw map blijven liggen.",
        "Put on the card what you know. Now it takes time; later it may stay in your folder.",
    ),
    (
        "eigenaar",
        "owner",
        "Wie zich verantwoordelijk noemt voor de hele zaak. Dat is iets anders dan het dossier hebben.",
        "Who takes responsibility for the whole case. That is not the same as having the file.",
    ),
    (
        "contactpersoon",
        "contact person",
        "Degene bij wie de inwoner terecht kan.",
        "The one whom the resident can turn to.",
    ),
    (
        "warm",
        "warm",
        "Overdragen terwijl u erover praat: de ander weet dan wat u weet.",
        "Handing over while you talk about it: the other then knows what you know.",
    ),
    (
        "koud",
        "cold",
        "Overdragen zonder gesprek: de ander weet alleen wat op de kaart staat.",
        "Handing over without a word: the other knows only what the card says.",
    ),
    (
        "termijn",
        "term",
        "De tijd waarbinnen de gemeente volgens de wet moet besluiten.",
        "The time in which the municipality must decide by law.",
    ),
    (
        "dilemma",
        "dilemma",
        "Een keuze tussen uw eigen taak en wat deze inwoner nu zou helpen.",
        "A choice between your own task and what would help this resident now.",
    ),
)
AT_HOME: Final = (
    (
        "vertrouwen",
        "trust",
        "Van 0 tot 10: hoeveel u de gemeente nu vertrouwt. Wat er gebeurt, laat het stijgen of dalen.",
        "From 0 to 10: how much you trust the municipality now. What happens makes it rise or fall.",
    ),
    ("uitkomst", "result", "Wat er is besloten over wat u vroeg.", "What was decided about what you asked."),
    (
        "bezwaar",
        "objection",
        "Zeggen dat u het niet eens bent met de uitkomst. Er wordt dan soms opnieuw gekeken.",
        "Saying that you don't agree with the result. Sometimes it is looked at anew.",
    ),
    (
        "te laat",
        "late",
        "Na de wettelijke termijn kunt u schriftelijk zeggen dat het besluit te laat is.",
        "After the legal term you can give notice that the decision is late.",
    ),
)
AROUND: Final = (
    ("ronde", "round", "Een stuk spel onder dezelfde afspraken.", "A stretch of play under the same agreements."),
    (
        "afspraak",
        "agreement",
        "Een verbetering die u samen kiest; zij geldt vanaf de volgende ronde en kost iets.",
        "An improvement that you choose together; it holds from the next round on and costs something.",
    ),
    (
        "budget",
        "budget",
        "Hoeveel afspraken u voor de volgende ronde kunt maken.",
        "How many agreements you can make for the next round.",
    ),
    (
        "voorval",
        "inject",
        "Iets dat het spel overkomt: ziekte, een storing, een telefoontje.",
        "Something that befalls the game: illness, an outage, a phone call.",
    ),
)


IN_MEETING: Final = (
    (
        "overleg",
        "meeting",
        "U praat echt met elkaar. Uw scherm is stil: niemand kan u storen.",
        "You really talk with each other. Your screen is quiet: nobody can disturb you.",
    ),
    (
        "aanvinken",
        "tick",
        "Na het overleg zegt u wat u verteld hebt. Alleen dat weten de anderen nu ook.",
        "After the meeting you say what you told. Only that the others now know too.",
    ),
)


def terms(kind: Kind, voice: Voice) -> tuple[Term, ...]:
    """Give the words of a kind of screen."""
    return _terms(kind, voice.language)


@cache
def _terms(kind: Kind, language: Language) -> tuple[Term, ...]:
    """Write them, once for all screens of the kind."""
    rows = {
        "home": AT_HOME,
        "desk": EVERYWHERE,
        "conferring": (*IN_MEETING, *EVERYWHERE),
        "leading": (*EVERYWHERE, *AROUND),
    }.get(kind, (*AROUND, *EVERYWHERE))
    return tuple(Term(nl, meant) if language == "nl" else Term(en, means) for nl, en, meant, means in rows)
