"""The residents first: each with a journey, then those with a story beside all others."""

from collections.abc import Iterator
from statistics import median

from reports.debrief.material import Material, mean
from reports.document.blocks import Block, Bullets, Folded, Heading, Line, Paragraph, Shown, Strong, Table
from reports.history.history import Case, Round
from reports.plots.journey import journey
from reports.telling.saying import saying
from simulation.case import DAY


def chapter(material: Material) -> Iterator[Block]:
    """Tell of each resident with a story, then of these beside all others."""
    yield Heading(1, material.either(nl="De inwoners", en="The residents"), "residents")
    sources = list(dict.fromkeys(case.source for part in material.history.rounds for case in part.personas()))
    if not sources:
        yield Paragraph((material.either(
            nl="Er kwam nog geen inwoner met een verhaal.", en="No resident with a story came yet."
        ),))  # fmt: skip
    else:
        yield Paragraph((material.either(
            nl="De lijn is het vertrouwen, van 0 tot 10. Daaronder staat van wie de zaak was en bij wie het dossier "
            "lag. Waar gearceerd is, was de zaak van niemand. De woorden naast de cijfers vatten samen wat de inwoner "
            "op dat moment voelt; zo letterlijk zijn ze niet gezegd.",
            en="The line is trust, from 0 to 10. Below it stands whose case it was and with whom the file lay. Where "
            "it is hatched, nobody owned the case. The words beside the numbers sum up what the resident feels at that "
            "moment; they were not said literally.",
        ),), small=True)  # fmt: skip
    for source in sources:
        yield from _resident(material, source)
    yield from _beside(material)


def _resident(material: Material, source: str) -> Iterator[Block]:
    """Tell of one resident, round by round."""
    history = material.history
    pairs = [(part, case) for part in history.rounds for case in part.personas() if case.source == source]
    yield Heading(2, pairs[0][1].name, f"resident-{source}")
    yield Paragraph((history.words.text(history.scenario.personas[source].story),))
    for part, case in pairs:
        yield Paragraph(ending(material, part, case))
        if case.opened is not None or case.turns:
            yield Shown(journey(history, part, case))
            if case.turns:
                yield Folded(_all_turns(material, part, case), (Bullets(tuple(turns(material, part, case))),))


def ending(material: Material, part: Round, case: Case) -> Line:
    """Say how it ended for a resident in a round."""
    name, head = case.name, Strong(material.either(nl=f"Ronde {part.number}.", en=f"Round {part.number}."))
    mark = material.number(case.mark)
    if case.opened is None:
        return (head, material.either(nl=f" {name} kwam in deze ronde niet bij de gemeente.",
                                      en=f" {name} did not turn to the municipality in this round."))  # fmt: skip
    if case.told is None:
        return (head, *_without(material, part, case, mark))
    long, result = material.history.span(case.told - case.opened), _result(material, case)
    met = material.either(
        nl="Dat was wat nodig was." if case.need_met else "Dat was niet wat nodig was.",
        en="That was what was needed." if case.need_met else "That was not what was needed.",
    )
    return (head, material.either(
        nl=f" Na {long} hoort {name} de uitkomst: {result}. {met} Cijfer aan het eind: {mark}. ",
        en=f" After {long} {name} hears the result: {result}. {met} Mark at the end: {mark}. ",
    ), material.links.to(case.told_in))  # fmt: skip


def _without(material: Material, part: Round, case: Case, mark: str) -> Line:
    """Say that there is no result, since the case was closed without one or the round was over."""
    if case.closed is not None:
        return (material.either(
            nl=f" De zaak van {case.name} is gestopt zonder uitkomst. Cijfer aan het eind: {mark}. ",
            en=f" {case.name}'s case was ended without a result. Mark at the end: {mark}. ",
        ), material.links.to(case.closed_in))  # fmt: skip
    long = material.history.span(part.until - (case.opened or case.arrived))
    return (material.either(
        nl=f" Na {long} is er nog geen uitkomst. Cijfer aan het eind: {mark}. ",
        en=f" After {long} there is no result yet. Mark at the end: {mark}. ",
    ), material.links.to(case.turns[-1].entry if case.turns else case.opened_in))  # fmt: skip


def _result(material: Material, case: Case) -> str:
    """Name a result."""
    return material.history.words.result(material.history.scenario.case_types[case.kind], case.result)


def turns(material: Material, part: Round, case: Case) -> Iterator[Line]:
    """Tell all turns, each with its event and what the resident feels."""
    for turn in case.turns:
        sign = "+" if turn.step > 0 else "−"
        felt = f" “{saying(material.history.words, turn.why)}” ({sign}{material.number(abs(turn.step), 2)}) "
        event = f"{turn.sentence} " if turn.sentence else ""
        yield (f"{material.history.day(part.number, turn.at)}:", felt, event, material.links.to(turn.entry))


def _all_turns(material: Material, part: Round, case: Case) -> str:
    """Say what is folded away."""
    return material.either(
        nl=f"Alle keerpunten van {case.name} in ronde {part.number} ({len(case.turns)})",
        en=f"All of {case.name}'s turns in round {part.number} ({len(case.turns)})",
    )


def _beside(material: Material) -> Iterator[Block]:
    """Lay the residents with a story beside all others: what is measured of all together is mostly of the others."""
    groups = [(part, whose) for part in material.history.rounds for whose in (True, False) if _of(part, whose)]
    if not groups:
        return
    yield Heading(2, material.either(nl="Met en zonder eigen verhaal", en="With and without a story of their own"))
    yield Paragraph((material.either(
        nl="De cijfers bij de lessen gaan over alle inwoners samen. Hier staan de inwoners met een eigen verhaal "
        "apart.",
        en="The figures with the lessons are of all residents together. Here those with a story of their own stand "
        "apart.",
    ),), small=True)  # fmt: skip
    labels = material.either(
        nl="inwoners met een vraag|kregen een uitkomst|middelste doorlooptijd van wie een uitkomst kreeg (dagen)|"
        "dagen tot de uitkomst, of tot het eind van de ronde (gemiddeld)|deel van de tijd waarin de zaak van niemand "
        "was|gemiddeld cijfer aan het eind",
        en="residents with a request|got a result|middle lead time of those with a result (days)|days until the "
        "result, or until the end of the round (mean)|share of the time in which nobody owned the case|"
        "mean mark at the end",
    ).split("|")
    columns = [_summed(material, part, _of(part, whose)) for part, whose in groups]
    rows = tuple(((label,), *((column[at],) for column in columns)) for at, label in enumerate(labels))
    title = material.either(nl="De inwoners met een eigen verhaal, en alle andere",
                            en="The residents with a story of their own, and all others")  # fmt: skip
    yield Table(title, ("", *(_head(material, part, whose) for part, whose in groups)), rows)


def _of(part: Round, whose: bool) -> list[Case]:  # noqa: FBT001 (with a story, or without)
    """Give the residents of one kind who were in touch."""
    return [case for case in part.opened() if case.persona is whose]


def _head(material: Material, part: Round, whose: bool) -> str:  # noqa: FBT001 (with a story, or without)
    """Name a column."""
    if whose:
        return material.either(nl=f"ronde {part.number}, met verhaal", en=f"round {part.number}, with a story")
    return material.either(nl=f"ronde {part.number}, zonder", en=f"round {part.number}, without")


def _summed(material: Material, part: Round, cases: list[Case]) -> tuple[str, ...]:
    """Give the numbers of one group in one round."""
    none = material.either(nl="niet gezien", en="not observed")
    told = [(case.told - (case.opened or case.arrived)) / DAY for case in cases if case.told is not None]
    waits = [((part.until if case.told is None else case.told) - (case.opened or case.arrived)) / DAY for case in cases]
    owned = sum(stretch.length for case in cases for stretch in case.owners)
    orphaned = f"{sum(case.orphaned() for case in cases) / owned:.0%}" if owned else none
    means = [material.number(some) if some is not None else none for some in (mean(waits), mean(c.mark for c in cases))]
    middle = material.number(median(told)) if told else none
    return str(len(cases)), str(len(told)), middle, means[0], orphaned, means[1]
