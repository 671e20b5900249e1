"""A page for one seat alone: what it did, and the moments it was part of; it is handed to nobody else."""

from collections import Counter
from collections.abc import Iterator

from reports.debrief.hands import listed
from reports.debrief.material import Material
from reports.document.blocks import Block, Bullets, Document, Heading, Line, Paragraph, Room, Table
from simulation.events import Event
from simulation.events.case import CaseDecided
from simulation.events.contact import CallPromised, ContactAnswered, QuestionAsked, StatusTold, StatusUnknown
from simulation.events.knowledge import CardOpened, FactsRecorded, RecordingPostponed, RecordingSkipped
from simulation.events.organisation import DilemmaDecided
from simulation.events.table import RoundOpened
from simulation.events.work import CaseClaimed, DeskChased, TaskDone, TaskOffered, TaskSentBack
from simulation.journal import Journal
from simulation.wording.words import great

DEEDS: dict[type[Event], tuple[str, str]] = {
    ContactAnswered: ("contacten beantwoord", "contacts answered"),
    TaskDone: ("taken gedaan", "tasks done"),
    CardOpened: ("de kaart geopend", "card opened"),
    FactsRecorded: ("iets op de kaart gezet", "something put on the card"),
    RecordingPostponed: ("opschrijven uitgesteld", "writing down put off"),
    RecordingSkipped: ("niet opgeschreven", "not written down"),
    QuestionAsked: ("vragen aan inwoners", "questions to residents"),
    StatusTold: ("verteld hoe het staat", "told how things stand"),
    StatusUnknown: ("kon niet zeggen hoe het staat", "could not say how things stand"),
    CallPromised: ("beloofd terug te bellen", "promised to call back"),
    TaskOffered: ("werk doorgegeven", "work passed on"),
    TaskSentBack: ("werk teruggestuurd", "work sent back"),
    CaseClaimed: ("een zaak op u genomen", "took a case upon you"),
    DeskChased: ("een collega herinnerd", "a colleague reminded"),
    DilemmaDecided: ("een dilemma beslist", "a dilemma decided"),
    CaseDecided: ("een besluit genomen", "a decision taken"),
}
"""What is counted of a seat, round by round."""


def seats(material: Material) -> list[str]:
    """Name the seats that get a page: the desks that people took."""
    desks = material.history.scenario.seats(material.history.header.profile)
    return [seat for seat in desks if seat in material.history.persons]


def page(material: Material, journal: Journal, seat: str) -> Document:
    """Write the page of one seat."""
    role = material.history.role_of(seat)
    title = great(material.history.words.numbered(role, seat.removeprefix(role).strip("-")).strip())
    subtitle = material.either(
        nl="Alleen voor wie op deze stoel zat. De groep krijgt deze cijfers niet te zien.",
        en="Only for whoever sat in this seat. The group does not get to see these figures.",
    )
    return Document(title, subtitle, material.history.language, tuple(_blocks(material, journal, seat, title)))


def _blocks(material: Material, journal: Journal, seat: str, title: str) -> Iterator[Block]:
    """Put the page together."""
    rounds = _counted(journal, seat)
    at = 0 if material.history.language == "nl" else 1
    did = [kind for kind in DEEDS if any(counted[kind] for counted in rounds)]
    yield Heading(1, material.either(nl="Wat u deed", en="What you did"))
    if did:
        rows = tuple(((great(DEEDS[kind][at]),), *((str(counted[kind]),) for counted in rounds)) for kind in did)
        yield Table(material.either(nl="Aantal keer", en="How often"),
                    (material.either(nl="daad", en="deed"), *material.rounds()), rows)  # fmt: skip
    else:
        yield Paragraph(
            (material.either(nl="Van deze stoel is niets vastgelegd.", en="Nothing is on record of this seat."),)
        )
    yield from listed(material, seat)
    yield Heading(1, material.either(nl="Momenten waar u bij was", en="Moments you were part of"))
    lines = list(_moments(material, title))
    if lines:
        yield Bullets(tuple(lines))
    else:
        yield Paragraph((material.either(nl="Geen van de gekozen momenten ging over deze stoel.",
                                         en="None of the chosen moments was about this seat."),))  # fmt: skip
    yield Heading(1, material.either(nl="Wat ik meeneem", en="What I take home"))
    yield Room(material.either(nl="Dit wil ik vasthouden, en dit doe ik anders:",
                               en="This I want to keep, and this I do differently:"), 4)  # fmt: skip


def _counted(journal: Journal, seat: str) -> list[Counter[type[Event]]]:
    """Count a seat's deeds, round by round."""
    rounds: list[Counter[type[Event]]] = []
    for entry in journal:
        for event in entry.events:
            if isinstance(event, RoundOpened):
                rounds.append(Counter())
            elif rounds and type(event) in DEEDS and getattr(event, "seat", "") == seat:
                rounds[-1][type(event)] += 1
    return rounds


def _moments(material: Material, title: str) -> Iterator[Line]:
    """Give the moments in which this seat plays a part."""
    word = material.either(nl="Ronde", en="Round")
    for found in material.moments.values():
        for moment in found:
            if any(title.lower() in person.lower() for person in moment.people):
                yield (f"{word} {moment.round} · {moment.sentence} [{moment.entry}]",)
