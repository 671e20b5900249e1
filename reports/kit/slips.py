"""Slips: handing a file over, making contact, calling back and asking the manager."""

from reports.kit.sheet import NEUTRAL, Blanks, Block, Card, Deck, Lines, Table, Ticks
from reports.kit.wording import Paper
from reports.telling.organisation import LEAVES
from simulation.case import Leave


def slips(paper: Paper) -> list[Deck]:
    """Give a page of each kind of slip."""
    return [
        Deck(
            title=paper.say(nl="Bonnen", en="Slips"),
            hint=paper.say(
                nl="zes keer per ronde; op kleurpapier als dat kan", en="six times a round, on coloured paper"
            ),
            size="a6",
            cards=cards,
        )
        for cards in (
            (_handover(paper),) * 4,
            (_contact(paper),) * 4,
            (*(_call_back(paper),) * 2, *(_leave(paper) if _has_manager(paper) else _call_back(paper),) * 2),
        )
    ]


def _slip(mark: str, names: tuple[str, ...], *blocks: Block) -> Card:
    """Give one slip by its sign, its title and its motto."""
    title, motto = names
    return Card(motto, title, NEUTRAL, mark, blocks)


def _handover(paper: Paper) -> Card:
    """The slip that goes with a file from one desk to the next."""
    return _slip(
        "→",
        paper.titles(
            ("Overdrachtsbon", "Handover slip"), ("Wie de bon heeft, heeft het dossier", "Slip in hand, file in hand"),
        ),
        Ticks("", paper.choices(
            ("warm: samen besproken", "warm: talked through"), ("koud: in de bak gelegd", "cold: put in the tray"),
            ("terug: niet van mij", "back: not mine"),
        )),
        Blanks("", paper.titles(
            ("Zaak", "Case"), ("Van", "From"), ("Naar", "To"), ("Dag en uur", "Day and time"),
            ("Wat verwacht u van de ander?", "What do you expect of the other?"), ("Uiterlijk", "By"),
        )),
        Table("", paper.choices(
            ("Nodig voor die stap", "Needed for that step"), ("op de kaart", "on the card"),
            ("nog te vragen", "still to ask"),
        ), (3.4, 1, 1), (("",) * 3,) * 4),
        Ticks(paper.say(nl="Van wie is de zaak nu?", en="Whose case is it now?"), paper.choices(
            ("blijft van mij", "stays mine"), ("nu van u", "now yours"), ("niet besproken", "not discussed"),
        )),
    )  # fmt: skip


def _contact(paper: Paper) -> Card:
    """The slip with which a resident makes contact."""
    channels = tuple(paper.text(channel.title) for channel in paper.scenario.channels.values())
    decides = any(kind.results for kind in paper.scenario.case_types.values())
    objection = (("bezwaar", "objection"),) if decides else ()
    return _slip(
        "✎",
        paper.titles(
            ("Contactbon", "Contact slip"), ("Van de inwoner naar een bureau", "From the resident to a desk"),
        ),
        Blanks("", paper.titles(("Naam", "Name"), ("Dag en uur", "Day and time"))),
        Ticks(paper.say(nl="Kanaal", en="Channel"), channels),
        Ticks(paper.say(nl="Waarvoor", en="What for"), paper.choices(
            ("vraag of aanvraag", "question or request"), ("antwoord", "answer"),
            ("hoe staat het?", "where do things stand?"), ("er verandert iets", "something changes"),
            ("klacht", "complaint"), *objection, ("ik stop", "I stop"),
        )),
        Lines(paper.say(nl="Wat ik zeg of stuur", en="What I say or send")),
        Blanks("", paper.titles(
            ("Wat mij is beloofd, door wie, vóór wanneer", "What I was promised, by whom, by when"),
        )),
    )  # fmt: skip


def _call_back(paper: Paper) -> Card:
    """The promise to call back, on paper, so that it can be traced."""
    return _slip(
        "☎",
        paper.titles(
            ("Terugbelverzoek", "Call-back request"),
            ("Een belofte met een naam en een datum", "A promise with a name and a date"),
        ),
        Blanks("", paper.titles(
            ("Wie wil gebeld worden", "Who wants to be called"),
            ("Nummer, en wanneer het schikt", "Number, and when it suits"),
            ("Waarover, welke zaak", "About what, which case"),
            ("Aangenomen door", "Taken by"), ("Voor wie", "For whom"),
            ("Beloofd: uiterlijk", "Promised: at the latest"),
        )),
        Ticks(paper.say(nl="Hoe liep het af?", en="How did it end?"), paper.choices(
            ("gebeld op tijd", "called in time"), ("te laat gebeld", "called late"), ("niet bereikt", "not reached"),
            ("niet gebeld", "not called"),
        )),
        Lines(paper.say(nl="Wat is er gezegd", en="What was said")),
    )  # fmt: skip


def _has_manager(paper: Paper) -> bool:
    """Tell whether there is anybody to ask."""
    return any(role.archetype == "beslisser" for role in paper.scenario.roles.values())


def _leaves(paper: Paper) -> list[tuple[str, str]]:
    """What the manager can be asked for here: leave only where a task needs it, room only where there is a result."""
    kinds = paper.scenario.case_types.values()
    asked: dict[Leave, bool] = {
        "mandate": any(task.mandate for kind in kinds for task in kind.tasks.values()),
        "tailored": any(result.tailored for kind in kinds for result in kind.results.values()),
    }
    return [words for leave, words in LEAVES.items() if asked.get(leave, True)]


def _leave(paper: Paper) -> Card:
    """What somebody asks the manager for."""
    return _slip(
        "?",
        paper.titles(
            ("Vraag aan de leiding", "Question to the manager"),
            ("Leg hem neer en werk door tot er antwoord is", "Put it down, work on until there is an answer"),
        ),
        Blanks("", paper.titles(("Zaak", "Case"), ("Van", "From"), ("Gevraagd op", "Asked on"))),
        Ticks(paper.say(nl="Ik vraag om", en="I ask for"), paper.choices(*_leaves(paper))),
        Lines(paper.say(nl="Omdat", en="Because")),
        Ticks(paper.say(nl="Antwoord", en="Answer"), paper.choices(("ja", "yes"), ("nee", "no"))),
        Blanks("", paper.titles(("Beantwoord op", "Answered on"))),
    )
