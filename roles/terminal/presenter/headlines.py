"""The headline of a desk: in one line what matters now, so that nobody has to look for it."""

from collections.abc import Iterator

from roles.terminal.voice import Voice
from simulation.outlook import Outlook


def headline_at_desk(view: Outlook, voice: Voice) -> str:
    """Say in one line what matters now."""
    if view.away is not None:
        return voice.say(
            nl=f"U bent afwezig tot {voice.when(view.away)}.", en=f"You are away until {voice.when(view.away)}."
        )
    if ringing := sum(1 for _ in view.ringing):
        return _ringing(voice, ringing)
    if not view.at_work:
        opens = voice.when(view.next_hours)
        return voice.say(
            nl=f"U werkt nu niet; weer vanaf {opens}.", en=f"These are not your hours; again from {opens}."
        )
    if any(True for _ in view.dilemmas):
        return voice.say(nl="U staat voor een keuze.", en="You face a choice.")
    if view.until is not None:
        return voice.say(
            nl="U bent bezig. Alleen wie belt of aan de balie staat, kan ertussen komen.",
            en="You are busy. Only who calls or stands at the counter can come in between.",
        )
    return _lies(view, voice)


def _ringing(voice: Voice, ringing: int) -> str:
    """Say how many wait for an answer."""
    if ringing == 1:
        return voice.say(
            nl="Er wacht iemand op u, aan de lijn of aan de balie.",
            en="Somebody waits for you, on the line or at the counter.",
        )
    return voice.say(
        nl=f"Er wachten {ringing} mensen op u, aan de lijn of aan de balie.",
        en=f"{ringing} people wait for you, on the line or at the counter.",
    )


def _lies(view: Outlook, voice: Voice) -> str:
    """Say what lies on the desk of somebody with free hands."""
    if list(view.fresh):
        return voice.say(
            nl="U hoorde iets nieuws. Legt u het vast, nu of later?", en="You heard something. Record it, now or later?"
        )
    waits = voice.words.people([*_counted(view, voice)])
    if waits:
        return voice.say(nl=f"Op uw bureau: {waits}.", en=f"On your desk: {waits}.")
    if view.paused:
        return voice.say(
            nl="U kunt uw onderbroken werk weer oppakken.", en="You can take up the interrupted work again."
        )
    return voice.say(nl="Er ligt nu niets dat op u wacht.", en="Nothing waits for you now.")


def _counted(view: Outlook, voice: Voice) -> Iterator[str]:
    """Count what lies there: messages, requests and tasks."""
    requests = list(view.requests)
    leave = sum(request.leave is not None for request in requests)
    for number, one, more in (
        (leave, ("1 verzoek aan u", "1 request to you"), ("verzoeken aan u", "requests to you")),
        (sum(not slip.live for slip in view.contacts), ("1 bericht", "1 message"), ("berichten", "messages")),
        (
            len(requests) - leave,
            ("1 vraag van een collega", "1 question of a colleague"),
            ("vragen van collega's", "questions of colleagues"),
        ),
        (len([*view.mine, *view.tray]), ("1 taak", "1 task"), ("taken", "tasks")),
    ):
        if number == 1:
            yield voice.say(nl=one[0], en=one[1])
        elif number:
            yield f"{number} {voice.say(nl=more[0], en=more[1])}"
