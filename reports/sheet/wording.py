"""What is worth talking about, as a question to the group."""

from typing import Final

from reports.scorecard.contents import LESSONS
from reports.sheet.talking import Point, Why
from simulation.scenario.faults import Language

QUESTIONS: Final[dict[Why, tuple[str, str]]] = {
    "well_or_wrong": (
        "de ene observator zag het vooral goed gaan, de andere vooral misgaan. Waar keek elk van beiden?",
        "one observer mostly saw it go well, the other mostly saw it go wrong. Where did each of them look?",
    ),
    "far_apart": (
        "de observatoren zitten ver uit elkaar op de schaal. Wat zag de ene dat de andere niet zag?",
        "the observers are far apart on the scale. What did one see that the other did not?",
    ),
    "only_one": (
        "alleen een van de observatoren zag hier iets. Was het maar aan één kant van de zaal te zien?",
        "only one of the observers saw anything here. Could it be seen on one side of the room only?",
    ),
    "not_counted": (
        "de observatoren zagen iets misgaan wat het journaal niet telt. Wat gebeurde er buiten het spel om?",
        "the observers saw something go wrong that the journal does not count. What happened beside the game?",
    ),
    "not_marked": (
        "het journaal telt iets wat misging en geen observator zag het. Waarom viel het niet op?",
        "the journal counts something that went wrong and no observer saw it. Why did nobody notice?",
    ),
    "other_way": (
        "volgens de observatoren ging het de ene kant op en volgens het journaal de andere. Hoe kan dat?",
        "by the observers it went one way and by the journal the other. How can that be?",
    ),
}
"""What to ask, in Dutch and in English."""


def question(point: Point, language: Language) -> str:
    """Ask the group about a point, with its lesson and its round."""
    lesson = LESSONS[point.lesson].title.in_(language)
    nl, en = QUESTIONS[point.why]
    if language == "nl":
        return f"Les {point.lesson} ({lesson}), ronde {point.round}: {nl}"
    return f"Lesson {point.lesson} ({lesson}), round {point.round}: {en}"
