"""Cases: what is known of each case, kept up to date as things happen."""

from collections.abc import Iterator

from reports.export.record.happened import Happened
from reports.export.record.names import Names
from reports.export.record.rows import CaseRow
from simulation.events.case import CaseClassified, CaseClosed, CaseDecided, CaseOpened, CaseReopened, ResidentArrived
from simulation.events.contact import ContactAnswered, ContactMade, ResultTold
from simulation.events.organisation import TermChanged, TermResumed, TermStarted, TermSuspended
from simulation.events.table import RoundOpened
from simulation.events.work import CaseClaimed, ClaimReleased, OwnerSettled, TaskDone

UNOWNED = "__unowned__"
CONTESTED = "__contested__"


class Cases:
    """Keeps a row for each case of a round that was opened, and who claims it."""

    def __init__(self, names: Names) -> None:
        """Start with no case."""
        self._names = names
        self.rows: dict[str, CaseRow] = {}
        self._claims: dict[str, list[str]] = {}

    def see(self, happened: Happened) -> CaseRow | None:
        """Note what an event says of a case; give its row."""
        event = happened.event
        if isinstance(event, RoundOpened):
            self.rows, self._claims = {}, {}
        if isinstance(event, ResidentArrived):
            self.rows[event.case] = self._begin(event, happened)
        row = self.rows.get(happened.case)
        if row is not None:
            self._note(row, happened)
            self._term(row, happened)
            self._own(happened)
        return row

    def over(self, happened: Happened) -> list[CaseRow]:
        """Let go of the cases that end for good with an entry, once it was told: the world has forgotten them."""
        entry, left = happened.entry, happened.world.cases
        if happened.place < len(entry.events) - 1:
            return []
        closed = [event.case for event in entry.events if isinstance(event, CaseClosed) and event.case not in left]
        for case in closed:
            self._claims.pop(case, None)
        return [self.rows.pop(case) for case in closed if case in self.rows]

    def opened(self) -> Iterator[CaseRow]:
        """Go through the cases about which somebody made contact."""
        return (row for row in self.rows.values() if row.startdatum is not None)

    def owner(self, case: str) -> str:
        """Name the owner of a case, or say that nobody owns it or that it is contested."""
        claims = self._claims.get(case, [])
        return UNOWNED if not claims else claims[0] if len(claims) == 1 else CONTESTED

    def _begin(self, event: ResidentArrived, happened: Happened) -> CaseRow:
        """Begin the row of a case."""
        kind = happened.world.scenario.case_types[event.case_type].title.nl
        case = self._names.case(event.case, happened.round)
        return CaseRow(happened.round, case, event.case_type, kind, self._names.of(event.seat))

    def _note(self, row: CaseRow, happened: Happened) -> None:
        """Note where a case stands, and who did what."""
        event, moment = happened.event, happened.moment
        match event:
            case CaseOpened():
                row.startdatum = moment
            case ContactMade() if row.communicatiekanaal is None:
                row.communicatiekanaal = event.channel
            case ContactAnswered() if row.klantcontacter is None:
                row.klantcontacter = event.seat
            case TaskDone():
                row.behandelaar = event.seat
            case CaseClassified():
                row.omschrijving = f"{row.omschrijving.partition(':')[0]}: {event.klass}"
            case CaseDecided():
                row.besluit_datum, row.resultaattype, row.beslisser = moment, event.result, event.seat
            case ResultTold() if row.resultaat_verteld is None:
                row.resultaat_verteld = moment
            case CaseClosed():
                row.einddatum, row.resultaattype = moment, event.result
            case CaseReopened():
                row.einddatum = None
            case _:
                pass

    def _term(self, row: CaseRow, happened: Happened) -> None:
        """Note how the legal term moves."""
        event = happened.event
        match event:
            case TermStarted() | TermResumed() | TermChanged():
                row.uiterlijkeEinddatumAfdoening = happened.when(event.due)
                row.opschorting_indicatie = False
            case TermSuspended():
                row.opschorting_indicatie = row.opschorting_eerdereOpschorting = True
            case _:
                pass

    def _own(self, happened: Happened) -> None:
        """Note who claims a case."""
        event = happened.event
        claims = self._claims.setdefault(happened.case, [])
        match event:
            case CaseClaimed() if event.seat not in claims:
                claims.append(event.seat)
            case ClaimReleased() if event.seat in claims:
                claims.remove(event.seat)
            case OwnerSettled():
                claims[:] = [event.seat]
            case CaseClosed():
                claims.clear()
            case _:
                return
        row = self.rows[happened.case]
        owner = self.owner(happened.case)
        # Who owned it last stands on the card when it is closed.
        row.zaakcoordinator = row.zaakcoordinator if owner == UNOWNED else owner
