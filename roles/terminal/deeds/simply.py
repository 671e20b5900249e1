"""Deeds about a case with nothing to choose: what takes time, and what takes a word."""

from collections.abc import Mapping

from roles.terminal.screen import Deed
from roles.terminal.voice import Voice
from simulation.intents.employee import Chase, Close, Inform, LookUp
from simulation.outlook import Outlook


def simple(
    view: Outlook,
    voice: Voice,
    intent: Inform | Chase | Close | LookUp,
    label: str,
    key: str,
    *,
    irreversible: bool = False,
) -> Deed:
    """Give a deed with nothing to choose."""
    seconds, who = view.cost(intent), voice.whose(intent.case)
    task = {"task": intent.task} if isinstance(intent, Chase) else {}
    name = ":".join([type(intent).__name__, intent.case, *task.values()])
    return Deed(
        name,
        f"{who}: {label}",
        type(intent).__name__,
        {"case": intent.case, **task},
        group="case",
        about=f"case:{intent.case}",
        seconds=seconds,
        cost=voice.cost(seconds),
        key=key,
        irreversible=irreversible,
    )


def word(voice: Voice, intent: str, given: Mapping[str, str], label: str, key: str, *, final: bool = False) -> Deed:
    """Give a deed that takes no time and has nothing to choose."""
    case = given["case"]
    return Deed(
        ":".join([intent, *given.values()]),
        f"{voice.whose(case)}: {label}",
        intent,
        given,
        group="case",
        about=f"case:{case}",
        key=key,
        irreversible=final,
    )
