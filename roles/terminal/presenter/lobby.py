"""The lobby: the role card, what only you know, and the questions before the first round."""

from collections.abc import Iterator

from roles.terminal.presenter.cards import section_title
from roles.terminal.presenter.possible import Possible
from roles.terminal.screen import Block, Form, Item, Items, Line, Passage
from roles.terminal.voice import Voice
from simulation.case import RESIDENTS
from simulation.outlook import Surroundings
from simulation.scenario.role import Role
from simulation.wording.group import QUESTIONS


def lobby(around: Surroundings, voice: Voice, possible: Possible) -> tuple[Block, ...]:
    """Give who you are in this game, and what you are asked beforehand."""
    return (*role_card(around, voice), *agreed(around, voice), *questions(around, voice, possible))


def role_card(around: Surroundings, voice: Voice) -> Iterator[Block]:
    """Tell about the game and the role: task, powers, private target, what only you know."""
    scenario = voice.words.scenario
    yield Passage("game", voice.great(scenario.title), (Line(voice.text(scenario.summary)),))
    role = around.role_card
    if role is None:
        yield Passage("role", voice.say(nl="Uw rol", en="Your role"), (Line(_watching(voice)),))
        return
    lines = []
    if role.archetype not in RESIDENTS:
        lines.append(Line(voice.text(role.department), voice.say(nl="afdeling", en="department")))
    if role.brief is not None:
        lines.append(Line(voice.text(role.brief)))
    if role.archetype not in RESIDENTS:
        lines += _powers(around, voice, role)
        lines.append(Line(_not_your_own(voice)))
    if role.target is not None:
        lines.append(Line(voice.text(role.target), voice.say(nl="alleen voor u", en="for you alone"), tone="private"))
    yield Passage("role", around.seat_title(voice.words), tuple(lines))
    yield from waiting_to_begin(around, voice)


def _watching(voice: Voice) -> str:
    """Tell an observer what to do."""
    return voice.say(
        nl="U speelt niet mee. U ziet alles, u grijpt niet in, en u noteert wat u opvalt bij elke les.",
        en="You don't play. You see everything, you don't step in, and you note what strikes you for each lesson.",
    )


def _not_your_own(voice: Voice) -> str:
    """Advise against playing the own job."""
    return voice.say(
        nl="Is dit uw eigen werk? Neem dan liever een andere rol: u ziet meer van hoe het voor een ander is.",
        en="Is this your own job? Then rather take another role: you see more of what it is like for others.",
    )


def _powers(around: Surroundings, voice: Voice, role: Role) -> Iterator[Line]:
    """Say what a role may read, whose work it knows, and what only it knows."""
    sees = [section_title(voice, section) for section in role.sees]
    yield Line(voice.listed(sees) or "-", voice.say(nl="u leest op de kaart", en="you read on the card"))
    knows = voice.words.people([voice.role(name) for name in role.knows])
    yield Line(
        knows or voice.say(nl="niemand", en="nobody"), voice.say(nl="u kent het werk van", en="you know the work of")
    )
    name = around.role_name
    kinds = voice.words.scenario.case_types.values()
    tasks = [voice.task(kind, task) for kind in kinds for task, spec in kind.tasks.items() if name in spec.roles]
    if tasks:
        yield Line(voice.listed(tasks), voice.say(nl="uw taken", en="your tasks"))
    held = [voice.fact(kind, fact) for kind in kinds for fact, spec in kind.facts.items() if spec.held_by == name]
    if held:
        said = voice.say(nl="dit weet alleen uw bureau", en="only your desk knows this")
        yield Line(voice.listed(held), said, tone="private")


def waiting_to_begin(around: Surroundings, voice: Voice) -> tuple[Block, ...]:
    """Tell a resident with a name the own story, before it begins and after it is over."""
    persona = around.persona
    if persona is None:
        return ()
    lines = [Line(voice.text(persona.story)), Line(f"“{voice.text(persona.says)}”")]
    if persona.goal is not None:
        lines.append(Line(voice.text(persona.goal), voice.say(nl="uw doel", en="your goal"), tone="private"))
    return (Passage("situation", voice.say(nl="Uw verhaal", en="Your story"), tuple(lines)),)


def agreed(around: Surroundings, voice: Voice) -> Iterator[Block]:
    """Show what was agreed for this round."""
    items = tuple(
        Item(f"agreement:{name}", voice.great(offer.title), (Line(voice.text(offer.text)),))
        for name, offer in around.agreed()
    )
    if items:
        yield Items("agreements", voice.say(nl="Onze afspraken", en="Our agreements"), items)


def questions(around: Surroundings, voice: Voice, possible: Possible) -> Iterator[Block]:
    """Ask about support, vision, and who works before and after."""
    deeds = possible.get("lobby", ())
    if not deeds:
        return
    said = around.lobby_answers()
    answered = tuple(Line(str(value), voice.text(QUESTIONS[q])) for q, value in said.items())
    text = voice.say(
        nl="Uw antwoorden ziet niemand; de groep ziet alleen het gemiddelde.",
        en="Nobody sees your answers; the group only sees the mean.",
    )
    yield Form("lobby", voice.say(nl="Vier vragen aan u", en="Four questions to you"), text, deeds, answered)
