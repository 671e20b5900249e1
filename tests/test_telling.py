"""A journal can be told aloud: plain sentences, in the scenario's own words, for whoever knows nothing of the code."""

import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdracht.choosing import first_offers
from overdracht.shelf import header, scenario_of
from reports.telling import Line, Teller, asking, journey, organisation, printed, reaching, trust
from roles import archetypes
from simulation.case import Leave, Purpose, TrustReason, WhyAsked
from simulation.events import Event
from simulation.events.contact import QuestionAsked, Repeated
from simulation.events.table import RoundClosed
from simulation.events.work import TaskReopened
from simulation.game import Game, play
from simulation.journal import Entry, Header, Journal
from simulation.replay import folded
from simulation.scenario.faults import UNSPEAKABLE, Language
from simulation.scenario.play import ProfileName
from simulation.scenario.scenario import Scenario
from simulation.wording import dates
from simulation.wording.words import plain
from simulation.world.fold import fold
from simulation.world.world import World
from tests.plays import EVERYTHING, head, random_play, scenario

KEES = str(Path(__file__).parent / "scenarios" / "telling.yaml")
LANGUAGES: tuple[Language, ...] = ("nl", "en")

ALOUD = """\
maandag 8 januari
   9.30 uur  Kees wil een markt in zijn straat. [3]
             Kees neemt contact op (formulier) en schrijft: “Dag, ik wil graag een markt.” [4]
   9.40 uur  De medewerker van de balie leest wat Kees schrijft: wat er komt. \
De medewerker van de balie zet dat niet op de zaakkaart. [7]
  10.00 uur  De medewerker van de balie is klaar met ‘Inschrijven’. \
De medewerker van de balie zet dat niet op de zaakkaart. [11]
             De medewerker van de balie geeft het dossier door aan de behandelaar voor ‘Toets’, zonder erover te \
praten. Niets van wat daarvoor nodig is, staat op de zaakkaart. De zaak is van niemand. [13]
             De behandelaar pakt ‘Toets’ op. [14]
             De behandelaar vraagt Kees: “Waar komt het?” De behandelaar vraagt Kees opnieuw naar: wat er komt. \
Dat heeft Kees om 9.40 uur al verteld aan de medewerker van de balie. Die heeft het niet opgeschreven. \
Het vertrouwen van Kees daalt van 8 naar 7: opnieuw dezelfde vraag. [15]
dinsdag 9 januari
  10.00 uur  Kees neemt contact op (telefoon) om de vraag te beantwoorden. [17]
  10.10 uur  Kees vertelt aan de behandelaar: wat er komt en plaats. Kees vertelt nu voor de tweede keer: wat er \
komt. De behandelaar zet dat niet op de zaakkaart. [20]
"""

SILENT = {
    *("DeedBegun", "DeedPaused", "DeedResumed", "DeedDone"),  # what hands are busy with
    *("CaseOpened", "ContactArrived", "ContactPickedUp", "ReplyDue"),  # how a message travels
    *("GameOpened", "AgreementPaid"),  # behind the screens
    *("Announced", "MinutesAllotted"),  # said in the room, or for whoever leads
    *("DialogueAnswered", "AnswerShared"),  # told of the group, without names
    *("LobbyAnswered", "OutcomePredicted", "AgreementTallied", "MarkMade"),  # told of the group only
    *("TellingOpened", "TellingTicked"),  # who hears it tells it
}
"""Events that are passed over knowingly."""

# What every event of one kind can be made of, in the scenario in which everything can happen.
PARTS: dict[str, Any] = {
    "seat": "handler-1", "case": "mia-case", "role": "adviser", "case_type": "matter", "source": "mia",
    "facts": ("what", "plan"), "conflicts": (), "tailored": False, "trust": 4.5, "expects": 9, "klass": "light",
    "score": 1.0, "result": "granted", "fact": "plan", "value": "new", "contact": 1, "resident": "mia",
    "channel": "telephone", "purpose": "status", "arrives": 99_000, "read_card": True, "question": 1, "right": True,
    "known": 1, "before": 99_000, "since": 40_000, "need_met": False, "why": "silence", "step": -1.0,
    "found": ("what",), "teller": "front-1", "request": 1, "due": 999_999, "falls": 99_000,
    "until": 99_000, "costs_from": 99_000,
    "euros": 23.0, "meeting": 1, "seats": ("front-1", "adviser-1"), "at": 99_000, "leave": "tailored",
    "granted": False, "fits": True, "accepted": False, "dilemma": 1, "name": "queue_or_help", "resident_first": False,
    "figure": "end_mark", "offer": "card", "agreement": "own-1", "text": 1, "sign": 2,
    "lesson": 1, "roles": ("front", "handler"), "kept": True, "kind": "tally", "moment": 50_000, "phase": "choice",
    "round": 1, "origin": 0, "ends": 999_999, "open": 2, "intervention": "card", "inject": "ill", "deed": 1, "left": 60,
    "line": 0, "on_card": True, "task": "intake", "to": "front-1", "outcome": "done", "conflict": "clash",
    "early": False, "shared": True, "cases": ("mia-case",), "other": "front-1", "minutes": 10,
}  # fmt: skip


def example(kind: type[Event]) -> Event:
    """An event of a kind, with everything filled in that it needs."""
    parts = {field.name: PARTS[field.name] for field in msgspec.structs.fields(kind) if field.required}
    match kind.__name__:
        case "TaskReopened":
            parts["why"] = "clash"
        case "ResidentArrived":
            parts["facts"] = {"what": "a wish"}
        case "QuestionEnded":
            parts["lapsed"] = True
        case "IntentRefused":
            parts["why"] = "over_budget"
    return kind(**parts)


@cache
def played(file: str, seed: int = 1, profile: ProfileName = "room") -> tuple[Scenario, Journal]:
    """A scenario played to its end by bots."""
    of = header(file, profile, seed)
    journal, game_scenario = Journal(of), scenario_of(of)
    game = Game(game_scenario, of, archetypes(), [journal.append])
    for _ in play(game, game_scenario.rounds.number, first_offers):
        pass
    return game_scenario, journal


def sentences(of: Scenario, journal: Journal, language: Language) -> Iterator[tuple[Event, str | None]]:
    """Everything that a teller says about a journal."""
    teller, world = Teller(of, language), World(of, journal.header.profile, journal.header.seed)
    for entry in journal:
        fold(world, entry)
        for event in entry.events:
            yield event, teller.sentence(entry, event, world)


def in_everything(language: Language = "nl") -> tuple[Teller, World, int]:
    """A teller who has heard how Mia of the scenario of everything told her story and was asked for more."""
    of, journal = played(EVERYTHING)
    teller, heard = Teller(of, language), list[Entry]()
    for entry in journal:
        teller.hear(entry)
        heard.append(entry)
        if any(isinstance(event, QuestionAsked) for event in entry.events):
            break
    return teller, folded(of, journal.header, heard), len(heard)


# --- the story --------------------------------------------------------------------------------------


def test_the_journey_of_kees_can_be_told_aloud_from_the_journal_alone() -> None:
    of, journal = played(KEES)
    story = printed(journey(of, journal, "kees", "nl"))
    print(f"\n{story}")  # noqa: T201 - it is there to be read, with pytest -s
    assert story.startswith(ALOUD)
    assert story.endswith("Het vertrouwen van Kees stijgt van 5 naar 6: een goede uitkomst. [49]\n")


def test_who_phoned_three_times_was_asked_three_times_and_hears_so() -> None:
    of, journal = played(KEES)
    lines = journey(of, journal, "kees", "en")
    assert sum("makes contact (telephone)" in line.sentence for line in lines) == 3
    again = [line.sentence for line in lines if "again about" in line.sentence]
    assert [re.findall(r"already told (.*?) (?:at|on) ", sentence) for sentence in again] == [
        ["the front desk"], ["the handler"], ["the adviser"],
    ]  # fmt: skip
    assert all("It was not written down." in sentence for sentence in again)


def test_every_line_comes_from_an_entry_and_they_are_in_order() -> None:
    of, journal = played(EVERYTHING)
    for resident in ("mia", "noa", "stream-1"):
        lines = journey(of, journal, resident, "nl", 2)
        assert len(lines) > 5
        assert [line.entry for line in lines] == sorted({line.entry for line in lines})
        assert all(journal.entries[line.entry - 1].at == line.at for line in lines)


def test_a_story_of_a_later_round_begins_with_what_was_agreed() -> None:
    of, journal = played(EVERYTHING)
    first = journey(of, journal, "mia", "nl", 2)[0]
    assert first.sentence.startswith("Ronde 2 begint. De afspraken zijn: ‘kaart’")
    assert not any("Ronde 2" in line.sentence for line in journey(of, journal, "mia", "nl", 1))


def test_a_resident_who_still_waits_at_the_end_is_not_forgotten() -> None:
    of, journal = played(EVERYTHING)
    closed = next(e.number for e in journal if any(isinstance(event, RoundClosed) for event in e.events))
    world = folded(of, journal.header, journal.entries[:closed])
    waiting = [file.resident for file in world.cases.values() if file.opened is not None and not file.closed]
    assert waiting
    for resident in waiting:
        last = journey(of, journal, resident, "en")[-1]
        assert last.entry == closed
        assert re.match(r"The round is over\. [\w ]+ has no result yet\. [^.]+\. [^.]+\.$", last.sentence)


def test_a_case_that_is_carried_over_is_told_on_in_the_next_round() -> None:
    carries = {"rounds.carry_over": "true", "rounds.number": "2", "profiles.room.round": "2d"}
    of = header(KEES, settings=carries)
    journal, carried = Journal(of), scenario_of(of)
    for _ in play(Game(carried, of, archetypes(), [journal.append]), 2, first_offers):
        pass
    first = journey(carried, journal, "kees", "en")
    assert any("The round is over. Kees has no result yet." in line.sentence for line in first)
    assert "The signer tells Kees the result: ‘Allowed’." in first[-1].sentence
    assert journey(carried, journal, "kees", "en", 2) == []  # he comes once; his case goes on


def test_nobody_of_that_name_has_no_story() -> None:
    of, journal = played(KEES)
    assert journey(of, journal, "nobody") == []
    assert journey(of, Journal(journal.header), "kees") == []
    assert printed([]) == ""


# --- every event ------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", get_args(Event), ids=lambda kind: kind.__name__)
def test_every_event_has_its_sentence_or_is_knowingly_silent(kind: type[Event], language: Language) -> None:
    teller, world, number = in_everything(language)
    event = example(kind)
    entry = Entry(number + 1, number, 50_000, "world", events=(event,))
    said = teller.sentence(entry, event, world)
    assert (said is None) == (kind.__name__ in SILENT), said
    assert said is None or looks_plain(said)


def looks_plain(said: str) -> bool:
    """A text of whole sentences: capitals, full stops, no names of fields or things that are not there."""
    odd = re.search(r"None|[{}_]|\w-\d|  | [.,:;]|\.\.|-case", said)
    return said[0].isupper() and said.endswith((".", "!", "?", "”")) and not odd and not UNSPEAKABLE.search(said)


@pytest.mark.parametrize("profile", get_args(ProfileName))
@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_happens_can_be_told_in_plain_sentences(language: Language, profile: ProfileName) -> None:
    of, journal = played(EVERYTHING, 3, profile)
    told = [said for _, said in sentences(of, journal, language) if said is not None]
    assert len(told) > 400
    assert [said for said in told if not looks_plain(said)] == []


@settings(max_examples=12)
@given(seed=st.integers(0, 10**9), language=st.sampled_from(LANGUAGES))
def test_whatever_people_say_can_be_told(seed: int, language: Language) -> None:
    of = head(seed=seed)
    journal = random_play(of, Random(seed))
    assert all(said is None or looks_plain(said) for _, said in sentences(scenario(of), journal, language))
    for resident in ("mia", "noa", "stream-1"):
        assert all(looks_plain(line.sentence) for line in journey(scenario(of), journal, resident, language))


def test_a_live_teller_says_what_one_says_afterwards() -> None:
    of = header(EVERYTHING)
    journal, live = Journal(of), list[str | None]()
    game_scenario = scenario_of(of)
    teller, game = Teller(game_scenario), Game(game_scenario, of, archetypes(), [journal.append])
    teller.hear(journal.entries[0])
    game.listeners.append(lambda entry: live.extend(teller.sentence(entry, e, game.world) for e in entry.events))
    for _ in play(game, 1, first_offers):
        pass
    assert live == [said for _, said in sentences(game_scenario, journal, "nl")][1:]


# --- asked again ------------------------------------------------------------------------------------

WHY: dict[WhyAsked, str] = {
    "not_recorded": "Die heeft het niet opgeschreven.",
    "not_kept": "Dat was een vorige keer, en het is niet bewaard.",
    "not_yet_recorded": "Die heeft het nog niet opgeschreven.",
    "no_field_for_it": "Op de zaakkaart is daar geen plek voor.",
    "lost": "Het staat niet meer op de zaakkaart.",
    "in_a_folder": "Het ligt nog in een eigen map en staat niet op de zaakkaart.",
    "not_looked_up": "Het staat op de zaakkaart, maar is daar niet gelezen.",
    "not_allowed_to_see": "Het staat op de zaakkaart, maar de adviseur mag dat deel niet zien.",
    "out_of_date": "De zaakkaart is niet bijgewerkt.",
}


@pytest.mark.parametrize("why", get_args(WhyAsked))
def test_who_asks_again_is_told_to_whom_it_was_told_and_why_it_got_lost(why: WhyAsked) -> None:
    teller, world, number = in_everything()
    event = QuestionAsked("mia-case", 9, ("what",), "adviser-1", (Repeated("what", "front-1", 9, why),))
    said = teller.sentence(Entry(number + 1, number, 10 * 86_400, "world", events=(event,)), event, world)
    assert said == (
        "De adviseur vraagt Mia opnieuw naar: wat. "
        f"Dat heeft Mia op maandag 25 maart al verteld aan de balie. {WHY[why]}"
    )


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("intake", "De taak ‘intake’ is pas klaar als er meer bekend is."),
        ("decide", "Door ‘besluit’ moet ‘intake’ over."),
        ("plan", "De taak ‘intake’ moet over, want er is iets veranderd: plan."),
        ("clash", "De taak ‘intake’ moet over."),
    ],
)
def test_work_that_must_be_done_again_says_for_what(why: str, said: str) -> None:
    teller, world, number = in_everything()
    event = TaskReopened("mia-case", "intake", why)
    assert teller.sentence(Entry(number + 1, number, 50_000, "world", events=(event,)), event, world) == said


def test_what_was_told_to_different_people_is_told_apart() -> None:
    teller, world, number = in_everything("en")
    repeated = (Repeated("what", "front-1", 9, "not_recorded"), Repeated("plan", "handler-2", 9, "not_looked_up"))
    event = QuestionAsked("mia-case", 9, ("what", "plan", "where"), "adviser-1", repeated)
    said = teller.sentence(Entry(number + 1, number, 86_400, "world", events=(event,)), event, world)
    assert said == (
        "The adviser asks Mia about: where. The adviser asks Mia again about: what and plan. "
        "What: that is what Mia already told the front desk on Monday 25 March. It was not written down. "
        "Plan: that is what Mia already told handler 2 on Monday 25 March. "
        "It is on the case card, but was not read there."
    )


def test_no_reason_and_no_purpose_is_without_words() -> None:
    told = asking.WHY, trust.REASONS, organisation.LEAVES, reaching.PURPOSES
    assert [set(words) for words in told] == [set(get_args(kind)) for kind in (WhyAsked, TrustReason, Leave, Purpose)]


def test_many_times_are_counted_as_people_count() -> None:
    teller, world, number = in_everything("en")
    scene = teller.scene(Entry(number + 1, number, 50_000, "world"), world)
    assert [asking.nth(scene, n) for n in (1, 10, 11, 12, 21, 22, 23, 30, 111)] == [
        *("first", "tenth", "11th", "12th", "21st", "22nd", "23rd", "30th", "111th"),
    ]  # fmt: skip


def test_a_seat_has_a_number_only_when_several_share_its_role() -> None:
    teller, world, number = in_everything()
    scene = teller.scene(Entry(number + 1, number, 50_000, "world"), world)
    assert [scene.seat(seat) for seat in ("front-1", "handler-2", "mia")] == ["de balie", "behandelaar 2", "Mia"]


# --- names and texts --------------------------------------------------------------------------------


def test_a_name_is_plain_text_whatever_somebody_typed() -> None:
    of, journal = played(KEES)
    rude = of.personas["kees"].model_copy(update={"name": "Ke\x1b[31mes\u202e {0}\n%s [bold]"})
    renamed = of.model_copy(update={"personas": {"kees": rude}})
    story = printed(journey(renamed, journal, "kees", "nl"))
    assert "Ke[31mes {0} %s [bold] neemt contact op" in story
    assert not UNSPEAKABLE.search(story)


def test_plain_text_is_one_line_without_what_terminals_obey() -> None:
    assert plain(" a\tb\n\x00c\x9b31m\u2066d ") == "a b c31md"


def test_long_lists_are_cut_and_titles_with_commas_stay_apart() -> None:
    words = Teller(scenario(head()), "nl").words
    assert words.things(["a", "b", "c"]) == "a, b en c"
    assert words.things(["dag en tijd", "b"]) == "dag en tijd; en b"
    assert words.things(list("abcdefgh")) == "a, b, c, d, e en nog 3 dingen"
    assert words.things(list("abcdef")) == "a, b, c, d, e en f"
    assert words.people(["de balie", "verkeer en stad", "Mia"]) == "de balie, verkeer en stad en Mia"


def test_dates_are_said_as_people_say_them() -> None:
    moment = datetime(2024, 1, 8, 9, 30)
    assert dates.moment(moment, "nl") == "maandag 8 januari, 9.30 uur"
    assert dates.moment(moment, "en") == "Monday 8 January, 9:30"


@pytest.mark.parametrize(
    ("seconds", "nl", "en"),
    [
        (20, "minder dan een minuut", "less than a minute"),
        (60, "1 minuut", "1 minute"),
        (3 * 3600, "3 uur", "3 hours"),
        (86_400, "1 dag", "1 day"),
        (9 * 86_400 + 3600, "9 dagen", "9 days"),
    ],
)
def test_how_long_it_took_is_said_in_the_largest_unit(seconds: int, nl: str, en: str) -> None:
    assert (dates.span(seconds, "nl"), dates.span(seconds, "en")) == (nl, en)


def test_a_line_says_when_and_from_which_entry() -> None:
    of, journal = played(KEES)
    line = journey(of, journal, "kees", "en")[1]
    assert line == Line(
        34_200, 4, "Kees makes contact (form) and writes: “Hello, I would like a market.”", "Monday 8 January", "9:30"
    )


def test_the_header_knows_which_profile_to_tell() -> None:
    of, journal = played(EVERYTHING, profile="study")
    assert isinstance(journal.header, Header)
    assert journey(of, journal, "mia", "nl", 1)
