"""``overdracht experiment``: plays a study as its plan says, on all cores or a cluster, and keeps it as it goes."""

import errno
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from overdracht import extras
from overdracht.endings import Failed, Wrong
from overdracht.given import faults_told
from overdracht.language import said

if TYPE_CHECKING:
    from overdracht.studying import Planned
    from reports.comparison.study.manifest import Manifest

FULL = frozenset({errno.ENOSPC, errno.EFBIG, errno.EDQUOT})
"""How a system says that there is no room left, or not for this user."""


@click.command(help=said(
    nl="Speel een studie volgens een plan, en bewaar elke herhaling. Geef in plaats van een plan de map van een studie "
    "om die nog eens te spelen. Een plan om mee te beginnen, met uitleg, maakt u "
    "met: overdracht new NAAM --study SCENARIO.",
    en="Play a study as a plan says, and keep every replication. Instead of a plan give the folder of a study to play "
    "that again. For a plan to start from, explained: overdracht new "
    "NAME --study SCENARIO.",
))  # fmt: skip
@click.argument("plan", type=click.Path(path_type=Path), metavar="PLAN.yaml")
@click.option("--workers", type=click.IntRange(1), default=os.cpu_count() or 1, show_default=True, help=said(
    nl="Processen naast elkaar.", en="Processes side by side."
))  # fmt: skip
@click.option("--scheduler", default="", metavar="ADDRESS", help=said(
    nl="Speel op het Dask-cluster op dit adres, zoals tcp://10.0.0.5:8786.",
    en="Play on the Dask cluster at this address, such as tcp://10.0.0.5:8786.",
))  # fmt: skip
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help=said(
    nl="Map voor de studie (anders de naam van het plan).", en="Folder for the study (else the name of the plan)."
))  # fmt: skip
@click.option("--resume", is_flag=True, help=said(
    nl="Ga verder waar de studie bleef.", en="Go on where the study was."
))  # fmt: skip
def experiment(plan: Path, *, workers: int, scheduler: str, out: Path | None, resume: bool) -> None:
    """Carry out a study."""
    extras.wanted("study", "joblib", "scipy", "SALib", "pyarrow")
    if scheduler:
        extras.wanted("cluster", "dask", "distributed")
    from overdracht.showing import Progress
    from overdracht.studying import carry_out, read_plan
    from reports.comparison.study.manifest import manifest_at

    folder = out or Path(plan.stem)
    if folder.is_file():
        where = click.format_filename(folder)
        raise Wrong(said(nl=f"{where} is een bestand. Kies met --out een map voor de studie.",
                         en=f"{where} is a file. Choose a folder for the study with --out."))  # fmt: skip
    with faults_told(), told_plainly(plan):
        study = read_plan(plan)
    _announce(study)
    with faults_told(), told_plainly(folder, scheduler), _hinted(), Progress() as progress:
        made = carry_out(study, folder, workers=workers, scheduler=scheduler, resume=resume, told=progress.plays)
    where = click.format_filename(folder)
    click.echo(
        said(
            nl=f"{made.rows} herhalingen staan in {where}. Vergelijk ze met: overdracht compare {where}",
            en=f"{made.rows} replications are in {where}. Compare them with: overdracht compare {where}",
        )
    )
    if (before := manifest_at(plan)) is not None:
        _beside(before, made, (plan if plan.is_dir() else plan.parent, folder))


def _beside(before: "Manifest", made: "Manifest", folders: "tuple[Path, Path]") -> None:
    """Say of a study that was played again whether the same came of it; exit 1 if not."""
    if made.table == before.table:
        click.echo(said(nl="Er kwam hetzelfde uit als toen: de tabel is tot op de byte gelijk.",
                        en="The same came of it as then: the table is equal to the byte."))  # fmt: skip
        return
    then, now = ({"program": made.program, **made.libraries} for made in (before, made))
    other = ", ".join(f"{name} {then[name]} → {now[name]}" for name in now if name in then and then[name] != now[name])
    if _is_alike(*folders):
        click.echo(said(nl=f"Er kwam hetzelfde uit als toen, op afronding na. Anders dan toen: {other}.",
                        en=f"The same came of it as then, but for rounding. Other than then: {other}."))  # fmt: skip
        return
    raise Failed(said(
        nl=f"Er kwam iets anders uit dan toen. Anders dan toen: {other or 'niets dat bekend is'}.",
        en=f"Something else came of it than then. Other than then: {other or 'nothing that is known'}.",
    ))  # fmt: skip


def _is_alike(before: Path, now: Path) -> bool:
    """Tell whether the table that lies beside a manifest says the same as the new one, but for rounding."""
    from reports.comparison.study.manifest import TABLE, NoStudyError, opened
    from reports.comparison.study.table import Columns

    try:
        opened(before)
    except NoStudyError:
        return False  # a manifest by itself
    return Columns.read(before / TABLE).is_alike(Columns.read(now / TABLE))


def _announce(study: "Planned") -> None:
    """Say how much there is to play."""
    asked = study.plan.replications
    many = f"{asked}" if isinstance(asked, int) else f"{asked.least}–{asked.most}"
    ways = said(nl="manier", en="way") if study.arms == 1 else said(nl="manieren", en="ways")
    click.echo(said(nl=f"{study.arms} {ways} om te spelen, {many} herhalingen van elk.",
                    en=f"{study.arms} {ways} to play, {many} replications of each."), err=True)  # fmt: skip


@contextmanager
def _hinted() -> Iterator[None]:
    """Say to who stops a study how to go on; whoever ends programs politely, stops it as Ctrl-C does."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        click.echo(_going_on(), err=True)
        raise
    finally:
        signal.signal(signal.SIGTERM, before)


def _going_on() -> str:
    """Say that nothing is lost, and how to go on."""
    return said(
        nl="Wat gespeeld is, is bewaard; ga verder met --resume.", en="What was played is kept; go on with --resume."
    )


@contextmanager
def told_plainly(folder: Path, scheduler: str = "") -> Iterator[None]:
    """Say in plain words why a study could not begin, or was broken off; what was played is kept."""
    from overdracht.playing import OtherProgramError
    from overdracht.studying import NotEmptyError, OtherStudyError
    from reports.comparison.study.manifest import NoStudyError
    from simulation.experiment.claim import ClaimedError
    from simulation.experiment.cluster import NoClusterError
    from simulation.experiment.crew import LostWorkerError

    where, on = click.format_filename(folder), _going_on()
    try:
        yield
    except NotEmptyError as error:
        raise Wrong(_not_empty(where, whole=error.whole)) from None
    except ClaimedError:
        raise Wrong(said(
            nl=f"Een ander programma speelt de studie in {where} al. Wacht, of stop dat eerst.",
            en=f"Another program plays the study in {where} already. Wait, or stop it first.",
        )) from None  # fmt: skip
    except NoStudyError:
        raise Wrong(said(
            nl=f"In {where} ligt geen hele studie: de tabel is niet die van het manifest. Speel hem opnieuw in een "
            "andere map (--out).",
            en=f"{where} holds no whole study: its table is not the manifest's. Play it again in another folder "
            "(--out).",
        )) from None  # fmt: skip
    except OtherStudyError:
        raise Wrong(said(
            nl=f"Wat in {where} ligt, is van een ander plan, een ander scenario of een andere versie van overdracht. "
            "Kies met --out een andere map.",
            en=f"What lies in {where} is of another plan, another scenario or another version of overdracht. "
            "Choose another folder with --out.",
        )) from None  # fmt: skip
    except OtherProgramError as worker:
        raise Failed(said(
            nl=f"Op {worker} draait een andere versie van overdracht (of van Python): daar wordt niet gespeeld. {on}",
            en=f"{worker} runs another version of overdracht (or of Python): nothing is played there. {on}",
        )) from None  # fmt: skip
    except NoClusterError:
        raise Failed(said(
            nl=f"Het cluster op {scheduler} is niet te bereiken, heeft geen werkers waarop overdracht draait, "
            f"of viel weg. {on}",
            en=f"The cluster at {scheduler} can't be reached, has no workers that can run overdracht, "
            f"or was lost. {on}",
        )) from None  # fmt: skip
    except LostWorkerError:
        raise Failed(said(
            nl=f"Een proces dat speelde is van buitenaf gestopt; misschien was het geheugen op. {on}",
            en=f"A process that played was stopped from outside; perhaps memory ran out. {on}",
        )) from None  # fmt: skip
    except OSError as trouble:
        if trouble.errno not in FULL:
            raise
        raise Failed(said(
            nl=f"De schijf is vol ({click.format_filename(trouble.filename or folder)}). Maak ruimte. {on}",
            en=f"The disk is full ({click.format_filename(trouble.filename or folder)}). Make room. {on}",
        )) from None  # fmt: skip


def _not_empty(where: str, *, whole: bool) -> str:
    """Say what lies in the folder already."""
    if whole:
        return said(nl=f"In {where} ligt al een hele studie. Kies met --out een andere map.",
                    en=f"{where} holds a whole study already. Choose another folder with --out.")  # fmt: skip
    return said(
        nl=f"In {where} ligt een studie die niet af is. Ga verder met --resume, of kies een andere map met --out.",
        en=f"{where} holds a study that is not finished. Go on with --resume, or choose another folder with --out.",
    )


COMMAND = experiment
