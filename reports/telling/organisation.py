"""Telling what happens around a case: meetings, dilemmas, solutions, and what the manager says."""

from typing import assert_never

from reports.telling.scene import Scene
from reports.telling.term import tell_term
from simulation.case import DAY, Leave
from simulation.events.organisation import (
    CaseDelayed,
    DelayEnded,
    DilemmaDecided,
    DilemmaMet,
    LeaveTaken,
    ManagerAnswered,
    ManagerAsked,
    MeetingCalled,
    MeetingHeld,
    OrganisationEvent,
    PlanMade,
    ReturnNeeded,
    SolutionProposed,
    SolutionSettled,
    TellingLapsed,
    TellingOpened,
    TellingTicked,
)
from simulation.intents.employee import Meet
from simulation.intents.table import BringTogether
from simulation.wording.words import great

LEAVES: dict[Leave, tuple[str, str]] = {
    "mandate": ("toestemming om verder te gaan", "leave to go on"),
    "tailored": ("ruimte voor een oplossing op maat", "room for a tailored solution"),
    "owner": ("duidelijkheid over van wie de zaak is", "clarity about whose case it is"),
    "priority": ("voorrang voor deze zaak", "priority for this case"),
}
MOST_NAMED = 4


def tell_organisation(scene: Scene, event: OrganisationEvent) -> str | None:
    """Tell one event around the cases; that somebody is asked what was told in a meeting is passed over."""
    match event:
        case MeetingCalled() | MeetingHeld():
            return _meeting(scene, event)
        case TellingOpened() | TellingTicked() | TellingLapsed():
            return _said_there(scene, event)
        case ManagerAsked():
            seat, leader, leave = scene.seat(event.seat), scene.leader(), asked_for(scene, event.leave)
            return scene.say(nl=f"{seat} vraagt {leader} om {leave}.", en=f"{seat} asks {leader} for {leave}.")
        case ManagerAnswered():
            return judged(scene, event)
        case LeaveTaken():
            seat, leave = scene.seat(event.seat), asked_for(scene, event.leave)
            return scene.say(
                nl=f"{seat} mag dit zelf beslissen en neemt {leave}.",
                en=f"{seat} may decide this alone and takes {leave}.",
            )
        case PlanMade():
            return _planned(scene, event)
        case SolutionProposed():
            return _proposed(scene, event)
        case SolutionSettled():
            return _settled(scene, event)
        case DilemmaMet():
            return _met(scene, event)
        case DilemmaDecided():
            return chosen(scene, event)
        case ReturnNeeded() | CaseDelayed() | DelayEnded():
            return _comes_of_it(scene, event)
        case _:
            return tell_term(scene, event)


def asked_for(scene: Scene, leave: Leave) -> str:
    """Name what the manager was asked for."""
    nl, en = LEAVES[leave]
    return scene.either(nl=nl, en=en)


def _meeting(scene: Scene, event: MeetingCalled | MeetingHeld) -> str:
    """Tell who sit together, when, and what comes of it."""
    who = table(scene, event)
    match event:
        case MeetingCalled() if isinstance(scene.entry.intent, Meet | BringTogether):
            return scene.say(nl=f"{who} gaan meteen samen aan tafel.", en=f"{who} sit down together at once.")
        case MeetingCalled():
            on = scene.moment(event.at)
            return scene.say(nl=f"{who} spreken af om samen te praten, {on}.", en=f"{who} agree to meet {on}.")
        case MeetingHeld() if any(isinstance(other, TellingOpened) for other in scene.entry.events):
            return scene.say(
                nl=f"{who} zitten samen aan tafel en praten.", en=f"{who} sit together at one table and talk."
            )
        case MeetingHeld():
            return scene.say(
                nl=f"{who} zitten samen aan tafel en horen wat de anderen weten.",
                en=f"{who} sit together at one table and hear what the others know.",
            )
        case _:
            assert_never(event)


def _said_there(scene: Scene, event: TellingOpened | TellingTicked | TellingLapsed) -> str | None:
    """Tell who kept silent in a meeting; what was told is told by who heard it."""
    if isinstance(event, TellingOpened) or (isinstance(event, TellingTicked) and event.facts):
        return None
    seat = scene.seat(event.seat)
    if isinstance(event, TellingLapsed):
        return scene.say(nl=f"{seat} vertelt aan tafel verder niets.", en=f"{seat} tells nothing more at the table.")
    about = f" over {scene.name(event.case)}" if event.case else ""
    about_en = f" about {scene.name(event.case)}" if event.case else ""
    return scene.say(nl=f"{seat} vertelt aan tafel niets{about}.", en=f"{seat} tells nothing{about_en} at the table.")


def table(scene: Scene, event: MeetingCalled | MeetingHeld) -> str:
    """Name who meet; when many sat down, only how many: who they are was told when they were called."""
    names = [scene.seat(seat) for seat in event.seats]
    if isinstance(event, MeetingHeld) and len(names) > MOST_NAMED:
        others = len(names) - 1
        names = [names[0], scene.either(nl=f"{others} collega's", en=f"{others} colleagues")]
    if event.case and event.resident:
        names.append(scene.name(event.case))
    return scene.words.people(names)


def judged(scene: Scene, event: ManagerAnswered) -> str:
    """Tell what the manager granted or refused, and how long that took."""
    seat, leader, leave = scene.seat(event.seat), scene.leader(), asked_for(scene, event.leave)
    if event.granted:
        said = scene.say(nl=f"{leader} geeft {seat} {leave}.", en=f"{leader} gives {seat} {leave}.")
    else:
        said = scene.say(nl=f"{leader} geeft {seat} geen {leave}.", en=f"{leader} gives {seat} no {leave}.")
    return said + _after(scene, event)


def _after(scene: Scene, event: ManagerAnswered) -> str:
    """Say how long an answer took, if that was a day or more."""
    waited = scene.entry.at - scene.memory.requests.get(event.request, scene.entry.at)
    if waited < DAY:
        return ""
    long = scene.span(waited)
    return " " + scene.say(nl=f"Dat duurde {long}.", en=f"That took {long}.")


def _proposed(scene: Scene, event: SolutionProposed) -> str:
    """Tell that two desks worked something out."""
    seat, role, name = scene.seat(event.seat), scene.role(event.role), scene.name(event.case)
    return scene.say(
        nl=f"{seat} en {role} bedenken samen een oplossing op maat voor {name}.",
        en=f"{seat} and {role} work out a tailored solution for {name}.",
    )


def _settled(scene: Scene, event: SolutionSettled) -> str:
    """Tell whether the resident takes it."""
    name = scene.name(event.case)
    if event.accepted:
        return scene.say(nl=f"{name} is daarmee geholpen en zegt ja.", en=f"That helps {name}, who says yes.")
    return scene.say(nl=f"{name} is daarmee niet geholpen en zegt nee.", en=f"That does not help {name}, who says no.")


def _planned(scene: Scene, event: PlanMade) -> str:
    """Tell that there is one plan, and that the resident knows who does what."""
    seat, name = scene.seat(event.seat), scene.name(event.case)
    return scene.say(
        nl=f"{seat} maakt met {name} één plan. {great(name)} weet nu wie wat doet.",
        en=f"{seat} makes one plan with {name}, who now knows who does what.",
    )


def _comes_of_it(scene: Scene, event: ReturnNeeded | CaseDelayed | DelayEnded) -> str:
    """Tell what comes of a desk keeping to its own rule."""
    match event:
        case ReturnNeeded():
            name = scene.name(event.case)
            return scene.say(
                nl=f"{name} is toen niet geholpen en moet opnieuw vragen.",
                en=f"{name} was not helped then and has to ask again.",
            )
        case CaseDelayed():
            until = scene.by(event.until)
            return scene.say(
                nl=f"Daardoor moet er eerst iets anders komen. De zaak ligt stil tot {until}.",
                en=f"So something else has to come first. The case rests until {until}.",
            )
        case DelayEnded():
            return scene.say(nl="De zaak kan weer verder.", en="The case can go on again.")
        case _:
            assert_never(event)


def _met(scene: Scene, event: DilemmaMet) -> str:
    """Tell what a seat must choose between."""
    seat, title = scene.seat(event.seat), scene.words.quoted(scene.words.scenario.dilemmas[event.name].title)
    return scene.say(nl=f"{seat} staat voor een keuze: {title}.", en=f"{seat} faces a choice: {title}.")


def chosen(scene: Scene, event: DilemmaDecided) -> str:
    """Tell what a seat chose."""
    seat, name = scene.seat(event.seat), scene.name(event.case)
    if event.resident_first:
        return scene.say(nl=f"{seat} kiest voor wat {name} nu helpt.", en=f"{seat} chooses what helps {name} now.")
    return scene.say(
        nl=f"{seat} kiest voor de eigen regels en het eigen werk.", en=f"{seat} sticks to the own rules and work."
    )
