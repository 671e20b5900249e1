"""The presenter: from what a seat may know to its screen; one module a screen, and nothing from elsewhere."""

from typing import NamedTuple

import msgspec

from roles.terminal.deeds import deeds
from roles.terminal.foresight import Ahead
from roles.terminal.memory import Memory
from roles.terminal.presenter.between import NOTHING, between
from roles.terminal.presenter.conferring import conferring, headline_in_meeting
from roles.terminal.presenter.desk import desk
from roles.terminal.presenter.evaluation import Evaluation
from roles.terminal.presenter.facilitating import facilitating
from roles.terminal.presenter.headlines import headline_at_desk
from roles.terminal.presenter.home import headline_at_home, home
from roles.terminal.presenter.leading import leading
from roles.terminal.presenter.lobby import lobby, waiting_to_begin
from roles.terminal.presenter.news import news
from roles.terminal.presenter.observing import observing
from roles.terminal.presenter.possible import Possible, by_subject
from roles.terminal.presenter.terms import terms
from roles.terminal.screen import Block, Clock, Kind, Screen
from roles.terminal.voice import Voice
from simulation.outlook import FACILITATOR, Eyes, Outlook, Surroundings, Whole
from simulation.scenario.faults import Language
from simulation.session.attendance import NOBODY, Attendance
from simulation.session.pace import Tempo

NO_EVALUATION = NOTHING
"""Nothing was played yet, or nobody measured it."""


class _Part(NamedTuple):
    """What the module of a screen gives: which it is, what stands above it, and its blocks."""

    kind: Kind
    headline: str
    blocks: tuple[Block, ...]


def present(
    eyes: Eyes,
    language: Language,
    evaluation: Evaluation = NO_EVALUATION,
    tempo: Tempo | None = None,
    attendance: Attendance = NOBODY,
    ahead: Ahead | None = None,
    memory: Memory | None = None,
) -> Screen:
    """Present all that a seat may see and do now, in one language.

    With a tempo, how the room's clock goes; the attendance and what was seen ahead (none where no bots can look ahead)
    are for whoever leads the session, and for nobody else. With a memory of the last screen of the same seat in the
    same language, what rests on the same is not made again; the screen is equal.
    """
    voice = Voice(eyes, language, memory)
    possible = deeds(eyes, voice, tempo, ahead)
    part = _part(eyes, voice, by_subject(possible), evaluation, attendance, ahead)
    around, quiet = voice.around, part.kind == "conferring"
    return Screen(
        part.kind,
        around.seat,
        _role(voice),
        language,
        around.phase,
        around.round,
        around.rounds,
        _clock(voice, tempo),
        part.headline,
        part.blocks,
        possible,
        busy=_busy(eyes, voice),
        quiet=quiet,
        news=() if quiet else news(eyes, voice),
        terms=terms(part.kind, voice),
    )


def _part(
    eyes: Eyes,
    voice: Voice,
    possible: Possible,
    evaluation: Evaluation,
    attendance: Attendance,
    ahead: Ahead | None,
) -> _Part:
    """Choose the screen by seat and phase."""
    around = voice.around
    if isinstance(eyes, Whole) and eyes.seat == FACILITATOR:
        said = _time_is_over(voice) if around.time_is_over else _lobby_led(voice) or _phase_said(voice)
        return _Part("facilitating", said, facilitating(eyes, voice, evaluation, attendance, ahead))
    if isinstance(eyes, Whole) and around.phase in {"play", "evaluation"}:
        return _Part("observing", _phase_said(voice), observing(eyes, voice, possible))
    if around.phase in {"lobby", "briefing"}:
        return _Part("lobby", _phase_said(voice), lobby(around, voice, possible))
    if around.time_is_over:
        return _Part("over", _time_is_over(voice), ())
    if around.phase != "play":
        return _Part("between", _phase_said(voice), between(around, voice, possible, evaluation))
    return _in_play(eyes, voice, possible)


def _in_play(eyes: Eyes, voice: Voice, possible: Possible) -> _Part:
    """Choose the screen of a seat while a round is played."""
    if not isinstance(eyes, Outlook):
        return _Part("away", _not_in_play(voice), _not_here(voice))
    if eyes.confers:
        return _Part("conferring", headline_in_meeting(eyes, voice), conferring(eyes, voice, possible))
    if eyes.is_resident:
        return _Part("home", headline_at_home(eyes, voice), home(eyes, voice, possible))
    if eyes.leads:
        return _Part("leading", headline_at_desk(eyes, voice), leading(eyes, voice, possible))
    return _Part("desk", headline_at_desk(eyes, voice), desk(eyes, voice, possible))


def _not_in_play(voice: Voice) -> str:
    """Say to a resident that the own story begins later, or is over."""
    if any(hasattr(event, "case") for _, event in voice.around.noticed):
        return voice.say(nl="Uw verhaal is voorbij.", en="Your story is over.")
    return voice.say(nl="Uw verhaal begint later in deze ronde.", en="Your story begins later in this round.")


def _not_here(voice: Voice) -> tuple[Block, ...]:
    """Tell who has no desk now what is to come, or what was."""
    return waiting_to_begin(voice.around, voice)


def _role(voice: Voice) -> str:
    """Say who this is."""
    around: Surroundings = voice.around
    if around.seat == FACILITATOR:
        return voice.say(nl="Spelleiding", en="Facilitator")
    if around.role_card is None:
        return voice.say(nl="Observator", en="Observer")
    return around.seat_title(voice.words)


def _clock(voice: Voice, tempo: Tempo | None) -> Clock:
    """Say where the game is in time."""
    around = voice.around
    left = max(0, around.ends - around.at) if around.ends is not None else None
    said = "" if not left else voice.say(nl=f"nog {voice.span(left)}", en=f"{voice.span(left)} left")
    clock = Clock(around.at, voice.today, voice.time(around.at), left, said, open=around.office_open)
    return (
        clock
        if tempo is None or around.time_is_over
        else msgspec.structs.replace(clock, runs=tempo.runs, speed=tempo.speed)
    )


def _busy(eyes: Eyes, voice: Voice) -> str:
    """Say until when the hands are full."""
    if not isinstance(eyes, Outlook) or eyes.until is None:
        return ""
    return voice.say(nl=f"bezig tot {voice.when(eyes.until)}", en=f"busy until {voice.when(eyes.until)}")


def _lobby_led(voice: Voice) -> str:
    """Say to whoever leads what the lobby is for; nothing in another phase."""
    if voice.around.phase != "lobby":
        return ""
    return voice.say(nl="Iedereen zoekt een plaats.", en="Everybody finds a seat.")


def _time_is_over(voice: Voice) -> str:
    """Say that the round has had its time."""
    return voice.say(nl="De tijd van deze ronde is om.", en="The time of this round is over.")


def _phase_said(voice: Voice) -> str:
    """Say what the table does."""
    around = voice.around
    match around.phase:
        case "lobby":
            return voice.say(nl="Welkom. Dit is uw rol.", en="Welcome. This is your role.")
        case "dialogue":
            return voice.say(nl="Een gesprek, zonder spel.", en="A dialogue, without a game.")
        case "briefing":
            return voice.say(nl=f"Uitleg voor ronde {around.round + 1}.", en=f"Briefing for round {around.round + 1}.")
        case "play":
            return voice.say(nl=f"Ronde {around.round} is bezig.", en=f"Round {around.round} is going on.")
        case "evaluation":
            return voice.say(nl=f"Terugkijken op ronde {around.round}.", en=f"Looking back on round {around.round}.")
        case "prediction":
            return voice.say(nl="Wat verwacht u van de volgende ronde?", en="What do you expect of the next round?")
        case "choice":
            return voice.say(nl="Wat spreken we af?", en="What do we agree on?")
        case "debrief":
            return voice.say(nl="Het nagesprek.", en="The debrief.")


__all__ = ["NO_EVALUATION", "Evaluation", "present"]
