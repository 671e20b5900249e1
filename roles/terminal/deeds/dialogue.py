"""Deeds of the dialogue: everybody writes an answer to each question, and chooses whether the group reads it."""

from collections.abc import Iterator

from roles.terminal.screen import ChooseOne, Deed, Write
from roles.terminal.voice import Voice
from simulation.case import DialogueQuestion
from simulation.outlook import Surroundings
from simulation.wording.group import DIALOGUE


def in_dialogue(around: Surroundings, voice: Voice) -> Iterator[Deed]:
    """Go through what can be answered, and what can be shared or kept."""
    if not around.takes_part or around.phase != "dialogue":
        return
    for question in DIALOGUE:
        yield _answer(voice, question)
        written = around.dialogue_answer(question)
        if written is not None and around.typed(written.text) is not None:
            yield _share(voice, question, shared=not written.shared)


def _answer(voice: Voice, question: DialogueQuestion) -> Deed:
    """Write an answer, in place of what one wrote before; nothing is shared beforehand."""
    shared = voice.yes_no(
        voice.say(nl="ja, zonder mijn naam", en="yes, without my name"),
        voice.say(nl="nee, alleen voor mij", en="no, for me alone"),
    )
    fields = (
        Write("text", voice.say(nl="Uw antwoord", en="Your answer")),
        ChooseOne("shared", voice.say(nl="Met de groep delen?", en="Share it with the group?"), shared, shared[1].id),
    )
    asked = voice.text(DIALOGUE[question])
    return Deed(
        f"AnswerDialogue:{question}",
        asked,
        "AnswerDialogue",
        {"question": question},
        fields,
        group="group",
        about=f"dialogue:{question}",
    )


def _share(voice: Voice, question: DialogueQuestion, *, shared: bool) -> Deed:
    """Share what one wrote, or share it no longer."""
    label = voice.say(nl="Niet meer delen", en="Share it no longer")
    if shared:
        label = voice.say(nl="Delen, zonder mijn naam", en="Share it, without my name")
    return Deed(
        f"ShareAnswer:{question}",
        label,
        "ShareAnswer",
        {"question": question, "shared": shared},
        group="group",
        about=f"dialogue:{question}",
        note=voice.text(DIALOGUE[question]),
    )
