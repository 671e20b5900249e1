"""Every kind of page, for tests that look at all of them."""

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

import msgspec

from roles.page.address import Address, Wishes
from roles.page.beamer import Joining, beamer_page
from roles.page.door import Amiss, Chair, Door, Knock, Return, Sit, chairs_page, code_page, seated_page
from roles.page.filling import name_of
from roles.page.hearing import deed_page, heard
from roles.page.seat import seat_page
from roles.page.trouble import STATUS, trouble_page
from roles.page.writing import Reply
from roles.terminal.foresight import Ahead, Foreseen
from roles.terminal.presenter import present
from roles.terminal.presenter.evaluation import Evaluation, LessonCard, Measured, Observed, Seen, Verdict
from roles.terminal.screen import Deed, Screen, Write
from simulation.intents.group import Predict, Vote
from simulation.intents.table import CloseRound, EnterPhase, Introduce, OpenRound, TakeSeat
from simulation.outlook import FACILITATOR, eyes
from simulation.scenario.faults import Language
from simulation.scenario.words import Text
from tests.plays import game, head
from tests.terminal.moments import filled, played_until, shown
from tests.terminal.stages import after_a_meeting, on_the_line, staged

DOOR = Door(
    "Een avond in de zaal",
    "Wat gebeurt er tussen de vraag en het antwoord?",
    days=30,
    jobs={"front": "Balie", "adviser": "Adviseur"},
)
CHAIRS = (
    Chair("front-1", "Balie 1", "klantcontact"),
    Chair("handler-1", "Behandelaar 1"),
    Chair("noa", "Noa", "een inwoner", taken=True),
    Chair("boss-1", "Leiding", taken=True),
)
SQUARES = tuple(tuple(Random(f"{x}{y}").random() < 0.5 for x in range(25)) for y in range(25))


class Page(NamedTuple):
    """A page, and what it shows."""

    name: str
    reply: Reply


def screens(language: Language) -> Iterator[tuple[str, Screen]]:
    """Every kind of screen, full of things."""
    for seat in ("front-1", "handler-1", "boss-1"):
        yield f"desk-{seat}", shown(staged(seat), seat, language)
    home = staged("noa")
    yield "home", shown(home, "noa", language)
    on_the_line(home.world, "noa")
    yield "home-line", shown(home, "noa", language)
    met = staged("handler-1")
    after_a_meeting(met, "handler-1")
    yield "conferring", shown(met, "handler-1", language)
    yield from _around(language)
    played = played_until(Random(5), days=20)
    yield "observing", shown(played, "observer-1", language)
    yield "facilitating", shown(played, FACILITATOR, language)
    yield "away", shown(played_until(Random(4)), "zoe" if "zoe" in played.scenario.personas else "mia", language)


def _around(language: Language) -> Iterator[tuple[str, Screen]]:
    """The screens around a round."""
    played = game(head())
    for seat in ("front-1", "observer-1"):
        played.say("", TakeSeat(seat))
    yield "lobby", shown(played, "front-1", language)
    yield "lobby-facilitator", shown(played, FACILITATOR, language)
    played.say("", Introduce(("card",)))
    played.say("", OpenRound())
    played.advance(played.world.round_ends)
    yield "over", shown(played, "front-1", language)
    played.say("", CloseRound())
    yield "evaluation", present(eyes(played.world, "front-1"), language, EVALUATION)
    played.say("", EnterPhase("prediction"))
    played.say("front-1", Predict("trust", "higher"))
    yield "prediction", shown(played, "front-1", language)
    played.say("", EnterPhase("choice"))
    played.say("front-1", Vote("talk"))
    yield "choice", shown(played, "front-1", language)
    yield "choice-facilitator", shown(played, FACILITATOR, language)
    yield "choice-foreseen", present(eyes(played.world, FACILITATOR), language, ahead=AHEAD)
    played.say("", EnterPhase("debrief"))
    yield "debrief", present(eyes(played.world, "front-1"), language, EVALUATION)


AHEAD = Ahead(
    (
        Foreseen(
            "talk", ("card",), Text(nl="Het cijfer gaat omhoog.", en="The mark goes up."),
            Text(nl="Het kost meer.", en="It costs more."), Text(nl="Dit is een model.", en="This is a model."),
        ),
    ),
    (("look", 0.4),),
    Text(nl="Het ging mis.", en="It went wrong."),
)  # fmt: skip

EVALUATION = Evaluation(
    (
        Verdict("Noa", 4.0, (Text(nl="Ik moest alles drie keer vertellen.", en="I had to tell it all three times."),)),
        Verdict("Mia", 7.5, (Text(nl="Er werd gebeld.", en="They called."),)),
    ),
    (Seen(1, 2, 3, ("Dat is niet van ons.",)),),
    (
        Measured("trust", Text(nl="vertrouwen", en="trust"), (Text(nl="4,2", en="4.2"),), "bad"),
        Measured("own", Text(nl="uw overdrachten", en="your handovers"), (Text(nl="3", en="3"),), own=True),
    ),
    Observed(90_000, Text(nl="U vroeg wat al op de kaart stond.", en="You asked what was on the card.")),
    (
        LessonCard(1, Text(nl="eerste les", en="first lesson"), Text(nl="kijk", en="look"), Text(nl="Wie?", en="Who?")),
        LessonCard(2, Text(nl="tweede les", en="second lesson"), Text(nl="zie", en="see"), Text(nl="Wat?", en="What?")),
    ),
)


def posted(deed: Deed, dice: Random) -> list[tuple[str, str]]:
    """A deed filled in at random, as it is posted."""
    chosen = filled(deed, dice)
    fields = [("number", "3"), ("deed", deed.id)]
    for field in deed.fields:
        answer = chosen[field.name]
        fields += [(name_of(field), value) for value in ((answer,) if isinstance(answer, str) else answer)]
    return fields


def of_seats(language: Language) -> Iterator[Page]:
    """The page of every kind of screen, the form of every kind of deed, and every way in which one comes back."""
    address = Address("/seat", Wishes(language))
    seen: set[str] = set()
    for name, screen in screens(language):
        yield Page(f"seat-{name}", seat_page(screen, address, 3, "said" if name == "home" else None))
        for deed in screen.deeds:
            if deed.intent not in seen:
                seen.add(deed.intent)
                yield from _of_deed(screen, address, deed, seen)
        if name == "desk-front-1":
            text = next(f"t.{f.name}" for deed in screen.deeds for f in deed.fields if isinstance(f, Write))
            gone = heard(screen, address, [("number", "3"), ("deed", "Gone"), (text, "een <b>lang</b> verhaal")])
            assert isinstance(gone, Reply)
            yield Page("gone", gone)


def _of_deed(screen: Screen, address: Address, deed: Deed, seen: set[str]) -> Iterator[Page]:
    """The form of a deed, for each shape also wrong and reckoned, and the question whether one is sure."""
    yield Page(f"form-{deed.intent}", deed_page(screen, address, 3, deed.id))
    fields = posted(deed, Random(1))
    shape = "-".join(type(field).__name__ for field in deed.fields)
    if shape and shape not in seen:
        seen.add(shape)
        bad = heard(screen, address, [("number", "3"), ("deed", deed.id), ("t.strange", "verhaal")])
        cost = heard(screen, address, [*fields, ("ask", "cost")])
        assert isinstance(bad, Reply)
        assert isinstance(cost, Reply)
        yield Page(f"wrong-{deed.intent}", bad)
        yield Page(f"cost-{deed.intent}", cost)
    if deed.irreversible:
        sure = heard(screen, address, fields)
        assert isinstance(sure, Reply)
        yield Page(f"sure-{deed.intent}", sure)


def of_door(language: Language) -> Iterator[Page]:
    """Every page around the door."""
    address = Address("/door", Wishes(language))
    yield Page("code", code_page(DOOR, address))
    yield Page("code-empty", code_page(DOOR, address, Amiss("code", {"code": ""}, {"code": "no_code"})))
    yield Page("code-wrong", code_page(DOOR, address, Knock("abc"), "wrong_code"))
    yield Page("chairs", chairs_page(DOOR, address, CHAIRS, Knock("abc")))
    yield Page("chairs-full", chairs_page(DOOR, address, CHAIRS[2:], Knock("abc")))
    yield Page("chairs-taken", chairs_page(DOOR, address, CHAIRS, Sit("abc", "front-1", "Jo"), "taken"))
    faults = {"seat": "no_seat", "agree": "no_agree", "name": "too_long"}
    yield Page("chairs-wrong", chairs_page(DOOR, address, CHAIRS, Amiss("sit", {"code": "abc"}, faults)))
    yield Page("chairs-pin", chairs_page(DOOR, address, CHAIRS, Return("abc", "noa", "1"), "wrong_pin"))
    yield Page("seated", seated_page(Address("/seat", Wishes(language)), "Balie 1", "4821"))
    for trouble in STATUS:
        yield Page(f"trouble-{trouble}", trouble_page(trouble, address))


def of_beamer(language: Language) -> Iterator[Page]:
    """What stands on the beamer."""
    address = Address("/beamer", Wishes(language))
    joining = Joining("http://192.168.8.10:8123", "linde-acht-roos", SQUARES)
    for name, screen in screens(language):
        if name in {"facilitating", "evaluation", "choice", "lobby-facilitator", "debrief"}:
            lobby = name == "lobby-facilitator"
            seats = [(chair.title, chair.taken) for chair in CHAIRS] if lobby else []
            yield Page(f"beamer-{name}", beamer_page(screen, address, DOOR.title, joining if lobby else None, seats))


def all_pages(language: Language) -> Iterator[Page]:
    """Every kind of page there is."""
    yield from of_seats(language)
    yield from of_door(language)
    yield from of_beamer(language)


def hostile(screen: Screen, text: str) -> Screen:
    """A screen on which every text is this one, and everything else as it was."""
    kept = {"id", "kind", "seat", "language", "phase", "intent", "group", "about", "tone", "name", "deeds", "key"}
    kept |= {"type", "value", "given"}

    def changed(thing: object, name: str = "") -> object:
        if isinstance(thing, dict):
            return {key: value if key in kept else changed(value, key) for key, value in thing.items()}
        if isinstance(thing, list):
            return [changed(value, name) for value in thing]
        return text if isinstance(thing, str) else thing

    built = msgspec.to_builtins(msgspec.structs.replace(screen, deeds=()))
    whole = msgspec.convert(changed(built), Screen)
    deeds = [msgspec.convert(changed(msgspec.to_builtins(deed)), Deed) for deed in screen.deeds]
    return msgspec.structs.replace(whole, deeds=tuple(deeds))
