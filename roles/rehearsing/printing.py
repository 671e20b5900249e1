"""Printing a rehearsal: the answers first, the figures behind them, and what a rehearsal cannot tell."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from roles.rehearsing.findings import SEEN, SITS, Findings, Mark, Question, can_carry, judged
from roles.rehearsing.host import Load
from roles.rehearsing.stopwatch import Kind, Times
from simulation.scenario.faults import Language

MARKS: Final[dict[Mark, tuple[str, str]]] = {
    "good": ("goed", "good"),
    "doubtful": ("let op", "note"),
    "bad": ("FOUT", "BAD"),
}

Say = Callable[[Findings, Language], str]


def pick(language: Language, nl: str, en: str) -> str:
    """Give the text in this language."""
    return nl if language == "nl" else en


def printed(title: str, findings: Findings, language: Language) -> Iterator[str]:
    """Write all of it as lines of text."""
    yield f"{title}: {_who(findings, language)}"
    yield pick(language, *_CARRIES[can_carry(findings)]).format(findings.seats)
    yield ""
    for judgement in judged(findings):
        yield f"  {pick(language, *MARKS[judgement.mark]):7} {SAID[judgement.question](findings, language)}"
    yield ""
    for name, times in _timed(findings, language):
        yield f"  {name:44} {milliseconds(times, language)}"
    yield ""
    yield _beyond(language)


_CARRIES: Final = {
    True: ("Deze computer kan een zaal van {} aan.", "This computer can carry a room of {}."),
    False: ("Deze computer kan een zaal van {} zo niet aan.", "This computer cannot carry a room of {} like this."),
}


def _beyond(language: Language) -> str:
    """Say what a rehearsal on one machine can't tell."""
    return pick(
        language,
        "Iedereen zat hier op deze ene computer: over uw wifi en andermans laptops zegt dit niets. Probeer die met\n"
        "overdracht host --bind 0.0.0.0 en, op een andere laptop, overdracht join ADRES --bot.",
        "Everybody sat at this one computer: this tells nothing of your Wi-Fi and other people's laptops. Try them\n"
        "with overdracht host --bind 0.0.0.0 and, on another laptop, overdracht join ADDRESS --bot.",
    )


GUESTS: Final[dict[Kind, tuple[tuple[str, str], tuple[str, str]]]] = {
    "bot": (("robot", "robots"), ("bot", "bots")),
    "terminal": (("terminal", "terminals"), ("terminal", "terminals")),
    "page": (("webpagina", "webpagina's"), ("web page", "web pages")),
}
"""What guests of a rehearsal are called: one, and more, in both languages."""


def _who(findings: Findings, language: Language) -> str:
    """Say who came, and how long it took."""
    took, speed = f"{findings.seconds:.0f}", f"{findings.speed:g}"
    bots, terminals, pages = (_counted(findings.guests[kind], kind, language) for kind in GUESTS)
    return pick(
        language,
        f"{bots}, {terminals} en {pages} speelden {took} seconden, {speed} keer zo snel.",
        f"{bots}, {terminals} and {pages} played for {took} seconds, {speed} times as fast.",
    )


def _counted(number: int, kind: Kind, language: Language) -> str:
    """Write how many of a kind there were."""
    nl, en = GUESTS[kind]
    return f"{number} {(nl if language == 'nl' else en)[number != 1]}"


def _timed(findings: Findings, language: Language) -> Iterator[tuple[str, Times]]:
    """Go through what was timed."""
    rows = (
        ("daad tot getoond bij anderen", "deed until shown to others", findings.seen.get("bot")),
        ("daad tot getekend in een terminal", "deed until painted in a terminal", findings.seen.get("terminal")),
        ("daad tot bewaard en bevestigd", "deed until kept and confirmed", findings.heard),
        ("webpagina gevraagd tot geladen", "web page asked until loaded", findings.pages),
        ("ter vergelijking: de kale verbinding", "to compare: the bare connection", findings.wire),
        ("ter vergelijking: de kale schijf", "to compare: the bare disk", findings.disk),
    )
    yield from ((pick(language, nl, en), times) for nl, en, times in rows if times is not None)


def milliseconds(times: Times, language: Language) -> str:
    """Write the middle, the tail and the worst of something that was timed."""
    middle, tail, worst = (f"{seconds * 1000:.0f}" for seconds in (times.p50, times.p99, times.most))
    return pick(
        language,
        f"midden {middle:>5} ms   99 van 100 binnen {tail:>5} ms   traagste {worst:>5} ms   ({times.number} keer)",
        f"middle {middle:>5} ms   99 of 100 within {tail:>5} ms   slowest {worst:>5} ms   ({times.number} times)",
    )


# --- what each answer says --------------------------------------------------------------------------------------------


def _in(findings: Findings, language: Language) -> str:
    seated, seats = findings.seated, findings.seats
    return pick(language, f"{seated} van de {seats} kwamen binnen.", f"{seated} of {seats} got in.")


def _soon(findings: Findings, language: Language) -> str:
    return pick(
        language,
        f"Iedereen zat na {findings.came:.0f} seconden (liefst binnen {SITS:.0f}).",
        f"Everybody sat after {findings.came:.0f} seconds (best within {SITS:.0f}).",
    )


def _whole(findings: Findings, language: Language) -> str:
    if findings.stuck:
        where = f"{findings.phases[-1]}, {findings.stuck}"
        return pick(language, f"De sessie liep vast ({where}).", f"The session got stuck ({where}).")
    rounds = findings.phases.count("play")
    return pick(
        language,
        f"De hele sessie is gespeeld: {rounds} rondes en alles eromheen.",
        f"The whole session was played: {rounds} rounds and all around them.",
    )


def _seen(findings: Findings, language: Language) -> str:
    good, enough = SEEN
    if findings.missed:
        return pick(
            language,
            f"{findings.missed} keer kwam iets niet op tijd bij iemand op het scherm.",
            f"{findings.missed} times something did not reach somebody's screen in time.",
        )
    worst = max((times.p99 for times in findings.seen.values() if times is not None), default=0.0)
    return pick(
        language,
        f"Wat iemand doet, zien anderen binnen {worst * 1000:.0f} ms "
        f"(goed tot {good * 1000:.0f}, merkbaar traag boven {enough * 1000:.0f}).",
        f"What somebody does is seen by others within {worst * 1000:.0f} ms "
        f"(good up to {good * 1000:.0f}, noticeably slow beyond {enough * 1000:.0f}).",
    )


def _kept(findings: Findings, language: Language) -> str:
    said, lost, doubled = findings.said, findings.lost, findings.doubled
    return pick(
        language,
        f"Van {said} daden zijn er {lost} kwijt en {doubled} dubbel geteld.",
        f"Of {said} deeds {lost} were lost and {doubled} counted twice.",
    )


def _same(findings: Findings, language: Language) -> str:
    if findings.same:
        return pick(
            language,
            f"De sessie draait opnieuw tot op de byte: {findings.entries} regels.",
            f"The session runs again to the byte: {findings.entries} entries.",
        )
    return pick(language, "De sessie draait niet hetzelfde opnieuw.", "The session does not run again the same.")


def _memory(findings: Findings, language: Language) -> str:
    most, first = (megabytes(findings.host.most), megabytes(findings.host.first)) if findings.host else ("?", "?")
    seat = f", {megabytes(findings.client.most)}" if findings.client is not None else ""
    return pick(
        language,
        f"De zaal gebruikte hoogstens {most} geheugen, {first} aan het begin"
        + (f"; een terminal{seat}." if seat else "."),
        f"The room used {most} of memory at most, {first} at the start" + (f"; a terminal{seat}." if seat else "."),
    )


def _processor(findings: Findings, language: Language) -> str:
    share = f"{findings.share:.0%}"
    return pick(
        language,
        f"De zaal gebruikte {share} van één processorkern, op {findings.speed:g} keer de gewone snelheid.",
        f"The room used {share} of one processor core, at {findings.speed:g} times the usual speed.",
    )


def _quiet(findings: Findings, language: Language) -> str:
    took = f"{findings.wire.p99 * 1000:.0f}" if findings.wire is not None else "?"
    return pick(
        language,
        f"De kale verbinding op deze computer doet er hoogstens {took} ms over; "
        "is dat veel, dan doet hij nog iets anders.",
        f"The bare connection on this computer takes {took} ms at most; "
        "if that is much, it is busy with something else.",
    )


SAID: Final[dict[Question, Say]] = {
    "in": _in,
    "soon": _soon,
    "whole": _whole,
    "seen": _seen,
    "kept": _kept,
    "same": _same,
    "memory": _memory,
    "processor": _processor,
    "quiet": _quiet,
}


def megabytes(count: int) -> str:
    """Write a number of bytes."""
    return f"{count / 2**20:.0f} MB"


# --- for programs ----------------------------------------------------------------------------------------------------


def as_data(findings: Findings) -> dict[str, Any]:
    """Give all of it as plain data; times in seconds, memory in bytes."""
    return {
        **findings._asdict(),
        "guests": dict(findings.guests),
        "seen": {kind: _data(times) for kind, times in findings.seen.items()},
        **{name: _data(getattr(findings, name)) for name in ("heard", "pages", "wire", "disk", "host", "client")},
        "phases": list(findings.phases),
        "judged": {judgement.question: judgement.mark for judgement in judged(findings)},
        "can_carry": can_carry(findings),
    }


def _data(found: Times | Load | None) -> dict[str, float] | None:
    """Give figures by name."""
    return found._asdict() if found is not None else None
