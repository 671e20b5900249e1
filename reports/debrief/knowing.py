"""Who knew? Which desk held the fact that a resident was asked for again, and since when."""

from collections import Counter
from collections.abc import Iterator

from reports.debrief.material import Material
from reports.document.blocks import Block, Bullets, Heading, Line, Paragraph, Shown, Table
from reports.history.history import Asked, Round
from reports.plots import plots
from simulation.case import WhyAsked
from simulation.wording.words import great

MOST = 6
"""So many a round; the table counts all."""

WHY: dict[WhyAsked, tuple[str, str]] = {
    "not_recorded": ("niemand had het opgeschreven", "nobody had written it down"),
    "not_kept": ("het was van een vorige keer en niet bewaard", "it was from an earlier time and not kept"),
    "not_yet_recorded": ("het was nog niet opgeschreven", "it was not written down yet"),
    "no_field_for_it": ("op de kaart is er geen plek voor", "the card has no place for it"),
    "lost": ("het was van de kaart verdwenen", "it was gone from the card"),
    "in_a_folder": ("het lag nog in een eigen map", "it still lay in somebody's own folder"),
    "not_looked_up": ("het stond op de kaart, maar werd niet gelezen", "it stood on the card, but was not read"),
    "not_allowed_to_see": (
        "het stond op de kaart, maar wie het vroeg mocht dat niet zien",
        "it stood on the card, but whoever asked may not see it",
    ),
    "out_of_date": ("de kaart was niet bijgewerkt", "the card was not up to date"),
}


def chapter(material: Material) -> Iterator[Block]:
    """Count why residents were asked again, and tell who knew it all along."""
    yield Heading(1, material.either(nl="Wie wist het?", en="Who knew?"), "knew")
    rounds = material.history.rounds
    if not any(part.asked for part in rounds):
        yield Paragraph((material.either(
            nl="Geen inwoner werd iets gevraagd wat al was verteld." if rounds else "Er is nog niets gevraagd.",
            en="No resident was asked for what had been told." if rounds else "Nothing was asked yet.",
        ),))  # fmt: skip
    else:
        yield Paragraph((material.either(
            nl="Elke keer dat een inwoner iets opnieuw moest vertellen, wist iemand in huis het al.",
            en="Each time that a resident had to tell something again, somebody in the house knew it.",
        ),))  # fmt: skip
        yield _counted(material)
        for part in rounds:
            yield from _round(material, part)
    yield from (Shown(picture) for picture in plots()["board"](material.history))


def _counted(material: Material) -> Table:
    """Count by reason, round beside round."""
    counts = [_count(part) for part in material.history.rounds]
    reasons = sorted({why for counted in counts for why in counted}, key=lambda w: (-sum(c[w] for c in counts), w))
    at = 0 if material.history.language == "nl" else 1
    rows = tuple(((great(WHY[why][at]),), *((str(counted[why]),) for counted in counts)) for why in reasons)
    title = material.either(
        nl="Hoeveel dingen opnieuw werden gevraagd, en waarom", en="How much was asked again, and why"
    )
    return Table(title, (material.either(nl="reden", en="reason"), *material.rounds()), rows)


def _count(part: Round) -> Counter[WhyAsked]:
    """Count the facts that were asked again, by reason."""
    counted: Counter[WhyAsked] = Counter()
    for asked in part.asked:
        counted[asked.why] += asked.number
    return counted


def _round(material: Material, part: Round) -> Iterator[Block]:
    """Tell the clearest of one round: of residents with a story first, and what had been known longest."""
    ranked = sorted(part.asked, key=lambda a: (not part.cases[a.case].persona, -_since(a), a.entry))
    chosen = list({asked.entry: asked for asked in reversed(ranked)}.values())[::-1][:MOST]
    if chosen:
        yield Heading(2, material.either(nl=f"Ronde {part.number}", en=f"Round {part.number}"))
        yield Bullets(tuple(_line(material, part, asked) for asked in chosen))


def _since(asked: Asked) -> int:
    """Give how long it had been known."""
    return asked.at - asked.told_at if asked.told_at is not None else 0


def _line(material: Material, part: Round, asked: Asked) -> Line:
    """Say who asked for what, who knew it since when, and why it was not found."""
    day, name = material.history.day(part.number, asked.at), part.cases[asked.case].name
    why = WHY[asked.why][0 if material.history.language == "nl" else 1]
    holder = asked.holder or material.either(nl="de gemeente", en="the municipality")
    since = _since(asked)
    long_nl = f"al {material.history.span(since)}" if since else "al langer"
    long_en = f"for {material.history.span(since)}" if since else "before"
    said = material.either(
        nl=f"Op {day} vraagt {asked.asker} aan {name}: {asked.things}. {great(holder)} wist het {long_nl}: {why}. ",
        en=f"On {day} {asked.asker} asks {name}: {asked.things}. {great(holder)} had known it {long_en}: {why}. ",
    )
    return (said, material.links.to(asked.entry))
