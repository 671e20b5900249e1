"""How to run it: the order of the session, the game by hand, and the facilitator's list of moments."""

from reports.kit.sheet import Pairs, Passage, Points, Sheet, Table
from reports.kit.wording import Paper
from reports.telling.words import great

INTRODUCTION, EVALUATION, CHOOSING, CLOSING = 20, 30, 20, 30
"""Minutes that the parts around the rounds take."""


def running_sheets(paper: Paper) -> list[Sheet]:
    """Tell the facilitator how to run the session, also when technique fails."""
    return [_order(paper), _by_hand(paper), _script(paper)]


def _sheet(paper: Paper, heading: str, over: str, *blocks: Pairs | Passage | Points | Table, note: str = "") -> Sheet:
    """Give one sheet for the facilitator."""
    return Sheet(
        title=paper.say(nl="Draaiboek", en="Running order"),
        hint=paper.say(nl="één keer, voor de spelleider", en="once, for the facilitator"),
        heading=heading,
        over=over,
        blocks=blocks,
        note=note,
    )


def _order(paper: Paper) -> Sheet:
    """The running order with its minutes, and what must lie ready."""
    head = (paper.say(nl="Van", en="From"), paper.say(nl="Tot", en="To"), paper.say(nl="Wat", en="What"), paper.say(nl="Hoe", en="How"))
    return _sheet(
        paper,
        paper.say(nl="Van ontvangst tot afsluiting", en="From welcome to close"),
        paper.say(nl="Voor de spelleider", en="For the facilitator"),
        Table("", head, (0.6, 0.6, 2, 5.4), tuple(_parts(paper))),
        Points(paper.say(nl="Leg klaar", en="Have ready"), tuple(_ready(paper))),
        Points(paper.say(nl="Vraag in elke evaluatie", en="Ask in each evaluation"), tuple(_questions(paper))),
    )


def _parts(paper: Paper) -> list[tuple[str, str, str, str]]:
    """The parts of the session, each with its beginning and end in minutes."""
    number, budget = paper.scenario.rounds.number, paper.scenario.rounds.budget
    parts = [(INTRODUCTION, paper.say(nl="Welkom", en="Welcome"), paper.say(
        nl="Vertel waar het over gaat. Deel de rollen uit: niemand speelt het eigen werk. Iedereen leest de kaart en vouwt "
        "het eigen doel weg.",
        en="Tell what it is about. Deal out the roles: nobody plays the own job. Everybody reads the card and folds the own "
        "target away.",
    ))]  # fmt: skip
    for turn in range(1, number + 1):
        as_today = paper.say(nl="Speel zoals het nu gaat. Leg niets uit.", en="Play as things are today. Explain nothing.")
        changed = paper.say(nl="Dezelfde inwoners komen weer, met de afspraken van de groep.", en="The same residents come again, with the group's agreements.")
        parts.append((paper.minutes, paper.say(nl=f"Ronde {turn}", en=f"Round {turn}"), as_today if turn == 1 else changed))
        parts.append((EVALUATION, paper.say(nl=f"Evaluatie {turn}", en=f"Evaluation {turn}"), paper.say(
            nl="Eerst de inwoners, dan de observatoren, dan de bureaus. Vul samen het scoreblad in.",
            en="First the residents, then the observers, then the desks. Fill in the score sheet together.",
        )))  # fmt: skip
        if turn < number:
            parts.append((CHOOSING, paper.say(nl="Kiezen", en="Choosing"), paper.say(
                nl=f"De groep kiest hoogstens {budget} verbeteringen, en zegt wat zij kosten.",
                en=f"The group chooses {budget} improvements at most, and says what they cost.",
            )))  # fmt: skip
    parts.append((CLOSING, paper.say(nl="Nagesprek", en="Closing talk"), paper.say(
        nl="Ieder noemt één ding dat morgen anders kan in het eigen werk, en wie daarbij helpt.",
        en="Everybody names one thing that can be different tomorrow in the own work, and who will help.",
    )))  # fmt: skip
    return _timed(parts)


def _timed(parts: list[tuple[int, str, str]]) -> list[tuple[str, str, str, str]]:
    """Put parts after each other."""
    rows, at = [], 0
    for minutes, what, how in parts:
        rows.append((_clock(at), _clock(at + minutes), what, how))
        at += minutes
    return rows


def _clock(minutes: int) -> str:
    """Write minutes since the start as hours and minutes."""
    return f"{minutes // 60}:{minutes % 60:02}"


def _ready(paper: Paper) -> list[str]:
    """What must lie ready before anybody comes in."""
    return [
        paper.say(nl="Tafels als eilanden, volgens het zaalplan.", en="Tables as islands, as in the seating plan."),
        paper.say(nl="Op elke tafel de rolkaarten, een bak en een stapel bonnen.", en="On each table the role cards, a tray and a pile of slips."),
        paper.say(nl="Op het bord de wandkalender; de zaakoverzichten hangt u op als een zaak begint.", en="On the board the wall calendar; hang up a case overview when a case begins."),
        paper.say(nl="Bij u de persoonskaarten, de gebeurtenissen en de dilemma's, op volgorde, en een klok.", en="With you the persona cards, the injects and the dilemmas, in order, and a clock."),
    ]  # fmt: skip


def _questions(paper: Paper) -> list[str]:
    """What to ask in an evaluation."""
    return [
        paper.say(nl="Wie was er van deze vraag? Bij wie kon de inwoner terecht?", en="Whose question was this? Whom could the resident turn to?"),
        paper.say(nl="Wat wist iemand die het niet hoefde te weten, en wat wist niemand?", en="What did somebody know who had no need to, and what did nobody know?"),
        paper.say(nl="Waar stond het werk stil, en wat kostte dat de inwoner?", en="Where did the work stand still, and what did that cost the resident?"),
    ]  # fmt: skip


def _by_hand(paper: Paper) -> Sheet:
    """The rules of the game on paper."""
    pace = paper.length(paper.pace)
    rules = [
        (f"De tijd. Een minuut op uw klok is {pace} werktijd. Roep elke nieuwe week om en streep hem af op de wandkalender.",
         f"Time. A minute on your clock is {pace} of working time. Call out each new week and cross it off on the wall calendar."),
        ("Contact. De inwoner schrijft een contactbon en brengt die naar het bureau waar dat kanaal binnenkomt. Bij telefoon en balie wacht "
         "hij daar; al het andere legt hij in de bak.",
         "Contact. The resident writes a contact slip and takes it to the desk at which that channel comes in. With telephone and counter "
         "he waits there; all else goes into the tray."),
        ("Het bord. Wie iets wil weten of opschrijven, staat op en loopt naar het bord. Ieder leest alleen wat op de eigen rolkaart staat. "
         "Niemand is verplicht.",
         "The board. Who wants to know or write down something gets up and walks to the board. Everybody reads only what the own role card "
         "says. Nobody has to."),
        ("Werk. Wie de overdrachtsbon van een zaak heeft, heeft het dossier en kan werken. De rolkaart zegt hoe lang iemand dan van een ander "
         "afblijft. Wat nodig is en ontbreekt, moet eerst gevraagd.",
         "Work. Who has the handover slip of a case has the file and can work. The role card says how long such a one is then busy. What is "
         "needed and missing must be asked first."),
        ("Afloop. Heeft een taak meer dan één afloop, dan trekt u een getal van 1 tot 100 en kijkt u op het werkblad.",
         "Outcome. If a task can end in more than one way, draw a number from 1 to 100 and look at the work sheet."),
        ("Leiding. Wie toestemming nodig heeft, legt een vraag neer en wacht. De leiding antwoordt alleen als zij er is.",
         "Leave. Who needs leave puts a question down and waits. The manager answers only when there."),
        ("Kaarten. Gebeurtenissen en dilemma's geeft u op hun minuut, of op hun kans, aan wie het aangaat. De kaart zegt wat er gebeurt.",
         "Cards. Hand out injects and dilemmas at their minute, or by their chance, to whom they concern. The card says what happens."),
        ("Vertrouwen. Iedere inwoner houdt het eigen cijfer bij; de stappen staan op de rolkaart van de inwoners.",
         "Trust. Each resident keeps the own mark; the steps stand on the residents' role card."),
    ]  # fmt: skip
    failing = [
        ("Zet de klok stil. Lees de laatste stand voor van het scherm dat het nog doet, of laat ieder zeggen wat hij weet.",
         "Stop the clock. Read the last state from whatever screen still works, or let everybody say what they know."),
        ("Vul voor elke open zaak een zaakoverzicht in, alleen met wat op de kaart stond. Wat in een hoofd zat, blijft daar.",
         "Fill in a case overview for each open case, only with what stood on the card. What was in a head stays there."),
        ("Geef elk dossier met een overdrachtsbon aan wie het had, en ga verder op de minuut waar u was.",
         "Give each file with a handover slip to who had it, and go on at the minute where you were."),
        ("Bewaar het sessiebestand: wat gespeeld is, is bewaard en kan later worden nagelezen.",
         "Keep the session file: what was played is kept and can be read later."),
    ]  # fmt: skip
    return _sheet(
        paper,
        paper.say(nl="Spelen met de hand", en="Playing by hand"),
        paper.say(nl="Voor de spelleider", en="For the facilitator"),
        Pairs("", tuple(_lead(paper.say(nl=nl, en=en)) for nl, en in rules), 0.16),
        Points(
            paper.say(nl="Als de techniek tijdens een ronde uitvalt", en="If technique fails during a round"),
            tuple(paper.say(nl=nl, en=en) for nl, en in failing),
            numbered=True,
        ),
    )


def _lead(rule: str) -> tuple[str, str]:
    """Take a rule's first words as its name."""
    name, _, text = rule.partition(". ")
    return name, text


def _script(paper: Paper) -> Sheet:
    """All that must happen at a moment of the round, in the order of time."""
    head = (paper.say(nl="Minuut", en="Minute"), paper.say(nl="Dag", en="Day"), paper.say(nl="Wat", en="What"))
    rows = tuple(
        (str(paper.minute(at)), f"{paper.date(at)}, {paper.time(at)}", text)
        for at, text in sorted(_moments(paper))
        if at <= paper.room.round
    )
    return _sheet(
        paper,
        paper.say(nl="Wat er op welke minuut gebeurt", en="What happens at which minute"),
        paper.say(nl="Alleen voor de spelleider", en="For the facilitator alone"),
        Table("", head, (0.7, 2, 7), rows),
        note=paper.say(nl="Elke ronde opnieuw, met dezelfde dagen.", en="Again each round, with the same days."),
    )


def _moments(paper: Paper) -> list[tuple[int, str]]:
    """What happens at a moment that the scenario fixes."""
    found = []
    for persona in paper.scenario.personas.values():
        name, kind = persona.name, paper.scenario.case_types[persona.case_type]
        channel = paper.channel(persona.channels[0])
        found.append((persona.at, paper.either(nl=f"{name} meldt zich ({channel})", en=f"{name} makes contact ({channel})")))
        for line in persona.diary:
            found.append((persona.at + line.after, f"{name}: {paper.text(line.text)}"))
        for change in persona.changes:
            fact, value = paper.text(kind.facts[change.fact].title), paper.value(change.value)
            found.append((persona.at + change.after, f"{name}: {fact} → {value}"))
    injects = [
        (inject.at, f"{paper.either(nl='Gebeurtenis', en='Inject')}: {paper.text(inject.title)}")
        for inject in paper.scenario.injects.values()
    ]
    return [(at, great(text)) for at, text in [*found, *injects]]
