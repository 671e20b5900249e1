"""The running order of a session, and the facilitator's list of moments in a round."""

from collections.abc import Iterator

from reports.kit.sheet import Points, Sheet, Table
from reports.kit.wording import Paper
from simulation.scenario.resident import Persona
from simulation.wording.words import great

INTRODUCTION, EVALUATION, CHOOSING, CLOSING = 20, 30, 20, 30
"""Minutes that the parts around the rounds take."""

Step = tuple[int, str, str]
"""Minutes, what, and how."""


def order_sheet(paper: Paper) -> Sheet:
    """Give the running order with its minutes, and what must lie ready."""
    return Sheet(
        title=paper.say(nl="Draaiboek", en="Running order"),
        hint=paper.say(nl="één keer, voor de spelleider", en="once, for the facilitator"),
        heading=paper.say(nl="Van ontvangst tot afsluiting", en="From welcome to close"),
        over=paper.say(nl="Voor de spelleider", en="For the facilitator"),
        blocks=(
            Table(
                "",
                paper.titles(("Van", "From"), ("Tot", "To"), ("Wat", "What"), ("Hoe", "How")),
                (0.6, 0.6, 1.6, 5.4),
                tuple(_timed(_steps(paper))),
            ),
            Points(paper.say(nl="Leg klaar", en="Have ready"), _ready(paper)),
            Points(paper.say(nl="Vraag in elke evaluatie", en="Ask in each evaluation"), _questions(paper)),
        ),
    )


def _steps(paper: Paper) -> Iterator[Step]:
    """The parts of the session, one after the other."""
    yield INTRODUCTION, paper.say(nl="Welkom", en="Welcome"), paper.say(
        nl="Vertel waar het over gaat. Deel de rollen uit: niemand speelt het eigen werk. Ieder leest de kaart en "
        "vouwt het eigen doel weg.",
        en="Tell what it is about. Deal out the roles: nobody plays the own job. Everybody reads the card and folds "
        "the own target away.",
    )  # fmt: skip
    for turn in range(1, paper.scenario.rounds.number + 1):
        yield from _round(paper, turn)
    yield CLOSING, paper.say(nl="Nagesprek", en="Closing talk"), paper.say(
        nl="Ieder noemt één ding dat morgen anders kan in het eigen werk, en wie daarbij helpt.",
        en="Everybody names one thing that can be different tomorrow in the own work, and who will help.",
    )  # fmt: skip


def _round(paper: Paper, turn: int) -> Iterator[Step]:
    """A round, its evaluation, and what is chosen after it."""
    rounds = paper.scenario.rounds
    as_today = paper.say(nl="Speel zoals het nu gaat. Leg niets uit.", en="Play as things are today. Explain nothing.")
    again = paper.say(
        nl="Dezelfde inwoners komen weer, nu met de afspraken van de groep.",
        en="The same residents come again, now with the group's agreements.",
    )
    yield paper.minutes, paper.say(nl=f"Ronde {turn}", en=f"Round {turn}"), as_today if turn == 1 else again
    yield EVALUATION, paper.say(nl=f"Evaluatie {turn}", en=f"Evaluation {turn}"), paper.say(
        nl="Eerst de inwoners, dan de observatoren, dan de bureaus. Vul samen het scoreblad in.",
        en="First the residents, then the observers, then the desks. Fill in the score sheet together.",
    )  # fmt: skip
    if turn < rounds.number:
        yield CHOOSING, paper.say(nl="Kiezen", en="Choosing"), paper.say(
            nl=f"De groep kiest verbeteringen, hoogstens {rounds.budget}, en zegt wat zij kosten.",
            en=f"The group chooses improvements, {rounds.budget} at most, and says what they cost.",
        )  # fmt: skip


def _timed(steps: Iterator[Step]) -> Iterator[tuple[str, ...]]:
    """Put parts after each other, each with its beginning and end."""
    at = 0
    for minutes, what, how in steps:
        yield _clock(at), _clock(at + minutes), what, how
        at += minutes


def _clock(minutes: int) -> str:
    """Write minutes since the start as hours and minutes."""
    return f"{minutes // 60}:{minutes % 60:02}"


def _ready(paper: Paper) -> tuple[str, ...]:
    """What must lie ready before anybody comes in."""
    return paper.titles(
        ("De tafels als eilanden, volgens het zaalplan.", "The tables as islands, as in the seating plan."),
        (
            "Op elke tafel de rolkaarten, een bak en een stapel bonnen.",
            "On each table the role cards, a tray and a pile of slips.",
        ),
        (
            "Bij het bord de wandkalender; een zaakoverzicht hangt u op als een zaak begint.",
            "At the board the wall calendar; hang up a case overview when a case begins.",
        ),
        (
            "Bij u: persoonskaarten, gebeurtenissen en dilemma's op volgorde, en een klok.",
            "With you: persona cards, injects and dilemmas in order, and a clock.",
        ),
    )


def _questions(paper: Paper) -> tuple[str, ...]:
    """What to ask in an evaluation."""
    return paper.titles(
        (
            "Van wie was deze vraag? Bij wie kon de inwoner terecht?",
            "Whose question was this? Whom could the resident turn to?",
        ),
        (
            "Wat was in huis wel bekend, en kwam niet bij wie het nodig had?",
            "What was known in the house, and did not reach who needed it?",
        ),
        (
            "Waar stond het werk stil, en wat kostte dat de inwoner?",
            "Where did the work stand still, and what did that cost the resident?",
        ),
    )


def script_sheet(paper: Paper) -> Sheet:
    """Give all that must happen at a moment of the round, in the order of time."""
    rows = tuple(
        (str(paper.minute(at)), f"{paper.date(at)}, {paper.time(at)}", great(text))
        for at, text in sorted(_moments(paper))
        if at <= paper.room.round
    )
    return Sheet(
        title=paper.say(nl="Draaiboek", en="Running order"),
        hint="",
        heading=paper.say(nl="Wat er op welke minuut gebeurt", en="What happens at which minute"),
        over=paper.say(nl="Alleen voor de spelleider", en="For the facilitator alone"),
        blocks=(Table("", paper.titles(("Minuut", "Minute"), ("Dag", "Day"), ("Wat", "What")), (0.7, 2, 7), rows),),
        note=paper.say(nl="Elke ronde opnieuw, met dezelfde dagen.", en="Again each round, with the same days."),
    )


def _moments(paper: Paper) -> Iterator[tuple[int, str]]:
    """What happens at a moment that the scenario fixes."""
    for persona in paper.scenario.personas.values():
        yield from _life(paper, persona)
    for inject in paper.scenario.injects.values():
        yield inject.at, f"{paper.either(nl='Gebeurtenis', en='Inject')}: {paper.text(inject.title)}"


def _life(paper: Paper, persona: Persona) -> Iterator[tuple[int, str]]:
    """When a persona comes, what happens at home, and which plans change."""
    name, channel = persona.name, paper.channel(persona.channels[0])
    yield persona.at, paper.either(nl=f"{name} meldt zich ({channel})", en=f"{name} makes contact ({channel})")
    for line in persona.diary:
        yield persona.at + line.after, f"{name}: {paper.text(line.text)}"
    facts = paper.scenario.case_types[persona.case_type].facts
    for change in persona.changes:
        fact, value = paper.text(facts[change.fact].title), paper.value(change.value)
        yield persona.at + change.after, f"{name}: {fact} → {value}"
