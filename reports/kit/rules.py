"""The game by hand: its rules on paper, and how to go on when technique fails."""

from reports.kit.sheet import Pairs, Points, Sheet
from reports.kit.wording import Paper


def rules_sheet(paper: Paper) -> Sheet:
    """Tell the facilitator how everything is done without a computer."""
    return Sheet(
        title=paper.say(nl="Draaiboek", en="Running order"),
        hint="",
        heading=paper.say(nl="Spelen met de hand", en="Playing by hand"),
        over=paper.say(nl="Voor de spelleider", en="For the facilitator"),
        blocks=(
            Pairs("", tuple(_rules(paper)), 0.16),
            Points(
                paper.say(nl="Als de techniek tijdens een ronde uitvalt", en="If technique fails during a round"),
                tuple(_failing(paper)),
                numbered=True,
            ),
        ),
    )


def _rules(paper: Paper) -> list[tuple[str, str]]:
    """The rules, each with its name."""
    pace, say = paper.length(paper.pace), paper.say
    return [
        (say(nl="Tijd", en="Time"), say(
            nl=f"Een minuut op uw klok is {pace} werktijd. Roep elke nieuwe week om en streep hem af op de "
            f"wandkalender.",
            en=f"A minute on your clock is {pace} of working time. Call out each new week and cross it off on the "
            f"calendar.",
        )),
        (say(nl="Contact", en="Contact"), say(
            nl="De inwoner schrijft een contactbon en brengt die naar het bureau waar dat kanaal binnenkomt. Bij "
            "telefoon en balie wacht hij daar op antwoord; al het andere legt hij in de bak.",
            en="The resident writes a contact slip and takes it to the desk where that channel comes in. With "
            "telephone and counter he waits there for an answer; all else goes into the tray.",
        )),
        (say(nl="Bord", en="Board"), say(
            nl="Wie iets wil weten of opschrijven, staat op en loopt naar het bord. Ieder leest alleen wat op de eigen "
            "rolkaart staat. Niemand is verplicht.",
            en="Who wants to know or write down something gets up and walks to the board. Everybody reads only what "
            "the own role card says. Nobody has to.",
        )),
        (say(nl="Werk", en="Work"), say(
            nl="Wie de overdrachtsbon van een zaak heeft, heeft het dossier en mag werken. De rolkaart zegt hoe lang "
            "dat duurt; zo lang doet u niets anders. Weet u niet wat nodig is, dan vraagt u het eerst.",
            en="Who has the handover slip of a case has the file and may work. The role card says how long that "
            "takes; so long you do nothing else. If you don't know what is needed, you ask first.",
        )),
        (say(nl="Afloop", en="Outcome"), say(
            nl="Kan een taak op meer manieren aflopen, trek dan een getal van 1 tot 100 en kijk op het werkblad.",
            en="If a task can end in more than one way, draw a number from 1 to 100 and look at the work sheet.",
        )),
        (say(nl="Leiding", en="Manager"), say(
            nl="Wie de leiding nodig heeft, legt een vraag neer en wacht. De leiding antwoordt alleen als zij er is.",
            en="Who needs the manager puts a question down and waits. The manager answers only when at the desk.",
        )),
        (say(nl="Kaarten", en="Cards"), say(
            nl="Gebeurtenissen deelt u uit op hun minuut, dilemma's zo vaak als erop staat: hoogstens één bij een "
            "taak, en elk dilemma één keer per zaak. De kaart zegt wat er dan gebeurt.",
            en="Hand out injects at their minute, dilemmas as often as they say: at most one at a task, and each "
            "dilemma once a case. The card tells what happens then.",
        )),
        (say(nl="Vertrouwen", en="Trust"), say(
            nl="Elke inwoner houdt het eigen cijfer bij. De stappen staan op de rolkaart van de inwoner.",
            en="Each resident keeps the own mark. The steps stand on the resident's role card.",
        )),
    ]  # fmt: skip


def _failing(paper: Paper) -> list[str]:
    """What to do when screens go dark."""
    return [
        paper.say(
            nl="Zet de klok stil. Lees de laatste stand voor van een scherm dat het nog doet, of laat ieder zeggen "
            "wat hij onder handen had.",
            en="Stop the clock. Read the last state from a screen that still works, or let everybody say what they "
            "had in hand.",
        ),
        paper.say(
            nl="Vul voor elke open zaak een zaakoverzicht in, met alleen wat op de kaart stond. Wat in een hoofd "
            "zat, blijft daar.",
            en="Fill in a case overview for each open case, with only what stood on the card. What was in a head "
            "stays there.",
        ),
        paper.say(
            nl="Geef elk dossier met een overdrachtsbon aan wie het had, en ga verder op de minuut waar u was.",
            en="Give each file with a handover slip to who had it, and go on at the minute where you were.",
        ),
        paper.say(
            nl="Bewaar het sessiebestand: wat tot dan is gespeeld, staat daarin en is later na te lezen.",
            en="Keep the session file: what was played until then is in it and can be read later.",
        ),
    ]  # fmt: skip
