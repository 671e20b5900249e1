"""The STRESS-DES checklist (Monks et al. 2019), filled in, so that others can repeat a study."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from reports.comparison.study.results import Results
from reports.observers import families
from simulation.experiment.design import Script
from simulation.experiment.plan import Part, Plan
from simulation.scenario.faults import Language
from simulation.scenario.sourced import assumptions
from simulation.wording.numerals import written

SOURCE = "Monks et al. 2019, doi 10.1080/17477778.2018.1442155"


class Item(NamedTuple):
    """One item of the checklist, and what is to be said to it here."""

    number: str
    title: str
    said: str


def checklist(results: Results, language: Language) -> list[Item]:
    """Fill in the checklist; its titles stay in English, as journals ask for them."""
    said = {nr: (nl if language == "nl" else en) for nr, nl, en in _said(results, language)}
    return [Item(number, title, said[number]) for number, title in TITLES.items()]


TITLES = {
    "1.1": "Purpose of the model", "1.2": "Model outputs", "1.3": "Experimentation aims",
    "2.1": "Base model overview", "2.2": "Base model logic", "2.3": "Scenario logic", "2.4": "Algorithms",
    "2.5.1": "Components: entities", "2.5.2": "Components: activities", "2.5.3": "Components: resources",
    "2.5.4": "Components: queues", "2.5.5": "Components: entry and exit points",
    "3.1": "Data sources", "3.2": "Pre-processing", "3.3": "Input parameters", "3.4": "Assumptions",
    "4.1": "Initialisation", "4.2": "Run length", "4.3": "Estimation approach",
    "5.1": "Software", "5.2": "Random sampling", "5.3": "Model execution", "5.4": "System specification",
    "6.1": "Computer model sharing statement",
}  # fmt: skip


def _said(results: Results, language: Language) -> Iterator[tuple[str, str, str]]:
    """Go through the items in Dutch and English."""
    yield from _objectives(results, language)
    yield from _logic(results)
    yield from _inputs(results)
    yield from _experiment(results)
    yield from _program(results)


def _objectives(results: Results, language: Language) -> Iterator[tuple[str, str, str]]:
    """Say what it is for."""
    plan = results.plan
    titles = "; ".join(script.scenario.title.in_(language) for script in results.scripts)
    named, others = _titled(plan.measures.primary, language), _titled(plan.measures.exploratory, language) or "–"
    yield "1.1", plan.question.nl, plan.question.en
    yield (
        "1.2",
        f"Vooraf genoemd: {named}. Ook bekeken: {others}. Definities staan op deze bladzijde.",
        f"Named beforehand: {named}. Looked at as well: {others}. Definitions are on this page.",
    )
    yield (
        "1.3",
        f"{len(results.arms)} manieren om te spelen: {titles}. Het hele plan staat op deze bladzijde.",
        f"{len(results.arms)} ways to play: {titles}. The whole plan is on this page.",
    )


def _titled(measures: Sequence[str], language: Language) -> str:
    """Name measures as people and as files do."""
    titles = {measure.name: measure.title.in_(language) for kind in families() for measure in kind.measures()}
    return ", ".join(f"{titles[name.partition('.')[0]]} ({name})" for name in measures)


def _logic(results: Results) -> Iterator[tuple[str, str, str]]:
    """Say how the model works."""
    scripts = results.scripts
    yield (
        "2.1",
        "docs/design.md: wat gezegd wordt gaat langs regels, wat gebeurt komt op één lijst.",
        ("docs/design.md: what is said passes rules, what happens comes on one list."),
    )
    yield (
        "2.2",
        "Elk scenario zegt welke taken, feiten, termijnen en uitkomsten een zaak heeft; zie de tekst in het manifest.",
        ("Each scenario says which tasks, facts, terms and outcomes a case has; see its text in the manifest."),
    )
    yield "2.3", _scenarios(results.plan, "nl"), _scenarios(results.plan, "en")
    yield (
        "2.4",
        "Gewoontes van medewerkers: roles/. Regels: simulation/rules/. Nieuwe regels: simulation/interventions/.",
        ("Habits of employees: roles/. Rules: simulation/rules/. New rules: simulation/interventions/."),
    )
    yield "2.5.1", _each(scripts, _entities, "nl"), _each(scripts, _entities, "en")
    yield "2.5.2", _each(scripts, _tasks, "nl"), _each(scripts, _tasks, "en")
    desks = "; ".join(f"{each.name}: {len(each.scenario.seats(results.plan.profile))}" for each in scripts)
    yield "2.5.3", f"Bureaus met mensen, elk met eigen uren: {desks}.", f"Desks with people, each with hours: {desks}."
    yield (
        "2.5.4",
        "Elk bureau heeft een bakje per soort werk; wie werkt kiest zelf, naar gewoonte en voorrang.",
        ("Each desk has a tray for each kind of work; who works there chooses, by habit and priority."),
    )
    yield (
        "2.5.5",
        "Inwoners komen langs kanalen binnen, op hun eigen dag of als stroom; een zaak gaat dicht na de uitslag.",
        ("Residents come in by channels, on a day of their own or as a stream; a case closes after its result."),
    )


def _inputs(results: Results) -> Iterator[tuple[str, str, str]]:
    """Say where numbers come from."""
    counts = {script.name: len(assumptions(script.document)) for script in results.scripts}
    listed = ", ".join(f"{name}: {count}" for name, count in counts.items())
    yield (
        "3.1",
        "Elk getal in een scenario noemt zijn bron of zegt dat het is aangenomen.",
        ("Every number in a scenario names its source or says that it is assumed."),
    )
    yield "3.2", "Geen.", "None."
    yield (
        "3.3",
        "Alle getallen staan in de tekst van het scenario, in het manifest; wat een plan anders zet, staat daarin.",
        ("All numbers stand in the text of the scenario, in the manifest; what a plan sets otherwise stands there."),
    )
    yield (
        "3.4",
        f"Aangenomen getallen: {listed} (overdracht check SCENARIO --assumptions).",
        (f"Assumed numbers: {listed} (overdracht check SCENARIO --assumptions)."),
    )


def _experiment(results: Results) -> Iterator[tuple[str, str, str]]:
    """Say how it was played."""
    plan, many = results.plan, ", ".join(map(str, dict.fromkeys(results.manifest.replications)))
    days = ", ".join(map(str, results.days))
    yield (
        "4.1",
        "Een ronde eindigt vanzelf; er is geen inlooptijd. Afspraken gelden vanaf het begin.",
        ("A round is terminating: there is no warm-up. Agreements are in force from its start."),
    )
    yield (
        "4.2",
        f"Rondes: {plan.rounds}, van {days} dagen (profiel {plan.profile}); de laatste is gemeten.",
        (f"Rounds: {plan.rounds}, of {days} days (profile {plan.profile}); the last is measured."),
    )
    first, stop_nl, stop_en = plan.first_seed, _enough(results, "nl"), _enough(results, "en")
    yield (
        "4.3",
        f"{many} herhalingen van elke manier, startgetallen vanaf {first}, gepaard met dezelfde inwoners. {stop_nl}",
        f"{many} replications of each way to play, seeds from {first}, paired by common random numbers. {stop_en}",
    )


def _enough(results: Results, language: Language) -> str:
    """Say what made it enough, if it was, and which intervals are given."""
    asked, nl = results.plan.replications, language == "nl"
    gives = (
        "Zekerheden van 95 %: Student voor gemiddelden, BCa-bootstrap voor medianen en kwantielen."
        if nl
        else "95 % intervals: Student's for means, BCa bootstrap for medians and quantiles."
    )
    if isinstance(asked, int):
        return f"{'Dat aantal stond vooraf vast.' if nl else 'That number was fixed beforehand.'} {gives}"
    width, missed = written(asked.half_width, "g", language), len(results.imprecise)
    stops = (
        f"Tussen {asked.least} en {asked.most}, tot elk verschil in {asked.measure} bekend was op ± {width}."
        if nl
        else f"Between {asked.least} and {asked.most}, until every difference in {asked.measure} was known to "
        f"± {width}."
    )
    if missed:
        stops += f" Niet bereikt: {missed}." if nl else f" Not reached: {missed}."
    return f"{stops} {gives}"


def _program(results: Results) -> Iterator[tuple[str, str, str]]:
    """Say what it ran on."""
    made = results.manifest
    versions = ", ".join(f"{name} {number}" for name, number in made.libraries.items())
    ran = f"{versions}; program {made.program}, rules {made.rules}"
    yield "5.1", ran, ran
    yield (
        "5.2",
        "Een eigen stroom per doel, inwoner en volgnummer, uit het startgetal (simulation/chance.py).",
        ("A stream of its own for each purpose, resident and ordinal, from the seed (simulation/chance.py)."),
    )
    yield (
        "5.3",
        "Gebeurtenis na gebeurtenis; wat op hetzelfde moment gebeurt, in vaste volgorde.",
        ("Event by event; what happens at the same moment, in a fixed order."),
    )
    yield (
        "5.4",
        "Niet van belang: met dezelfde versies komt dezelfde tabel eruit, met hoeveel processen er ook gespeeld wordt.",
        ("Of no matter: the same versions give the same table, however many processes play."),
    )
    yield (
        "6.1",
        "Vrije software (EUPL-1.2); plan, scenario's en startgetallen staan in het manifest.",
        ("Free software (EUPL-1.2); plan, scenarios and seeds are in the manifest."),
    )


def _scenarios(plan: Plan, language: Language) -> str:
    """Say what is varied."""
    words = {"nl": ("verbeteringen", "regelsets", "varianten", "gevarieerde aannames", "getrokken met"),
             "en": ("improvements", "rulesets", "variants", "assumptions varied", "drawn by")}[language]  # fmt: skip
    return "; ".join(
        f"{part.scenario}: "
        + (", ".join(f"{word}: {what}" for word, what in zip(words, _varied(part), strict=True) if what) or "–")
        for part in plan.scenarios
    )


def _varied(part: Part) -> tuple[str | int, ...]:
    """Give what is varied of one scenario: the design, how many rulesets, variants and assumptions, and how drawn."""
    design = part.interventions.kind if part.interventions is not None else ""
    ranges, sample = (len(part.assumptions.ranges), part.assumptions.sample.kind) if part.assumptions else (0, "")
    return design, len(part.rulesets), len(part.variants), ranges, sample


def _each(scripts: Sequence[Script], said: Callable[[Script, Language], str], language: Language) -> str:
    """Say it of each scenario."""
    return "; ".join(f"{script.name}: {said(script, language)}" for script in scripts)


def _entities(script: Script, language: Language) -> str:
    """Name who comes and with what."""
    scenario = script.scenario
    kinds = ", ".join(kind.title.in_(language) for kind in scenario.case_types.values())
    words = {"nl": "inwoners met een verhaal: {}, stromen van gewone: {}",
             "en": "residents with a story: {}, streams of ordinary ones: {}"}[language]  # fmt: skip
    return f"{kinds} ({words.format(len(scenario.personas), len(scenario.ordinary))})"


def _tasks(script: Script, language: Language) -> str:
    """Count the tasks of each kind of case."""
    tasks = {"nl": "taken", "en": "tasks"}[language]
    return ", ".join(
        f"{kind.title.in_(language)}: {len(kind.tasks)} {tasks}" for kind in script.scenario.case_types.values()
    )
