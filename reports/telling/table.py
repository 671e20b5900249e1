"""Telling what happens at the table: rounds, agreements, who is there, what befalls the session."""

from typing import assert_never

from reports.telling.scene import Scene
from simulation.events.table import (
    AgreementBacked,
    AgreementMade,
    AgreementPaid,
    Announced,
    Broke,
    GameOpened,
    InjectStruck,
    IntentRefused,
    Mended,
    RoundClosed,
    RoundExtended,
    RoundOpened,
    SeatAway,
    SeatBack,
    SeatLeft,
    SeatShared,
    SeatsSwapped,
    SeatTaken,
    TableEvent,
)
from simulation.wording.refusals import REASONS


def tell_table(scene: Scene, event: TableEvent) -> str | None:
    """Tell one event at the table; that a game begins, what it costs and what was said there is passed over."""
    match event:
        case GameOpened() | AgreementPaid() | Announced():
            return None
        case IntentRefused():
            return _refused(scene, event)
        case RoundOpened():
            return _opened(scene, event)
        case RoundExtended():
            until = scene.by(event.ends)
            return scene.say(
                nl=f"Ronde {event.round} duurt langer: tot {until}.",
                en=f"Round {event.round} lasts longer: until {until}.",
            )
        case RoundClosed():
            return _closed(scene, event)
        case AgreementMade() | AgreementBacked():
            return _agreed(scene, event)
        case SeatTaken() | SeatShared() | SeatLeft() | SeatsSwapped() | SeatAway() | SeatBack():
            return _seated(scene, event)
        case InjectStruck():
            return scene.words.sentence(scene.words.scenario.injects[event.inject].text)
        case Broke() | Mended():
            return _works(scene, event)
        case _:
            assert_never(event)


def _opened(scene: Scene, event: RoundOpened) -> str:
    """Tell that a round begins, and what was agreed for it."""
    begins = scene.say(nl=f"Ronde {event.round} begint.", en=f"Round {event.round} begins.")
    agreed = scene.world.agreements.in_force.values()
    titles = scene.words.things([scene.words.quoted(agreement.spec.title) for agreement in agreed])
    if not titles:
        return begins
    return f"{begins} {scene.say(nl=f'De afspraken zijn: {titles}.', en=f'What was agreed: {titles}.')}"


def _closed(scene: Scene, event: RoundClosed) -> str:
    """Tell that a round is over and how many cases are left."""
    if event.open == 1:
        return scene.say(
            nl=f"Ronde {event.round} is voorbij. Er is nog 1 zaak open.",
            en=f"Round {event.round} is over. One case is still open.",
        )
    return scene.say(
        nl=f"Ronde {event.round} is voorbij. Er zijn nog {event.open} zaken open.",
        en=f"Round {event.round} is over. {event.open} cases are still open.",
    )


def _agreed(scene: Scene, event: AgreementMade | AgreementBacked) -> str:
    """Tell what was agreed, or who stood up for it."""
    title = scene.words.quoted(scene.world.agreements.offers[event.intervention].title)
    if isinstance(event, AgreementMade):
        return scene.say(nl=f"De afspraak is: {title}.", en=f"It is agreed: {title}.")
    seat = scene.seat(event.seat)
    return scene.say(
        nl=f"{seat} zegt tegen iedereen: wij houden ons aan {title}.", en=f"{seat} tells everybody: we keep to {title}."
    )


def _refused(scene: Scene, event: IntentRefused) -> str:
    """Tell who was refused, and why; the facilitator has no seat."""
    # A journal of an older version may hold a reason that the rules no longer give.
    nl, en = REASONS.get(event.why, REASONS["not_now"])
    if not event.seat:
        return scene.say(nl=f"Dat gaat niet door. {nl}", en=f"That does not go ahead. {en}")
    seat = scene.seat(event.seat)
    return scene.say(nl=f"Voor {seat} gaat dat niet door. {nl}", en=f"For {seat} that does not go ahead. {en}")


def _seated(scene: Scene, event: SeatTaken | SeatShared | SeatLeft | SeatsSwapped | SeatAway | SeatBack) -> str:
    """Tell who sits, and who is away."""
    seat = scene.seat(event.seat)
    match event:
        case SeatTaken():
            return scene.say(nl=f"Een mens speelt nu {seat}.", en=f"A person now plays {seat}.")
        case SeatShared():
            return scene.say(nl=f"Twee mensen spelen nu samen {seat}.", en=f"Two people now play {seat} together.")
        case SeatLeft():
            return scene.say(nl=f"De computer speelt nu {seat}.", en=f"The computer now plays {seat}.")
        case SeatsSwapped():
            other = scene.seat(event.other)
            return scene.say(
                nl=f"Twee mensen ruilen van plaats: {seat} en {other}.", en=f"Two people swap: {seat} and {other}."
            )
        case SeatAway():
            until = scene.by(event.until)
            return scene.say(nl=f"{seat} is afwezig tot {until}.", en=f"{seat} is away until {until}.")
        case SeatBack(stand_in=True):
            return scene.say(
                nl=f"Voor {seat} komt een vervanger, die nog niets heeft gelezen.",
                en=f"A stand-in comes for {seat}, and has not read anything.",
            )
        case SeatBack():
            return scene.say(nl=f"{seat} is er weer.", en=f"{seat} is back.")
        case _:
            assert_never(event)


def _works(scene: Scene, event: Broke | Mended) -> str:
    """Tell what is down, or works again: a channel, or the board."""
    what = (
        scene.words.channel(event.channel) if event.channel else scene.either(nl="de zaakkaarten", en="the case cards")
    )
    if isinstance(event, Mended):
        return scene.say(nl=f"De storing is voorbij: {what}.", en=f"The breakdown is over: {what}.")
    until = scene.by(event.until)
    return scene.say(nl=f"Er is een storing tot {until}: {what}.", en=f"There is a breakdown until {until}: {what}.")
