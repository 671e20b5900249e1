"""Surroundings: what everybody at the table may know, whatever the seat: phase, time, agreements, the own words."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from simulation.case import OBSERVERS, OWN, RESIDENTS, DialogueQuestion, Expects, LobbyQuestion, Phase
from simulation.events import Event
from simulation.events.group import DialogueAnswered, OwnAgreementMade
from simulation.outlook.traces import Footing, Traces
from simulation.scenario.agreement import Intervention
from simulation.scenario.faults import Language
from simulation.scenario.resident import Persona
from simulation.scenario.role import Role
from simulation.wording.words import Words, plain
from simulation.world.world import World


class Surroundings:
    """The table around one seat: what is said out loud there, and what this seat said itself."""

    def __init__(self, world: World, seat: str, typed: Mapping[int, str], traces: Traces | None = None) -> None:
        """Look around from a seat; with traces one can tell what rests on the same as before."""
        self._world = world
        self._typed = typed
        self._traces = traces
        self.seat = seat

    def footing(self, case: str = "") -> Footing | None:
        """Give what the things rest on that this seat can know of a case; none where nobody keeps traces."""
        return self._traces.footing(self.seat, case) if self._traces is not None else None

    # --- time and phase ------------------------------------------------------------------------------

    @property
    def at(self) -> int:
        """Give the moment."""
        return self._world.at

    @property
    def ends(self) -> int | None:
        """Give the end of the round that is played; none between rounds."""
        return self._world.round_ends if self._world.playing else None

    @property
    def phase(self) -> Phase:
        """Give what the table is doing."""
        return self._world.table.phase

    @property
    def is_playing(self) -> bool:
        """Tell whether a round is being played."""
        return self._world.playing

    @property
    def round(self) -> int:
        """Give the round that is, or was last, played."""
        return self._world.round

    @property
    def rounds(self) -> int:
        """Give how many rounds there are."""
        return self._world.scenario.rounds.number

    @property
    def is_over(self) -> bool:
        """Tell whether no round is left to play."""
        return self._world.last_round_is_over

    @property
    def time_is_over(self) -> bool:
        """Tell whether a round is played and its time is over; it is closed by whoever leads, not by the clock."""
        return self._world.playing and self.at >= self._world.round_ends

    @property
    def office_open(self) -> bool:
        """Tell whether the office is open now."""
        return self._world.office.is_open(self.at)

    def moment(self, at: int) -> datetime:
        """Give the date and time of a moment."""
        return self._world.calendar.moment(at)

    def typed(self, number: int) -> str | None:
        """Give a text that somebody typed, on one line; none when it was removed from the session."""
        text = self._typed.get(number)
        return None if text is None else plain(text)

    # --- words ---------------------------------------------------------------------------------------

    def words(self, language: Language) -> Words:
        """Give what things are called: the scenario's own words in one language."""
        return self._world.words[language]

    def seat_name(self, seat: str, words: Words) -> str:
        """Name a seat: a desk by its role, with a number when several share it; a resident by name."""
        desk = self._world.desks.get(seat)
        if seat in OBSERVERS:
            number = OBSERVERS.index(seat) + 1
            return words.either(nl=f"observator {number}", en=f"observer {number}")
        if desk is None:
            persona = words.scenario.personas.get(seat)
            return plain(persona.name) if persona is not None else plain(seat)
        if desk.resident:
            return words.resident(self._world.cases[desk.case].source, desk.role, seat)
        if len(self._world.trays[desk.role].seats) == 1:
            return words.role(desk.role)
        return words.numbered(desk.role, seat.removeprefix(desk.role).strip("-"))

    def seat_title(self, words: Words) -> str:
        """Give the title above this seat's own screen."""
        if self.persona is not None:
            return plain(self.persona.name)
        desk = self._world.desks.get(self.seat)
        title = words.text(self._world.scenario.roles[desk.role].title) if desk is not None else ""
        several = desk is not None and not desk.resident and len(self._world.trays[desk.role].seats) > 1
        return f"{title} {self.seat.rpartition('-')[2]}" if several else title or plain(self.seat)

    def resident_of(self, case: str) -> tuple[str, str, str]:
        """Give who the resident of a case is, or was: source, role and seat; all of it stands in the case's name."""
        seat = case.removesuffix("-case")
        scenario = self._world.scenario
        source = seat if seat in scenario.personas else seat.rpartition("-")[0]
        who = scenario.personas.get(source) or scenario.ordinary[source]
        return source, who.role, seat

    def case_type_of(self, case: str) -> str:
        """Name the case type of a case, which follows from who its resident is."""
        source, _, _ = self.resident_of(case)
        scenario = self._world.scenario
        return (scenario.personas.get(source) or scenario.ordinary[source]).case_type

    def seats(self) -> dict[str, str]:
        """Give every desk with its role."""
        return {seat: desk.role for seat, desk in self._world.desks.items() if not desk.resident}

    # --- who this is -----------------------------------------------------------------------------------

    @property
    def persona(self) -> Persona | None:
        """Give the person that this seat plays, when it plays a resident with a story."""
        return self._world.scenario.personas.get(self.seat)

    @property
    def role_name(self) -> str:
        """Give the name of the role that this seat plays; nothing for who plays none."""
        if self.persona is not None:
            return self.persona.role
        desk = self._world.desks.get(self.seat)
        return desk.role if desk is not None else ""

    @property
    def role_card(self) -> Role | None:
        """Give the role that this seat plays; none for who plays none."""
        return self._world.scenario.roles.get(self.role_name)

    @property
    def own_language(self) -> Language | None:
        """Give the language in which the scenario speaks to this player, if it says so."""
        role = self.role_card
        asked = self.persona.language if self.persona is not None else None
        return asked or (role.language if role is not None else None)

    @property
    def noticed(self) -> list[tuple[int, Event]]:
        """Give what this seat saw happen in this round, oldest first."""
        return list(self._world.table.noticed.get(self.seat, ()))

    # --- the group ---------------------------------------------------------------------------------------

    @property
    def takes_part(self) -> bool:
        """Tell whether a person sits here, who can answer, predict and vote."""
        return self.seat in self._world.persons

    def people(self) -> list[str]:
        """Name the seats in which somebody sits in person, as all in the room can see."""
        return sorted(self._world.persons)

    def lobby_answers(self) -> dict[LobbyQuestion, int]:
        """Give what this seat said of itself, before the first round or after the last."""
        after = bool(self.round)
        said = self._world.table.answers
        return {q: a.value for (seat, q, late), a in said.items() if seat == self.seat and late == after}

    def dialogue_answer(self, question: DialogueQuestion) -> DialogueAnswered | None:
        """Give what this seat wrote in the dialogue that goes on, or was held last."""
        return self._world.table.dialogue.get((self.round, question, self.seat))

    def shared(self, question: DialogueQuestion) -> list[str]:
        """Give the answers that people shared with the group, in the order of their words; at the debrief all of them.

        What was removed from the session is left out.
        """
        said = self._world.table.dialogue.items()
        every = self.phase == "debrief"
        now = [answer for (number, _, _), answer in said if every or number == self.round]
        texts = [self.typed(answer.text) for answer in now if answer.shared and answer.question == question]
        return sorted((text for text in texts if text is not None), key=str.casefold)

    def figures(self) -> list[str]:
        """Name the figures that can be predicted."""
        return list(self._world.scenario.rounds.figures)

    def predictions(self, round_: int) -> dict[str, Expects]:
        """Give what this seat expects of a round."""
        said = self._world.table.predictions
        return {f: p.expects for (number, seat, f), p in said.items() if (number, seat) == (round_, self.seat)}

    def offers(self) -> dict[str, Intervention]:
        """Give the improvements that can still be agreed on."""
        alike = {made.like for made in self._world.table.own.values()}
        chosen = self._world.agreements.chosen
        return {n: o for n, o in self._world.scenario.interventions.items() if n not in chosen and n not in alike}

    def votes(self, offer: str) -> int:
        """Count who is for an improvement, for the round to come."""
        return sum(1 for number, name, _ in self._world.table.votes if (number, name) == (self.round + 1, offer))

    def voted(self) -> list[str]:
        """Give what this seat is for."""
        cast = self._world.table.votes
        return [offer for number, offer, seat in cast if number == self.round + 1 and seat == self.seat]

    @property
    def budget(self) -> int:
        """Give how many agreements can still be made for the round to come."""
        made = self._world.table.made.get(self.round + 1, ())
        return self._world.scenario.rounds.budget - len(made)

    def agreed(self) -> Iterator[tuple[str, Intervention]]:
        """Go through all agreements so far."""
        return ((name, self._world.agreements.offers[name]) for name in self._world.agreements.chosen)

    def in_force(self) -> list[str]:
        """Name the agreements that hold in this round."""
        return list(self._world.agreements.in_force)

    def own_agreement(self, name: str) -> OwnAgreementMade | None:
        """Give an agreement of the group's own; none for one that was on offer."""
        return self._world.table.own.get(name) if name.startswith(OWN) else None

    def inside(self) -> list[str]:
        """Name the roles at which somebody of the organisation sits."""
        roles = self._world.scenario.roles
        return [r for r, tray in self._world.trays.items() if tray.seats and roles[r].archetype not in RESIDENTS]

    @property
    def broken(self) -> list[str]:
        """Name what is out of order: channels, and nothing for the board."""
        return list(self._world.broken)
