"""The improvements: what they asked, what they brought and to whom, and prediction beside result."""

from collections.abc import Iterator

from reports.debrief.material import Material
from reports.document.blocks import Block, Bullets, Heading, Line, Paragraph, Shown, Strong, Table
from reports.history.history import Case, Round
from reports.plots import plots
from reports.plots.rows import rows_of, said, title_of
from reports.rounds.keeping import keeping, own_agreements
from reports.rounds.predictions import Forecast, forecasts
from simulation.case import HOUR, Expects
from simulation.observing import NotObserved
from simulation.scenario.agreement import Costs

WEEK = 7 * 86_400

EXPECTED: dict[Expects, tuple[str, str]] = {
    "better": ("beter", "better"), "same": ("gelijk", "the same"), "worse": ("slechter", "worse"),
}  # fmt: skip


def chapter(material: Material) -> Iterator[Block]:
    """Lay what was asked beside what came of it."""
    yield Heading(1, material.either(nl="Wat de verbeteringen vroegen en brachten",
                                     en="What the improvements asked and brought"), "improvements")  # fmt: skip
    agreed = list(dict.fromkeys(name for part in material.history.rounds for name in part.agreed))
    if agreed:
        yield Bullets(tuple(_agreement(material, name) for name in agreed))
    else:
        yield Paragraph((material.either(
            nl="Er is nog geen verbetering ingevoerd.", en="No improvement was introduced yet."
        ),))  # fmt: skip
    if len(material.history.rounds) > 1:
        yield from _brought(material)
    yield from _predicted(material)
    for name in ("slopes", "perspectives"):
        yield from (Shown(picture) for picture in plots()[name](material.history))


def _agreement(material: Material, name: str) -> Line:
    """Say what an agreement is, and what it asked."""
    history = material.history
    spec = history.scenario.interventions.get(name)
    if spec is None:
        return _own(material, name)
    title, text = history.words.text(spec.title).removesuffix("."), history.words.sentence(spec.text)
    return (Strong(title), f": {text} ", f"{_asked(material, name, spec.costs)} ", *_kept(material, name))


def _own(material: Material, name: str) -> Line:
    """Say what the group wrote itself; removed words stay removed."""
    for own in own_agreements(material.history.world, material.texts):
        if own.made.agreement == name:
            removed = material.either(nl="(tekst verwijderd)", en="(text removed)")
            sign = f" {material.either(nl='Te zien aan:', en='To be seen by:')} {own.sign}" if own.sign else ""
            costs = Costs.model_construct(
                roles=list(own.made.roles), once=own.made.once, weekly=own.made.weekly, euros=own.made.euros
            )
            head = material.either(nl="Eigen afspraak", en="Own agreement")
            return (Strong(head), f": {own.text or removed}{sign} ", f"{_asked(material, name, costs)} ",
                    *_kept(material, name))  # fmt: skip
    return (Strong(name),)


def _asked(material: Material, name: str, costs: Costs) -> str:
    """Say what an agreement asked of those whom it binds, in the rounds in which it held."""
    history = material.history
    held = [part for part in history.rounds if name in part.agreed]
    weeks = sum((part.until - part.since) / WEEK for part in held)
    seats = sum(role in costs.roles for role in history.scenario.seats(history.header.profile).values())
    hours = seats * (costs.once + costs.weekly * weeks) / HOUR
    euros = sum(part.paid.get(name, 0) for part in held)
    if not hours and not euros:
        return material.either(nl="Vroeg geen vaste tijd en geen geld.", en="It asked no fixed time and no money.")
    time = material.either(nl=f"{material.number(hours, 0)} uur werktijd van {seats} stoelen",
                           en=f"{material.number(hours, 0)} hours of work from {seats} seats")  # fmt: skip
    money = material.either(nl=f"{material.number(euros, 0)} euro", en=f"{material.number(euros, 0)} euros")
    both = material.either(nl=" en ", en=" and ").join(
        part for part, there in ((time, hours), (money, euros)) if there
    )  # fmt: skip
    return material.either(nl=f"Vroeg {both}.", en=f"It asked {both}.")


def _kept(material: Material, name: str) -> Line:
    """Say what observers saw of whether it was kept."""
    seen = keeping(material.history.world, name)
    kept, broken = sum(turn.kept for turn in seen), sum(turn.broken for turn in seen)
    if not kept + broken:
        return ()
    said = material.either(
        nl=f"De observatoren zagen {kept} keer dat de afspraak gehouden werd en {broken} keer dat het niet gebeurde. ",
        en=f"The observers saw {kept} times that it was kept and {broken} times that it was not. ",
    )
    return (said, *material.links.some([entry for turn in seen for entry in turn.evidence]))


def _brought(material: Material) -> Iterator[Block]:
    """Say who gained and who paid, from the first round to the last."""
    first, last = material.history.rounds[0], material.history.rounds[-1]
    pairs = [(before, after) for before in first.personas() if (after := _again(last, before)) is not None]
    if pairs:
        rows = tuple(_gained(material, before, after) for before, after in pairs)
        head = material.either(
            nl="inwoner|cijfer ronde {0}|cijfer ronde {1}|uitkomst ronde {0}|uitkomst ronde {1}",
            en="resident|mark round {0}|mark round {1}|result round {0}|result round {1}",
        ).format(first.number, last.number).split("|")  # fmt: skip
        title = material.either(nl="Wat het de inwoners bracht", en="What it brought the residents")
        yield Table(title, tuple(head), rows)
    yield from _paid(material)


def _again(part: Round, case: Case) -> Case | None:
    """Find the same resident in another round."""
    return next((other for other in part.personas() if other.source == case.source), None)


def _gained(material: Material, before: Case, after: Case) -> tuple[Line, ...]:
    """Lay one resident's rounds beside each other."""
    return ((before.name,), *((material.number(case.mark),) for case in (before, after)),
            *(_ended(material, case) for case in (before, after)))  # fmt: skip


def _ended(material: Material, case: Case) -> Line:
    """Say how a case ended."""
    if case.told is None:
        return (material.either(nl="geen uitkomst", en="no result"),)
    result = material.history.words.result(material.history.scenario.case_types[case.kind], case.result)
    return (f"{result} ", material.links.to(case.told_in))


def _paid(material: Material) -> Iterator[Block]:
    """Say which department paid in working time."""
    figures, language = material.history.figures, material.history.language
    names = list(dict.fromkeys(f.name for part in figures for f in part if f.name.startswith("labour_costs.")))
    rows = rows_of(figures, names)
    if rows:
        body = tuple(
            ((title_of(row, language).rpartition(": ")[2],), *((said(figure, language),) for figure in row))
            for row in rows
        )
        title = material.either(nl="Wie betaalde in werktijd", en="Who paid in working time")
        yield Table(title, (material.either(nl="afdeling", en="department"), *material.rounds()), body)


def _predicted(material: Material) -> Iterator[Block]:
    """Lay prediction beside result."""
    yield Heading(2, material.either(nl="Voorspeld en uitgekomen", en="Predicted and come true"))
    found = [forecast for forecast in forecasts(material.history.world, material.history.figures) if forecast.people]
    if not found:
        yield Paragraph((material.either(
            nl="De groep heeft vooraf niets voorspeld.", en="The group predicted nothing beforehand."
        ),))  # fmt: skip
        return
    head = material.either(nl="maat|ronde|de groep dacht|het werd|van → naar",
                           en="measure|round|the group thought|it became|from → to").split("|")  # fmt: skip
    yield Table(material.either(nl="Voorspelling naast resultaat", en="Prediction beside result"), tuple(head),
                tuple(_forecast(material, forecast) for forecast in found))  # fmt: skip


def _forecast(material: Material, forecast: Forecast) -> tuple[Line, ...]:
    """Put one prediction beside what came."""
    at, language = (0 if material.history.language == "nl" else 1), material.history.language
    few = material.either(nl="te weinig voorspellingen om te tonen", en="too few predictions to show")
    thought = few if isinstance(forecast.shares, NotObserved) else ", ".join(
        f"{EXPECTED[expects][at]} {share:.0%}" for expects, share in forecast.shares.items() if share
    )  # fmt: skip
    none = material.either(nl="niet gezien", en="not observed")
    came = none if forecast.came == "open" else EXPECTED[forecast.came][at]
    row = [forecast.before, forecast.then]
    name = title_of(row, language) if any(row) else forecast.figure
    way = f"{said(forecast.before, language)} → {said(forecast.then, language)}"
    return ((name,), (str(forecast.round),), (thought,), (came,), (way,))
