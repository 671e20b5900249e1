"""What happens at the table: the game, its rounds and agreements, seats, injects, refusals."""

from simulation.events.happening import Happening


class GameOpened(Happening, frozen=True):
    """The start of everything."""


class RoundOpened(Happening, frozen=True):
    """A round begins; `origin` is the moment that counts as its first midnight."""

    round: int
    origin: int
    ends: int


class RoundExtended(Happening, frozen=True):
    """The round goes on until a later moment."""

    round: int
    ends: int


class RoundClosed(Happening, frozen=True):
    """The round is over; what is still open stays open."""

    round: int
    open: int


class AgreementMade(Happening, frozen=True):
    """An improvement is agreed on, for the rounds to come."""

    intervention: str


class AgreementBacked(Happening, frozen=True):
    """The manager stood up for it: it has its full grip again."""

    intervention: str
    seat: str


class AgreementPaid(Happening, frozen=True):
    """What upholding an agreement cost in money."""

    intervention: str
    euros: float


class SeatTaken(Happening, frozen=True):
    """A person plays this seat from here on."""

    seat: str


class SeatShared(Happening, frozen=True):
    """Another person plays this seat along from here on."""

    seat: str


class SeatLeft(Happening, frozen=True):
    """The bot plays this seat from here on."""

    seat: str


class SeatsSwapped(Happening, frozen=True):
    """Two persons change seats."""

    seat: str
    other: str


class SeatAway(Happening, frozen=True):
    """An employee is absent; what was in the head is out of reach."""

    seat: str
    until: int


class SeatBack(Happening, frozen=True):
    """Somebody is at the desk again: the employee, or a stand-in who has read nothing."""

    seat: str
    stand_in: bool = False


class Announced(Happening, frozen=True):
    """The facilitator said something to who sits in these seats, or to everybody (none named)."""

    text: int
    seats: tuple[str, ...] = ()


class InjectStruck(Happening, frozen=True):
    """Something befell the session."""

    inject: str


class Broke(Happening, frozen=True):
    """The board (empty) or a channel is down."""

    channel: str
    until: int


class Mended(Happening, frozen=True):
    """It works again."""

    channel: str


class IntentRefused(Happening, frozen=True):
    """The rules don't allow it; the reason is a word that screens explain."""

    seat: str
    why: str


TableEvent = (
    GameOpened | RoundOpened | RoundExtended | RoundClosed | AgreementMade | AgreementBacked | AgreementPaid | SeatTaken
    | SeatShared | SeatLeft | SeatsSwapped | SeatAway | SeatBack | Announced | InjectStruck | Broke | Mended
    | IntentRefused
)  # fmt: skip
