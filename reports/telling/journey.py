"""The journey of one resident: what happened from the first contact to the result, line by line."""

from collections.abc import Iterable, Iterator
from itertools import groupby, zip_longest
from typing import NamedTuple

from reports.telling.handing import rested
from reports.telling.scene import Scene
from reports.telling.teller import Teller, tell
from reports.telling.whereabouts import whereabouts
from simulation.case import DAY
from simulation.events import Event
from simulation.events.case import CaseClassified, CaseDecided, ResidentArrived
from simulation.events.contact import ContactMade, FactsTold, SilenceFelt, TrustMoved
from simulation.events.knowledge import FactsHeard, FactsRecorded, RecordingPostponed, RecordingSkipped
from simulation.events.table import InjectStruck, RoundClosed, RoundOpened, SeatAway, SeatBack
from simulation.events.work import TaskAccepted, TaskBegun, TaskDone
from simulation.journal import Entry, Journal
from simulation.scenario.faults import Language
from simulation.scenario.scenario import Scenario
from simulation.wording import dates
from simulation.world.fold import fold
from simulation.world.world import World


class Line(NamedTuple):
    """A line of the story: the moment, the entry it comes from, and what happened."""

    at: int
    entry: int
    sentence: str
    day: str
    clock: str


class Beat(NamedTuple):
    """One event that is told; `waited` when it says how long something lay, `place` is where it says the file is."""

    line: Line
    event: Event
    waited: bool
    place: str


LEARNING = FactsTold | FactsHeard | TaskDone | CaseClassified | CaseDecided
"""What somebody may write down at once."""


def journey(
    scenario: Scenario, journal: Journal, resident: str, language: Language = "nl", round_number: int = 1
) -> list[Line]:  # fmt: skip
    """Tell the story of one resident (a seat or a persona) in one round; empty when nobody of that name came."""
    return journeys(scenario, journal, [(resident, round_number)], language)[0]


def journeys(
    scenario: Scenario, journal: Journal, whose: Iterable[tuple[str, int]], language: Language = "nl"
) -> list[list[Line]]:
    """Tell the stories of residents, each in one round, while the journal is read once."""
    teller, world = Teller(scenario, language), World(scenario, journal.header.profile, 0)
    stories = [_Story(resident, number) for resident, number in whose]
    for entry in journal:
        fold(world, entry)
        scene = teller.scene(entry, world)
        for story in stories:
            if story.case or world.round == story.round:
                story.hear(scene)
    return [story.lines() for story in stories]


class _Story:
    """The story of one resident in one round, for as long as it lasts."""

    def __init__(self, resident: str, number: int) -> None:
        """Wait for a resident in a round; until he or she comes, there is no case and only the round has begun."""
        self.round, self.case = number, ""
        self._resident = resident
        self._beats: list[Beat] = []
        self._over = False

    def hear(self, scene: Scene) -> None:
        """Take in what an entry holds about the case, if the story is not over."""
        if self._over:
            return
        if scene.world.round == self.round:
            self.case = self.case or _arrival(scene.entry, self._resident)
        self._beats.extend(_beats(scene, self.case))
        self._over = bool(self.case) and _ends(scene)

    def lines(self) -> list[Line]:
        """Give the story line by line."""
        return list(_lines(_without_repeats(_without_announcements(self._beats)))) if self.case else []


def _arrival(entry: Entry, resident: str) -> str:
    """Give the case of a resident who arrives with this entry; else empty."""
    arrived = (e for e in entry.events if isinstance(e, ResidentArrived))
    return next((e.case for e in arrived if resident in {e.seat, e.source}), "")


def _ends(scene: Scene) -> bool:
    """Tell whether a story ends: with the round, unless what is open is carried over."""
    return scene.beside(RoundClosed) is not None and not scene.words.scenario.rounds.carry_over


def _beats(scene: Scene, case: str) -> Iterator[Beat]:
    """Tell what an entry holds about a case."""
    moment, language = scene.world.calendar.moment(scene.entry.at), scene.words.language
    for event in scene.entry.events:
        if _concerns(scene, event, case):
            sentence = _unfinished(scene, case) if isinstance(event, RoundClosed) else tell(scene, event)
            if sentence:
                day, clock = dates.day(moment, language), dates.clock(moment, language)
                waited = isinstance(event, TaskAccepted) and rested(scene, event) >= DAY
                place = whereabouts(scene, case) if isinstance(event, SilenceFelt) else ""
                yield Beat(Line(scene.entry.at, scene.entry.number, sentence, day, clock), event, waited, place)


def _concerns(scene: Scene, event: Event, case: str) -> bool:
    """Tell whether an event belongs to this story: about the case, or about who has it in hand."""
    if isinstance(event, RoundOpened):
        return bool(scene.world.agreements.in_force)
    file = scene.file(case)
    match event:
        case _ if not case:
            return False
        case InjectStruck():
            return any(getattr(other, "case", None) == case for other in scene.entry.events)
        case SeatAway() | SeatBack():
            hands = {file.holder, *(a.seat for a in file.assigned.values())} if file is not None else set()
            return event.seat in hands
        case RoundClosed():
            return file is not None and file.opened is not None and not file.closed
        case _:
            return getattr(event, "case", None) == case


def _unfinished(scene: Scene, case: str) -> str:
    """End the story of a resident who is still waiting when the round closes."""
    name = scene.name(case)
    said = scene.say(
        nl=f"De ronde is voorbij. {name} heeft nog geen uitkomst.",
        en=f"The round is over. {name} has no result yet.",
    )
    return f"{said} {whereabouts(scene, case)}"


def _without_announcements(beats: list[Beat]) -> Iterator[Beat]:
    """Leave out that somebody takes or begins what the next beat says is begun or done; a long wait is told."""
    last: Beat | None = None
    for beat, following in zip_longest(beats, beats[1:]):
        announced = not beat.waited and following is not None and _announces(beat.event, following.event)
        repeated = last is not None and last.waited and _announces(last.event, beat.event)
        if not announced and not (repeated and isinstance(beat.event, TaskBegun)):
            last = beat
            yield beat


def _announces(event: Event, following: Event) -> bool:
    """Tell whether an event only says what the following one says too."""
    if not isinstance(event, TaskAccepted | TaskBegun) or not isinstance(following, TaskBegun | TaskDone):
        return False
    return (event.task, event.seat) == (following.task, following.seat)


def _without_repeats(beats: Iterable[Beat]) -> Iterator[Beat]:
    """Say only once where the file is, as long as it stays there."""
    known = ""
    for beat in beats:
        if beat.place and beat.place == known:
            yield beat._replace(line=beat.line._replace(sentence=beat.line.sentence.removesuffix(f" {known}")))
        else:
            yield beat
        known = beat.place or known


def _lines(beats: Iterable[Beat]) -> Iterator[Line]:
    """Put on one line what one entry says, and what was done with it at once."""
    line: Line | None = None
    last: Beat | None = None
    for beat in beats:
        if line is not None and last is not None and _goes_on(last, beat):
            line = line._replace(sentence=f"{line.sentence} {beat.line.sentence}")
        else:
            if line is not None:
                yield line
            line = beat.line
        last = beat
    if line is not None:
        yield line


def _goes_on(last: Beat, beat: Beat) -> bool:
    """Tell whether a beat belongs on the line before it: the same entry, recorded or not, a wait that ends."""
    if beat.line.entry == last.line.entry:
        return True
    if isinstance(beat.event, FactsRecorded | RecordingPostponed | RecordingSkipped):
        same = beat.event.seat == getattr(last.event, "seat", beat.event.seat) and beat.line.day == last.line.day
        return same and isinstance(last.event, LEARNING)
    calls = isinstance(beat.event, ContactMade) and isinstance(last.event, SilenceFelt | TrustMoved)
    return calls and beat.line.at == last.line.at


def printed(lines: Iterable[Line]) -> str:
    """Write a story under its days and times, with the number of the entry behind each line."""
    pages: list[str] = []
    for day, today in groupby(lines, key=lambda line: line.day):
        pages.append(f"{day}\n")
        clock = ""
        for line in today:
            shown = line.clock if line.clock != clock else ""
            pages.append(f"  {shown:>9}  {line.sentence} [{line.entry}]\n")
            clock = line.clock
    return "".join(pages)
