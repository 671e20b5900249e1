"""The score sheet: what the group fills in together between two rounds."""

from reports.kit.sheet import Lines, Sheet, Table
from reports.kit.wording import Paper
from reports.scorecard.contents import PERSPECTIVES

WITH_RESULT = ("Zaken met een uitslag, van hoeveel", "Cases with a result, out of how many")
ROUNDED_OFF = ("Gesprekken die zijn afgerond, van hoeveel", "Talks that were rounded off, out of how many")
"""What is counted where cases have no result."""

COUNTED = (
    (
        ("Eindcijfer van de inwoners (gemiddeld)", "Residents' end mark (mean)"),
        ("Verhaal opnieuw verteld, per zaak", "Story told again, per case"),
        ("‘Hoe staat het?’, per zaak", "“Where do things stand?”, per case"),
        ("Beloften nagekomen, van hoeveel", "Promises kept, out of how many"),
    ),
    (
        ("Eerst op de kaart gekeken, van hoeveel", "Looked at the card first, out of how many"),
        ("Voor de inwoner gekozen, van hoeveel dilemma's", "Chose for the resident, out of how many dilemmas"),
        ("Vragen aan de leiding beantwoord, van hoeveel", "Questions to the manager answered, out of how many"),
    ),
    (
        WITH_RESULT,
        ("Daarvan op tijd", "Of these in time"),
        ("Overdrachten per zaak (warm / koud)", "Handovers per case (warm / cold)"),
        ("Teruggestuurd: ‘niet van mij’", "Sent back: “not mine”"),
        ("Zaken die van niemand waren", "Cases that were nobody's"),
    ),
    (
        ("Uren aan verbeteringen", "Hours spent on improvements"),
        ("Werk dat opnieuw moest", "Work that had to be done again"),
    ),
)
"""What can be counted by hand, in the order of the four perspectives."""


def _suited(paper: Paper, row: tuple[str, str]) -> tuple[str, str]:
    """Give a row as it suits the scenario: talks have no result."""
    decides = any(kind.results for kind in paper.scenario.case_types.values())
    return ROUNDED_OFF if row is WITH_RESULT and not decides else row


def score_sheet(paper: Paper) -> Sheet:
    """Give the sheet for the evaluation, with a column for each round."""
    rounds = [paper.say(nl=f"Ronde {turn}", en=f"Round {turn}") for turn in range(1, paper.scenario.rounds.number + 1)]
    tables = tuple(
        Table(
            "",
            (paper.text(perspective.title), *rounds),
            (4.5, *[1.2] * len(rounds)),
            tuple((paper.titles(_suited(paper, row))[0], *[""] * len(rounds)) for row in counted),
        )
        for perspective, counted in zip(PERSPECTIVES, COUNTED, strict=True)
    )
    chosen = tuple((str(number), "", "", "") for number in range(1, max(1, paper.scenario.rounds.budget) + 1))
    return Sheet(
        title=paper.say(nl="Scoreblad", en="Score sheet"),
        hint=paper.say(nl="één keer, groot aan de wand als dat kan", en="once, large on the wall if you can"),
        heading=paper.say(nl="Wat het werd", en="What it came to"),
        over=paper.say(nl="Evaluatie tussen de rondes", en="Evaluation between rounds"),
        blocks=(
            *tables,
            Table(
                paper.say(nl="Wat wij afspreken", en="What we agree"),
                (
                    "",
                    paper.say(nl="Verbetering", en="Improvement"),
                    paper.say(nl="Wie let erop", en="Who watches it"),
                    paper.say(nl="Waaraan zien wij dat het werkt", en="How we will see that it works"),
                ),
                (0.3, 3, 1.6, 3),
                chosen,
                tall=True,
            ),
            Lines(paper.say(nl="Wat ons opviel", en="What struck us")),
        ),
        note=paper.say(
            nl="Tel wat u zag; wat niemand zag, laat u leeg. Leeg is niet nul.",
            en="Count what you saw; leave blank what nobody saw. Blank is not zero.",
        ),
    )
