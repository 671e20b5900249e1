"""A page for who played a resident: what came of it round by round, and each turn on the way."""

from collections import Counter
from collections.abc import Iterator

from reports.debrief.hands import listed
from reports.debrief.material import Material
from reports.debrief.residents import ending, turns
from reports.document.blocks import Block, Bullets, Document, Heading, Line, Link, Paragraph, Room, Table
from simulation.events import Event
from simulation.events.contact import (
    CallPromised,
    ContactAbandoned,
    ContactMade,
    PromiseBroken,
    QuestionAsked,
    SilenceFelt,
)
from simulation.events.table import RoundOpened
from simulation.journal import Journal
from simulation.wording.words import great

MET: dict[type[Event], tuple[str, str]] = {
    ContactMade: ("contact gezocht", "got in touch"),
    ContactAbandoned: ("het wachten opgegeven", "gave up waiting"),
    QuestionAsked: ("vragen gekregen", "was asked"),
    SilenceFelt: ("te lang niets gehoord", "heard nothing for too long"),
    CallPromised: ("een belofte gekregen", "was promised a call"),
    PromiseBroken: ("een belofte niet gehouden", "a promise was not kept"),
}
"""What is counted of a resident, round by round."""


def seats(material: Material) -> list[str]:
    """Name the residents with a story whom people played."""
    return [name for name in material.history.scenario.personas if name in material.history.persons]


def page(material: Material, journal: Journal, name: str) -> Document:
    """Write the page of one resident."""
    history = material.history
    subtitle = material.either(nl="Alleen voor wie deze inwoner speelde.", en="Only for whoever played this resident.")
    return Document(
        history.scenario.personas[name].name, subtitle, history.language, tuple(_blocks(material, journal, name))
    )


def _blocks(material: Material, journal: Journal, name: str) -> Iterator[Block]:
    """Put the page together."""
    pairs = [(part, case) for part in material.history.rounds for case in part.personas() if case.source == name]
    yield Heading(1, material.either(nl="Wat u meemaakte", en="What you went through"))
    if not pairs:
        yield Paragraph((material.either(nl="U kwam nog niet aan de beurt.", en="Your turn had not come yet."),))
    for part, case in pairs:
        yield Paragraph(_without_links(ending(material, part, case)))
        if case.turns:
            yield Bullets(tuple(_without_links(line) for line in turns(material, part, case)))
    yield from listed(material, name)
    if pairs:
        yield _counted(material, journal, {case.id for _, case in pairs})
    yield Heading(1, material.either(nl="Wat ik meeneem", en="What I take home"))
    yield Room(material.either(nl="Dit hielp mij, en dit had ik van de gemeente nodig gehad:",
                               en="This helped me, and this I would have needed:"), 4)  # fmt: skip


def _counted(material: Material, journal: Journal, ids: set[str]) -> Table:
    """Count what a resident met with, round by round."""
    rounds: list[Counter[type[Event]]] = []
    for entry in journal:
        for event in entry.events:
            if isinstance(event, RoundOpened):
                rounds.append(Counter())
            elif rounds and type(event) in MET and getattr(event, "case", "") in ids:
                rounds[-1][type(event)] += 1
    at = 0 if material.history.language == "nl" else 1
    rows = tuple(((great(words[at]),), *((str(often[kind]),) for often in rounds)) for kind, words in MET.items())
    return Table(material.either(nl="Aantal keer", en="How often"), ("", *material.rounds()), rows)


def _without_links(line: Line) -> Line:
    """Leave links out: the moments stand in the debrief of the group."""
    return tuple(span for span in line if not isinstance(span, Link))
