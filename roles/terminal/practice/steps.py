"""The steps of the practice case, for each kind of seat: what to do, why, and how it shows that it was done."""

from collections.abc import Callable
from typing import Final, NamedTuple

from roles.terminal.saying import Said
from roles.terminal.screen import Deed
from simulation.intents.decider import Back, Judge
from simulation.intents.employee import AnswerContact, HandOver, Record, Work
from simulation.intents.resident import Contact
from simulation.scenario.words import Text
from simulation.session.controls import Wait


class Step(NamedTuple):
    """One step: what to do in a few words, what it is for, which deed it is, and whether what was said does it."""

    do: Text
    about: Text
    deed: str
    done: Callable[[Said], bool]

    def is_(self, deed: Deed) -> bool:
        """Tell whether this is the deed that the step asks for."""
        return deed.id.startswith(self.deed)


def _said(kind: type[Said]) -> Callable[[Said], bool]:
    """Tell whether something of this kind was said."""
    return lambda intent: isinstance(intent, kind)


def _contact(purpose: str) -> Callable[[Said], bool]:
    """Tell whether somebody gets in touch for this."""
    return lambda intent: isinstance(intent, Contact) and intent.purpose == purpose


WAITS: Final = Step(
    Text(nl="Wacht tot er iets voor u gebeurt.", en="Wait until something happens for you."),
    Text(
        nl="De tijd gaat alleen verder als u iets doet of wacht. Wie bezig is, kan intussen weinig anders.",
        en="Time only goes on when you do something or wait. Who is busy can do little else meanwhile.",
    ),
    "Wait",
    _said(Wait),
)
"""What to do while the deed of a step can't be done yet."""

AT_A_DESK: Final = (
    WAITS,
    Step(
        Text(nl="Sam belt. Neem de telefoon op.", en="Sam calls. Answer the telephone."),
        Text(
            nl="Wie belt, wacht niet lang. Bij elke daad staat wat die u kost; soms kiest u eerst nog iets.",
            en="Who calls does not wait for long. With each deed stands what it costs; sometimes you choose first.",
        ),
        "AnswerContact",
        _said(AnswerContact),
    ),
    Step(
        Text(nl="Zet op de kaart wat Sam vertelde.", en="Put on the card what Sam told."),
        Text(
            nl="Wat u hoort, staat niet vanzelf op de kaart. Anders moet Sam het straks nog eens vertellen.",
            en="What you hear is not on the card by itself. Else Sam will have to tell it once more.",
        ),
        "Record",
        _said(Record),
    ),
    Step(
        Text(nl="Doe uw taak: neem de vraag op.", en="Do your task: take down the question."),
        Text(
            nl="Bij een taak staat wat u ervoor moet weten. Terwijl u werkt, zijn uw handen vol.",
            en="With a task stands what you need to know for it. While you work your hands are full.",
        ),
        "Work",
        _said(Work),
    ),
    Step(
        Text(nl="Draag de zaak over aan de behandelaar.", en="Hand the case over to the handler."),
        Text(
            nl="Koud is snel, warm is met een gesprek. Wie het krijgt, weet alleen wat op de kaart staat of u zegt.",
            en="Cold is fast, warm is with a talk. Who gets it knows only what the card says, or what you tell.",
        ),
        "HandOver",
        _said(HandOver),
    ),
)
"""For who works at a desk."""

AT_HOME: Final = (
    WAITS,
    Step(
        Text(nl="Bel de gemeente en vertel wat u wilt.", en="Call the municipality and say what you want."),
        Text(
            nl="U kiest zelf hoe u contact opneemt, en wat u vertelt.",
            en="You choose how you get in touch, and what you tell.",
        ),
        "Contact:request",
        _contact("request"),
    ),
    Step(
        Text(nl="Vraag hoe het ervoor staat.", en="Ask where things stand."),
        Text(
            nl="Bovenaan ziet u hoe het met uw vertrouwen staat, en wat het veranderde.",
            en="At the top you see how your trust is, and what changed it.",
        ),
        "Contact:status",
        _contact("status"),
    ),
    WAITS,
)
"""For who plays a resident."""

LEADING: Final = (
    Step(
        Text(nl="Laat merken dat u achter de afspraak staat.", en="Show that you stand behind the agreement."),
        Text(
            nl="Een afspraak verwatert. Een woord van u maakt haar weer sterk.",
            en="An agreement wears off. A word of yours makes it strong again.",
        ),
        "Back",
        _said(Back),
    ),
    Step(
        Text(nl="De behandelaar wil besluiten. Geef antwoord.", en="The handler wants to decide. Answer."),
        Text(
            nl="Zolang u niets zegt, ligt de zaak stil. Wat u niet kunt terugdraaien, vraagt het spel nog eens.",
            en="As long as you say nothing the case lies still. What can't be undone is asked once more.",
        ),
        "Judge",
        _said(Judge),
    ),
    WAITS,
)
"""For who leads."""

STEPS: Final[dict[str, tuple[Step, ...]]] = {"klantcontacter": AT_A_DESK, "initiator": AT_HOME, "beslisser": LEADING}
"""Which archetype practises which steps."""
