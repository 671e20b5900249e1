"""Between rounds: residents first, then observers, figures, the own part and lessons; then predicting and choosing."""

from collections.abc import Iterator
from typing import Final

from roles.terminal.deeds.around import EXPECTS, costs, figure_name
from roles.terminal.presenter.dialogue import dialogue, shared
from roles.terminal.presenter.evaluation import Evaluation, LessonCard, Measured, Seen
from roles.terminal.presenter.figures import figures
from roles.terminal.presenter.lobby import agreed, questions
from roles.terminal.presenter.possible import Possible
from roles.terminal.screen import Block, Form, Item, Items, Line, Passage, Row, Tone
from roles.terminal.voice import Voice
from simulation.case import Expects
from simulation.outlook import Surroundings
from simulation.wording.group import LESSONS
from simulation.wording.words import plain

NOTHING: Final = Evaluation()
"""Nobody measured anything."""


def between(around: Surroundings, voice: Voice, possible: Possible, evaluation: Evaluation) -> tuple[Block, ...]:
    """Give what belongs to the phase."""
    match around.phase:
        case "dialogue":
            return tuple(dialogue(around, voice, possible))
        case "prediction":
            return tuple(_predictions(around, voice, possible))
        case "choice":
            return (*offers(around, voice, possible), *agreed(around, voice))
        case _:
            return (
                *verdicts(voice, evaluation),
                *observers(voice, evaluation),
                *_figures(around, voice, evaluation),
                *_observed(around, voice, evaluation),
                *lesson_cards(voice, evaluation),
                *(shared(around, voice) if around.phase == "debrief" else ()),
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
            _marked(voice, verdict.mark),
        )
        for verdict in evaluation.verdicts
    )
    if items:
        yield Items("verdicts", voice.say(nl="Wat de inwoners ervan vinden", en="What the residents make of it"), items)


def _marked(voice: Voice, mark: float | None) -> str:
    """Say which mark a resident gives, as at school."""
    if mark is None:
        return voice.say(nl="nog geen cijfer", en="no mark yet")
    number = voice.words.number(mark)
    return voice.say(nl=f"geeft een {number}", en=f"gives {number} of 10")


def _tone(mark: float | None) -> Tone:
    """Say whether a mark is a pass, as at school."""
    return "plain" if mark is None else "good" if mark >= 5.5 else "bad"  # noqa: PLR2004


def _figures(around: Surroundings, voice: Voice, evaluation: Evaluation) -> Iterator[Block]:
    """Lay a few figures of the rounds beside each other; those about this seat apart, as only it sees them."""
    for name, title, own in (
        ("figures", voice.say(nl="Enkele cijfers", en="A few figures"), False),
        ("own", voice.say(nl="Uw eigen deel: dit ziet alleen u", en="Your own part: only you see this"), True),
    ):
        rows = tuple(_row(around, voice, figure) for figure in evaluation.figures if figure.own == own)
        if rows:
            yield figures(name, title, rows, around.round, evaluation, voice)


def _row(around: Surroundings, voice: Voice, figure: Measured) -> Row:
    """Lay one figure of the rounds beside each other, and what one predicted beside what came."""
    cells = (voice.great(figure.title), *(voice.text(value) for value in figure.values))
    expected = around.predictions(around.round).get(figure.name)
    return Row(figure.name, cells, figure.went, _predicted(voice, expected, figure.came))


def _predicted(voice: Voice, expected: Expects | None, came: Expects | None) -> str:
    """Say what one had predicted, and what came."""
    if expected is None:
        return ""
    nl, en = EXPECTS[expected]
    said = voice.say(nl=f"u voorspelde: {nl}", en=f"you predicted: {en}")
    if came is None:
        return said
    nl, en = EXPECTS[came]
    return said + voice.say(nl=f"; het werd: {nl}", en=f"; it became: {en}")


def observers(voice: Voice, evaluation: Evaluation) -> Iterator[Block]:
    """Let the observers speak next: their marks taken together, and words that they heard."""
    items = tuple(_seen(voice, seen) for seen in evaluation.seen)
    if items:
        yield Items("seen", voice.say(nl="Wat de observatoren zagen", en="What the observers saw"), items)


def _seen(voice: Voice, seen: Seen) -> Item:
    """Show what was marked about one lesson."""
    marks = voice.say(nl=f"ging goed: {seen.well}; ging mis: {seen.wrong}",
                      en=f"went well: {seen.well}; went wrong: {seen.wrong}")  # fmt: skip
    heard = voice.say(nl="gehoord", en="heard")
    words = (Line(f"“{plain(said)}”", heard) for said in seen.words)
    return Item(
        f"seen:{seen.lesson}", voice.great(LESSONS[seen.lesson]), (Line(marks), *words), sign=_sign(voice, seen)
    )


def _sign(voice: Voice, of: Seen | LessonCard) -> str:
    """Say which lesson it is."""
    number = of.lesson if isinstance(of, Seen) else of.number
    return voice.say(nl=f"les {number}", en=f"lesson {number}")


def _observed(around: Surroundings, voice: Voice, evaluation: Evaluation) -> Iterator[Block]:
    """Give each player one thing of the round to think about; nobody else sees it."""
    if around.role_card is None or evaluation == NOTHING:
        return
    observed = evaluation.observed
    nothing = voice.say(nl="Van uw stoel is in deze ronde niets vastgelegd.", en="Nothing of your seat is on record.")
    line = Line(nothing) if observed is None else Line(voice.text(observed.said), voice.moment(observed.at))
    title = voice.say(nl="Eén moment voor u", en="One moment for you")
    yield Passage("observed", title, (line,), tone="private")


def lesson_cards(voice: Voice, evaluation: Evaluation) -> Iterator[Block]:
    """Lay out a card for each lesson, to be opened one at a time."""
    items = tuple(_card(voice, card) for card in evaluation.cards)
    if items:
        title = voice.say(nl="Kaarten van twee minuten", en="Two-minute cards")
        yield Items("lessons", title, items, each=True)


def _card(voice: Voice, card: LessonCard) -> Item:
    """Show what a lesson says, its question, and what of this round shows it."""
    seen = voice.say(nl="deze ronde", en="this round")
    nothing = voice.say(nl="geen moment van deze ronde laat dit zien", en="no moment of this round shows this")
    lines = (
        Line(voice.text(card.says)),
        Line(voice.text(card.question), voice.say(nl="praat hierover", en="talk about this"), tone="first"),
        *(Line(voice.text(moment), seen) for moment in card.shown),
    )
    lines = lines if card.shown else (*lines, Line(nothing, seen))
    return Item(f"lesson:{card.number}", voice.great(card.title), lines, sign=_sign(voice, card))


def _predictions(around: Surroundings, voice: Voice, possible: Possible) -> Iterator[Block]:
    """Ask what everybody expects of the next round."""
    deeds = possible.get("predictions", ())
    said = around.predictions(around.round + 1)
    answered = tuple(
        Line(voice.say(nl=EXPECTS[expects][0], en=EXPECTS[expects][1]), figure_name(voice, figure))
        for figure, expects in said.items()
    )
    text = voice.say(
        nl="Wat verwacht u als de nieuwe afspraken gelden? Straks ziet u wat ervan komt.",
        en="What do you expect once the new agreements hold? You will see what comes of it.",
    )
    if deeds or answered:
        yield Form("predictions", voice.say(nl="Voorspel", en="Predict"), text, deeds, answered)
        return
    told = voice.say(
        nl="Wie speelt, zegt nu wat de nieuwe afspraken zullen doen. Straks ziet u wat ervan komt.",
        en="Whoever plays now says what the new agreements will do. You will see what comes of it.",
    )
    yield Passage("predictions", voice.say(nl="De groep voorspelt", en="The group predicts"), (Line(told),))


def offers(around: Surroundings, voice: Voice, possible: Possible) -> Iterator[Block]:
    """Show what can be agreed on, what it asks, and who is for it."""
    left = around.budget
    said = voice.say(
        nl="Er past nog 1 afspraak in het budget." if left == 1 else f"Er passen nog {left} afspraken in het budget.",
        en=f"The budget has room for {left} more {'agreement' if left == 1 else 'agreements'}.",
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
            deeds=possible.get(f"offer:{name}", ()),
        )
        for name, offer in around.offers().items()
    )
    yield Items("offers", voice.say(nl="Waar u uit kunt kiezen", en="What you can choose from"), items)
