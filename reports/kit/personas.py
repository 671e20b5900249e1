"""Persona cards: the residents' stories, what they say first and what they keep back."""

from reports.kit.sheet import NEUTRAL, Block, Card, Deck, Lines, Pairs, Passage, Points
from reports.kit.wording import Paper
from simulation.scenario.resident import Persona
from simulation.wording.words import great


def persona_cards(paper: Paper) -> Deck:
    """Give a card for each persona."""
    return Deck(
        title=paper.say(nl="Persoonskaarten", en="Persona cards"),
        hint=paper.say(
            nl="één keer; bewaar ze tot de dag waarop de inwoner komt", en="once; keep each until its day of arrival"
        ),
        size="a5",
        cards=tuple(_card(paper.spoken_by(persona.language), persona) for persona in paper.scenario.personas.values()),
    )


def _card(paper: Paper, persona: Persona) -> Card:
    """Give the card of one persona."""
    kind = paper.scenario.case_types[persona.case_type]
    return Card(
        kind=f"{paper.text(paper.scenario.roles[persona.role].title)} · {paper.text(kind.title)}",
        title=persona.name,
        hue=NEUTRAL,
        mark="•",
        blocks=(
            Passage("", paper.text(persona.story), "story"),
            Passage(paper.say(nl="Zo begint u", en="How you begin"), paper.text(persona.says), "spoken"),
            _practical(paper, persona),
            *_diary(paper, persona),
        ),
        aside=(
            Pairs(paper.say(nl="Wat u weet", en="What you know"), tuple(_facts(paper, persona, kept=False))),
            *_kept_back(paper, persona),
            Lines(paper.say(nl="Wie u sprak, en wat is beloofd", en="Whom you spoke, and what was promised")),
        ),
        back=_goal(paper, persona),
        fold=paper.say(nl="alleen voor u: vouw naar achteren", en="for you alone: fold to the back"),
        language=paper.language,
    )


def _goal(paper: Paper, persona: Persona) -> Passage | None:
    """Give the private goal, if there is one."""
    if persona.goal is None:
        return None
    return Passage(paper.say(nl="Uw eigen doel", en="Your own goal"), paper.text(persona.goal))


def _practical(paper: Paper, persona: Persona) -> Pairs:
    """Tell when the first contact is, by which channels, and how patient the resident is."""
    at = f"{paper.date(persona.at)}, {paper.time(persona.at)}"
    patience, expects = paper.effort(persona.patience), paper.length(persona.expects)
    rows = [
        (
            paper.say(nl="Eerste contact", en="First contact"),
            paper.either(
                nl=f"{at} (minuut {paper.minute(persona.at)})", en=f"{at} (minute {paper.minute(persona.at)})"
            ),
        ),
        (paper.say(nl="U kiest uit", en="You choose from"), paper.people([paper.channel(c) for c in persona.channels])),
        (
            paper.say(nl="Na zo lang stilte", en="After such silence"),
            paper.either(nl=f"{patience}: u vraagt hoe het staat", en=f"{patience}: you ask where things stand"),
        ),
        (_hoped_for(paper, persona), paper.either(nl=f"binnen {expects}", en=f"within {expects}")),
        (
            paper.say(nl="Vertrouwen bij het begin", en="Trust at the start"),
            paper.either(nl=f"{paper.number(persona.trust)} van 10", en=f"{paper.number(persona.trust)} out of 10"),
        ),
        *_representative(paper, persona),
    ]
    return Pairs("", tuple(rows))


def _hoped_for(paper: Paper, persona: Persona) -> str:
    """Say what the resident counts on: a talk has no result."""
    if paper.scenario.case_types[persona.case_type].results:
        return paper.say(nl="U rekent op een uitslag", en="You count on a result")
    return paper.say(nl="U rekent op een reactie", en="You count on a reply")


def _representative(paper: Paper, persona: Persona) -> list[tuple[str, str]]:
    """Say who speaks for this resident, and through which channels, if somebody does."""
    speaker = persona.representative
    if speaker is None:
        return []
    through = paper.people([paper.channel(channel) for channel in speaker.channels])
    relation = paper.text(speaker.relation)
    return [
        (
            great(through),
            paper.either(nl=f"{speaker.name} ({relation}) spreekt", en=f"{speaker.name} ({relation}) speaks"),
        )
    ]


def _diary(paper: Paper, persona: Persona) -> list[Block]:
    """Tell what happens at home, and what changes, by day."""
    lines = [(persona.at + line.after, paper.text(line.text)) for line in persona.diary]
    kind = paper.scenario.case_types[persona.case_type]
    for change in persona.changes:
        title, value = paper.text(kind.facts[change.fact].title), paper.value(change.value)
        tells = paper.either(nl="; meld het meteen", en="; tell it at once") if change.tells else ""
        lines.append((persona.at + change.after, f"{title}: {value}{tells}"))
    if not lines:
        return []
    days = tuple(f"{paper.date(at)} – {text}" for at, text in sorted(lines))
    return [Points(paper.say(nl="Later", en="Later on"), days)]


def _facts(paper: Paper, persona: Persona, *, kept: bool) -> list[tuple[str, str]]:
    """List the facts that the resident tells, or those that are kept back; what only a desk knows is not here."""
    kind = paper.scenario.case_types[persona.case_type]
    return [
        (paper.text(kind.facts[fact].title), paper.value(value))
        for fact, value in persona.facts.items()
        if (fact in persona.keeps_back) is kept and not kind.facts[fact].held_by
    ]


def _kept_back(paper: Paper, persona: Persona) -> list[Block]:
    """List what the resident tells only when asked, and what was told in an earlier case."""
    kept = tuple(_facts(paper, persona, kept=True))
    blocks: list[Block] = []
    if kept:
        blocks.append(Pairs(paper.say(nl="Alleen als men het vraagt", en="Only when asked"), kept))
    if persona.told_before is not None:
        facts = paper.scenario.case_types[persona.case_type].facts
        told = paper.things([paper.text(facts[fact].title) for fact in persona.told_before.facts])
        blocks.append(
            Passage(paper.say(nl="Dit vertelde u al in een eerdere zaak", en="You told this in an earlier case"), told)
        )
    return blocks
