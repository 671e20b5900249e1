"""Role cards: who you are in the game, what is your work, and what you alone know."""

from collections.abc import Iterator

from reports.kit.conditions import answer
from reports.kit.sheet import Block, Card, Deck, Lines, Pairs, Passage, Points
from reports.kit.wording import Paper
from simulation.case import OWN_SECTIONS, RESIDENTS
from simulation.scenario.casetype import CaseType, Task
from simulation.scenario.role import Role
from simulation.wording.trust import REASONS

OWN = {
    "status": ("stand van zaken", "where the case stands"),
    "work": ("wat er is gedaan", "what was done"),
    "contacts": ("contacten", "contacts"),
}


def role_cards(paper: Paper) -> Deck:
    """Give a card for every seat, and one for each kind of resident."""
    return Deck(
        title=paper.say(nl="Rolkaarten", en="Role cards"),
        hint=paper.say(
            nl="één keer; snijden, vouwen en uitdelen. Niemand speelt het eigen werk",
            en="once; cut, fold and deal out. Nobody plays the own job",
        ),
        size="a5",
        cards=tuple(
            _card(paper.spoken_by(role.language), name, number)
            for name, role in paper.scenario.roles.items()
            for number in range(1, _seats(role) + 1)
        ),
    )


def _seats(role: Role) -> int:
    """Count the cards that a role needs: residents share one, their persona tells the rest."""
    return 1 if role.archetype in RESIDENTS else role.seats.room


def _card(paper: Paper, name: str, number: int) -> Card:
    """Give the card of one seat."""
    role = paper.scenario.roles[name]
    blocks, aside = _resident(paper) if role.archetype in RESIDENTS else _employee(paper, name, role)
    brief = (Passage("", paper.text(role.brief), "story"),) if role.brief else ()
    return Card(
        kind=paper.text(role.department),
        title=paper.seat(name, number),
        hue=paper.hue(role),
        mark=paper.mark(role),
        blocks=(*brief, *blocks),
        aside=aside,
        back=_target(paper, role),
        fold=paper.say(nl="alleen voor u: vouw naar achteren", en="for you alone: fold to the back"),
        language=paper.language,
    )


def _target(paper: Paper, role: Role) -> Passage | None:
    """Give the private target, if there is one."""
    if role.target is None:
        return None
    return Passage(paper.say(nl="Uw eigen doel", en="Your own target"), paper.text(role.target))


def _employee(paper: Paper, name: str, role: Role) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Tell an employee about hours, sight and acquaintances, and aside about tasks and own knowledge."""
    rows = [
        (paper.say(nl="Aanwezig", en="At the desk"), paper.hours(role.hours or paper.scenario.office.hours)),
        (paper.say(nl="U leest op de kaart", en="You read on the card"), _sight(paper, role)),
        (paper.say(nl="U kent het werk van", en="You know the work of"), _known(paper, role)),
    ]
    reached = [paper.channel(key) for key, channel in paper.scenario.channels.items() if name in channel.reaches]
    if reached:
        rows.append((paper.say(nl="Bij u komt binnen", en="Coming in to you"), paper.things(reached)))
    alone = tuple(_alone(paper, name))
    knowledge = (Points(paper.say(nl="Alleen u weet", en="Only you know"), alone),) if alone else ()
    folder = Lines(
        paper.say(nl="Uw eigen map: wat niet op de kaart staat", en="Your own folder: what is not on the card")
    )
    return (Pairs("", tuple(rows)),), (*_work(paper, name), *knowledge, folder)


def _sight(paper: Paper, role: Role) -> str:
    """Name the sections of the card that a role may read."""
    always = [section(paper, name) for name in role.sees]
    sometimes = [
        paper.either(
            nl=f"{section(paper, name)} (alleen bij {answer(paper, kind, condition)})",
            en=f"{section(paper, name)} (only with {answer(paper, kind, condition)})",
        )
        for name, condition in role.sees_if.items()
        for kind in _with_fact(paper, condition.fact)
    ]
    return paper.people([*always, *sometimes]) or paper.either(nl="niets", en="nothing")


def _with_fact(paper: Paper, fact: str | None) -> list[CaseType]:
    """The first case type that knows a fact: facts of one name have one title."""
    return [kind for kind in paper.scenario.case_types.values() if fact in kind.facts][:1]


def section(paper: Paper, name: str) -> str:
    """Name a section of the card: one that every card has, or one of the scenario's own."""
    if name in paper.scenario.board.sections:
        return paper.text(paper.scenario.board.sections[name])
    return paper.either(nl=OWN[name][0], en=OWN[name][1]) if name in OWN_SECTIONS else name


def _known(paper: Paper, role: Role) -> str:
    """Name the roles whose work this one knows for sure."""
    known = paper.people([paper.text(paper.scenario.roles[other].title) for other in role.knows])
    return known or paper.either(nl="niemand voor zeker", en="nobody for sure")


def _work(paper: Paper, name: str) -> list[Block]:
    """List the tasks of a role by case type, with their working time and their time at the table."""
    return [
        Pairs(
            paper.say(
                nl=f"Uw werk: {paper.text(kind.title)} (werktijd, aan tafel)",
                en=f"Your work: {paper.text(kind.title)} (working time, at the table)",
            ),
            tuple(
                (_titled(paper, task), f"{paper.effort(task.effort)}, {paper.at_table(task.effort)}") for task in own
            ),
            0.64,
        )
        for kind in paper.scenario.case_types.values()
        if (own := [task for task in kind.tasks.values() if name in task.roles])
    ]


def _titled(paper: Paper, task: Task) -> str:
    """Name a task, and say so when it needs the manager's leave."""
    title = paper.text(task.title)
    return title + paper.either(nl=" (na toestemming)", en=" (after leave)") if task.mandate else title


def _alone(paper: Paper, name: str) -> list[str]:
    """List the facts that only this role holds, with what is known about the personas."""
    return [
        f"{paper.text(fact.title)}{_of_personas(paper, kind, key)}"
        for kind in paper.scenario.case_types.values()
        for key, fact in kind.facts.items()
        if fact.held_by == name
    ]


def _of_personas(paper: Paper, kind: CaseType, fact: str) -> str:
    """Say what this fact is for each persona, as far as the scenario tells."""
    told = [
        f"{persona.name}: {paper.value(persona.facts[fact])}"
        for persona in paper.scenario.personas.values()
        if paper.scenario.case_types[persona.case_type] is kind and fact in persona.facts
    ]
    return f" – {'; '.join(told)}" if told else ""


def _resident(paper: Paper) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Tell residents what to do, and aside how to keep their own trust."""
    steps = tuple(_steps(paper))
    rules = Points(
        "",
        (
            paper.say(
                nl="Uw verhaal staat op uw persoonskaart. Vertel wat u wilt vertellen, op uw eigen manier.",
                en="Your story is on your persona card. Tell what you like to tell, in your own way.",
            ),
            paper.say(
                nl="Schrijf bij elk contact een contactbon en breng die naar het bureau dat erbij hoort.",
                en="Write a contact slip for each contact and take it to the desk that it belongs to.",
            ),
        ),
    )
    trust = Pairs(paper.say(nl="Uw vertrouwen (0 tot 10)", en="Your trust (0 to 10)"), steps, 0.85)
    return (rules,), (trust,) if steps else ()


def _steps(paper: Paper) -> Iterator[tuple[str, str]]:
    """List what moves a resident's trust, and by how much; a rumour's step is on the card of the inject."""
    trust = paper.scenario.trust
    for why, (nl, en) in REASONS.items():
        step = 0.0 if why == "rumour" else trust.step(why)
        if step:
            yield paper.say(nl=nl, en=en), signed(paper, step)


def signed(paper: Paper, step: float) -> str:
    """Write a step with its sign."""
    return f"{'+' if step > 0 else '−'}{paper.number(abs(step))}"
