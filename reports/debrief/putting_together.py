"""Putting the debrief together: the chapters, in the order of a good evaluation."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from reports.debrief import (
    dialogue,
    frontpage,
    handing,
    improvements,
    knowing,
    lessons,
    limits,
    lived,
    monday,
    observed,
    opening,
    personal,
    residents,
    time,
    told,
)
from reports.debrief.material import Material
from reports.document.blocks import Block, Document
from reports.history import read
from reports.moments import moments
from simulation.journal import Journal
from simulation.observing import Figure
from simulation.scenario.faults import Language
from simulation.scenario.scenario import Scenario
from simulation.wording.words import plain

CHAPTERS: tuple[Callable[[Material], Iterator[Block]], ...] = (
    opening.chapter, residents.chapter, frontpage.chapter, observed.chapter, dialogue.chapter, knowing.chapter,
    lessons.chapter, handing.chapter, time.chapter, improvements.chapter, limits.chapter, monday.chapter,
)  # fmt: skip
"""The residents speak first, then the observers, then the group; only then come figures."""


TALKED: tuple[Callable[[Material], Iterator[Block]], ...] = (opening.chapter, dialogue.chapter)
"""What there is to say of a session that was a dialogue only."""


def material(
    scenario: Scenario, journal: Journal, figures: Sequence[Sequence[Figure]], texts: Mapping[int, str],
    language: Language,
) -> Material:  # fmt: skip
    """Read a session into what chapters are written from."""
    history = read(scenario, journal, figures, language)
    safe = {number: plain(text) for number, text in texts.items()}
    return Material(history, moments(scenario, journal, language), safe)


def debrief(of: Material, journal: Journal) -> Document:
    """Write the debrief of a session; an empty one, or one broken off, says so."""
    history = of.history
    talked_only = history.world.table.dialogue and not history.rounds
    blocks = [block for chapter in (TALKED if talked_only else CHAPTERS) for block in chapter(of)]
    blocks += [] if talked_only else told.chapter(of, journal)
    title = of.either(nl="Wat we meemaakten", en="What we went through")
    profile = of.either(nl="zaal" if history.header.profile == "room" else "studie", en=history.header.profile)
    subtitle = of.either(
        nl=f"{history.words.text(history.scenario.title)} · {profile} · startgetal {history.header.seed} · "
        f"{history.entries} regels in het journaal · overdracht {history.header.program}",
        en=f"{history.words.text(history.scenario.title)} · {profile} · seed {history.header.seed} · "
        f"{history.entries} entries in the journal · overdracht {history.header.program}",
    )
    return Document(title, subtitle, history.language, tuple(blocks))


def personal_pages(of: Material, journal: Journal) -> dict[str, Document]:
    """Write a page for each seat that a person took, by the name of the seat."""
    desks = {seat: personal.page(of, journal, seat) for seat in personal.seats(of)}
    return desks | {seat: lived.page(of, journal, seat) for seat in lived.seats(of)}
