"""Slips: handing a file over, making contact, calling back and asking the manager."""

from reports.kit.sheet import NEUTRAL, Blanks, Block, Card, Deck, Lines, Table, Ticks
from reports.kit.wording import Paper
from reports.telling.organisation import LEAVES


def slips(paper: Paper) -> list[Deck]:
    """Give one page of each kind of slip."""
    return [
        Deck(
            title=paper.say(nl="Bonnen", en="Slips"),
            hint=paper.say(
                nl="zes keer per ronde; op kleur papier als dat kan", en="six times a round; on coloured paper if you can"
            ),
            size="a6",
            cards=cards,
        )
        for cards in ((_handover(paper),) * 4, (_contact(paper),) * 4, (*(_call_back(paper),) * 2, *(_leave(paper),) * 2))
    ]


def _slip(title: str, kind: str, mark: str, *blocks: Block) -> Card:
    """Give one slip."""
    return Card(kind, title, NEUTRAL, mark, blocks)


def _handover(paper: Paper) -> Card:
    """The slip that goes with a file from one desk to the next."""
    return _slip(
        paper.say(nl="Overdrachtsbon", en="Handover slip"),
        paper.say(nl="Wie de bon heeft, heeft het dossier", en="Who has the slip has the file"),
        "→",
        Ticks(
            "", (
                paper.either(nl="warm: samen besproken", en="warm: talked through"),
                paper.either(nl="koud: in de bak gelegd", en="cold: put in the tray"),
                paper.either(nl="terug: niet van mij", en="back: not mine"),
            ),
        ),
        Blanks("", tuple(paper.say(nl=nl, en=en) for nl, en in (
            ("Zaak", "Case"), ("Van", "From"), ("Naar", "To"), ("Dag en uur", "Day and time"),
            ("Wat verwacht u van de ander?", "What do you expect of the other?"), ("Uiterlijk", "By"),
        ))),
        Table(
            "",
            (
                paper.say(nl="Nodig voor die stap", en="Needed for that step"),
                paper.either(nl="op de kaart", en="on the card"),
                paper.either(nl="nog te vragen", en="still to ask"),
            ),
            (3.4, 1, 1),
            (("", "", ""),) * 4,
        ),
        Ticks(
            paper.say(nl="Van wie is de zaak nu?", en="Whose case is it now?"),
            tuple(paper.either(nl=nl, en=en) for nl, en in (("blijft van mij", "stays mine"), ("nu van u", "now yours"), ("niet besproken", "not discussed"))),
        ),
    )  # fmt: skip


def _contact(paper: Paper) -> Card:
    """The slip with which a resident makes contact."""
    channels = tuple(paper.text(channel.title) for channel in paper.scenario.channels.values())
    purposes = (
        ("vraag of aanvraag", "question or request"), ("antwoord", "answer"), ("hoe staat het?", "where do things stand?"),
        ("er verandert iets", "something changes"), ("klacht", "complaint"), ("bezwaar", "objection"), ("ik stop", "I stop"),
    )  # fmt: skip
    return _slip(
        paper.say(nl="Contactbon", en="Contact slip"),
        paper.say(nl="Van de inwoner naar een bureau", en="From the resident to a desk"),
        "✎",
        Blanks("", (paper.say(nl="Naam", en="Name"), paper.say(nl="Dag en uur", en="Day and time"))),
        Ticks(paper.say(nl="Kanaal", en="Channel"), channels),
        Ticks(paper.say(nl="Waarvoor", en="What for"), tuple(paper.either(nl=nl, en=en) for nl, en in purposes)),
        Lines(paper.say(nl="Wat ik zeg of stuur", en="What I say or send")),
        Blanks("", (paper.say(nl="Wat mij is beloofd, door wie, vóór wanneer", en="What I was promised, by whom, by when"),)),
    )


def _call_back(paper: Paper) -> Card:
    """The promise to call back, on paper, so that it can be traced."""
    fields = (
        ("Wie wil gebeld worden", "Who wants to be called"), ("Nummer, en wanneer het schikt", "Number, and when it suits"),
        ("Waarover, welke zaak", "About what, which case"), ("Aangenomen door", "Taken by"), ("Voor wie", "For whom"),
        ("Beloofd: uiterlijk", "Promised: at the latest"),
    )  # fmt: skip
    return _slip(
        paper.say(nl="Terugbelverzoek", en="Call-back request"),
        paper.say(nl="Een belofte met een naam en een datum", en="A promise with a name and a date"),
        "☎",
        Blanks("", tuple(paper.say(nl=nl, en=en) for nl, en in fields)),
        Ticks(
            paper.say(nl="Hoe liep het af?", en="How did it end?"),
            tuple(paper.either(nl=nl, en=en) for nl, en in (("gebeld op tijd", "called in time"), ("te laat gebeld", "called late"), ("niet bereikt", "not reached"), ("niet gebeld", "not called"))),
        ),
        Lines(paper.say(nl="Wat is er gezegd", en="What was said")),
    )  # fmt: skip


def _leave(paper: Paper) -> Card:
    """What somebody asks the manager for."""
    return _slip(
        paper.say(nl="Vraag aan de leiding", en="Question to the manager"),
        paper.say(nl="Leg hem neer en werk door tot er antwoord is", en="Put it down and work on until there is an answer"),
        "?",
        Blanks("", (paper.say(nl="Zaak", en="Case"), paper.say(nl="Van", en="From"), paper.say(nl="Gevraagd op", en="Asked on"))),
        Ticks(paper.say(nl="Ik vraag om", en="I ask for"), tuple(paper.either(nl=nl, en=en) for nl, en in LEAVES.values())),
        Lines(paper.say(nl="Omdat", en="Because")),
        Ticks(paper.say(nl="Antwoord", en="Answer"), (paper.either(nl="ja", en="yes"), paper.either(nl="nee", en="no"))),
        Blanks("", (paper.say(nl="Beantwoord op", en="Answered on"),)),
    )
