"""News: what a seat noticed last, told to that seat in the second person."""

from collections.abc import Iterable, Iterator
from typing import Final

from roles.terminal.screen import Line, Tone
from roles.terminal.voice import Voice
from simulation.events import Event
from simulation.events.case import CaseDecided, PlanChanged
from simulation.events.contact import (
    CallPromised,
    ContactAbandoned,
    ContactAnswered,
    ContactPersonNamed,
    DatePassed,
    DiaryTurned,
    FactsTold,
    PromiseBroken,
    PromiseKept,
    QuestionAsked,
    QuestionEnded,
    ResultTold,
    SilenceFelt,
    StatusTold,
    StatusUnknown,
    ThanksGiven,
    TrustMoved,
)
from simulation.events.knowledge import CardOpened, ColleagueAnswered, FactsHeard
from simulation.events.organisation import (
    CaseDelayed,
    DilemmaMet,
    ManagerAnswered,
    MeetingCalled,
    MeetingHeld,
    ReturnNeeded,
    SolutionProposed,
    SolutionSettled,
    TellingLapsed,
    TermMissed,
)
from simulation.events.table import Broke, InjectStruck, IntentRefused, Mended, SeatAway, SeatBack
from simulation.events.work import ConflictFound, DeskChased, DeskReminded, OwnerSettled, TaskDone, TaskSentBack
from simulation.outlook import Eyes, Outlook
from simulation.scenario.casetype import CaseType
from simulation.wording.refusals import REASONS as REFUSALS
from simulation.wording.trust import REASONS as TRUST
from simulation.wording.words import great

LATEST: Final = 20
"""So much of the news stands on a screen."""


def news(eyes: Eyes, voice: Voice) -> tuple[Line, ...]:
    """Tell what this seat noticed last, newest first."""
    resident = (isinstance(eyes, Outlook) and eyes.is_resident) or voice.around.persona is not None
    teller = _Home(voice) if resident else _Desk(voice)
    told = (
        line for at, event in reversed(voice.around.noticed) if (line := _line(teller, voice, at, event)) is not None
    )
    return tuple(line for line, _ in zip(told, range(LATEST), strict=False))


def news_of(view: Outlook, voice: Voice, events: Iterable[Event]) -> Iterator[Line]:
    """Tell some of what a seat noticed, without the moments."""
    teller = _Home(voice) if view.is_resident else _Desk(voice)
    return (Line(great(said[0]), tone=said[1]) for event in events if (said := teller.tell(event)) is not None)


def _line(teller: "_Home | _Desk", voice: Voice, at: int, event: Event) -> Line | None:
    """Tell one thing, with its moment."""
    said = _everywhere(voice, event) or teller.tell(event)
    return None if said is None else Line(great(said[0]), label=voice.moment(at), tone=said[1])


Said = tuple[str, Tone]


def _everywhere(voice: Voice, event: Event) -> Said | None:
    """Tell what is told alike at any seat."""
    match event:
        case InjectStruck():
            inject = voice.words.scenario.injects[event.inject]
            return f"{voice.great(inject.title)}: {voice.text(inject.text)}", "first"
        case TellingLapsed():
            return voice.say(
                nl="De tijd om aan te vinken is voorbij. Wat u niet aanvinkte, hebt u niet verteld.",
                en="The time to tick is over. What you did not tick, you did not tell.",
            ), "waiting"
        case IntentRefused():
            nl, en = REFUSALS.get(event.why, ("Dat kan nu niet.", "That can't be done now."))
            return voice.say(nl=f"Dat kon niet: {nl}", en=f"That was not possible: {en}"), "bad"
        case _:
            return None


def trust_path(view: Outlook, voice: Voice) -> Iterator[Line]:
    """Tell how a resident's trust went, oldest first."""
    for at, event in view.around.noticed:
        if isinstance(event, TrustMoved):
            nl, en = TRUST[event.why]
            number = voice.words.number(event.trust)
            yield Line(f"{number}: {voice.say(nl=nl, en=en)}", voice.day(at), tone="bad" if event.step < 0 else "good")


class _Home:
    """Tells a resident."""

    def __init__(self, voice: Voice) -> None:
        """Speak to whoever sits at this kitchen table."""
        self.voice = voice

    def tell(self, event: Event) -> Said | None:
        """Tell one thing; none when it is no news at home."""
        say, seat = self.voice.say, self.voice.seat
        match event:
            case ContactAnswered():
                return self._answered(event), "plain"
            case ContactAbandoned():
                return say(nl="U kreeg niemand te pakken.", en="You reached nobody."), "bad"
            case QuestionAsked():
                return self._asked(event)
            case StatusTold():
                unasked = say(nl=" uit zichzelf", en=" unasked") if event.unasked else ""
                said = say(
                    nl=f"{seat(event.seat)} vertelt{unasked} hoe het ervoor staat.",
                    en=f"{seat(event.seat)} tells{unasked} where things stand.",
                )
                other = say(nl=" Het is iets anders dan u eerder hoorde.", en=" It is not what you heard before.")
                return (said + other, "bad") if event.contradicts else (said, "good")
            case StatusUnknown():
                return say(
                    nl=f"{seat(event.seat)} kan niet zeggen hoe het ervoor staat.",
                    en=f"{seat(event.seat)} can't say where things stand.",
                ), "bad"
            case CallPromised():
                day = self.voice.day(event.before)
                return say(nl=f"Men belooft te bellen voor {day}.", en=f"They promise to call by {day}."), "waiting"
            case ContactPersonNamed():
                return say(
                    nl=f"U kunt voortaan terecht bij {seat(event.seat)}.",
                    en=f"From now on you can turn to {seat(event.seat)}.",
                ), "good"
            case ResultTold():
                return self._result(event)
            case TrustMoved():
                nl, en = TRUST[event.why]
                number = self.voice.words.number(event.trust)
                return say(
                    nl=f"Uw vertrouwen is nu {number}: {nl}.", en=f"Your trust is now {number}: {en}."
                ), "bad" if event.step < 0 else "good"
            case _:
                return self._felt(event)

    def _felt(self, event: Event) -> Said | None:
        """Tell what time brings."""
        say, persona = self.voice.say, self.voice.around.persona
        match event:
            case SilenceFelt():
                return say(nl="U hoort al lang niets.", en="You have heard nothing for long."), "waiting"
            case DatePassed():
                return say(nl="De dag waarop u rekende is voorbij.", en="The day you counted on has passed."), "late"
            case PromiseBroken():
                return say(
                    nl="Er is niet gebeld, al was dat beloofd.", en="Nobody called, though it was promised."
                ), "bad"
            case PromiseKept():
                return say(nl="Er is gebeld zoals beloofd.", en="They called as promised."), "good"
            case TermMissed():
                return say(nl="De wettelijke termijn is voorbij.", en="The legal term has passed."), "late"
            case ReturnNeeded():
                return say(
                    nl="U bent er niet mee geholpen. U moet opnieuw contact opnemen.",
                    en="It did not help you. You have to get in touch again.",
                ), "bad"
            case SolutionProposed():
                return say(nl="Er is een oplossing voor u bedacht.", en="A solution was thought out for you."), "first"
            case MeetingHeld():
                return say(nl="U zat aan tafel met de bureaus.", en="You sat at the table with the desks."), "good"
            case PlanChanged():
                return say(
                    nl="Uw plan is veranderd. De gemeente weet dat nog niet.",
                    en="Your plan has changed. The municipality does not know yet.",
                ), "new"
            case DiaryTurned() if persona is not None:
                return self.voice.text(persona.diary[event.line].text), "plain"
            case _:
                return None

    def _answered(self, event: ContactAnswered) -> str:
        """Tell that somebody picked up, or has read what one wrote."""
        say, seat = self.voice.say, self.voice.seat(event.seat)
        if self.voice.words.scenario.channels[event.channel].live:
            return say(nl=f"U sprak met {seat}.", en=f"You spoke with {seat}.")
        return say(nl=f"{seat} heeft uw bericht behandeld.", en=f"{seat} has dealt with your message.")

    def _asked(self, event: QuestionAsked) -> Said:
        """Tell that somebody asks something, perhaps again."""
        say, seat = self.voice.say, self.voice.seat(event.seat)
        if event.repeated:
            return say(
                nl=f"{seat} vraagt iets dat u al verteld hebt.", en=f"{seat} asks something that you told already."
            ), "bad"
        return say(nl=f"{seat} vraagt u iets.", en=f"{seat} asks you something."), "new"

    def _result(self, event: ResultTold) -> Said:
        """Tell that the result came."""
        persona = self.voice.around.persona
        kinds = self.voice.words.scenario.case_types
        result = self.voice.words.result(kinds[persona.case_type], event.result) if persona is not None else ""
        said = self.voice.say(nl=f"U hoort de uitkomst: {result}.", en=f"You hear the result: {result}.")
        return said.replace(": .", "."), "good" if event.need_met else "bad"


class _Desk:
    """Tells an employee."""

    def __init__(self, voice: Voice) -> None:
        """Speak to whoever sits at this desk."""
        self.voice = voice

    def _who(self, case: str) -> str:
        """Name the resident of a case."""
        return self.voice.resident(self.voice.around.resident_of(case))

    def _kind(self, case: str) -> CaseType:
        """Give the kind of a case."""
        return self.voice.words.scenario.case_types[self.voice.around.case_type_of(case)]

    def tell(self, event: Event) -> Said | None:
        """Tell one thing; none when it shows on the desk itself."""
        say = self.voice.say
        match event:
            case CardOpened():
                return self._opened(event)
            case ContactAnswered():
                return say(
                    nl=f"U hebt {self._who(event.case)} te woord gestaan.",
                    en=f"You have dealt with {self._who(event.case)}.",
                ), "plain"
            case FactsTold() if event.facts:
                things = self.voice.things(self._kind(event.case), event.facts)
                return say(
                    nl=f"{self._who(event.case)} vertelt u: {things}.",
                    en=f"{self._who(event.case)} tells you: {things}.",
                ), "new"
            case FactsHeard():
                things, teller = self.voice.things(self._kind(event.case), event.facts), self.voice.seat(event.teller)
                return say(
                    nl=f"U hoort van {teller} over {self._who(event.case)}: {things}.",
                    en=f"You hear from {teller} about {self._who(event.case)}: {things}.",
                ), "new"
            case TaskDone():
                return self._done(event)
            case QuestionAsked() if event.repeated:
                things = self.voice.things(self._kind(event.case), [again.fact for again in event.repeated])
                return say(
                    nl=f"{self._who(event.case)} had dit al aan iemand verteld: {things}.",
                    en=f"{self._who(event.case)} had told this to somebody already: {things}.",
                ), "bad"
            case StatusUnknown():
                return say(
                    nl=f"U kon {self._who(event.case)} niet zeggen hoe het ervoor staat, en belooft te bellen.",
                    en=f"You could not tell {self._who(event.case)} where things stand, and promise to call.",
                ), "bad"
            case ConflictFound():
                title = self.voice.text(self._kind(event.case).conflicts[event.conflict].title)
                return say(
                    nl=f"{self._who(event.case)}: er blijkt iets te botsen: {title}.",
                    en=f"{self._who(event.case)}: something turns out to clash: {title}.",
                ), "bad"
            case _:
                return self._among_colleagues(event)

    def _among_colleagues(self, event: Event) -> Said | None:
        """Tell what comes from colleagues."""
        say, seat = self.voice.say, self.voice.seat
        match event:
            case TaskSentBack():
                task = self.voice.task(self._kind(event.case), event.task)
                return say(
                    nl=f"{seat(event.seat)} stuurt ‘{task}’ terug ({self._who(event.case)}).",
                    en=f"{seat(event.seat)} sends ‘{task}’ back ({self._who(event.case)}).",
                ), "bad"
            case ColleagueAnswered():
                return say(
                    nl=f"{seat(event.seat)} antwoordt u over {self._who(event.case)}.",
                    en=f"{seat(event.seat)} answers you about {self._who(event.case)}.",
                ), "plain"
            case ManagerAnswered():
                granted = say(nl="toegestaan", en="granted") if event.granted else say(nl="geweigerd", en="refused")
                return say(
                    nl=f"De leiding heeft uw verzoek {granted} ({self._who(event.case)}).",
                    en=f"The manager has {granted} your request ({self._who(event.case)}).",
                ), "good" if event.granted else "bad"
            case OwnerSettled():
                return say(
                    nl=f"De leiding zegt: {self._who(event.case)} is uw zaak.",
                    en=f"The manager says: {self._who(event.case)} is your case.",
                ), "first"
            case DeskChased():
                task = self.voice.task(self._kind(event.case), event.task)
                return say(
                    nl=f"{seat(event.seat)} vraagt waar ‘{task}’ blijft ({self._who(event.case)}).",
                    en=f"{seat(event.seat)} asks where ‘{task}’ is ({self._who(event.case)}).",
                ), "waiting"
            case DeskReminded():
                task = self.voice.task(self._kind(event.case), event.task)
                return say(
                    nl=f"Het is tijd voor ‘{task}’ ({self._who(event.case)}).",
                    en=f"‘{task}’ is due ({self._who(event.case)}).",
                ), "waiting"
            case CaseDelayed():
                return say(
                    nl=f"{self._who(event.case)} kan niet verder tot {self.voice.day(event.until)}.",
                    en=f"{self._who(event.case)} can't go on until {self.voice.day(event.until)}.",
                ), "waiting"
            case MeetingCalled():
                return say(
                    nl=f"Er is overleg op {self.voice.when(event.at)}: {self.voice.seats(event.seats)}.",
                    en=f"There is a meeting, {self.voice.when(event.at)}: {self.voice.seats(event.seats)}.",
                ), "new"
            case MeetingHeld():
                return say(nl="Het overleg is geweest.", en="The meeting took place."), "plain"
            case _:
                return self._besides(event)

    def _besides(self, event: Event) -> Said | None:
        """Tell what befalls a desk."""
        say = self.voice.say
        match event:
            case QuestionEnded():
                return say(
                    nl=f"{self._who(event.case)} heeft uw vraag niet beantwoord.",
                    en=f"{self._who(event.case)} has not answered your question.",
                ), "late"
            case SolutionSettled():
                taken = (
                    say(nl="neemt de oplossing aan", en="accepts the solution")
                    if event.accepted
                    else say(nl="weigert de oplossing", en="refuses the solution")
                )
                return f"{self._who(event.case)} {taken}.", "good" if event.accepted else "bad"
            case ThanksGiven():
                return say(nl=f"{self._who(event.case)} bedankt u.", en=f"{self._who(event.case)} thanks you."), "good"
            case TermMissed():
                return say(
                    nl=f"De wettelijke termijn van {self._who(event.case)} is voorbij.",
                    en=f"The legal term of {self._who(event.case)} has passed.",
                ), "late"
            case CaseDecided():
                return say(
                    nl=f"U hebt besloten over {self._who(event.case)}. Die weet het nog niet.",
                    en=f"You have decided about {self._who(event.case)}, who does not know yet.",
                ), "good"
            case DilemmaMet():
                return say(
                    nl=f"U staat voor een keuze ({self._who(event.case)}).",
                    en=f"You face a choice ({self._who(event.case)}).",
                ), "first"
            case SeatAway():
                return say(
                    nl=f"U bent afwezig tot {self.voice.when(event.until)}.",
                    en=f"You are away until {self.voice.when(event.until)}.",
                ), "waiting"
            case SeatBack():
                return say(nl="U bent er weer.", en="You are back."), "plain"
            case Broke() | Mended():
                return self._broke(event)
            case _:
                return None

    def _broke(self, event: Broke | Mended) -> Said:
        """Tell that something is out of order, or works again."""
        what = (
            self.voice.words.channel(event.channel) if event.channel else self.voice.say(nl="het bord", en="the board")
        )
        if isinstance(event, Broke):
            return self.voice.say(nl=f"Storing: {what} doet het niet.", en=f"Out of order: {what}."), "late"
        return self.voice.say(nl=f"Weer in orde: {what}.", en=f"Works again: {what}."), "good"

    def _opened(self, event: CardOpened) -> Said:
        """Tell what the card said."""
        who, kind, say = self._who(event.case), self._kind(event.case), self.voice.say
        if not event.found:
            return say(
                nl=f"Op de kaart van {who} staat niets dat u mag lezen.",
                en=f"The card of {who} says nothing that you may read.",
            ), "bad"
        said = say(nl=f"U las de kaart van {who}.", en=f"You read the card of {who}.")
        if event.missed:
            missed = self.voice.things(kind, event.missed)
            said += say(nl=f" Niet gevonden: {missed}.", en=f" Not found: {missed}.")
        return said, "bad" if event.missed else "plain"

    def _done(self, event: TaskDone) -> Said:
        """Tell how a task ended."""
        kind = self._kind(event.case)
        task, outcome = self.voice.task(kind, event.task), self.voice.value(kind, event.task, event.outcome)
        return f"‘{task}’ ({self._who(event.case)}): {outcome}.", "good"
