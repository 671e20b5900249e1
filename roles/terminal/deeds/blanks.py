"""Blanks that are filled alike whatever the case: each list is written once a screen, when a deed has need of it."""

from functools import cached_property
from typing import Final

from roles.terminal.screen import ChooseOne, Option
from roles.terminal.voice import Voice
from simulation.case import Leave
from simulation.outlook import Outlook
from simulation.wording.words import great

LEAVES: Final[dict[Leave, tuple[str, str]]] = {
    "mandate": ("toestemming om te besluiten", "leave to decide"),
    "tailored": ("ruimte voor een oplossing op maat", "room for a tailored solution"),
    "owner": ("dat deze zaak van u wordt", "that this case becomes yours"),
    "priority": ("voorrang voor deze zaak", "priority for this case"),
}


class Blanks:
    """What one seat can choose from now: desks, seats, people, leave, and when to record."""

    def __init__(self, view: Outlook, voice: Voice) -> None:
        """Choose for this seat, in these words."""
        self._view, self._voice = view, voice

    @cached_property
    def desks(self) -> tuple[Option, ...]:
        """Give every desk to which something can go; whose work one knows, it says."""
        view, voice = self._view, self._voice
        known = voice.say(nl="u kent het werk van dit bureau", en="you know the work of this desk")
        return tuple(
            Option(role, voice.role(role), role, note=known if view.knows_role(role) and role != view.role else "")
            for role in voice.around.inside()
        )

    @cached_property
    def other_desks(self) -> tuple[Option, ...]:
        """Give every desk but the own."""
        return tuple(desk for desk in self.desks if desk.id != self._view.role)

    @cached_property
    def one_desk(self) -> tuple[Option, ...]:
        """Give every other desk to sit down with, by itself."""
        return tuple(Option(desk.id, desk.label, (desk.id,), note=desk.note) for desk in self.other_desks)

    @cached_property
    def seats(self) -> tuple[Option, ...]:
        """Give every seat of the organisation."""
        voice = self._voice
        return tuple(Option(seat, voice.seat(seat), seat) for seat in voice.around.seats())

    @cached_property
    def people(self) -> tuple[Option, ...]:
        """Give the colleagues who are there in person."""
        view, voice, seats = self._view, self._voice, self._voice.around.seats()
        there = [seat for seat in voice.around.people() if seat in seats and seat != view.seat]
        return tuple(Option(seat, great(voice.seat(seat)), seat) for seat in there)

    @cached_property
    def leaves(self) -> dict[Leave, Option]:
        """Give what can be asked of whoever leads."""
        return {leave: Option(leave, self._voice.say(nl=nl, en=en), leave) for leave, (nl, en) in LEAVES.items()}

    @cached_property
    def ways(self) -> ChooseOne:
        """Ask how a task is handed over: cold or warm, each with its price and with what the other will know."""
        view, voice = self._view, self._voice
        cold = Option(
            "cold",
            voice.say(nl="koud: neerleggen", en="cold: put it down there"),
            value=False,
            seconds=view.price("hand_over_cold"),
            note=voice.say(
                nl="de ander weet alleen wat op de kaart staat", en="the other knows only what the card says"
            ),
        )
        warm = Option(
            "warm",
            voice.say(nl="warm: erover praten", en="warm: talk about it"),
            value=True,
            seconds=view.price("hand_over_warm"),
            note=voice.say(nl="u vertelt wat u weet", en="you tell what you know"),
        )
        return ChooseOne("warm", voice.say(nl="Hoe?", en="How?"), (cold, warm))

    @cached_property
    def when(self) -> ChooseOne:
        """Ask when to record: now only with free hands and a card that works, else later or never."""
        view, voice = self._view, self._voice
        now = Option(
            "now",
            voice.say(nl="nu, op de kaart", en="now, on the card"),
            "now",
            view.price("record"),
            voice.say(nl="iedereen die het mag zien kan het lezen", en="whoever may see it can read it"),
        )
        later = Option(
            "later",
            voice.say(nl="later, in uw eigen map", en="later, in your own folder"),
            "later",
            0,
            voice.say(nl="het kost nu niets; niemand anders ziet het", en="costs nothing now; nobody else sees it"),
        )
        never = Option(
            "never",
            voice.say(nl="niet, u onthoudt het", en="not at all, you remember it"),
            "never",
            0,
            voice.say(nl="het blijft in uw hoofd", en="it stays in your head"),
        )
        moments = (now, later, never) if not view.busy and view.board_works else (later, never)
        return ChooseOne("when", voice.say(nl="Wanneer?", en="When?"), moments)

    @cached_property
    def meeting_price(self) -> str:
        """Say what coming together costs, once all are there."""
        length = self._voice.cost(self._view.meeting_cost)
        return self._voice.say(
            nl=f"kost later ieder die erbij is {length or 'geen tijd'}",
            en=f"costs each who is there {length or 'no time'}, later",
        )
