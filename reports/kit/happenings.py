"""Inject and dilemma cards: what befalls the session, what puts a seat to the test, and what to do by hand."""

from typing import assert_never

from reports.kit.roles import signed
from reports.kit.sheet import NEUTRAL, Card, Deck, Lines, Pairs, Passage, Points, Ticks
from reports.kit.wording import Paper
from simulation.scenario.faults import Language
from simulation.scenario.inject import (
    Absence,
    AnyEffect,
    Dilemma,
    Inject,
    Lost,
    NewFact,
    Outage,
    Priority,
    Question,
    Shock,
)  # fmt: skip
from simulation.scenario.resident import Persona
from simulation.scenario.words import Text


def inject_cards(paper: Paper) -> Deck:
    """Give a card for each inject, in the order of time."""
    injects = sorted(paper.scenario.injects.values(), key=lambda inject: inject.at)
    return Deck(
        title=paper.say(nl="Gebeurtenissen", en="Injects"),
        hint=paper.say(
            nl="één keer; voor de spelleider, op volgorde van tijd", en="once; for the facilitator, in order of time"
        ),
        size="a6",
        cards=tuple(_inject(paper, inject) for inject in injects),
    )


def _inject(paper: Paper, inject: Inject) -> Card:
    """Give the card of one inject."""
    when, minute = f"{paper.date(inject.at)}, {paper.time(inject.at)}", paper.minute(inject.at)
    return Card(
        kind=paper.say(nl=f"Gebeurtenis · {when} · minuut {minute}", en=f"Inject · {when} · minute {minute}"),
        title=paper.text(inject.title),
        hue=NEUTRAL,
        mark="!",
        blocks=(
            Passage(paper.say(nl="Lees voor", en="Read aloud"), paper.text(inject.text), "story"),
            *translated(paper, inject.title, inject.text),
            Points(
                paper.say(nl="Doe met de hand", en="Do by hand"), tuple(by_hand(paper, one) for one in inject.effects)
            ),
            Lines(paper.say(nl="Wat het losmaakte", en="What it stirred up")),
        ),
    )


def translated(paper: Paper, title: Text, text: Text) -> list[Passage]:
    """Give a text again for those in the room who read another language, if it was written in theirs."""
    return [
        Passage(f"{reader.either(nl='Nederlands', en='English')} · {reader.text(title)}", reader.text(text), "story")
        for reader in paper.foreign
        if reader.text(text) != paper.text(text)
    ]


def by_hand(paper: Paper, effect: AnyEffect) -> str:
    """Say how the facilitator carries out an effect without a computer."""
    match effect:
        case Absence():
            return _absence(paper, effect)
        case Outage():
            return _outage(paper, effect)
        case NewFact():
            title, value = _fact(paper, effect.persona, effect.fact), paper.value(effect.value)
            name = _persona(paper, effect.persona).name
            return paper.say(
                nl=f"Zeg tegen {name} dat dit vanaf nu geldt: {title}: {value}.",
                en=f"Tell {name} that from now on this holds: {title}: {value}.",
            )
        case Lost():
            title, name = _fact(paper, effect.persona, effect.fact), _persona(paper, effect.persona).name
            return paper.say(
                nl=f"Streep op de kaart van {name} door: {title}. Wie het wist, weet het nog.",
                en=f"Cross out on {name}'s card: {title}. Who knew it still does.",
            )
        case Priority():
            name = _persona(paper, effect.persona).name
            return paper.say(nl=f"De zaak van {name} gaat overal voor.", en=f"{name}'s case goes first everywhere.")
        case Shock():
            name, step = _persona(paper, effect.persona).name, signed(paper, effect.step)
            return paper.say(nl=f"Vertrouwen van {name}: {step}.", en=f"{name}'s trust: {step}.")
        case Question():
            role, busy = paper.role(effect.role), paper.at_table(effect.effort)
            return paper.say(
                nl=f"Leg de vraag bij {role}: die is er {busy} mee bezig.",
                en=f"Put the question to {role}: that takes {busy}.",
            )
        case _:
            assert_never(effect)


def _absence(paper: Paper, effect: Absence) -> str:
    """Say who gets up, and until when."""
    role, back = paper.role(effect.role), paper.length(effect.lasts)
    return paper.say(
        nl=f"Wie als eerste {role} speelt, staat op en komt na {back} terug. Wie invalt, heeft niets gelezen.",
        en=f"Who plays {role} first gets up and comes back after {back}. Who stands in has read nothing.",
    )


def _outage(paper: Paper, effect: Outage) -> str:
    """Say what is closed, and until when."""
    lasts = paper.length(effect.lasts)
    if effect.channel is None:
        return paper.say(
            nl=f"Draai alle kaarten om: {lasts} lang leest en schrijft niemand erop.",
            en=f"Turn all cards over: for {lasts} nobody reads them or writes on them.",
        )
    channel = paper.channel(effect.channel)
    return paper.say(nl=f"Dicht voor {lasts}: {channel}.", en=f"Closed for {lasts}: {channel}.")


def _persona(paper: Paper, name: str) -> Persona:
    """Give a persona."""
    return paper.scenario.personas[name]


def _fact(paper: Paper, persona: str, fact: str) -> str:
    """Name a fact of a persona's case."""
    return paper.text(paper.scenario.case_types[_persona(paper, persona).case_type].facts[fact].title)


def dilemma_cards(paper: Paper) -> Deck:
    """Give a card for each dilemma."""
    return Deck(
        title=paper.say(nl="Dilemma's", en="Dilemmas"),
        hint=paper.say(
            nl="één keer per ronde; geef er een aan wie aan werk begint, zo vaak als erop staat",
            en="once a round; hand one to who begins on work, as often as it says",
        ),
        size="a6",
        cards=tuple(
            _dilemma(reader, dilemma)
            for dilemma in paper.scenario.dilemmas.values()
            for reader in paper.readers(_languages(paper, dilemma))
        ),
    )


def _languages(paper: Paper, dilemma: Dilemma) -> list[Language | None]:
    """The languages of those at the table who may meet a dilemma."""
    roles = [paper.scenario.roles[role] for role in dilemma.roles]
    return [role.language for role in roles if role.seats.room]


def _dilemma(paper: Paper, dilemma: Dilemma) -> Card:
    """Give the card of one dilemma."""
    extra = f"{paper.effort(dilemma.helping)} ({paper.at_table(dilemma.helping)})"
    return Card(
        kind=paper.say(nl="Dilemma", en="Dilemma"),
        title=paper.text(dilemma.title),
        hue=NEUTRAL,
        mark="?",
        blocks=(
            Passage("", paper.text(dilemma.text), "story"),
            Ticks(
                paper.say(nl="U kiest", en="You choose"),
                (
                    paper.either(
                        nl=f"voor deze inwoner: {extra} extra werk", en=f"for this resident: {extra} of extra work"
                    ),
                    paper.either(nl="voor de regels en het eigen werk", en="for the rules and the own work"),
                ),
                stacked=True,
            ),
            Pairs(
                "",
                (
                    (
                        paper.say(nl="Voor", en="For"),
                        paper.people([paper.text(paper.scenario.roles[r].title) for r in dilemma.roles]),
                    ),
                    (
                        paper.say(nl="Hoe vaak", en="How often"),
                        paper.either(
                            nl=f"bij {share(dilemma.chance)} van de taken waaraan zij beginnen",
                            en=f"at {share(dilemma.chance)} of the tasks that they begin",
                        ),
                    ),
                    *_comes_of_it(paper, dilemma),
                ),
                0.24,
            ),
            Lines(paper.say(nl="Omdat", en="Because")),
        ),
        language=paper.language,
    )


def _comes_of_it(paper: Paper, dilemma: Dilemma) -> list[tuple[str, str]]:
    """Say what comes of keeping to the own rule: whoever leads the game lets it happen."""
    said = []
    if dilemma.returns is not None:
        after, of_all = paper.effort(dilemma.returns.after), share(dilemma.returns.share)
        said.append(
            paper.either(nl=f"na {after} komt {of_all} terug met de vraag", en=f"after {after} {of_all} ask again")
        )
    if dilemma.delay is not None:
        rests = paper.length(dilemma.delay)
        said.append(paper.either(nl=f"de zaak ligt {rests} stil", en=f"the case rests for {rests}"))
    return [(paper.say(nl="Niet geholpen", en="Not helped"), "; ".join(said))] if said else []


def share(chance: float) -> str:
    """Write a chance as a percentage."""
    return f"{chance * 100:.0f}%"
