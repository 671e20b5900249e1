"""The case overview: the paper card on which progress is kept, the one place where everybody can look."""

from reports.kit.roles import section
from reports.kit.sheet import Blanks, Block, Fields, Log, Sheet, Table, Ticks
from reports.kit.wording import Paper
from simulation.case import OWN_SECTIONS
from simulation.scenario.casetype import CaseType
from simulation.scenario.resident import Persona


def case_cards(paper: Paper) -> list[Sheet]:
    """Give an empty card for each case type, and one with a name and a number for each persona."""
    scenario = paper.scenario
    blank = [_card(paper, kind, "", "") for kind in scenario.case_types.values()]
    named = [
        _card(paper, scenario.case_types[persona.case_type], str(number), persona.name)
        for number, persona in enumerate(_by_arrival(paper), 1)
    ]
    return [*blank, *named]


def _by_arrival(paper: Paper) -> list[Persona]:
    """The personas in the order in which they come."""
    return sorted(paper.scenario.personas.values(), key=lambda persona: persona.at)


def _card(paper: Paper, kind: CaseType, number: str, name: str) -> Sheet:
    """Give one card, empty but for the name and the number."""
    return Sheet(
        title=paper.say(nl="Zaakoverzicht", en="Case overview"),
        hint=paper.say(
            nl="met naam: één keer per ronde; leeg: enkele per ronde. Hang ze op het bord",
            en="with a name: once a round; empty: some a round. Hang them on the board",
        ),
        heading=paper.say(nl="Zaak", en="Case") + (f" {number} · {name}" if name else ""),
        over=paper.text(kind.title),
        blocks=(
            _top(paper),
            *_progress(paper, kind),
            Fields(tuple(_sections(paper, kind))),
            Log(
                paper.say(nl="Wat is er gedaan", en="What was done"),
                paper.titles(
                    ("Dag", "Day"),
                    ("Wie", "Who"),
                    ("Wat, en hoe liep het af", "What, and how it ended"),
                    ("Dossier nu bij", "File now with"),
                ),
                (1, 1.6, 5, 1.8),
                0.45,
            ),
            Log(
                paper.say(nl="Contacten met de inwoner", en="Contacts with the resident"),
                paper.titles(
                    ("Dag", "Day"),
                    ("Kanaal", "Channel"),
                    ("Met wie", "With whom"),
                    ("Wat is gezegd of beloofd", "What was said or promised"),
                ),
                (1, 1.4, 1.6, 5.4),
                0.55,
            ),
        ),
    )


def _top(paper: Paper) -> Table:
    """What everybody wants to know first: whose case, by when."""
    names = paper.titles(
        ("Inwoner", "Resident"),
        ("Geopend op", "Opened on"),
        ("Eigenaar", "Owner"),
        ("Contactpersoon", "Contact person"),
        ("Uiterlijk", "Due date"),
    )
    return Table("", names, (1.5, 1, 1.4, 1.4, 1), (("",) * 5,), tall=True)


def _progress(paper: Paper, kind: CaseType) -> list[Block]:
    """Where the case stands: status words, phases and results to tick."""
    statuses = paper.scenario.board.statuses
    words = [
        paper.text(status)
        for status in (
            statuses.received,
            statuses.in_progress,
            statuses.waiting,
            statuses.decided,
            statuses.closed,
            statuses.reopened,
        )
    ]
    rows = [
        (paper.say(nl="Status", en="Status"), words),
        (paper.say(nl="Fase", en="Phase"), [paper.text(phase) for phase in kind.phases.values()]),
        (paper.say(nl="Uitslag", en="Result"), [paper.text(result.title) for result in kind.results.values()]),
    ]
    return [Ticks(label, tuple(options)) for label, options in rows if options]


def _sections(paper: Paper, kind: CaseType) -> list[Blanks]:
    """The sections of the card with their fields; where only outcomes stand, these are the fields."""
    by_section: dict[str, list[str]] = {}
    for fact in kind.facts.values():
        if fact.on_card:
            by_section.setdefault(fact.section, []).append(paper.text(fact.title))
    told = set(by_section)
    for task in kind.tasks.values():
        if task.section not in told and task.section not in OWN_SECTIONS:
            by_section.setdefault(task.section, []).append(paper.text(task.title))
    order = [*paper.scenario.board.sections, *by_section]
    return [
        Blanks(section(paper, name), tuple(by_section[name])) for name in dict.fromkeys(order) if name in by_section
    ]
