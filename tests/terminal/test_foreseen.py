"""What bots make of the next round: on the console, at the choice, after the groups predicted, and nowhere else."""

import asyncio
import time
from collections.abc import Callable, Sequence

import msgspec
import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from overdracht.composition import evaluator
from overdracht.foresight import Ask, BesideTable, _say
from roles.page.beamer import for_all
from roles.terminal.alone import Alone
from roles.terminal.app.filling import Filling
from roles.terminal.app.program import Program
from roles.terminal.foresight import Ahead, Foreseen
from roles.terminal.plain import playing
from roles.terminal.plain.menu import menu
from roles.terminal.saying import saying
from roles.terminal.screen import Items, Screen
from simulation.intents.group import Predict
from simulation.intents.table import CloseRound, EnterPhase, Introduce, OpenRound
from simulation.scenario.words import Text
from simulation.session.controls import Foresee
from tests.hosting.hosted import Client, hosted
from tests.terminal.scenes import LANGUAGES, drawn, play, seat_of
from tests.terminal.test_between import played
from tests.terminal.test_every_screen import looked_at
from tests.terminal.test_plain import Script

UP = Text(nl="Het cijfer gaat omhoog: +0,4, met 95 procent zekerheid tussen +0,1 en +0,7.",
          en="The mark goes up: +0.4, with 95% confidence between +0.1 and +0.7.")  # fmt: skip
EUROS = Text(nl="Het kost meer, in euro: +900, met 95 procent zekerheid tussen +20 en +1.800.",
             en="It costs more, in euros: +900, with 95% confidence between +20 and +1,800.")  # fmt: skip
MODEL = Text(nl="Dit is een model: [red]de computer speelde.", en="This is a model: [red]the computer played.")


class Bots:
    """Bots that play as far as a test says."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, ...]] = []
        self.known = Ahead()

    def ask(self, offers: Sequence[str]) -> None:
        self.asked.append(tuple(offers))
        self.known = msgspec.structs.replace(self.known, waiting=tuple((name, 0.4) for name in offers))

    def ahead(self) -> Ahead:
        return self.known

    def find(self, offer: str, *beside: str) -> None:
        """Be done with an offer."""
        left = tuple(each for each in self.known.waiting if each[0] != offer)
        self.known = Ahead((*self.known.found, Foreseen(offer, beside, UP, EUROS, MODEL)), left)


def at_the_choice(bots: Bots | None, *said: Predict) -> Alone:
    """Somebody who plays a handler and leads, at the choice before the second round."""
    table = played("handler-1", marks=False)
    table.say("", EnterPhase("prediction"))
    for each in said:
        table.say("handler-1", each)
    table.say("", EnterPhase("choice"))
    return Alone(table, "handler-1", evaluator(), foresight=bots)


def block_of(screen: Screen) -> Items | None:
    """What the console shows of the round to come."""
    return next((block for block in screen.blocks if isinstance(block, Items) and block.id == "foreseen"), None)


def said_of(screen: Screen) -> str:
    """All that a screen says."""
    return msgspec.json.encode(screen).decode()


PREDICTED = Predict("end_mark", "better")


# --- who may ask, and when --------------------------------------------------------------------------------------------


def test_groups_predict_first_and_whoever_leads_is_asked_once_when_somebody_has_not() -> None:
    before = at_the_choice(Bots()).console("nl")
    deed = before.deed("Foresee:look")
    assert deed is not None
    assert deed.irreversible
    assert deed.note == "1 van 1 heeft nog niets voorspeld"
    shown = block_of(before)
    assert shown is not None
    assert not shown.items
    assert "eerst voorspelt de groep (1 van 1 heeft" in shown.nothing
    after = at_the_choice(Bots(), PREDICTED).console("nl").deed("Foresee:look")
    assert after is not None
    assert not after.irreversible
    assert "voorspeld" not in after.note


def test_only_the_console_at_the_choice_looks_ahead_and_only_where_there_are_bots_for_it() -> None:
    alone = at_the_choice(Bots(), PREDICTED)
    assert not any(deed.intent == "Foresee" for deed in alone.screen("nl").deeds)
    assert block_of(alone.screen("nl")) is None
    assert block_of(at_the_choice(None).console("nl")) is None
    assert not any(deed.intent == "Foresee" for deed in at_the_choice(None).console("nl").deeds)
    for phase in ("prediction", "evaluation", "debrief"):
        alone.table.say("", EnterPhase(phase))
        assert block_of(alone.console("nl")) is None
        assert not any(deed.intent == "Foresee" for deed in alone.console("nl").deeds)


def test_the_journal_has_nothing_of_it() -> None:
    alone = at_the_choice(bots := Bots())
    before = len(alone.table.journal)
    deed = alone.console("nl").deed("Foresee")
    assert deed is not None
    alone.say(saying(deed))
    assert bots.asked == [tuple(deed.given["offers"])]  # type: ignore[arg-type]
    assert len(bots.asked[0]) > 1
    assert len(alone.table.journal) == before


# --- what is shown ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_offer_shows_residents_cost_what_it_was_compared_with_and_that_it_is_a_model(language: str) -> None:
    alone = at_the_choice(bots := Bots(), PREDICTED)
    bots.ask(["look", "owner"])
    bots.find("look", "card")
    alone.table.say("", Introduce(("talk",)))
    (look, owner) = block_of(alone.console("nl" if language == "nl" else "en")).items  # type: ignore[union-attr]
    texts = [line.text for line in look.lines]
    assert texts[:2] == [UP.in_(language), EUROS.in_(language)]  # type: ignore[arg-type]
    assert alone.table.world.scenario.interventions["card"].title.in_(language) in texts[2].lower()  # type: ignore[arg-type]
    assert texts[-1].startswith("Dit is een model" if language == "nl" else "This is a model")
    assert "40%" in owner.sign.replace(" ", "")
    assert not owner.lines


def test_the_console_in_the_app_opens_one_offer_at_a_time() -> None:
    alone = at_the_choice(bots := Bots(), PREDICTED)

    def choose(program: Program, start: str) -> None:
        listed = seat_of(program).query_one("#things", OptionList)
        listed.highlighted = next(n for n, o in enumerate(listed.options) if (o.id or "").startswith(start))

    async def scene(program: Program, pilot: Pilot[None]) -> None:
        await pilot.press("S")
        await pilot.pause()
        choose(program, "offers/offer:look")
        await pilot.pause()
        keys = {deed.id: key for key, deed in seat_of(program).keys.items()}
        await pilot.press(keys["Foresee:look"])
        await pilot.pause()
        assert not isinstance(program.screen, Filling), "nothing is to be filled in"
        assert bots.asked == [("look",)]
        bots.find("look", "card")
        bots.known = msgspec.structs.replace(bots.known, waiting=(("owner", 0.25),))
        program.show()
        await pilot.pause()
        assert UP.nl[:20] not in drawn(program)
        choose(program, "foreseen/foreseen:look")
        await looked_at(program, pilot, "foreseen", *LANGUAGES)
        assert "[red]" in drawn(program)

    play(alone, scene)


def test_plain_mode_asks_by_number_and_reads_it_in_lines() -> None:
    alone = at_the_choice(bots := Bots(), PREDICTED)
    entries = menu(alone.console("nl"))
    line = next(n for n, entry in enumerate(entries, 1) if any(d.id == "Foresee:look" for d in entry.deeds))
    deed = next(n for n, deed in enumerate(entries[line - 1].deeds, 1) if deed.id == "Foresee:look")
    playing.sit(alone.table, "handler-1", "nl", Script("s", f"{line}", f"{deed}", "", "q"), evaluator(), foresight=bots)
    assert bots.asked == [("look",)]
    bots.find("look")
    read = next(n for n, e in enumerate(menu(alone.console("nl")), 1) if e.title.startswith("Wat bots"))
    script = Script("s", f"{read}", "1", "", "q")
    playing.sit(alone.table, "handler-1", "nl", script, evaluator(), foresight=bots)
    said = "\n".join(script.written)
    assert UP.nl in said
    assert "Dit is een model" in said


# --- in a room --------------------------------------------------------------------------------------------------------


def test_in_a_room_only_whoever_leads_can_ask_and_see_it_and_the_beamer_leaves_it_out() -> None:
    async def all_of_it() -> None:
        async with hosted(foresight=(bots := Bots())) as host, await Client.come(host, seat="front-1") as player:
            host.table.say("", OpenRound())
            host.table.say("", CloseRound())
            host.table.say("", EnterPhase("choice"))
            async with await Client.come(host, lead=True) as leader:
                while (deed := leader.tree and leader.screen.deed("Foresee:look")) is None:
                    await leader.next()
                assert (await player.say(saying(deed).intent)).refused
                assert not (await leader.do(deed)).refused
                assert bots.asked == [("look",)]
                bots.find("look")
                while UP.nl not in said_of(leader.screen):
                    await leader.next()
                assert UP.nl not in said_of(host.room.screens.present("front-1", "nl"))
                ids = [block.id for block in for_all(leader.screen)]
                assert "offers" in ids
                assert "foreseen" not in ids
            host.table.say("", EnterPhase("evaluation"))
            assert host.room.obey(Foresee(("look",))) == "not_here"

    asyncio.run(asyncio.wait_for(all_of_it(), 60))


def wait_until(so: Callable[[], bool]) -> None:
    """Wait for a process."""
    deadline = time.monotonic() + 120
    while not so():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_bots_play_beside_the_table_and_are_forgotten_when_the_round_begins() -> None:
    """The real process, with few pairs."""
    alone = at_the_choice(None, PREDICTED)
    foresight = BesideTable(alone.table, pairs=3)
    foresight.ask(["look", "nothing of that name"])
    assert [name for name, _ in foresight.ahead().waiting] == ["look"]

    wait_until(lambda: bool(foresight.ahead().found))
    (found,) = foresight.ahead().found
    assert (found.offer, found.beside) == ("look", ())
    assert "3 keer zonder en 3 keer met" in found.model.nl
    assert foresight.ahead().trouble is None
    foresight.ask(["owner"])
    alone.table.say("", OpenRound())
    assert foresight.ahead() == Ahead()


def test_while_the_group_predicts_the_round_is_played_as_it_would_be(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = at_the_choice(None)
    table, said = alone.table, list[object]()
    foresight = BesideTable(table, pairs=3)
    monkeypatch.setattr("overdracht.foresight._say", lambda process, what: (said.append(what), _say(process, what)))
    table.say("", EnterPhase("prediction"))
    table.say("", EnterPhase("choice"))
    assert foresight.ahead() == Ahead()
    foresight.ask(["look"])
    wait_until(lambda: bool(foresight.ahead().found))
    assert [ask.offer for ask in said if isinstance(ask, Ask)] == ["", "look"]
    table.say("", OpenRound())


def test_a_process_that_fails_is_told_and_can_be_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = at_the_choice(None, PREDICTED)
    monkeypatch.setattr("overdracht.foresight.COMMAND", ("false",))
    foresight = BesideTable(alone.table, pairs=3)

    for _ in range(2):
        foresight.ask(["look"])
        wait_until(lambda: foresight.ahead().trouble is not None)
        assert not foresight.ahead().waiting


def test_without_the_libraries_that_it_needs_it_asks_nothing_and_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    alone = at_the_choice(None, PREDICTED)
    monkeypatch.setattr("overdracht.foresight.NEEDED", ("no_such_library",))
    foresight = BesideTable(alone.table, pairs=3)
    foresight.ask(["look"])
    assert not foresight.ahead().waiting
    screen = Alone(alone.table, "handler-1", evaluator(), foresight=foresight).console("nl")
    assert "overdracht[study]" in said_of(screen)
    assert not [deed for deed in screen.deeds if deed.intent == "Foresee"]
