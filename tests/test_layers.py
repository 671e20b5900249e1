"""The house stands: imports only look down, each library has its home, and the engine knows no scenario."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[1]

# From the roof to the ground. Whoever lives on a floor sees the floors below, not the neighbours beside.
HOUSE: Final = """
    overdracht.__main__
    overdracht.commands
    overdracht.hosting        overdracht.joining        overdracht.rehearsing
    overdracht.sitting        overdracht.reporting      overdracht.doctor
    overdracht.practising
    overdracht.given          overdracht.showing        overdracht.extras
    overdracht.foreseeing
    overdracht.proof          overdracht.studying       overdracht.preview        overdracht.planning
    overdracht.playing
    overdracht.composition
    overdracht.live           overdracht.foresight
    overdracht.evaluation
    overdracht.choosing       overdracht.shelf
    overdracht
    roles.rehearsing
    roles.hosting
    roles.page
    roles.terminal            reports
    simulation.experiment     simulation.session        simulation.rehearsal
    roles                     reports.observers
    simulation.replay
    simulation.game            simulation.outlook
    simulation.player
    simulation.interventions
    simulation.rules
    simulation.observing
    simulation.choices
    simulation.view
    simulation.board          simulation.sheet
    simulation.world
    simulation.wording
    simulation.journal
    simulation.events         simulation.intents
    simulation.scenario
    simulation.timetable      simulation.chance
    simulation.calendar       simulation.spread         simulation.case            simulation.sharing
    scenarios
"""

# Some are given what they need from above, and must not fetch it themselves.
LOOKS_NO_HIGHER_THAN: Final = {
    "roles": "simulation.player",
    "reports.observers": "simulation.observing",
    "simulation.experiment": "simulation.replay",
    "simulation.session": "simulation.replay",
    "simulation.rehearsal": "simulation.replay",
}
NEVER_MEET: Final = {
    ("roles.terminal", "reports.observers"),
    ("roles.page", "reports"),
    ("roles.page", "reports.observers"),
}

# A library is known in its homes only, so that it can be replaced, and imported where it is used.
HOMES: Final = {
    "simpy": ("simulation.game",),
    "yaml": ("simulation.scenario",),
    "random": ("simulation.chance", "simulation.spread", "roles.terminal.walker", "roles.rehearsing"),
    "secrets": ("simulation.session", "roles.terminal.remote", "roles.hosting"),
    "uuid": ("simulation.session",),
    "time": ("simulation.session", "roles.hosting", "roles.rehearsing", "overdracht.showing", "overdracht.doctor"),
    "sqlite3": ("simulation.session", "simulation.experiment.claim", "reports.export.ocel_sqlite"),
    "asyncio": (
        "simulation.session",
        "roles.terminal",
        "roles.hosting",
        "roles.rehearsing",
        "overdracht.hosting",
        "overdracht.joining",
        "overdracht.rehearsing",
    ),
    "socket": ("roles.hosting", "overdracht.hosting", "overdracht.doctor"),
    "ssl": ("roles.terminal",),
    "http": ("roles.rehearsing.visitor",),
    "urllib": ("roles.terminal", "roles.hosting", "roles.page.address", "roles.rehearsing"),
    "aiohttp": (),
    "websockets": ("roles.terminal.remote", "roles.rehearsing.floor"),
    "starlette": ("roles.hosting",),
    "uvicorn": ("roles.hosting",),
    "segno": ("roles.hosting",),
    # Read as files; its server and what that brings are never imported.
    "textual_serve": (),
    "textual": ("roles.terminal",),
    "matplotlib": ("reports.plots",),
    "joblib": ("simulation.experiment",),
    "distributed": ("simulation.experiment",),
    "scipy": ("reports.comparison", "simulation.experiment"),
    "SALib": ("reports.comparison", "simulation.experiment"),
    "statsmodels": ("reports.comparison",),
    "pandas": ("reports.comparison.study.table",),
    "polars": ("reports.comparison.study.table",),
    "typst": ("reports.kit",),
    "jinja2": ("reports.document", "roles.page", "roles.hosting.tabs"),
    "markupsafe": ("reports.document", "roles.page"),
    "weasyprint": ("reports.document",),
    "lxml": ("reports.eventlog.xes",),
    "pyarrow": ("reports.export.parquet", "reports.comparison.study.table"),
    "networkx": ("reports.observers",),
}
CLOCK_HOME: Final = "simulation.session"
CLOCKS: Final = {"now", "utcnow", "today"}

NAMES_THAT_MEAN_THE_REST: Final = {
    *("util", "utils", "common", "helper", "helpers", "base", "misc", "manager", "managers"),
    *("handler", "handlers", "data"),
}

# Words of what the scenarios are about. A star stands for the rest of a word.
DOMAIN: Final = """
    tilburg* groning* permit permits vergunning* festival* evenement* kermis* carnaval* braderie* rommelmarkt*
    flea buurtfeest* straatfeest* vooroverleg* apv leges police politie brandweer* ghor fireworks
    vuurwerk* burgemeester* assistance bijstand* uitkering* participatiewet wijkteam* schuldhulp*
    statushouder* briefadres* eviction handhaving*
"""
DOMAIN_FREE: Final = ("simulation", "roles", "reports")

# Written so that this pattern does not find itself.
MACHINE_PATH: Final = re.compile(
    r"""(?<![\w.:/])(?:/(?:home|root|Users|work|usr|opt|tmp|var|etc|mnt|srv)/\w|[A-Z]:\\{1,2}\w)"""
)

FLOORS: Final = {room: floor for floor, row in enumerate(reversed(HOUSE.split("\n"))) for room in row.split()}
PACKAGES: Final = ("simulation", "scenarios", "roles", "reports", "overdracht")

Check = Callable[[Path], Iterator[str]]


def room_of(name: str) -> str | None:
    """The room that a module, or a name in it, belongs to."""
    while name and name not in FLOORS:
        name = name.rpartition(".")[0]
    return name or None


def lives_in(module: str, *homes: str) -> bool:
    return any(f"{module}.".startswith(f"{home}.") for home in homes)


def may_see(here: str, there: str) -> bool:
    if here == there:
        return True
    highest = FLOORS.get(LOOKS_NO_HIGHER_THAN.get(here, ""), FLOORS[here] - 1)
    return (here, there) not in NEVER_MEET and FLOORS[there] <= highest


def modules_of(tree: Path) -> Iterator[tuple[str, ast.Module]]:
    for package in PACKAGES:
        for path in sorted((tree / package).rglob("*.py")):
            name = ".".join(path.relative_to(tree).with_suffix("").parts).removesuffix(".__init__")
            yield name, ast.parse(path.read_text(encoding="utf-8"))


def imports_of(tree: Path) -> Iterator[tuple[str, int, str]]:
    """Each module, the line of each import in it (also inside functions), and what that line looks at."""
    for module, body in modules_of(tree):
        for node in ast.walk(body):
            if isinstance(node, ast.Import):
                yield from ((module, node.lineno, name.name) for name in node.names)
            elif isinstance(node, ast.ImportFrom):
                source = "." * node.level + (node.module or "")
                yield from ((module, node.lineno, f"{source}.{name.name}") for name in node.names)


def lines_of(tree: Path, packages: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Each line of text in these packages, whatever the kind of file, with its place."""
    for package in packages:
        for path in sorted((tree / package).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                text = path.read_text(encoding="utf-8", errors="ignore")
                place = path.relative_to(tree).as_posix()
                yield from ((f"{place}:{number}", line) for number, line in enumerate(text.splitlines(), 1))


def words_of(line: str) -> list[str]:
    """The words of a line, also those inside names such as given_name and GivenName."""
    return [word.lower() for word in re.findall(r"[^\W\d_]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", line))]


def homeless_modules(tree: Path) -> Iterator[str]:
    for module, _ in modules_of(tree):
        if room_of(module) is None and module not in PACKAGES:
            yield f"{module} has no room in the house"


def looks_up_or_sideways(tree: Path) -> Iterator[str]:
    for module, line, target in imports_of(tree):
        here, there = room_of(module), room_of(target)
        ours = target.partition(".")[0] in PACKAGES
        if ours and not (here and there and may_see(here, there)):
            yield f"{module}:{line} may not see {target}"


def relative_imports(tree: Path) -> Iterator[str]:
    for module, line, target in imports_of(tree):
        if target.startswith("."):
            yield f"{module}:{line} imports {target} without saying from where"


def libraries_away_from_home(tree: Path) -> Iterator[str]:
    for module, line, target in imports_of(tree):
        library = target.partition(".")[0]
        if library in HOMES and not lives_in(module, *HOMES[library]):
            yield f"{module}:{line} may not know {library}"


def wall_clocks(tree: Path) -> Iterator[str]:
    for module, body in modules_of(tree):
        for node in ast.walk(body):
            if isinstance(node, ast.Attribute) and node.attr in CLOCKS and not lives_in(module, CLOCK_HOME):
                whose = ast.unparse(node.value).rpartition(".")[2]
                if whose in {"datetime", "date"}:
                    yield f"{module}:{node.lineno} reads the wall clock"


def names_that_mean_the_rest(tree: Path) -> Iterator[str]:
    for module, _ in modules_of(tree):
        if NAMES_THAT_MEAN_THE_REST & set(module.split(".")):
            yield f"{module} has a name that means the rest"


def domain_words(tree: Path) -> Iterator[str]:
    words = DOMAIN.split()
    stems = tuple(word.removesuffix("*") for word in words if word.endswith("*"))
    for place, line in lines_of(tree, DOMAIN_FREE):
        for word in words_of(line):
            if word in words or word.startswith(stems):
                yield f"{place} says {word}"


def machine_paths(tree: Path) -> Iterator[str]:
    for place, line in lines_of(tree, (*PACKAGES, "tests")):
        if MACHINE_PATH.search(line):
            yield f"{place} names a place on one machine"


def code_among_scenarios(tree: Path) -> Iterator[str]:
    for module, body in modules_of(tree):
        if module != "scenarios" and lives_in(module, "scenarios"):
            yield f"{module} is code among the scenarios"
        elif module == "scenarios" and len(body.body) > 1:
            yield "scenarios holds more than its docstring"


CHECKS: Final[tuple[Check, ...]] = (
    homeless_modules,
    looks_up_or_sideways,
    relative_imports,
    libraries_away_from_home,
    wall_clocks,
    names_that_mean_the_rest,
    domain_words,
    machine_paths,
    code_among_scenarios,
)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_house_has_no(check: Check) -> None:
    assert list(check(ROOT)) == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_an_empty_house_stands(check: Check, tmp_path: Path) -> None:
    assert list(check(tmp_path)) == []


def found(tree: Path, path: str, text: str) -> list[str]:
    """What all checks together find after one file is planted in a tree."""
    (tree / path).parent.mkdir(parents=True, exist_ok=True)
    (tree / path).write_text(text, encoding="utf-8")
    return [complaint for check in CHECKS for complaint in check(tree)]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("simulation/game.py", "import simpy\nfrom simulation.rules.term import Term"),
        ("simulation/game.py", "from simulation.player import Player"),
        ("simulation/rules/term.py", "from simulation.rules import custody\nfrom simulation import calendar"),
        ("simulation/interventions/note.py", "from simulation.rules.term import Term"),
        ("simulation/calendar.py", "import datetime\nfrom datetime import date\nnoon = date(2026, 1, 1)"),
        ("simulation/session/pace.py", "import time, sqlite3, datetime\ndatetime.datetime.now()"),
        ("simulation/session/live.py", "from simulation.game import Game\npace.now()"),
        ("roles/adviseur.py", "from simulation.player import Player"),
        ("roles/terminal/screen.py", "import textual, asyncio, simulation.session.live, roles.adviseur"),
        ("reports/plots/hanging.py", "import matplotlib.pyplot\nfrom reports.observers.term import Term"),
        ("overdracht/composition.py", "import roles.adviseur, reports.debrief, simulation.game"),
        ("overdracht/commands/run.py", "from overdracht import composition, language"),
        ("roles/README.md", "Sections that are permitted; eventually it takes place on stagehands."),
        ("scenarios/tilburg.yaml", "title: Een evenementenvergunning in Tilburg"),
        ("overdracht/commands/demo.py", "SCENARIO = 'tilburg'"),
        ("simulation/case.py", "HELP = 'https://example.org/home/page and and/or /etcetera'"),
    ],
)
def test_what_is_allowed_is_not_complained_about(path: str, text: str, tmp_path: Path) -> None:
    assert found(tmp_path, path, text) == []


@pytest.mark.parametrize(
    ("path", "text", "complaint"),
    [
        ("simulation/stray.py", "", "simulation.stray has no room in the house"),
        ("simulation/world/world.py", "import simulation.game", "world.world:1 may not see simulation.game"),
        ("simulation/case.py", "def f():\n  import simulation.rules", "case:2 may not see simulation.rules"),
        ("simulation/case.py", "from simulation import chance", "case:1 may not see simulation.chance"),
        ("simulation/events/case.py", "import simulation.intents", "may not see simulation.intents"),
        ("simulation/rules/a.py", "import simulation.interventions", "may not see simulation.interventions"),
        ("simulation/__init__.py", "from simulation.game import Game", "may not see simulation.game.Game"),
        ("simulation/session/live.py", "import roles.adviseur", "may not see roles.adviseur"),
        ("simulation/experiment/study.py", "import simulation.session", "may not see simulation.session"),
        ("roles/adviseur.py", "from simulation import game", "may not see simulation.game"),
        ("roles/adviseur.py", "import reports.observers.term", "may not see reports.observers.term"),
        ("roles/terminal/screen.py", "import reports.observers.term", "may not see reports.observers.term"),
        ("reports/observers/term.py", "import simulation.rules.term", "may not see simulation.rules.term"),
        ("reports/export/xes.py", "import overdracht.language", "may not see overdracht.language"),
        ("roles/terminal/screen.py", "from . import mode", "imports ..mode without saying from where"),
        ("simulation/replay.py", "import simpy.core", "replay:1 may not know simpy"),
        ("overdracht/composition.py", "import yaml", "composition:1 may not know yaml"),
        ("simulation/rules/work.py", "from random import Random", "work:1 may not know random"),
        ("simulation/game.py", "import time", "game:1 may not know time"),
        ("roles/adviseur.py", "import asyncio", "adviseur:1 may not know asyncio"),
        ("reports/export/html.py", "import matplotlib", "html:1 may not know matplotlib"),
        ("simulation/calendar.py", "import datetime as d\nd.datetime.now()", "2 reads the wall clock"),
        ("simulation/calendar.py", "from datetime import date\ndate.today()", "2 reads the wall clock"),
        ("simulation/rules/utils.py", "", "simulation.rules.utils has a name that means the rest"),
        ("roles/base/adviseur.py", "", "roles.base.adviseur has a name that means the rest"),
        ("simulation/rules/term.py", "PermitGranted = 1", "simulation/rules/term.py:1 says permit"),
        ("simulation/rules/term.py", "# as in a bijstandsaanvraag", "says bijstandsaanvraag"),
        ("reports/page.html", "<h1>\nTilburgse</h1>", "reports/page.html:2 says tilburgse"),
        ("roles/adviseur.py", "the_permits = []", "says permits"),
        ("overdracht/endings.py", "LOG = '{}home/me'".format("/"), "names a place on one machine"),
        ("overdracht/endings.py", "LOG = '{}:\\\\me'".format("C"), "names a place on one machine"),
        ("scenarios/__init__.py", '"""Text."""\nx = 1', "scenarios holds more than its docstring"),
        ("scenarios/tilburg.py", "", "scenarios.tilburg is code among the scenarios"),
    ],
)
def test_a_planted_violation_is_found(path: str, text: str, complaint: str, tmp_path: Path) -> None:
    complaints = found(tmp_path, path, text)
    assert len(complaints) == 1
    assert complaints[0].endswith(complaint)


def test_every_test_module_has_a_name_of_its_own() -> None:
    names = sorted(path.name for path in (ROOT / "tests").rglob("test_*.py"))
    assert names == sorted(set(names)), "pytest takes two modules of one name for the same"
