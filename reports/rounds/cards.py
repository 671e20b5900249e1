"""A card for each lesson, for two minutes of talk: what it says, what of this round shows it, and a question."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from reports.debrief.questions import QUESTIONS
from reports.moments.finding import moments
from simulation.journal import Journal
from simulation.scenario.scenario import Scenario
from simulation.scenario.words import Text
from simulation.wording.group import LESSONS

SAYS: Final = {
    1: Text(
        nl="Wat u hoort, heeft een ander straks nodig. Schrijf het op waar die het ziet, en kijk zelf eerst voordat u "
        "iets vraagt. Een inwoner vertelt zijn verhaal liever één keer.",
        en="What you hear is what somebody else will need. Write it down where they can see it, and look before you "
        "ask. A resident would rather tell the story once.",
    ),
    2: Text(
        nl="Ga aan het begin met de inwoner om tafel, samen met de bureaus die er iets van vinden. Wat dan botst, kost "
        "een gesprek. Wat later botst, kost weken.",
        en="Sit down with the resident at the start, with all desks that have a say in it. What clashes then costs a "
        "talk. What clashes later costs weeks.",
    ),
    3: Text(
        nl="Niet ieder mens past in een product. Vraag wat iemand nodig heeft, en bedenk dan samen iets wat helpt en "
        "wat mag.",
        en="Not everybody fits a product. Ask what somebody needs, and then think up together something that helps and "
        "is allowed.",
    ),
    4: Text(
        nl="Iedere vraag heeft iemand nodig die zegt: dit is van mij. Die houdt in de gaten waar de zaak ligt, ook als "
        "een ander ermee bezig is, en laat de inwoner weten hoe het staat.",
        en="Every question needs somebody who says: this is mine. He or she keeps an eye on it, also while others work "
        "on it, and tells the resident where things stand.",
    ),
    5: Text(
        nl="De visie blijkt uit wat u doet als het druk is. Telt dan uw eigen bak, of telt wat deze inwoner helpt?",
        en="The vision shows in what you do when it is busy. Does your own tray count then, or what helps this "
        "resident?",
    ),
    6: Text(
        nl="Ken wie er vóór u en na u aan de zaak werkt, en spreek af hoe u het doorgeeft. Wat tegelijk kan, hoeft "
        "niet na elkaar.",
        en="Know who works on the case before you and after you, and agree on how you pass it on. What can be done at "
        "the same time need not wait its turn.",
    ),
    7: Text(
        nl="Een afspraak blijft leven als de leiding laat zien dat zij telt: met ruimte, met een snel antwoord en door "
        "erop terug te komen.",
        en="An agreement stays alive when managers show that it counts: by giving room, by answering fast, and by "
        "coming back to it.",
    ),
    8: Text(
        nl="Wat altijd zo ging, kan anders. Probeer iets kleins, kijk wat het doet, en houd vast wat werkt.",
        en="What was always done can be done otherwise. Try something small, see what it does, and keep what works.",
    ),
}  # fmt: skip
"""What each lesson says, in our own words."""


class LessonCard(NamedTuple):
    """A lesson with what it says, the question to talk about, and the moments of this round that show it."""

    number: int
    title: Text
    says: Text
    question: Text
    shown: tuple[Text, ...]


def cards(scenario: Scenario, journal: Journal, turn: int) -> Iterator[LessonCard]:
    """Give the eight cards with the best moments of a round; what nothing shows has none."""
    dutch, english = (moments(scenario, journal, language, turn) for language in ("nl", "en"))
    for number, title in LESSONS.items():
        pairs = zip(dutch[number], english[number], strict=True)
        shown = tuple(Text(nl=nl.sentence, en=en.sentence) for nl, en in pairs)
        yield LessonCard(number, title, SAYS[number], QUESTIONS[number], shown)
