"""The kitchen table of a resident: my situation, letters and calls, promises, what I told to whom, my trust."""

from collections.abc import Iterator

from roles.terminal.presenter.news import trust_path
from roles.terminal.presenter.possible import Possible
from roles.terminal.saying import labelled
from roles.terminal.screen import Block, Gauge, Item, Items, Line, Passage, Tone
from roles.terminal.voice import Voice
from simulation.outlook import Outlook
from simulation.wording.words import great


def headline_at_home(view: Outlook, voice: Voice) -> str:
    """Say in one line what matters now."""
    own = view.affair
    if own.closed:
        return voice.say(nl="Uw zaak is afgesloten.", en="Your affair is closed.")
    if own.waiting_on_line:
        if view.on_hold:
            return voice.say(nl="U wacht. Er neemt nog niemand op.", en="You wait. Nobody picks up yet.")
        return voice.say(nl="U bent in gesprek, of u wordt zo gebeld.", en="You are speaking, or about to.")
    if own.proposed is not None and own.settled is None:
        return voice.say(nl="Er ligt een voorstel. Neemt u het aan?", en="There is a proposal. Do you accept it?")
    if any(not question.replied for question in own.questions.values()):
        return voice.say(nl="De gemeente vraagt u iets.", en="The municipality asks you something.")
    if own.must_return:
        return voice.say(
            nl="U bent niet geholpen en moet opnieuw contact opnemen.", en="It did not help: get in touch again."
        )
    if own.opened is None:
        return voice.say(
            nl="U wilt iets. U hebt nog met niemand gesproken.", en="You want something. You spoke with nobody yet."
        )
    return voice.say(nl="U wacht op bericht.", en="You wait for news.")


def home(view: Outlook, voice: Voice, possible: Possible) -> tuple[Block, ...]:
    """Give everything that lies on a kitchen table."""
    return (
        *_line(view, voice, possible),
        *_proposal(view, voice, possible),
        *_questions(view, voice),
        *_diary(view, voice),
        *_status(view, voice),
        _promises(view, voice),
        _trust(view, voice),
        story(view, voice),
        *situation(view, voice),
    )


def situation(view: Outlook, voice: Voice) -> Iterator[Block]:
    """Tell who one is and what one wants."""
    persona, kind = view.my_persona(), view.kind(view.own_case)
    lines = [Line(voice.text(persona.story))] if persona is not None else [Line(voice.text(kind.title))]
    if persona is not None and persona.goal is not None:
        lines.append(Line(voice.text(persona.goal), voice.say(nl="Uw doel", en="Your goal"), tone="private"))
    lines.append(Line(voice.by(view.affair.expects), voice.say(nl="U rekent op antwoord", en="You count on an answer")))
    yield Passage("situation", voice.say(nl="Uw situatie", en="Your situation"), tuple(lines))


def _line(view: Outlook, voice: Voice, possible: Possible) -> Iterator[Block]:
    """Show that one waits on the line or will be let through, or speaks."""
    if not view.on_the_line:
        return
    said = voice.say(nl="in gesprek, of straks", en="speaking, or soon")
    if view.on_hold:
        said = voice.say(nl="er neemt nog niemand op", en="nobody picks up yet")
    line = Line(f"{voice.words.channel(view.on_the_line)}: {said}", tone="waiting" if view.on_hold else "busy")
    deeds = possible.get("line", ())
    title = voice.say(nl="Aan de lijn of aan de balie", en="On the line or at the counter")
    yield Passage("line", title, (line,), deeds=deeds)


def _proposal(view: Outlook, voice: Voice, possible: Possible) -> Iterator[Block]:
    """Show a solution that was worked out."""
    own = view.affair
    if own.proposed is None or own.settled is not None:
        return
    said = (
        voice.say(nl="Wat zij voorstellen past bij wat u nodig hebt.", en="What they propose fits what you need.")
        if own.proposed
        else voice.say(nl="Wat zij voorstellen helpt u niet echt.", en="What they propose does not really help you.")
    )
    deeds = possible.get("proposal", ())
    heading = voice.say(nl="Een oplossing voor u", en="A solution for you")
    yield Passage("proposal", heading, (*_in_their_words(view, voice), Line(said)), "first", deeds)


def _in_their_words(view: Outlook, voice: Voice) -> Iterator[Line]:
    """Show what they wrote, if they wrote anything; of words that were removed only that they were there."""
    own = view.affair
    if own.proposal:
        seat, role = own.proposed_by
        words = view.around.typed(own.proposal)
        removed = voice.say(nl="(tekst verwijderd)", en="(text removed)")
        who = voice.words.people([voice.seat(seat), voice.role(role)])
        yield Line(words or removed, voice.say(nl=f"{who} schrijven", en=f"{who} write"))


def _questions(view: Outlook, voice: Voice) -> Iterator[Block]:
    """Show what the organisation asks, and whether one told that before."""
    kind, told = view.kind(view.own_case), view.told_to()
    items = []
    for question in () if view.affair.closed else view.affair.questions.values():
        again = [fact for fact in question.facts if fact in told]
        lines = [Line(_asked(view, voice, fact)) for fact in question.facts]
        if again:
            things = voice.things(kind, again)
            lines.append(
                Line(
                    voice.say(nl=f"dit hebt u al verteld: {things}", en=f"you told this already: {things}"), tone="bad"
                )
            )
        tone: Tone = "plain" if question.replied else "new"
        sign = voice.say(nl="beantwoord", en="answered") if question.replied else ""
        items.append(
            Item(
                f"question:{question.number}",
                great(voice.seat(question.seat)),
                tuple(lines),
                tone,
                sign,
                deeds=("Contact:answer",),
            )
        )
    if items:
        yield Items("questions", voice.say(nl="Vragen aan u", en="Questions to you"), tuple(items))


def _asked(view: Outlook, voice: Voice, fact: str) -> str:
    """Give a question in the scenario's words."""
    kind = view.kind(view.own_case)
    question = kind.facts[fact].question
    return voice.text(question) if question is not None else f"{voice.fact(kind, fact)}?"


def _diary(view: Outlook, voice: Voice) -> Iterator[Block]:
    """Show the line that the diary has reached, and a day that has passed."""
    persona, own = view.my_persona(), view.affair
    lines = []
    if persona is not None and 0 <= own.diary < len(persona.diary):
        lines.append(Line(voice.text(persona.diary[own.diary].text)))
    if own.date_passed and not own.announced:
        lines.append(
            Line(
                voice.say(nl="De dag waarop u rekende is voorbij.", en="The day you counted on has passed."),
                tone="late",
            )
        )
    if own.term is not None and own.term.missed:
        lines.append(
            Line(voice.say(nl="De wettelijke termijn is voorbij.", en="The legal term has passed."), tone="late")
        )
    if lines:
        yield Passage("diary", voice.say(nl="Uw dagboek", en="Your diary"), tuple(lines))


def _status(view: Outlook, voice: Voice) -> Iterator[Block]:
    """Show what one can read at home of the own case, when that is possible; and what one heard of the result."""
    own = view.affair
    if own.announced:
        kind = view.kind(view.own_case)
        result = voice.words.result(kind, own.result)
        helps = (
            voice.say(nl="Dit helpt u niet.", en="This does not help you.")
            if own.unmet
            else voice.say(nl="Dit is wat u nodig had.", en="This is what you needed.")
        )
        yield Passage(
            "result",
            voice.say(nl="De uitkomst", en="The result"),
            (Line(result), Line(helps, tone="bad" if own.unmet else "good")),
        )
    if view.reads_status and own.card:
        card = view.card(own.id)
        lines = [Line(voice.text(getattr(voice.words.scenario.board.statuses, card.status)))]
        if card.phase:
            lines.append(Line(voice.text(view.kind(own.id).phases.get(card.phase))))
        yield Passage("status", voice.say(nl="Wat u thuis kunt zien", en="What you can see at home"), tuple(lines))


def _promises(view: Outlook, voice: Voice) -> Items:
    """Show who one can turn to, and what was promised."""
    own, items = view.affair, []
    if own.contact_person:
        items.append(
            Item(
                "contact_person",
                voice.say(
                    nl=f"U kunt terecht bij {voice.seat(own.contact_person)}.",
                    en=f"You can turn to {voice.seat(own.contact_person)}.",
                ),
                tone="good",
            )
        )
    if own.promised is not None:
        items.append(
            Item(
                "promised",
                voice.say(
                    nl=f"Er wordt gebeld voor {voice.by(own.promised)}.",
                    en=f"They will call by {voice.by(own.promised)}.",
                ),
                tone="waiting",
            )
        )
    return Items("promises", voice.say(nl="Beloofd", en="Promised"), tuple(items), voice.say(nl="niets", en="nothing"))


def _trust(view: Outlook, voice: Voice) -> Gauge:
    """Show the own trust and how it went."""
    now = view.affair.trust
    said = voice.say(nl=f"{voice.words.number(now)} van 10", en=f"{voice.words.number(now)} of 10")
    return Gauge(
        "trust", voice.say(nl="Uw vertrouwen", en="Your trust"), now, 0, 10, said, tuple(trust_path(view, voice))
    )


def story(view: Outlook, voice: Voice) -> Items:
    """Show the own story, and what was told to whom; that does not hang on the clock."""
    return voice.keep("story", view.own_case, lambda: _story(view, voice))


def _story(view: Outlook, voice: Voice) -> Items:
    """Go through the own story."""
    kind, told = view.kind(view.own_case), view.told_to()
    items = []
    for fact, value in view.my_story().items():
        to = told.get(fact)
        if to is None:
            said = voice.say(nl="nog aan niemand verteld", en="told to nobody yet")
        elif to:
            said = voice.say(nl=f"verteld aan {voice.seat(to)}", en=f"told to {voice.seat(to)}")
        else:
            said = voice.say(nl="doorgegeven", en="passed on")
        title = labelled(voice.fact(kind, fact), voice.value(kind, fact, value))
        items.append(Item(f"story:{fact}", title, sign=said))
    return Items(
        "story",
        voice.say(nl="Wat u weet, en aan wie u het vertelde", en="What you know, and whom you told"),
        tuple(items),
    )
