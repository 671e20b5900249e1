"""What the observers saw: their marks by lesson and round, words that they heard, and what to talk about."""

from collections.abc import Iterator

from reports.debrief.material import Material
from reports.document.blocks import Block, Bullets, Heading, Line, Paragraph, Quote, Table
from reports.rounds.attitudes import Voices, attitudes
from reports.scorecard.contents import LESSONS
from reports.sheet.marks import Noted, noted
from reports.sheet.talking import points
from reports.sheet.wording import question
from simulation.observing import NotObserved

QUOTED = 8
"""So many quotes at most."""


def chapter(material: Material) -> Iterator[Block]:
    """Say what was marked, or that nobody marked anything."""
    yield Heading(1, material.either(nl="Wat de observatoren zagen", en="What the observers saw"), "observed")
    sheets = noted(material.history.world, material.texts)
    if not sheets:
        yield Paragraph((material.either(
            nl="In deze sessie heeft geen observator iets aangekruist. Wat hierna komt, is alleen geteld, niet gezien.",
            en="In this session no observer marked anything. What follows was only counted, not seen.",
        ),))  # fmt: skip
    else:
        yield _marks(material, sheets)
        yield from _quotes(material, sheets)
        yield from _to_talk_about(material)
    yield from _group(material)


def _marks(material: Material, sheets: list[Noted]) -> Table:
    """Put the marks in a table, lesson by lesson."""
    names = {seat: number for number, seat in enumerate(sorted({one.observer for one in sheets}), 1)}
    head = material.either(
        nl="les|ronde|observator|ging goed|ging mis|schaal 1–5|momenten",
        en="lesson|round|observer|went well|went wrong|scale 1–5|moments",
    ).split("|")
    rows: list[tuple[Line, ...]] = []
    for one in sheets:
        title = f"{one.lesson}. {LESSONS[one.lesson].title.in_(material.history.language)}"
        scale = "–" if isinstance(one.scale, NotObserved) else material.number(one.scale)
        values = (str(one.round), str(names[one.observer]), str(one.well), str(one.wrong), scale)
        rows.append(((title,), *((value,) for value in values), material.links.some(one.evidence)))
    title = material.either(nl="Wat de observatoren aankruisten", en="What the observers marked")
    return Table(title, tuple(head), tuple(rows))


def _quotes(material: Material, sheets: list[Noted]) -> Iterator[Block]:
    """Give words that were heard; of words that were removed only that they were there."""
    heard = sorted((quote for one in sheets for quote in one.quotes), key=lambda quote: quote.entry)
    removed = sum(quote.words is None for quote in heard)
    for quote in [quote for quote in heard if quote.words is not None][:QUOTED]:
        about = LESSONS[quote.mark.lesson].title.in_(material.history.language)
        by = material.either(
            nl=f"gehoord in ronde {quote.mark.round}, bij les {quote.mark.lesson} ({about})",
            en=f"heard in round {quote.mark.round}, with lesson {quote.mark.lesson} ({about})",
        )
        yield Quote(quote.words or "", by)
    if removed:
        yield Paragraph((material.either(nl=f"{removed} citaten zijn op verzoek verwijderd.",
                                         en=f"{removed} quotes were removed on request."),), small=True)  # fmt: skip


def _to_talk_about(material: Material) -> Iterator[Block]:
    """Ask where the observers differ from each other, or from the journal."""
    found = points(material.history.world, material.history.figures)
    if found:
        yield Heading(2, material.either(nl="Om over te praten", en="To talk about"))
        items: list[Line] = []
        for point in found:
            behind = material.links.some((*point.marks, *point.journal), 2)
            items.append((f"{question(point, material.history.language)} ", *behind))
        yield Bullets(tuple(items))


def _group(material: Material) -> Iterator[Block]:
    """Say what the group said of itself, before and after."""
    said = [one for one in attitudes(material.history.world) if one.before.people or one.after.people]
    if not said:
        return
    yield Heading(2, material.either(nl="Wat de groep van zichzelf zegt", en="What the group says of itself"))
    head = material.either(nl="van 1 (helemaal niet) tot 5 (helemaal)|vooraf|achteraf",
                           en="from 1 (not at all) to 5 (wholly)|before|after").split("|")  # fmt: skip
    rows = tuple(
        (
            (one.title.in_(material.history.language),),
            *((_mean(material, voices),) for voices in (one.before, one.after)),
        )
        for one in said
    )
    yield Table(material.either(nl="Gemiddelde van de groep", en="Mean of the group"), tuple(head), rows)


def _mean(material: Material, voices: Voices) -> str:
    """Write a mean, with of how many people it is."""
    if isinstance(voices.mean, NotObserved):
        return material.either(nl="te weinig antwoorden", en="too few answers") if voices.people else "–"
    return f"{material.number(voices.mean)} ({voices.people})"
