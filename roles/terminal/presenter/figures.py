"""Figures: rounds beside each other, with a star at those in which seats went to other hands."""

from roles.terminal.presenter.evaluation import Evaluation
from roles.terminal.screen import Grid, Row
from roles.terminal.voice import Voice


def figures(
    name: str, title: str, rows: tuple[Row, ...], rounds: int, evaluation: Evaluation, voice: Voice
) -> Grid:  # fmt: skip
    """Lay figures of all rounds beside each other, and say what a star means where there is one."""
    shown = range(1, rounds + 1)
    heads = ("", *(_head(voice, number, evaluation) for number in shown))
    note = ""
    if evaluation.unsettled & set(shown):
        note = voice.say(
            nl="*: niet elke stoel is steeds door dezelfde mens gespeeld",
            en="*: not every seat was played by the same person all the time",
        )
    return Grid(name, title, heads, rows, note)


def _head(voice: Voice, number: int, evaluation: Evaluation) -> str:
    """Name a round."""
    star = "*" if number in evaluation.unsettled else ""
    return voice.say(nl=f"ronde {number}{star}", en=f"round {number}{star}")
