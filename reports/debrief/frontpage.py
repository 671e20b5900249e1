"""The front page of the local paper: what a reader in town would be told, each line from what happened."""

from collections.abc import Iterator, Sequence

from reports.debrief.material import Material
from reports.document.blocks import Block, FrontPage, Heading, Line, Paragraph, Story
from reports.history.history import Case, Round
from reports.telling.saying import saying
from simulation.case import DAY

UNHAPPY = 4.5
"""Who gives a lower mark than this is the news of the day."""

BRIEFS = 3

SELDOM = 0.1
"""Without an owner for a smaller part of the time is no news."""


def chapter(material: Material) -> Iterator[Block]:
    """Print the paper of the day on which the last round ended."""
    if not material.history.rounds or not any(c.opened is not None for c in material.history.rounds[-1].personas()):
        return
    yield Heading(2, material.either(nl="De krant van de laatste dag", en="The paper of the last day"), "paper")
    part = material.history.rounds[-1]
    day = material.history.day(part.number, part.until)
    yield FrontPage(material.either(nl="De Stadsbode", en="The Town Crier"), day, tuple(_stories(material, part)))
    yield Paragraph((material.either(
        nl="De krant is verzonnen, de feiten niet: elke regel komt uit het journaal.",
        en="The paper is made up, its facts are not: every line comes from the journal.",
    ),), small=True)  # fmt: skip


def _stories(material: Material, part: Round) -> Iterator[Story]:
    """Choose what is news: the worst told first unless all went well, then its contrast, then what happened in town."""
    cases = sorted(
        (c for c in part.personas() if c.opened is not None), key=lambda c: (c.mark, c.told is not None, c.id)
    )
    worst, best = cases[0], max(cases, key=lambda case: (case.mark, case.told is not None))
    first, second = (worst, best) if worst.mark < UNHAPPY or worst.told is None else (best, worst)
    yield Story(_headline(material, part, first), tuple(_told(material, part, first)))
    if second is not first:
        yield Story(_headline(material, part, second), tuple(_told(material, part, second)))
    yield _in_numbers(material, part, cases)
    yield from _befell(material, part)


def _glad(case: Case) -> bool:
    """Tell whether it is good news."""
    return case.told is not None and case.mark >= UNHAPPY


def _days(part: Round, case: Case) -> int:
    """Give the days that a resident waited."""
    return round((case.end(part.until) - (case.opened or case.arrived)) / DAY)


def _headline(material: Material, part: Round, case: Case) -> str:
    """Put into a headline how it ended for somebody."""
    name, days = case.name, _days(part, case)
    if case.told is None and case.closed is not None:
        return material.either(nl=f"{name} geeft het op", en=f"{name} gives up")
    if case.told is None:
        return material.either(nl=f"{name} wacht al {days} dagen op antwoord", en=f"{days} days on, {name} still waits")
    if case.mark < UNHAPPY:
        return material.either(
            nl=f"Eindelijk antwoord voor {name}, maar het vertrouwen is weg",
            en=f"An answer at last for {name}, but the trust is gone",
        )
    if case.need_met and days <= 1:
        return material.either(nl=f"{name} is meteen geholpen", en=f"{name} is helped at once")
    if case.need_met:
        return material.either(nl=f"{name} is na {days} dagen geholpen", en=f"{name} is helped after {days} days")
    return material.either(
        nl=f"{name} krijgt een besluit, maar geen oplossing", en=f"{name} gets a decision, but no solution"
    )


def _told(material: Material, part: Round, case: Case) -> Iterator[Line]:
    """Tell somebody's story in a few lines: how it began, what hurt or helped most, how it stands."""
    day = material.history.day(part.number, case.opened or case.arrived)
    owned = sum(owned.length for owned in case.owners)
    share = case.orphaned() / owned if owned else 0
    hands = len({role for held in case.hands for role in held.roles})
    yield (material.either(
        nl=f"Op {day} klopte {case.name} aan bij de gemeente. Het dossier lag sindsdien bij {_hands(material, hands)}"
        f"{_nobodys(material, share)}.",
        en=f"On {day} {case.name} turned to the municipality. Since then the file lay with {_hands(material, hands)}"
        f"{_nobodys(material, share)}.",
    ) + " ", material.links.to(case.opened_in))  # fmt: skip
    glad = _glad(case)
    heaviest = max(case.turns, key=lambda turn: turn.step if glad else -turn.step, default=None)
    if heaviest is not None:
        when = material.history.day(part.number, heaviest.at)
        said = saying(material.history.words, heaviest.why)
        sentence = f" {heaviest.sentence}" if heaviest.sentence else ""
        yield (f"“{said}” " + material.either(nl=f"Zo voelde het op {when}.", en=f"That is how it felt on {when}.")
               + f"{sentence} ", material.links.to(heaviest.entry))  # fmt: skip
    mark = material.number(case.mark)
    yield (material.either(
        nl=f"{case.name} geeft de gemeente een {mark}.", en=f"{case.name} gives the municipality {mark} out of 10."
    ),)  # fmt: skip


def _hands(material: Material, number: int) -> str:
    """Say with how many functions a file lay."""
    if number == 0:
        return material.either(nl="niemand", en="nobody")
    if number == 1:
        return material.either(nl="één functie", en="one function")
    return material.either(nl=f"{number} verschillende functies", en=f"{number} different functions")


def _nobodys(material: Material, share: float) -> str:
    """Say for how much of the time nobody owned it, as part of a sentence."""
    if share < SELDOM:
        return material.either(
            nl=", en bijna steeds was de zaak van iemand", en=", and nearly always somebody owned it"
        )
    return material.either(
        nl=f"; in {share:.0%} van de tijd was de zaak van niemand", en=f"; for {share:.0%} of the time it was nobody's"
    )


def _in_numbers(material: Material, part: Round, cases: Sequence[Case]) -> Story:
    """Give a few numbers of the round, and how they were before."""
    told = sum(case.told is not None for case in cases)
    got = "kreeg" if told == 1 else "kregen"
    lines = [material.either(
        nl=f"Van de {len(cases)} inwoners die deze krant volgde, {got} er {told} een uitkomst.",
        en=f"Of the {len(cases)} residents whom this paper followed, {told} got a result.",
    )]  # fmt: skip
    again, names = sum(asked.number for asked in part.asked), len({asked.case for asked in part.asked})
    if again:
        lines.append(material.either(
            nl=f"De gemeente vroeg {again} dingen die al waren verteld, bij {names} zaken.",
            en=f"The municipality asked for {again} things that it had been told, in {names} cases.",
        ))  # fmt: skip
    before = material.history.rounds[0]
    if before is not part:
        first = sum(asked.number for asked in before.asked)
        lines.append(material.either(nl=f"In ronde {before.number} waren dat er {first}.",
                                     en=f"In round {before.number} it was {first}."))  # fmt: skip
    return Story(material.either(nl="In cijfers", en="In numbers"), tuple((line,) for line in lines))


def _befell(material: Material, part: Round) -> Iterator[Story]:
    """Tell what else happened in town."""
    for struck in part.struck[:BRIEFS]:
        spec = material.history.scenario.injects.get(struck.inject)
        if spec is not None:
            words = material.history.words
            yield Story(
                words.text(spec.title).removesuffix("."),
                ((f"{words.sentence(spec.text)} ", material.links.to(struck.entry)),),
            )
