"""What a desk did for a resident, and what the resident has of it."""

from collections.abc import Iterator
from typing import Final

from reports.rounds.turns.turn import Rules, Turn, at_home
from reports.telling.scene import Scene
from simulation.events.contact import ContactAnswered, ContactPersonNamed, ResultTold, StatusTold
from simulation.events.organisation import DilemmaDecided, MeetingHeld, SolutionProposed
from simulation.events.work import CaseClaimed


def _chose(scene: Scene, event: DilemmaDecided) -> Iterator[Turn]:
    """Putting a resident before the own work."""
    name = scene.name(event.case)
    if event.resident_first:
        yield Turn(event.seat, 9, scene.either(
            nl=f"u koos voor {name}, terwijl ander werk op u wachtte.",
            en=f"you chose for {name}, while other work waited for you.",
        ))  # fmt: skip


def _named(scene: Scene, event: ContactPersonNamed) -> Iterator[Turn]:
    """Being the one to turn to, and having one."""
    name, seat = scene.name(event.case), scene.seat(event.seat)
    yield Turn(event.seat, 8, scene.either(
        nl=f"vanaf dit moment wist {name} dat u het aanspreekpunt was.",
        en=f"from this moment on {name} knew that you were the one to turn to.",
    ))  # fmt: skip
    yield Turn(at_home(scene, event.case), 7, scene.either(
        nl=f"vanaf dit moment wist u bij wie u terechtkon: {seat}.",
        en=f"from this moment on you knew whom to turn to: {seat}.",
    ))  # fmt: skip


def _thought_up(scene: Scene, event: SolutionProposed) -> Iterator[Turn]:
    """Working out something for one resident."""
    name, role = scene.name(event.case), scene.role(event.role)
    yield Turn(event.seat, 8, scene.either(
        nl=f"u bedacht samen met {role} een eigen oplossing voor {name}.",
        en=f"together with {role} you thought up a solution made for {name}.",
    ))  # fmt: skip


def _sat_together(scene: Scene, event: MeetingHeld) -> Iterator[Turn]:
    """Sitting at one table."""
    if not (event.resident and event.case):
        return
    name, many = scene.name(event.case), len(event.seats)
    for seat in event.seats:
        yield Turn(seat, 7.5, scene.either(
            nl=f"u zat met {name} zelf aan tafel, en hoorde het verhaal uit de eerste hand.",
            en=f"you sat at one table with {name}, and heard the story at first hand.",
        ))  # fmt: skip
    yield Turn(at_home(scene, event.case), 7.5, scene.either(
        nl=f"u zat zelf aan tafel, en {many} mensen hoorden uw verhaal tegelijk.",
        en=f"you sat at the table yourself, and {many} people heard your story at once.",
    ))  # fmt: skip


def _informed(scene: Scene, event: StatusTold) -> Iterator[Turn]:
    """Telling where things stand before anybody asks."""
    if not (event.unasked and event.right):
        return
    name, seat = scene.name(event.case), scene.seat(event.seat)
    yield Turn(event.seat, 7, scene.either(
        nl=f"u vertelde {name} hoe het ervoor stond, voordat {name} erom hoefde te vragen.",
        en=f"you told {name} where things stood, before {name} had to ask.",
    ))  # fmt: skip
    yield Turn(at_home(scene, event.case), 6, scene.either(
        nl=f"{seat} vertelde u hoe het ervoor stond, zonder dat u erom vroeg.",
        en=f"{seat} told you where things stood, without your asking.",
    ))  # fmt: skip


def _result(scene: Scene, event: ResultTold) -> Iterator[Turn]:
    """Telling the result, and hearing it."""
    name = scene.name(event.case)
    yield Turn(event.seat, 4, scene.either(
        nl=f"van u hoorde {name} hoe het was afgelopen.", en=f"from you {name} heard how it ended."
    ))  # fmt: skip
    yield Turn(at_home(scene, event.case), 5, scene.either(
        nl="op dit moment hoorde u hoe het was afgelopen.", en="at this moment you heard how it ended."
    ))  # fmt: skip


def _claimed(scene: Scene, event: CaseClaimed) -> Iterator[Turn]:
    """Taking a case upon oneself."""
    name = scene.name(event.case)
    yield Turn(event.seat, 6, scene.either(
        nl=f"u zei van de zaak van {name}: die is van mij.", en=f"you said of {name}'s case: this one is mine."
    ))  # fmt: skip


def _spoke(scene: Scene, event: ContactAnswered) -> Iterator[Turn]:
    """Being there for somebody."""
    name = scene.name(event.case)
    yield Turn(event.seat, 1, scene.either(nl=f"u stond {name} te woord.", en=f"you were there for {name}."))


TURNS: Final[Rules] = {
    DilemmaDecided: _chose,
    ContactPersonNamed: _named,
    SolutionProposed: _thought_up,
    MeetingHeld: _sat_together,
    StatusTold: _informed,
    ResultTold: _result,
    CaseClaimed: _claimed,
    ContactAnswered: _spoke,
}
