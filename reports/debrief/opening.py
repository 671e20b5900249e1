"""What happened, in three sentences."""

from collections.abc import Iterator

from reports.debrief.hands import noted
from reports.debrief.material import Material, mean
from reports.document.blocks import Block, Heading, Paragraph
from reports.history.history import Round
from reports.plots.rows import judge, number_of, rows_of, said, title_of
from reports.plots.slopes import SHOWN
from simulation.wording.words import small


def chapter(material: Material) -> Iterator[Block]:
    """Say what was played, how the residents fared, and what changed."""
    yield Heading(1, material.either(nl="Wat er gebeurde", en="What happened"), "happened")
    if not material.history.rounds and material.history.world.table.dialogue:
        yield Paragraph((material.either(
            nl="Deze sessie was een gesprek, zonder spel. Hier staat alleen wat mensen met de groep wilden delen.",
            en="This session was a dialogue, without a game. Here stands only what people wanted to share.",
        ),))  # fmt: skip
        return
    if not material.history.rounds:
        yield Paragraph((material.either(
            nl="Er is nog geen ronde gespeeld. Er valt dus nog niets te evalueren.",
            en="No round was played yet. So there is nothing to evaluate.",
        ),))  # fmt: skip
        return
    yield Paragraph((f"{_played(material)} {_fared(material)} {_changed(material)}",))
    yield from noted(material)
    if not material.history.rounds[-1].ended:
        number = material.history.rounds[-1].number
        yield Paragraph((material.either(
            nl=f"Let op: ronde {number} is niet uitgespeeld. Wat hier staat, loopt tot het moment van stoppen.",
            en=f"Note: round {number} was broken off. What stands here goes as far as it was played.",
        ),))  # fmt: skip


def _played(material: Material) -> str:
    """Say what was played, with whom."""
    history = material.history
    rounds, first = len(history.rounds), history.rounds[0]
    personas, others = len(first.personas()), sum(not case.persona for case in first.cases.values())
    # Ordinary residents are dealt to whoever has nobody else to be: a seat at the table is a desk or a story.
    seats = {*history.scenario.seats(history.header.profile), *history.scenario.personas}
    people = len(seats & history.persons)
    title = history.words.text(history.scenario.title)
    often = material.either(nl="één ronde" if rounds == 1 else f"{rounds} rondes",
                            en="one round" if rounds == 1 else f"{rounds} rounds")  # fmt: skip
    return material.either(
        nl=f"U speelde {often} van ‘{title}’, met {personas} inwoners met een verhaal en {others} andere vragen; ",
        en=f"You played {often} of ‘{title}’, with {personas} residents with a story and {others} other requests; ",
    ) + _seated(material, people)


def _seated(material: Material, people: int) -> str:
    """Say who was in the seats, as the end of a sentence."""
    if not people:
        return material.either(nl="de computer speelde alle stoelen.", en="the computer played every seat.")
    return material.either(
        nl=f"mensen speelden {people} stoelen en de computer de rest.",
        en=f"people played {people} seats and the computer the rest.",
    )


def _fared(material: Material) -> str:
    """Say how the residents with a story fared, in the first round and the last."""
    first, last = material.history.rounds[0], material.history.rounds[-1]
    personas = len(first.personas())
    if not personas:
        return material.either(nl="Er was nog geen inwoner met een verhaal.", en="No resident with a story came yet.")
    got, were = ("kreeg" if _told(first) == 1 else "kregen"), ("was" if _told(last) == 1 else "waren")
    said = material.either(
        nl=f"In ronde {first.number} {got} {_told(first)} van die {personas} inwoners een uitkomst"
        + _marked(material, first, " en was hun cijfer aan het eind gemiddeld {}"),
        en=f"In round {first.number}, {_told(first)} of those {personas} residents got a result"
        + _marked(material, first, ", and their mark at the end was {} on average"),
    )
    if first is last:
        return f"{said}."
    return f"{said}; " + material.either(
        nl=f"in ronde {last.number} {were} dat er {_told(last)}"
        + _marked(material, last, " en was het cijfer {}")
        + ".",
        en=f"in round {last.number} it was {_told(last)}" + _marked(material, last, ", and the mark was {}") + ".",
    )


def _told(part: Round) -> int:
    """Count the residents with a story who heard a result."""
    return sum(case.told is not None for case in part.personas())


def _marked(material: Material, part: Round, words: str) -> str:
    """Say what mark the residents with a story gave, if any of them has been in touch."""
    mark = mean(case.mark for case in part.personas() if case.opened is not None)
    return "" if mark is None else words.format(material.number(mark))


def _changed(material: Material) -> str:
    """Say what was agreed, and what changed most."""
    history = material.history
    agreed = [history.words.quoted(history.scenario.interventions[name].title)
              for name in history.rounds[-1].agreed if name in history.scenario.interventions]  # fmt: skip
    own = len(history.rounds[-1].agreed) - len(agreed)
    if own:
        agreed.append(material.either(
            nl=f"{own} eigen afspraken" if own > 1 else "een eigen afspraak",
            en=f"{own} agreements of their own" if own > 1 else "an agreement of its own",
        ))  # fmt: skip
    most = _most(material)
    if not agreed:
        tail = material.either(nl="Er zijn geen nieuwe afspraken gemaakt", en="No new agreements were made")
        return f"{tail}{most}."
    what = history.words.things(agreed)
    return material.either(nl=f"De groep sprak af: {what}{most}.", en=f"The group agreed on: {what}{most}.")


def _most(material: Material) -> str:
    """Name the measure that changed most, for better or worse, as the end of a sentence."""
    language, best, words = material.history.language, 0.0, ""
    for row in rows_of(material.history.figures, SHOWN):
        before, after = number_of(row[0]), number_of(row[-1])
        if before is None or after is None or judge(row, language) not in {"better", "worse"}:
            continue
        change = abs(after - before) / max(abs(before), abs(after))
        if change > best:
            best = change
            name, was, is_now = small(title_of(row, language)), said(row[0], language), said(row[-1], language)
            words = material.either(
                nl=f"; het sterkst veranderde ‘{name}’, van {was} naar {is_now}",
                en=f"; what changed most is ‘{name}’, from {was} to {is_now}",
            )
    return words
