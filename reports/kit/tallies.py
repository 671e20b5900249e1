"""Tally sheets: what the two observers count and quote while the others play."""

from typing import Final

from reports.kit.sheet import NEUTRAL, Card, Curves, Deck, Lines, Sheet, Table, Tally
from reports.kit.wording import WEEK, Paper
from reports.scorecard.contents import LESSONS
from simulation.case import RESIDENTS

ROOM = 10
"""So many residents find a place on one sheet."""

WATCHED: Final = {
    1: (
        ("een vraag die al beantwoord was", "a question that was answered before"),
        ("antwoord gegeven zonder te kijken", "an answer given without looking"),
        ("eerst gekeken, daarna opgeschreven", "looked first, wrote down after"),
    ),
    2: (
        ("een eis die laat op tafel komt", "a demand that comes up late"),
        ("twee eisen die botsen", "two demands that clash"),
        ("samen met de inwoner aan tafel", "at the table together with the resident"),
    ),
    3: (
        ("‘dat past niet op het formulier’", "“that does not fit the form”"),
        ("nee, zonder iets anders aan te bieden", "no, without offering anything else"),
        ("een eigen oplossing bedacht", "a solution thought up"),
    ),
    4: (
        ("‘dat is niet van mij’", "“that is not mine”"),
        ("een zaak die van niemand is", "a case that is nobody's"),
        ("‘ik regel dat voor u’, met een naam", "“I will see to it”, with a name"),
    ),
    5: (
        ("mooie woorden, andere daden", "fine words, other deeds"),
        ("de regel gaat voor", "the rule goes first"),
        ("gekozen voor wat de inwoner helpt", "chose what helps the resident"),
    ),
    6: (
        ("teruggestuurd of verkeerd verwezen", "sent back or sent wrong"),
        ("wachten op één ander bureau", "waiting for one other desk"),
        ("een afspraak gemaakt over bureaus heen", "an agreement made across desks"),
    ),
    7: (
        ("een vraag aan de leiding blijft liggen", "a question to the manager lies waiting"),
        ("de leiding vraagt alleen naar cijfers", "the manager asks for figures only"),
        ("de leiding geeft ruimte of lost iets op", "the manager gives room or solves something"),
    ),
    8: (
        ("‘zo doen wij dat altijd’", "“that is how we always do it”"),
        ("een afspraak die verwatert", "an agreement that wears off"),
        ("iets nieuws geprobeerd", "something new tried"),
    ),
}
"""For each lesson two things that go wrong without it, and one that shows it."""


def observers_sheets(paper: Paper) -> list[Sheet]:
    """Give the sheet of each of the two observers."""
    return [_follows_residents(paper), _mood(paper), _follows_work(paper)]


def _sheet(paper: Paper, heading: str, over: str, *blocks: Table | Curves | Tally | Lines) -> Sheet:
    """Give one sheet for an observer."""
    return Sheet(
        title=paper.say(nl="Turflijsten", en="Tally sheets"),
        hint=paper.say(nl="één keer per ronde, voor de twee observatoren", en="once a round, for the two observers"),
        heading=heading,
        over=over,
        blocks=blocks,
        note=paper.say(
            nl="U speelt niet mee en zegt niets tot de evaluatie. Turf wat u ziet en schrijf letterlijk op wat u "
            "hoort.",
            en="You don't play, and say nothing until the evaluation. Tally what you see and quote what you hear.",
        ),
    )


def _follows_residents(paper: Paper) -> Sheet:
    """What observer 1 counts for each resident."""
    head = paper.titles(
        ("Inwoner", "Resident"), ("Contacten", "Contacts"), ("Verhaal opnieuw", "Story told again"),
        ("‘Hoe staat het?’", "“Where is it?”"), ("Langste stilte", "Longest silence"), ("Beloofd", "Promised"),
        ("Nagekomen", "Kept"), ("Hoorde een naam", "Heard a name"),
    )  # fmt: skip
    rows = tuple((name, *[""] * (len(head) - 1)) for name in _residents(paper))
    return _sheet(
        paper,
        paper.say(nl="Turflijst bij de inwoners", en="Tally sheet beside the residents"),
        paper.say(nl="Observator 1", en="Observer 1"),
        Table("", head, (1.7, *[1.0] * (len(head) - 1)), rows, tall=True),
        Lines(paper.say(nl="Wat ik letterlijk hoorde, en van wie", en="What I heard, word for word, and from whom")),
    )


def _residents(paper: Paper) -> list[str]:
    """The personas in the order in which they come, and room for residents without a card."""
    personas = sorted(paper.scenario.personas.values(), key=lambda persona: persona.at)
    return [*(persona.name for persona in personas), *[""] * max(1, min(3, ROOM - len(personas)))]


def _mood(paper: Paper) -> Sheet:
    """The curves that observer 1 draws of residents' trust."""
    weeks = max(1, -(-paper.room.round // WEEK))
    return _sheet(
        paper,
        paper.say(nl="Stemming van de inwoners", en="Residents' mood"),
        paper.say(nl="Observator 1", en="Observer 1"),
        Curves(
            paper.say(nl="Zet elke week een stip: vertrouwen van 0 tot 10", en="A dot each week: trust from 0 to 10"),
            tuple(_residents(paper)),
            weeks,
        ),
    )


def _follows_work(paper: Paper) -> Sheet:
    """What observer 2 counts for each desk, and what the manager does."""
    head = paper.titles(
        ("Bureau", "Desk"), ("Kijkt eerst", "Looks first"), ("Kijkt niet", "Does not look"),
        ("Schrijft op", "Writes down"), ("Warm over", "Hands over warm"), ("Koud over", "Hands over cold"),
        ("‘Niet van mij’", "“Not mine”"), ("‘Dit is van mij’", "“This is mine”"),
    )  # fmt: skip
    desks = [paper.text(r.title) for r in paper.scenario.roles.values() if r.archetype not in {*RESIDENTS, "beslisser"}]
    moves = paper.titles(
        ("loopt rond en vraagt hoe het gaat", "walks round and asks how things are"),
        ("steunt een afspraak hardop", "backs an agreement aloud"),
        ("geeft ruimte", "gives room"),
        ("weigert ruimte", "refuses room"),
        ("wijst een eigenaar aan", "names an owner"),
        ("vraagt naar cijfers", "asks for figures"),
        ("laat een vraag liggen", "leaves a question lying"),
    )
    return _sheet(
        paper,
        paper.say(nl="Turflijst bij de bureaus", en="Tally sheet beside the desks"),
        paper.say(nl="Observator 2", en="Observer 2"),
        Table(
            "",
            head,
            (2.4, *[1.0] * (len(head) - 1)),
            tuple((desk, *[""] * (len(head) - 1)) for desk in desks),
            tall=True,
        ),
        Tally(paper.say(nl="De leiding", en="The manager"), moves, columns=2),
        Lines(paper.say(nl="Wat ik letterlijk hoorde, en van wie", en="What I heard, word for word, and from whom")),
    )


def lesson_cards(paper: Paper) -> Deck:
    """Give a block for each of the eight lessons, with room for quotes."""
    return Deck(
        title=paper.say(nl="Acht lessen", en="Eight lessons"),
        hint=paper.say(nl="één keer per observator en per ronde", en="once for each observer and each round"),
        size="a6",
        cards=tuple(
            Card(
                kind=paper.say(nl=f"Les {number}", en=f"Lesson {number}"),
                title=paper.text(lesson.title),
                hue=NEUTRAL,
                mark=str(number),
                blocks=(
                    Tally("", paper.titles(*WATCHED[number])),
                    Lines(paper.say(nl="Gezegd door wie, en wat", en="Said by whom, and what")),
                ),
            )
            for number, lesson in LESSONS.items()
        ),
    )
