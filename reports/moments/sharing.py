"""Lesson 1, provide shared information and use it: asked again, told wrong, or read on the case card."""

from collections.abc import Iterator

from reports.moments.moment import Moment, moment
from reports.telling.asking import why_again
from reports.telling.scene import Scene
from simulation.events.contact import QuestionAsked, StatusTold
from simulation.events.knowledge import CardOpened

NAMED = 2


class Sharing:
    """Looks for what a resident had to tell again, and for answers that could not be right."""

    lesson = 1

    def see(self, scene: Scene) -> Iterator[Moment]:
        """Give the moments of this entry."""
        for event in scene.entry.events:
            match event:
                case QuestionAsked(repeated=(_, *_)):
                    yield _again(scene, event)
                case StatusTold(right=False) | StatusTold(contradicts=True):
                    yield _wrong(scene, event)
                case CardOpened(missed=()):
                    yield from _read(scene, event)
                case _:
                    pass


def _again(scene: Scene, event: QuestionAsked) -> Moment:
    """Tell that a resident must tell it again: to whom it was told, how often, and why it got lost."""
    seat, name = scene.seat(event.seat), scene.name(event.case)
    again = max(event.repeated, key=lambda r: scene.memory.tellings.get((event.case, r.fact), 1))
    times = scene.memory.tellings.get((event.case, again.fact), 1)
    to = scene.seat(again.told_to) if again.told_to else scene.either(nl="de organisatie", en="the organisation")
    on, why = scene.on(scene.memory.moments.get(again.told_in, scene.entry.at)), why_again(scene, event, again)
    things = _few(scene, event)
    often = f"al {times} keer, het laatst" if times > 1 else "al"
    often_en = f"{times} times, the last time" if times > 1 else "already"
    said = scene.either(
        nl=f"{seat} vraagt {name} opnieuw naar {things}; {name} vertelde dat {often} {on} aan {to}, en {_clause(why)}.",
        en=f"{seat} asks {name} again about {things}; {name} told that {often_en} {on} to {to}, and {_clause(why)}.",
    )
    people = (seat, to, name) if again.told_to else (seat, name)
    return moment(scene, 1, 10 * times + min(len(event.repeated), 9), event.case, people, said)


def _few(scene: Scene, event: QuestionAsked) -> str:
    """Name some of what is asked again."""
    facts = [repeat.fact for repeat in event.repeated]
    rest = len(facts) - NAMED
    named = [f"‘{scene.things(event.case, [fact])}’" for fact in facts[: NAMED if rest > 0 else NAMED + 1]]
    if rest > 0:
        named.append(scene.either(nl=f"nog {rest}", en=f"{rest} more"))
    return scene.words.people(named)


def _clause(sentence: str) -> str:
    """Give a sentence as a part of another."""
    return f"{sentence[:1].lower()}{sentence[1:]}".removesuffix(".")


def _wrong(scene: Scene, event: StatusTold) -> Moment:
    """Tell that a resident heard what is not so, or not what was heard before."""
    seat, name, file = scene.seat(event.seat), scene.name(event.case), scene.file(event.case)
    done = len(file.outcomes) if file is not None else event.known
    if event.contradicts:
        said = scene.either(
            nl=f"{seat} vertelt {name} iets anders over hoe het staat dan {name} eerder hoorde.",
            en=f"{seat} tells {name} something else about where things stand than {name} heard before.",
        )
        return moment(scene, 1, 9, event.case, (seat, name), said)
    said = scene.either(
        nl=f"{seat} vertelt {name} dat er {event.known} van de stappen klaar zijn, maar het zijn er {done}.",
        en=f"{seat} tells {name} that {event.known} of the steps are done, when there are {done}.",
    )
    return moment(scene, 1, 4 + (done - event.known) / 10, event.case, (seat, name), said)


def _read(scene: Scene, event: CardOpened) -> Iterator[Moment]:
    """Tell that somebody read what the resident told somebody else, so that nobody had to ask."""
    file = scene.file(event.case)
    if file is None:
        return
    elsewhere = [fact for fact in event.found if fact in file.told and file.told[fact].seat != event.seat]
    wanted = {need for a in file.assigned.values() if a.seat == event.seat for need in file.kind.tasks[a.task].needs}
    useful = [fact for fact in elsewhere if fact in wanted]
    if not useful:
        return
    seat, name, known = scene.seat(event.seat), scene.name(event.case), scene.things(event.case, useful)
    said = scene.either(
        nl=f"{seat} leest op de zaakkaart wat {name} aan anderen vertelde ({known}), en hoeft dat niet te vragen.",
        en=f"{seat} reads on the case card what {name} told others ({known}), and need not ask for it.",
    )
    yield moment(scene, 1, 1 + len(useful) / 100, event.case, (seat, name), said)
