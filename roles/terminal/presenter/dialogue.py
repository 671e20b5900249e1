"""The dialogue: three questions, what this seat wrote, and what people shared with the group, without names."""

from collections.abc import Iterator

from roles.terminal.presenter.possible import Possible
from roles.terminal.screen import Block, Form, Line, Passage
from roles.terminal.voice import Voice
from simulation.case import DialogueQuestion
from simulation.outlook import Surroundings
from simulation.wording.group import DIALOGUE
from simulation.wording.words import small


def dialogue(around: Surroundings, voice: Voice, possible: Possible) -> Iterator[Block]:
    """Ask, and show what was shared so far."""
    for question in DIALOGUE:
        deeds = possible.get(f"dialogue:{question}", ())
        if deeds:
            yield _question(around, voice, question, deeds)
    yield from _shared(around, voice)


def shared(around: Surroundings, voice: Voice) -> Iterator[Block]:
    """Show what was shared, if there was a dialogue and anybody did."""
    if any(around.shared(question) for question in DIALOGUE):
        yield from _shared(around, voice)


def _question(around: Surroundings, voice: Voice, question: DialogueQuestion, deeds: tuple[str, ...]) -> Form:
    """Ask one question, above what this seat wrote."""
    text = voice.say(
        nl="Wat u schrijft, leest alleen u. Deelt u het, dan leest iedereen het, zonder uw naam.",
        en="Only you read what you write. If you share it, everybody reads it, without your name.",
    )
    written = around.dialogue_answer(question)
    answered: tuple[Line, ...] = ()
    if written is not None:
        said = around.typed(written.text) or voice.say(nl="(tekst verwijderd)", en="(text removed)")
        line = Line(said, voice.say(nl="u schreef", en="you wrote"), tone="private")
        answered = (Line(said, voice.say(nl="u deelde", en="you shared")) if written.shared else line,)
    return Form(f"dialogue:{question}", voice.text(DIALOGUE[question]), text, deeds, answered)


def _shared(around: Surroundings, voice: Voice) -> Iterator[Passage]:
    """Show for each question what was shared, in the order of the words, so that nobody can tell whose they are."""
    nothing = Line(voice.say(nl="nog niets", en="nothing yet"), tone="waiting")
    for question, asked in DIALOGUE.items():
        lines = tuple(Line(f"“{said}”") for said in around.shared(question))
        title = small(voice.text(asked))
        said = voice.say(nl=f"Gedeeld: {title}", en=f"Shared: {title}")
        yield Passage(f"shared:{question}", said, lines or (nothing,))
