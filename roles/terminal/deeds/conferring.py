"""Deeds after a meeting: each person ticks what he or she told there; while people confer nothing else is asked."""

from collections.abc import Iterator

from roles.terminal.screen import ChooseMany, Deed, Option
from roles.terminal.voice import Voice
from simulation.outlook import Outlook
from simulation.world.desk import Account


def conferring(view: Outlook, voice: Voice) -> Iterator[Deed]:
    """Go through what can be ticked."""
    if view.away is not None:
        return
    for account in view.accounts:
        for case in account.cases:
            yield _tick(view, voice, account, case)
            yield _all_or_nothing(voice, account, case, account.cases[case])
            yield _all_or_nothing(voice, account, case, ())
        if len(account.cases) > 1:
            yield _nothing_more(voice, account)


def _tick(view: Outlook, voice: Voice, account: Account, case: str) -> Deed:
    """Tick what was told of a case; nothing is ticked beforehand."""
    facts = ChooseMany(
        "facts",
        voice.say(nl="Wat hebt u aan tafel verteld?", en="What did you tell at the table?"),
        tuple(_fact(view, voice, case, fact) for fact in _in_order(view, account, case)),
        least=0,
    )
    who = voice.whose(case)
    return Deed(
        f"Tell:{account.meeting}:{case}",
        voice.say(nl=f"{who}: aanvinken wat u verteld hebt", en=f"{who}: tick what you told"),
        "Tell",
        {"meeting": account.meeting, "case": case},
        (facts,),
        group="people",
        about=f"telling:{account.meeting}:{case}",
        key="t",
        note=voice.say(nl="wie het mag weten, weet het dan ook", en="whoever may know it then knows it too"),
    )


def _all_or_nothing(voice: Voice, account: Account, case: str, facts: tuple[str, ...]) -> Deed:
    """Say with one key that all was told of a case, or nothing."""
    return Deed(
        f"Tell:{account.meeting}:{case}:{'all' if facts else 'nothing'}",
        voice.say(nl="alles verteld", en="told all") if facts else voice.say(nl="niets verteld", en="told nothing"),
        "Tell",
        {"meeting": account.meeting, "case": case, "facts": facts},
        group="people",
        about=f"telling:{account.meeting}:{case}",
        key="a" if facts else "n",
    )


def _nothing_more(voice: Voice, account: Account) -> Deed:
    """Say that nothing was told of any of the cases that are left."""
    return Deed(
        f"Tell:{account.meeting}:nothing",
        voice.say(nl="over de andere zaken niets verteld", en="told nothing of the other cases"),
        "Tell",
        {"meeting": account.meeting, "case": "", "facts": ()},
        group="people",
        about=f"telling:{account.meeting}:rest",
        key="z",
    )


def _in_order(view: Outlook, account: Account, case: str) -> list[str]:
    """Give what could be told, first what only heads hold."""
    beside = () if view.is_resident else view.unrecorded(case) if view.is_open_case(case) else ()
    return sorted(account.cases[case], key=lambda fact: fact not in beside)


def _fact(view: Outlook, voice: Voice, case: str, fact: str) -> Option:
    """Give a fact as an option: what it says as this seat knows it."""
    kind = voice.words.scenario.case_types[view.around.case_type_of(case)]
    known = view.my_story() if view.is_resident else view.knows(case) if view.is_open_case(case) else {}
    name = voice.fact(kind, fact)
    label = f"{name}: {voice.value(kind, fact, known[fact])}" if fact in known else name
    return Option(fact, label, fact)
