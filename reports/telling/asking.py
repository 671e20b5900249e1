"""Telling what a resident told, what was asked, and why it had to be asked again."""

from reports.telling.scene import Scene
from simulation.case import WhyAsked
from simulation.events.contact import ContactAnswered, FactsTold, QuestionAsked, QuestionEnded, Repeated, ToldBefore
from simulation.events.organisation import MeetingHeld
from simulation.events.work import ConflictFound
from simulation.wording.words import great

NTH = {
    "nl": ("", "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende"),
    "en": ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
}
WHY: dict[WhyAsked, tuple[str, str]] = {
    "not_recorded": ("Die heeft het niet opgeschreven.", "It was not written down."),
    "not_kept": ("Dat was een vorige keer, en het is niet bewaard.", "That was an earlier time, and it was not kept."),
    "not_yet_recorded": ("Die heeft het nog niet opgeschreven.", "It was not written down yet."),
    "no_field_for_it": ("Op de zaakkaart is daar geen plek voor.", "The case card has no place for it."),
    "lost": ("Het staat niet meer op de zaakkaart.", "It is no longer on the case card."),
    "in_a_folder": (
        "Het ligt nog in een eigen map en staat niet op de zaakkaart.",
        "It still lies in somebody's own folder and is not on the case card.",
    ),
    "not_looked_up": (
        "Het staat op de zaakkaart, maar is daar niet gelezen.",
        "It is on the case card, but was not read there.",
    ),
    "not_allowed_to_see": (
        "Het staat op de zaakkaart, maar {asker} mag dat deel niet zien.",
        "It is on the case card, but {asker} may not see that part.",
    ),
    "out_of_date": ("De zaakkaart is niet bijgewerkt.", "The case card was not brought up to date."),
}
MOST_QUOTED = 2


def nth(scene: Scene, number: int) -> str:
    """Say the how-manieth time it is."""
    words = NTH[scene.words.language]
    if number < len(words):
        return words[number]
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return scene.either(nl=f"{number}e", en=f"{number}{ending}")


def told(scene: Scene, event: FactsTold) -> str | None:
    """Tell what was told to whom, and for how manieth time; what a coupled channel took in is told as recorded."""
    if not event.seat or not event.facts:
        return None
    return _said(scene, event) + _once_more(scene, event)


def _said(scene: Scene, event: FactsTold) -> str:
    """Say who told whom: at a meeting, in writing or face to face."""
    name, seat, facts = scene.name(event.case), scene.seat(event.seat), scene.things(event.case, event.facts)
    contact = scene.beside(ContactAnswered, event.case)
    conflict = scene.beside(ConflictFound, event.case)
    if conflict is not None and set(event.facts) <= set(scene.kind(event.case).conflicts[conflict.conflict].revise):
        return scene.say(nl=f"{name} past het plan aan: {facts}.", en=f"{name} adapts the plan: {facts}.")
    if scene.beside(MeetingHeld, event.case) is not None:
        return scene.say(nl=f"{name} vertelt aan tafel: {facts}.", en=f"{name} tells those at the table: {facts}.")
    if contact is not None and not scene.words.scenario.channels[contact.channel].live:
        return scene.say(
            nl=f"{seat} leest wat {name} schrijft: {facts}.", en=f"{seat} reads what {name} writes: {facts}."
        )
    return scene.say(nl=f"{name} vertelt aan {seat}: {facts}.", en=f"{name} tells {seat}: {facts}.")


def _once_more(scene: Scene, event: FactsTold) -> str:
    """Say for the how-manieth time this was told, if not for the first."""
    times = {fact: scene.memory.tellings.get((event.case, fact), 1) for fact in event.facts}
    most = max(times.values())
    if most == 1 or scene.beside(ConflictFound, event.case) or scene.beside(MeetingHeld, event.case):
        return ""
    name, time = scene.name(event.case), nth(scene, most)
    if set(times.values()) == {most}:
        return " " + scene.say(nl=f"Dat is al de {time} keer.", en=f"That is the {time} time already.")
    facts = scene.things(event.case, [fact for fact, number in times.items() if number == most])
    return " " + scene.say(
        nl=f"{name} vertelt nu voor de {time} keer: {facts}.",
        en=f"It is the {time} time that {name} tells: {facts}.",
    )


def asked(scene: Scene, event: QuestionAsked) -> str:
    """Tell what was asked anew, and what again although it had been told."""
    again = [repeat.fact for repeat in event.repeated]
    fresh = [fact for fact in event.facts if fact not in again]
    parts = [_asked_anew(scene, event, fresh)] if fresh else []
    if again:
        seat, name, things = scene.seat(event.seat), scene.name(event.case), scene.things(event.case, again)
        parts.append(
            scene.say(
                nl=f"{seat} vraagt {name} opnieuw naar: {things}.", en=f"{seat} asks {name} again about: {things}."
            )
        )
    return " ".join([*parts, *told_before(scene, event)])


def _asked_anew(scene: Scene, event: QuestionAsked, facts: list[str]) -> str:
    """Put a question for the first time: in the scenario's own words if there are any."""
    seat, name, specs = scene.seat(event.seat), scene.name(event.case), scene.kind(event.case).facts
    questions = [q for fact in facts if (q := specs[fact].question) is not None]
    if len(questions) == len(facts) <= MOST_QUOTED:
        words = " ".join(scene.words.text(question) for question in questions)
        return scene.say(nl=f"{seat} vraagt {name}: “{words}”", en=f"{seat} asks {name}: “{words}”")
    things = scene.things(event.case, facts)
    return scene.say(nl=f"{seat} vraagt {name} naar: {things}.", en=f"{seat} asks {name} about: {things}.")


def told_before(scene: Scene, event: QuestionAsked) -> list[str]:
    """Say to whom and when what is asked again was told before, and why the asker does not have it."""
    groups: dict[tuple[str, WhyAsked], list[Repeated]] = {}
    for repeat in event.repeated:
        groups.setdefault((repeat.told_to, repeat.why), []).append(repeat)
    said = []
    for repeats in groups.values():
        that = scene.say(nl="Dat", en="That")
        if len(groups) > 1:
            that = f"{great(scene.things(event.case, [repeat.fact for repeat in repeats]))}: {that.lower()}"
        said.append(f"{_once(scene, event, that, repeats)} {why_again(scene, event, repeats[0])}")
    return said


def earlier(scene: Scene, event: ToldBefore) -> str:
    """Tell what a resident has told in an earlier case."""
    name, facts = scene.name(event.case), scene.things(event.case, event.facts)
    if event.on_card:
        return scene.say(
            nl=f"Een vorige keer vertelde {name} al: {facts}. Dat staat nog op de zaakkaart.",
            en=f"An earlier time {name} told already: {facts}. It still stands on the case card.",
        )
    return scene.say(
        nl=f"Een vorige keer vertelde {name} al: {facts}. Dat is nergens meer te vinden.",
        en=f"An earlier time {name} told already: {facts}. It can't be found anywhere.",
    )


def _once(scene: Scene, event: QuestionAsked, that: str, repeats: list[Repeated]) -> str:
    """Say to whom and when some facts were told before."""
    name, told_in = scene.name(event.case), sorted({repeat.told_in for repeat in repeats})
    on = scene.words.people([scene.on(scene.memory.moments.get(number, scene.entry.at)) for number in told_in])
    if repeats[0].told_to:
        to = scene.seat(repeats[0].told_to)
        return scene.say(
            nl=f"{that} heeft {name} {on} al verteld aan {to}.", en=f"{that} is what {name} already told {to} {on}."
        )
    through = scene.memory.through.get(told_in[-1])
    channel = f" ({scene.words.channel(through)})" if through is not None else ""
    return scene.say(
        nl=f"{that} heeft {name} {on} al doorgegeven{channel}.",
        en=f"{that} is what {name} already passed on {on}{channel}.",
    )


def why_again(scene: Scene, event: QuestionAsked, repeat: Repeated) -> str:
    """Say why the asker does not have what was told."""
    nl, en = WHY[repeat.why]
    return scene.either(nl=nl, en=en).format(asker=scene.seat(event.seat))


def ended(scene: Scene, event: QuestionEnded) -> str | None:
    """Tell that a question was given up, and where the answer went; an answer tells itself."""
    question = scene.memory.questions.get(event.question)
    if not event.lapsed or question is None:
        return None
    seat, name, file = scene.seat(question.seat), scene.name(event.case), scene.file(event.case)
    said = scene.say(nl=f"{seat} heeft nog steeds geen antwoord.", en=f"{seat} still has no answer.")
    if file is None or all(scene.world.known(file, question.seat, fact) for fact in question.facts):
        return None
    told = [file.told[fact] for fact in question.facts if fact in file.told]
    last = max(told, key=lambda t: t.entry, default=None)
    if last is None or last.seat in {"", question.seat}:
        return said
    to, on = scene.seat(last.seat), scene.on(scene.memory.moments.get(last.entry, scene.entry.at))
    return f"{said} {scene.say(nl=f'{name} gaf het {on} aan {to}.', en=f'{name} gave it to {to} {on}.')}"
