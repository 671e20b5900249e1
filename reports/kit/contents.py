"""Everything that goes into the kit, in the order in which it is printed."""

from reports.kit.cases import case_cards
from reports.kit.happenings import dilemma_cards, inject_cards
from reports.kit.improvements import improvement_cards
from reports.kit.personas import persona_cards
from reports.kit.roles import role_cards
from reports.kit.room import seating, wall_calendar
from reports.kit.rules import rules_sheet
from reports.kit.running import order_sheet, script_sheet
from reports.kit.scoring import score_sheet
from reports.kit.sheet import Deck, Kit, Part
from reports.kit.slips import slips
from reports.kit.tallies import lesson_cards, observers_sheets
from reports.kit.wording import Paper
from reports.kit.work import work_sheet
from simulation.scenario.faults import Language
from simulation.scenario.scenario import Scenario


def contents(scenario: Scenario, language: Language, edition: str) -> Kit:
    """Give the kit of a scenario in one language; the edition says which text of the scenario it was made from."""
    paper = Paper(scenario, language)
    return Kit(
        language=language,
        over=" · ".join([paper.say(nl="Het spel op papier", en="The game on paper"), *_ruleset(paper)]),
        title=paper.text(scenario.title),
        summary=paper.text(scenario.summary),
        figures=tuple(_figures(paper)),
        contents=paper.say(nl="Wat erin zit", en="What is in it"),
        edition=edition,
        colophon=paper.say(
            nl="Druk enkelzijdig af op A4, in kleur of in grijs: elke afdeling heeft ook een letter. "
            "Snijd langs de stippellijnen.",
            en="Print on one side of A4, in colour or in grey: each department has a letter too. "
            "Cut along the dotted lines.",
        ),
        page=paper.either(nl="blad", en="page"),
        parts=tuple(part for part in _parts(paper) if not isinstance(part, Deck) or part.cards),
    )


def _ruleset(paper: Paper) -> list[str]:
    """Name the ruleset in force, if the scenario has several."""
    ruleset = paper.scenario.rulesets.get(paper.scenario.ruleset or "")
    return [paper.text(ruleset.title)] if ruleset else []


def _figures(paper: Paper) -> list[tuple[str, str]]:
    """What there is to prepare for, in figures."""
    scenario = paper.scenario
    return [
        (
            str(len(scenario.seats("room"))),
            paper.either(nl="stoelen in de organisatie", en="seats in the organisation"),
        ),
        (str(len(scenario.personas)), paper.either(nl="inwoners met een verhaal", en="residents with a story")),
        (str(scenario.rounds.number), paper.either(nl="rondes", en="rounds")),
        (str(paper.minutes), paper.either(nl="minuten per ronde", en="minutes a round")),
    ]


def _parts(paper: Paper) -> list[Part]:
    """All parts; a deck may be empty."""
    return [
        order_sheet(paper),
        rules_sheet(paper),
        script_sheet(paper),
        work_sheet(paper),
        seating(paper),
        wall_calendar(paper),
        role_cards(paper),
        persona_cards(paper),
        *case_cards(paper),
        *slips(paper),
        inject_cards(paper),
        dilemma_cards(paper),
        improvement_cards(paper),
        *observers_sheets(paper),
        lesson_cards(paper),
        score_sheet(paper),
    ]
