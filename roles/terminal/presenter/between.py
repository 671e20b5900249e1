"""Between rounds: the residents' verdicts first, then a few figures, then predicting and choosing."""

from collections.abc import Iterator

import msgspec

from roles.terminal.deeds.around import EXPECTS, costs, figure_name
from roles.terminal.presenter.lobby import agreed, questions
from roles.terminal.screen import Block, Deed, Form, Grid, Item, Items, Line, Passage, Row, Tone
from roles.terminal.voice import Voice
from simulation.outlook import Surroundings
from simulation.scenario.words import Text


class Verdict(msgspec.Struct, frozen=True):
    """What one resident makes of it: a mark from 1 to 10 if there is one, and why, in turns of the way."""

    name: str
    mark: float | None
    said: tuple[Text, ...] = ()


class Measured(msgspec.Struct, frozen=True):
    """A figure of each round that was played, in words; which way it went is good, bad or neither."""

    name: str
    title: Text
    values: tuple[Text, ...]
    went: Tone = "plain"
    own: bool = False


class Evaluation(msgspec.Struct, frozen=True):
    """What the last round came to, measured by who is not at this table; `own` figures are about the seat itself."""

    verdicts: tuple[Verdict, ...] = ()
    figures: tuple[Measured, ...] = ()


def between(
    around: Surroundings, voice: Voice, possible: tuple[Deed, ...], evaluation: Evaluation
) -> tuple[Block, ...]:
    """Give what belongs to the phase."""
    match around.phase:
        case "prediction":
            return tuple(_predictions(around, voice, possible))
        case "choice":
            return (*offers(around, voice, possible), *agreed(around, voice))
        case _:
            return (
                *verdicts(voice, evaluation),
                *_figures(around, voice, evaluation),
                *agreed(around, voice),
                *questions(around, voice, possible),
            )


def verdicts(voice: Voice, evaluation: Evaluation) -> Iterator[Block]:
    """Let the residents speak first."""
    items = tuple(
        Item(
            f"verdict:{verdict.name}",
            verdict.name,
            tuple(Line(voice.text(said)) for said in verdict.said),
            _tone(verdict.mark),
            voice.words.number(verdict.mark) if verdict.mark is not None else "-",
        )
        for verdict in evaluation.verdicts
    )
    if items:
        yield Items("verdicts", voice.say(nl="Wat de inwoners ervan vinden", en="What the residents make of it"), items)


def _tone(mark: float | None) -> Tone:
    """Say whether a mark is a pass, as at school."""
    return "plain" if mark is None else "good" if mark >= 5.5 else "bad"  # noqa: PLR2004


def _figures(around: Surroundings, voice: Voice, evaluation: Evaluation) -> Iterator[Block]:
    """Lay a few figures of the rounds beside each other; those about this seat apart, as only it sees them."""
    heads = ("", *(voice.say(nl=f"ronde {n}", en=f"round {n}") for n in range(1, around.round + 1)))
    for name, title, own in (
        ("figures", voice.say(nl="Enkele cijfers", en="A few figures"), False),
        ("own", voice.say(nl="Uw eigen deel: dit ziet alleen u", en="Your own part: only you see this"), True),
    ):
        rows = tuple(_row(around, voice, figure) for figure in evaluation.figures if figure.own == own)
        if rows:
            yield Grid(name, title, heads, rows)


def _row(around: Surroundings, voice: Voice, figure: Measured) -> Row:
    """Lay one figure of the rounds beside what one predicted."""
    cells = (voice.great(figure.title), *(voice.text(value) for value in figure.values))
    expected = around.predictions(around.round).get(figure.name)
    return Row(figure.name, cells, figure.went, _predicted(voice, expected))


def _predicted(voice: Voice, expects: str | None) -> str:
    """Say what one had predicted."""
    found = next(((nl, en) for name, (nl, en) in EXPECTS.items() if name == expects), None)
    if found is None:
        return ""
    return voice.say(nl=f"u voorspelde: {found[0]}", en=f"you predicted: {found[1]}")


def _predictions(around: Surroundings, voice: Voice, possible: tuple[Deed, ...]) -> Iterator[Block]:
    """Ask what everybody expects of the next round."""
    deeds = tuple(deed.id for deed in possible if deed.about == "predictions")
    said = around.predictions(around.round + 1)
    answered = tuple(
        Line(voice.say(nl=EXPECTS[expects][0], en=EXPECTS[expects][1]), figure_name(voice, figure))
        for figure, expects in said.items()
    )
    text = voice.say(
        nl="Wat verwacht u als de nieuwe afspraken gelden? Straks ziet u wat ervan komt.",
        en="What do you expect once the new agreements hold? You will see what comes of it.",
    )
    yield Form("predictions", voice.say(nl="Voorspel", en="Predict"), text, deeds, answered)


def offers(around: Surroundings, voice: Voice, possible: tuple[Deed, ...]) -> Iterator[Block]:
    """Show what can be agreed on, what it asks, and who is for it."""
    left = around.budget
    said = voice.say(
        nl=f"Er {'past' if left == 1 else 'passen'} nog {left} in het budget.",
        en=f"The budget has room for {left} more.",
    )
    yield Passage("budget", voice.say(nl="Het budget", en="The budget"), (Line(said),))
    mine = set(around.voted())
    items = tuple(
        Item(
            f"offer:{name}",
            voice.great(offer.title),
            (
                Line(voice.text(offer.text)),
                Line(costs(voice, name, around), voice.say(nl="kost", en="costs")),
                Line(
                    str(around.votes(name)),
                    voice.say(nl="stemmen", en="votes"),
                    tone="good" if name in mine else "plain",
                ),
            ),
            sign=voice.say(nl=f"les {offer.lesson}", en=f"lesson {offer.lesson}"),
            deeds=tuple(deed.id for deed in possible if deed.about == f"offer:{name}"),
        )
        for name, offer in around.offers().items()
    )
    yield Items("offers", voice.say(nl="Waar u uit kunt kiezen", en="What you can choose from"), items)
