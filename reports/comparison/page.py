"""Sessions side by side as a document, as lines of text, and as plain data."""

import textwrap
from collections.abc import Iterator, Sequence
from typing import Any, Final

from reports.comparison.sessions import (
    FEWEST,
    PLAYED_BY,
    PRIMARY,
    Difference,
    Pool,
    Session,
    Tested,
    differences,
    enough_for,
    pools,
)
from reports.document.blocks import Block, Bullets, Document, Folded, Heading, Line, Paragraph, Shown, Table
from reports.history.seating import unsettled
from reports.plots.rows import VERDICTS, said
from reports.plots.slopes import slopes
from reports.scorecard.contents import PERSPECTIVES
from reports.scorecard.wording import definition, number, unit
from simulation.observing import Figure, NotObserved
from simulation.scenario.faults import Language

MEASURES: Final = tuple(dict.fromkeys((*PRIMARY, *(name for side in PERSPECTIVES for name in side.measures))))
"""First what was named beforehand, then whatever the four perspectives show."""

EVIDENCE: Final = 5
"""So many entries are named; the journal has all."""

WIDTH: Final = 79
"""Lines of text are no longer than this."""

PICTURES: Final = 6
"""So many sessions get a picture of their own."""


ONE_IN_TWENTY: Final = 0.05

ORDER: Final = {
    "nl": "De latere ronde kwam altijd na de eerste, en wie speelt, leert. Een verschil hoeft dus niet van de "
    "afspraken te komen.",
    "en": "The later round always came after the first, and players learn. So a difference need not come from the "
    "agreements.",
}
COMPUTER: Final = {
    "nl": "Hier speelde de computer. Sessies van mensen en computer worden nooit samen geteld. Wie de computer wil "
    "laten vergelijken, heeft een studie met minstens vijftig herhalingen nodig.",
    "en": "The computer played here. Sessions of people and of the computer are never counted together. Who wants the "
    "computer to compare, needs a study of at least fifty replications.",
}


def measures(sessions: Sequence[Session]) -> list[str]:
    """Name the measures to lay side by side, with those that stand for all their parts spelled out."""
    known = dict.fromkeys(figure.name for one in sessions for figures in one.figures for figure in figures)
    named: list[str] = []
    for name in MEASURES:
        named += [each for each in known if each.startswith(name[:-1])] if name.endswith(".*") else [name]
    return [name for name in dict.fromkeys(named) if name in known]


def document(sessions: Sequence[Session], language: Language) -> Document:
    """Write the page."""
    title = {"nl": "Sessies naast elkaar", "en": "Sessions side by side"}[language]
    number_of = len(sessions)
    subtitle = {
        "nl": f"{number_of} sessie{'s' if number_of != 1 else ''}, ronde naast ronde",
        "en": f"{number_of} session{'s' if number_of != 1 else ''}, round beside round",
    }[language]
    return Document(title, subtitle, language, tuple(_blocks(sessions, language)))


def _blocks(sessions: Sequence[Session], language: Language) -> Iterator[Block]:
    """Put the page together: what may be said comes before the figures."""
    nl = language == "nl"
    names = measures(sessions)
    together = pools(sessions, names)
    yield Heading(1, "Wat hier naast elkaar ligt" if nl else "What lies side by side here", "sessions")
    yield _sessions(sessions, language)
    yield Heading(1, "Wat eruit te besluiten valt" if nl else "What can be concluded", "concluded")
    yield Bullets(tuple((line,) for pool in together for line in conclusions(pool, language)))
    for pool in together:
        if pool.tests:
            yield _tests(pool, language)
    yield Heading(1, "De cijfers" if nl else "The figures", "figures")
    for one in sessions[:PICTURES]:
        picture = slopes(one.figures, language)
        yield Shown(picture._replace(name=f"slopes-{one.name}", title=f"{picture.title}: {one.name}"))
    for name in names:
        yield from _measure(sessions, name, language)


def _sessions(sessions: Sequence[Session], language: Language) -> Table:
    """Say what was played, by whom."""
    head = {"nl": "sessie|spel|gespeeld door|startgetal|afspraken per ronde",
            "en": "session|game|played by|seed|agreements by round"}[language].split("|")  # fmt: skip
    rows = tuple(
        ((one.name,), (one.scenario.title.in_(language),), (_players(one, language),),
         (str(one.journal.header.seed),), (_agreements(one, language),))
        for one in sessions
    )  # fmt: skip
    return Table({"nl": "De sessies", "en": "The sessions"}[language], tuple(head), rows)


def _players(one: Session, language: Language) -> str:
    """Say who played, and in which rounds seats went to other hands."""
    words = PLAYED_BY[one.players]
    rounds = ", ".join(str(n) for n in sorted(unsettled(one.scenario, one.journal)) if n <= len(one.figures))
    if language == "nl":
        return f"{words[0]}; niet steeds dezelfde in ronde {rounds}" if rounds else words[0]
    return f"{words[1]}; not the same all the time in round {rounds}" if rounds else words[1]


def _agreements(one: Session, language: Language) -> str:
    """Name the agreements of each round."""
    none = {"nl": "geen", "en": "none"}[language]
    offers = one.scenario.interventions
    rounds = [[offers[n].title.in_(language) if n in offers else n for n in names] for names in one.agreed]
    return "; ".join(f"{at}: {', '.join(names) or none}" for at, names in enumerate(rounds, 1)) or "–"


def conclusions(pool: Pool, language: Language) -> Iterator[str]:
    """Say what sessions of one kind allow to say, and what stands in the way."""
    count, names = len(pool.sessions), ", ".join(one.name for one in pool.sessions)
    clear = sum(test.p <= ONE_IN_TWENTY for test in pool.tests)
    few = {
        "nl": f"{names}: onder de {FEWEST} sessies van hetzelfde spel valt er niets te besluiten. "
        "Wat verschilt, kan toeval zijn.",
        "en": f"{names}: below {FEWEST} sessions of the same game nothing can be concluded. "
        "What differs may be chance.",
    }
    many = {
        "nl": f"{count} sessies ({names}): bij {clear} van {len(pool.tests)} maten is het verschil groter dan wat "
        "toeval in 1 op 20 gevallen geeft, ook als je meetelt hoeveel maten er zijn.",
        "en": f"{count} sessions ({names}): for {clear} of {len(pool.tests)} measures the difference is larger than "
        "what chance gives in 1 of 20 cases, also counting how many measures there are.",
    }
    yield (many if pool.enough else few)[language]
    if pool.enough and not pool.can_tell:
        yield _too_few_for_so_many(pool, language)
    yield ORDER[language]
    if pool.sessions[0].players != "people":
        yield COMPUTER[language]


def _too_few_for_so_many(pool: Pool, language: Language) -> str:
    """Say that even if all sessions went one way, no measure named beforehand could come out."""
    count, of = len(pool.sessions), sum(test.primary for test in pool.tests)
    return {
        "nl": f"Met {count} sessies en {of} vooraf gekozen maten kan bij die maten niets boven het toeval uitkomen, "
        f"ook niet als alle sessies dezelfde kant op gaan. Daar zijn er minstens {enough_for(of)} voor nodig.",
        "en": f"With {count} sessions and {of} measures named beforehand nothing can come out beyond chance for these, "
        f"even if all sessions go the same way. That takes at least {enough_for(of)}.",
    }[language]


def _tests(pool: Pool, language: Language) -> Table:
    """Put the tests in a table."""
    head = {"nl": "maat|sessies|gemiddeld verschil|kans door toeval|vooraf gekozen",
            "en": "measure|sessions|mean difference|by chance alone|named beforehand"}[language].split("|")  # fmt: skip
    rows = tuple(_test(pool, test, language) for test in pool.tests)
    title = {"nl": "Laatste ronde min eerste, sessies samen (tekenwisseltoets)",
             "en": "Last round minus first, sessions together (sign-flip test)"}[language]  # fmt: skip
    return Table(title, tuple(head), rows)


def _test(pool: Pool, test: Tested, language: Language) -> tuple[Line, ...]:
    """Put one test in a row."""
    figure = next(figure for one in pool.sessions if (figure := one.figure(test.measure, 1)) is not None)
    chosen = {True: ("ja", "yes"), False: ("nee", "no")}[test.primary][0 if language == "nl" else 1]
    chance = f"{'' if test.exact else '≈ '}{number(test.p, '0-1', language)}"
    return ((figure.title.in_(language),), (str(test.sessions),), (_changed(figure, test.mean, language),),
            (chance,), (chosen,))  # fmt: skip


def _changed(figure: Figure, difference: float, language: Language) -> str:
    """Write a difference with its sign; of shares in points of a hundred."""
    value = difference * 100 if figure.unit == "share" else difference
    sign = "+" if value > 0 else "−" if value < 0 else ""
    points = {"nl": "procentpunt", "en": "percentage points"}[language]
    named = points if figure.unit == "share" else unit(figure, language)
    return f"{sign}{number(abs(value), figure.unit, language)} {named}".strip()


def _measure(sessions: Sequence[Session], name: str, language: Language) -> Iterator[Block]:
    """Lay one measure of all sessions side by side, with its definition."""
    some = next(f for one in sessions for figures in one.figures for f in figures if f.name == name)
    rounds = max(len(one.figures) for one in sessions)
    words = {"nl": ("sessie", "ronde", "verschil", "", "regels in het journaal"),
             "en": ("session", "round", "difference", "", "entries in the journal")}[language]  # fmt: skip
    head = (words[0], *(f"{words[1]} {at}" for at in range(1, rounds + 1)), words[2], words[3], words[4])
    found = {difference.session: difference for difference in differences(sessions, name)}
    rows = tuple(_row(one, name, rounds, found.get(one.name), language) for one in sessions)
    yield Table(some.title.in_(language), head, rows)
    how = {"nl": "Zo is het gemeten", "en": "How it was measured"}[language]
    yield Folded(how, (Paragraph((definition(some, language),), small=True),))


def _row(one: Session, name: str, rounds: int, found: Difference | None, language: Language) -> tuple[Line, ...]:
    """Put one session in a row."""
    values = [(said(one.figure(name, at), language) if at <= len(one.figures) else "–",) for at in range(1, rounds + 1)]
    changed = _changed(found.after, found.difference, language) if found is not None else "–"
    word = VERDICTS[found.verdict][0 if language == "nl" else 1] if found is not None else ""
    last = one.figure(name, len(one.figures))
    entries = tuple(dict.fromkeys(last.evidence)) if last is not None else ()
    shown = " ".join(str(entry) for entry in entries[:EVIDENCE]) + (
        f" … ({len(entries)})" if entries[EVIDENCE:] else ""
    )
    return ((one.name,), *values, (changed,), (word or "–",), (shown or "–",))


def lines(sessions: Sequence[Session], language: Language) -> Iterator[str]:
    """Write it as lines of text: what may be said, then the figures."""
    for pool in pools(sessions, measures(sessions)):
        for line in conclusions(pool, language):
            yield from textwrap.wrap(line, WIDTH, subsequent_indent="  ")
        yield ""
    width = max(len(one.name) for one in sessions) + 2
    for name in measures(sessions):
        some = next(f for one in sessions for figures in one.figures for f in figures if f.name == name)
        yield some.title.in_(language)
        found = {difference.session: difference for difference in differences(sessions, name)}
        for one in sessions:
            values = "".join(said(one.figure(name, at), language).rjust(18) for at in range(1, len(one.figures) + 1))
            change = found.get(one.name)
            tail = ""
            if change is not None:
                word = VERDICTS[change.verdict][0 if language == "nl" else 1]
                tail = f"   {_changed(change.after, change.difference, language)} {word}".rstrip()
            yield f"  {one.name.ljust(width)}{values}{tail}"
        yield ""


def as_data(sessions: Sequence[Session]) -> dict[str, Any]:
    """Give it as plain data; what was not observed is null."""
    names = measures(sessions)
    return {
        "sessions": [_session(one) for one in sessions],
        "differences": [
            {"measure": name, "session": d.session, "first": d.before.value, "last": d.after.value,
             "difference": d.difference, "verdict": d.verdict}
            for name in names for d in differences(sessions, name)
        ],
        "pools": [
            {"sessions": [one.name for one in pool.sessions], "conclusive": pool.enough,
             "tests": [test._asdict() for test in pool.tests]}
            for pool in pools(sessions, names)
        ],
    }  # fmt: skip


def _session(one: Session) -> dict[str, Any]:
    """Give one session as plain data."""
    header = one.journal.header
    rounds = [
        {figure.name: None if isinstance(figure.value, NotObserved) else figure.value for figure in figures}
        for figures in one.figures
    ]
    return {
        "name": one.name, "scenario": header.file, "profile": header.profile, "seed": header.seed,
        "settings": header.settings, "players": one.players, "agreed": [list(names) for names in one.agreed],
        "rounds": rounds,
    }  # fmt: skip
