"""A session file: whole or damaged, free or open elsewhere, and whether it can be gone on with."""

from collections.abc import Iterator
from pathlib import Path

from overdracht.doctor.finding import Finding
from overdracht.language import said, spoken
from simulation.scenario.faults import ScenarioError
from simulation.session.faults import NotASessionFile, SessionDamaged, SessionFault, SessionLocked, SessionTooNew


def of_file(path: Path) -> Iterator[Finding]:
    """Look at a session file without changing it, and play it again as `resume` would."""
    try:
        yield _carried_on(path)
    except NotASessionFile:
        raise
    except SessionFault as fault:
        yield Finding("file", "fault", fault.told(spoken()), _advice(fault))


def _carried_on(path: Path) -> Finding:
    """Say whether the session can be gone on with."""
    from overdracht.composition import opened, run_again
    from simulation.replay import OtherRules, first_difference
    from simulation.session.file import SessionFile

    # Opened as for going on, so that whoever has it open elsewhere is noticed; nothing is written.
    with SessionFile.open(path) as file:
        entries = len(file)
    journal = opened(path)
    try:
        number = first_difference(journal, run_again(journal))
        difference = f"{said(nl='stap', en='entry')} {number}" if number is not None else ""
    except OtherRules as other:
        difference = str(other)
    except ScenarioError as error:
        return Finding(
            "file",
            "fault",
            said(
                nl=f"{path} is heel, maar het scenario erin klopt niet meer: {len(error.faults)} fouten.",
                en=f"{path} is whole, but its scenario is no longer right: {len(error.faults)} faults.",
            ),
            _older(),
        )
    if difference:
        return Finding(
            "file",
            "fault",
            said(
                nl=f"{path} is heel, maar gespeeld met andere regels ({difference}). Verder spelen kan niet.",
                en=f"{path} is whole, but was played under other rules ({difference}). It can't be gone on with.",
            ),
            _older(),
        )
    return Finding(
        "file",
        "well",
        said(
            nl=f"{path} is heel ({entries} stappen). Verder spelen kan.",
            en=f"{path} is whole ({entries} entries) and can be gone on with.",
        ),
    )


def _older() -> str:
    """Advise what can be done with a session of another version."""
    return said(
        nl="Lezen kan wel, met report en replay. Verder spelen kan met de versie van toen.",
        en="It can be read, with report and replay. To go on, use the version of then.",
    )


def _advice(fault: SessionFault) -> str:
    """Advise what to do about a file that can't be used."""
    match fault:
        case SessionDamaged(whole=0):
            return said(nl="Is er een kopie?", en="Is there a copy?")
        case SessionDamaged():
            return said(
                nl=f"Redden wat heel is: overdracht doctor {fault.path} --rescue NIEUW.overdracht",
                en=f"Save what is whole: overdracht doctor {fault.path} --rescue NEW.overdracht",
            )
        case SessionLocked():
            return said(nl="Stop het spel in het andere venster met Q.", en="Stop the game in the other window with Q.")
        case SessionTooNew():
            return said(nl="Werk overdracht bij.", en="Update overdracht.")
        case _:
            return said(
                nl="Kijk of u in die map mag schrijven, en of de schijf vol is.",
                en="See whether you may write in that folder, and whether the disk is full.",
            )
