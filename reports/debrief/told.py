"""The moments behind it all: each entry that a chapter leads to, with its day, its case and its sentence."""

from collections.abc import Iterator, Mapping

from reports.debrief.material import Material
from reports.document.blocks import Block, Bullets, Heading, Line, Paragraph, Strong
from reports.telling.scene import Scene
from reports.telling.teller import Teller, tell
from simulation.events.contact import TrustMoved
from simulation.journal import Journal
from simulation.wording import dates
from simulation.wording.words import great
from simulation.world.fold import fold
from simulation.world.world import World


def chapter(material: Material, journal: Journal) -> Iterator[Block]:
    """Tell every entry that was referred to, in the order in which they happened."""
    yield Heading(
        1, material.either(nl="De momenten achter dit verslag", en="The moments behind this report"), "moments"
    )
    if not material.links.entries:
        yield Paragraph((material.either(nl="Er is niets gebeurd.", en="Nothing happened."),))
        return
    yield Paragraph((material.either(
        nl="Het getal tussen haken is de regel in het journaal van deze sessie.",
        en="The number in brackets is the entry in the journal of this session.",
    ),), small=True)  # fmt: skip
    found = list(_told(material, journal))
    yield Bullets(tuple(line for _, line in found), tuple(f"m{entry}" for entry, _ in found))


def _told(material: Material, journal: Journal) -> Iterator[tuple[int, Line]]:
    """Tell the entries that links lead to."""
    history = material.history
    teller, world = Teller(history.scenario, history.language), World(history.scenario, journal.header.profile, 0)
    known = {moment.entry: moment.sentence for found in material.moments.values() for moment in found}
    for entry in journal:
        fold(world, entry)
        if entry.number in material.links.entries:
            scene = teller.scene(entry, world)
            yield entry.number, _line(material, scene, known)
        else:
            teller.hear(entry)


def _line(material: Material, scene: Scene, known: Mapping[int, str]) -> Line:
    """Tell one entry: when, about whom, and what happened."""
    moment = scene.world.calendar.moment(scene.entry.at)
    day = great(dates.moment(moment, scene.words.language))
    about = next((case for event in scene.entry.events if (case := getattr(event, "case", ""))), "")
    who = f" · {scene.name(about)}" if about in scene.memory.people else ""
    number = scene.world.round
    head = material.either(nl=f"[{scene.entry.number}] Ronde {number} · {day}{who}:",
                           en=f"[{scene.entry.number}] Round {number} · {day}{who}:")  # fmt: skip
    return (Strong(head), f" {_sentence(material, scene, known)}")


def _sentence(material: Material, scene: Scene, known: Mapping[int, str]) -> str:
    """Say what happened: all that is told of an entry, what was felt last."""
    events = sorted(scene.entry.events, key=lambda event: isinstance(event, TrustMoved))
    told = dict.fromkeys(sentence for event in events if (sentence := tell(scene, event)))
    nothing = material.either(nl="Hierover valt niets meer te vertellen.", en="There is no more to tell of it.")
    return " ".join(told) or known.get(scene.entry.number, nothing)
