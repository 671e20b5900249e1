"""Choices: what lies before a seat and waits for its decision; told in one place, for bots, screens and rehearsals.

A choice counts when leaving it lie is a decision too: somebody or something waits for an answer. What a seat could do
at any time but nobody waits for (open any card, chase at random, tell any resident something) does not count, or nobody
would ever be without. The kinds are closed; `KINDS` says why each is one.
"""

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple, get_args

from simulation.view import View
from simulation.world.casefile import Assignment

Kind = Literal[
    "tick", "rings", "message", "sign", "request", "dilemma", "learned", "put_off", "offered", "task", "paused",
    "close", "pass_on", "unowned", "promise", "overdue", "rests", "news", "silent", "fits_nothing",
    "leave", "orphan", "contested", "at_risk", "back",
    "begin", "question", "silence", "unhelped", "diary", "proposal", "result", "change", "date", "late", "line",
]  # fmt: skip
"""Every kind of choice: of an employee, of whoever leads, of a resident."""

KINDS: Final[dict[Kind, str]] = {
    "tick": "a meeting was held: what was told there",
    "rings": "a telephone or somebody at the counter: pick up or not",
    "message": "a message in the tray: deal with it now or not",
    "sign": "the board shows something new on a case that this seat knows: look, or go on with what one has in mind",
    "request": "a colleague asks what this seat knows",
    "dilemma": "the resident or the own criteria",
    "learned": "something was told: record it now, later or never",
    "put_off": "something lies in the folder that was meant for later",
    "offered": "a task in the tray: take it or send it back",
    "task": "a task on the desk that can go on: do it, ask, look up or consult first",
    "paused": "work was laid aside: take it up again",
    "close": "a case in hand of which only the end must be told",
    "pass_on": "a file in hand with a next step: keep it, or hand it over, to whom and how",
    "unowned": "a file in hand that is nobody's",
    "promise": "a call back that was promised",
    "overdue": "advice that was asked for and is overdue: chase it, or go on without",
    "rests": "a step of an own case that lies too long elsewhere: chase it or not",
    "news": "an own case of which the resident has heard nothing for long",
    "silent": "a case of others that this seat knows, whose resident hears nothing: call, claim, or leave it",
    "fits_nothing": "a need in hand that no product fits: ask for room or not",
    "leave": "a request for a mandate, room, an owner or priority: grant or refuse",
    "orphan": "a case on the board that nobody owns for too long: whose is it?",
    "contested": "a case that several claim: whose is it?",
    "at_risk": "a case on the board that is late, or nearly, and goes behind others",
    "back": "an agreement to stand up for",
    "begin": "a wish: through which channel, and what to tell",
    "question": "a question of the organisation: answer, and what",
    "silence": "nothing heard for as long as patience lasts: phone, go there, complain or wait",
    "unhelped": "a desk kept to its own rule and nothing came of it: phone again, go there or wait",
    "diary": "a day at home on which it matters where things stand: phone, go there or wait",
    "proposal": "a solution to accept or refuse",
    "result": "a result that does not meet the need: object or not",
    "change": "a plan that is not any more as it was told: tell or not",
    "date": "the date on which one counted has passed: ask or wait",
    "late": "the legal term has passed: give notice or not",
    "line": "nobody picks up yet: wait or hang up",
}
"""Why each kind is a choice."""

if set(KINDS) != set(get_args(Kind)):
    raise TypeError("a kind of choice has no reason")


class Choice(NamedTuple):
    """One thing to decide: its kind, and what it is about; the same as long as nothing new is to be said of it."""

    kind: Kind
    about: tuple[str | int, ...] = ()


def choices(view: View) -> list[Choice]:
    """Give all that waits for this seat's decision at this moment."""
    ticks = [Choice("tick", (account.meeting, *account.cases)) for account in view.accounts]
    if view.is_resident:
        return [*ticks, *_at_home(view)]
    found = [*ticks, *_arrived(view), *_at_desk(view), *_in_hand(view), *_answered_for(view)]
    return [*found, *_leading(view)] if view.leads else found


def _arrived(view: View) -> Iterator[Choice]:
    """Go through what came in and waits in the tray."""
    for slip in view.contacts:
        yield Choice("rings" if slip.live else "message", (slip.number,))
    for case, changed in view.signs():
        yield Choice("sign", (case, changed))
    for request in view.requests:
        if request.leave is not None:
            yield Choice("leave", (request.number,))
        elif view.can_help(request):
            yield Choice("request", (request.number,))
    for a in view.tray:
        # A desk that won't react leaves its own work lie, and still sends back what is not.
        if not (a.no_reaction and view.can_do(a.case, a.task)):
            yield Choice("offered", (a.case, a.task, a.offered, *_due(a)))


def _at_desk(view: View) -> Iterator[Choice]:
    """Go through what lies on the desk itself."""
    for dilemma in view.dilemmas:
        yield Choice("dilemma", (dilemma.number,))
    for case, facts in view.fresh:
        yield Choice("learned", (case, *facts))
    for case, facts in view.folder:
        yield Choice("put_off", (case, *facts))
    for a in view.mine:
        if can_go_on(view, a):
            lacks = (*view.missing(a.case, a.task), *_due(a))
            yield Choice("task", (a.case, a.task, view.attempts(a.case, a.task), *lacks))
    if view.paused:
        yield Choice("paused")
    for case in view.promised:
        yield Choice("promise", (case,))


def _due(a: Assignment) -> tuple[str, ...]:
    """Tell, once it is the agreed day, that a task is due."""
    return ("due",) if a.reminded else ()


def can_go_on(view: View, a: Assignment) -> bool:
    """Tell whether a task on the desk waits for its doer, and not for somebody's answer."""
    if a.begun:
        return False
    if view.missing(a.case, a.task):
        waits = bool(view.asked(a.case)) or view.consulted(a.case)
        unread = view.looked(a.case) is None or view.card_changed(a.case)
        return not waits or unread or view.mail_about(a.case) is not None
    if view.waits_for_resident(a.case):
        return False
    asked = view.asked_leave(a.case, "mandate") and view.leave(a.case, "mandate") is None
    return not (view.task(a.case, a.task).mandate and asked)


def _in_hand(view: View) -> Iterator[Choice]:
    """Go through the files in hand that must go on."""
    for case in view.in_charge:
        if view.can_close(case):
            yield Choice("close", (case,))
        for task in view.ready(case):
            if view.can_pass(case, task):
                yield Choice("pass_on", (case, task, view.attempts(case, task)))
    for case in view.holding:
        if not view.claims(case):
            yield Choice("unowned", (case,))
    for case in view.cases_in_hand:
        if view.odd(case) and not view.proposed(case) and not view.result(case):
            yield Choice("fits_nothing", (case, int(view.leave(case, "tailored") is True)))


def _answered_for(view: View) -> Iterator[Choice]:
    """Go through what an owner, or who asked for advice, sees lie too long."""
    for a in view.overdue:
        yield Choice("overdue", (a.case, a.task, a.chased))
    for case in view.owned:
        for a in view.assigned(case):
            if view.rests(a):
                yield Choice("rests", (a.case, a.task, a.chased))
        every, heard = view.deeds.news_every, view.last_news(case)
        if every is not None and view.at - heard >= every:
            yield Choice("news", (case, heard))
    for case, periods in view.silent():
        yield Choice("silent", (case, view.last_news(case), periods))


def _leading(view: View) -> Iterator[Choice]:
    """Go through what only whoever leads can settle."""
    for case, holder in view.orphans():
        yield Choice("orphan", (case, holder))
    for case in view.contested():
        yield Choice("contested", (case, *view.claims(case)))
    for case in view.at_risk():
        yield Choice("at_risk", (case,))
    for name in view.agreements() if view.backs else ():
        if view.erodes(name) and not view.backed_lately(name):
            yield Choice("back", (name,))


def _at_home(view: View) -> Iterator[Choice]:
    """Go through what a resident has to decide."""
    own = view.own
    if own.waiting_on_line:
        yield Choice("line", (own.waiting_on_line,))
        return
    if own.announced and own.unmet and not own.objected:
        yield Choice("result")
    if own.closed:
        return
    if own.opened is None or own.unheard is not None:
        yield Choice("begin", (own.tries,))
    yield from _asked_at_home(view)
    yield from _felt_at_home(view)


def _asked_at_home(view: View) -> Iterator[Choice]:
    """Go through what the organisation wants of a resident, and what it should hear."""
    own = view.own
    for question in own.questions.values():
        if not question.replied:
            yield Choice("question", (question.number, int(question.ripe)))
    if own.proposed is not None and own.settled is None:
        yield Choice("proposal")
    for fact, version in own.sent.items():
        if own.changed_since(fact, version):
            yield Choice("change", (fact, own.version(fact)))


def _felt_at_home(view: View) -> Iterator[Choice]:
    """Go through what time brings a resident."""
    own = view.own
    if own.silent:
        yield Choice("silence", (own.last_news,))
    if own.must_return:
        yield Choice("unhelped", (own.last_news,))
    if own.diary >= 0:
        yield Choice("diary", (own.diary,))
    if own.date_passed:
        yield Choice("date")
    if own.term is not None and own.term.missed and not own.noticed:
        yield Choice("late")


def queue(view: View) -> float:
    """Count what waits before this seat; what lies before all seats of a role is divided among them."""
    if view.is_resident:
        return len(choices(view))
    own = sum(can_go_on(view, a) for a in view.mine)
    shared = own_post = 0
    for slip in view.contacts:
        own_post, shared = own_post + bool(slip.to), shared + (not slip.to)
    for a in view.tray:
        own_post, shared = own_post + bool(a.to), shared + (not a.to)
    return own + own_post + (shared + len(view.requests)) / view.colleagues
