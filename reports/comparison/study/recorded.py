"""Recorded play beside a study: the first round of sessions of the same game, laid over what bots came to."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from reports.comparison.sessions import PLAYED_BY, Session
from reports.comparison.study.effect import Arm
from reports.comparison.study.naming import Naming
from reports.comparison.study.results import Results
from reports.document.blocks import Block, Heading, Paragraph, Shown
from reports.plots.compared.beside import Recorded, Spread, beside
from simulation.experiment.design import world_settings
from simulation.journal import Header
from simulation.observing import Figure, NotObserved


def recorded(results: Results, sessions: Sequence[Session], names: Naming) -> Iterator[Block]:
    """Show each game of the study that sessions played as well, in the same way; nothing is tested or pooled."""
    for arm in (arm for arm in results.arms if arm not in results.against):
        basis = set(results.plan.scenarios[arm.part].basis)
        same = [
            one for one in sessions
            if is_same(results, arm, one.journal.header) and set(next(iter(one.agreed), ())) == basis
        ]  # fmt: skip
        spreads = [
            spread
            for measure in results.measures(primary=True)
            if (spread := _spread(results, arm, measure, same, names))
        ]
        if spreads:
            yield Heading(1, names.say(nl="Sessies ernaast", en="Sessions beside it"), f"recorded-{arm.part}")
            yield Shown(beside(f"recorded-{arm.part}", names.world(arm), spreads, names.language))
            yield Paragraph((_told(same, names),), small=True)


def _told(sessions: Sequence[Session], names: Naming) -> str:
    """Say what lies there, and who played it."""
    word = 0 if names.language == "nl" else 1
    played = Counter(PLAYED_BY[one.players][word] for one in sessions)
    by = ", ".join(f"{who} ({count})" for who, count in played.items())
    return names.say(
        nl=f"Eerste rondes, zoals nu, van sessies met hetzelfde spel en dezelfde instellingen. Wie er speelde: {by}. "
        "Mensen zijn geen bots en worden er nooit bij geteld: dit laat zien waar sessies lagen, en toetst niets.",
        en=f"First rounds, as things are today, of sessions with the same game and settings. Who played: {by}. "
        "People are no bots and are never counted with them: this shows where sessions lay, and tests nothing.",
    )


def is_same(results: Results, arm: Arm, played: Header) -> bool:
    """Tell whether a session played what an arm plays: the same text, profile and settings, whatever its rounds."""
    part, script = results.plan.scenarios[arm.part], results.scripts[arm.part]
    settings = world_settings(part, script.under(arm.ruleset), arm.ruleset, arm.variant)
    same = _without_rounds(settings) == _without_rounds(played.settings)
    return same and (played.scenario, played.profile) == (script.text, results.plan.profile)


def _without_rounds(settings: Mapping[str, str]) -> dict[str, str]:
    """Leave out how many rounds there are, and what can be agreed between them: of sessions the first is shown."""
    return {name: value for name, value in settings.items() if not name.startswith("rounds.")}


def _spread(results: Results, arm: Arm, measure: str, sessions: Sequence[Session], names: Naming) -> Spread | None:
    """Lay one measure of sessions over that of bots; none where either was not observed."""
    times = names.words.scale(measure, "higher").times
    simulated = [times * value for value in results.values(arm, measure) if value is not None]
    played = [
        Recorded(one.name, times * value, one.players == "people")
        for one in sessions if (value := _value(one.figure(measure, 1))) is not None
    ]  # fmt: skip
    return Spread(names.words.measure(measure), simulated, played) if simulated and played else None


def _value(figure: Figure | None) -> float | None:
    """Give the value of a figure, if it was observed."""
    return None if figure is None or isinstance(figure.value, NotObserved) else figure.value
