"""The debrief tells what happened, each claim leads to its moment, and what people typed stays text in every format."""

import re
from functools import cache
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from markupsafe import escape
from pypdf import PdfReader

from overdracht import extras
from overdracht.__main__ import answer
from overdracht.composition import Played, measured
from overdracht.endings import Ending, Wrong
from overdracht.reporting import write_document
from overdracht.shelf import header, scenario_of
from reports.debrief.handing import MEASURES
from reports.debrief.material import Material
from reports.debrief.putting_together import debrief, material, personal_pages
from reports.document.blocks import Bullets, Document, Folded, Heading, Link, Paragraph, Room, Shown, Strong, Table
from reports.document.files import FORMATS, write
from reports.document.html import html
from reports.document.markdown import markdown, text
from reports.document.pdf import pdf
from reports.observers import families
from reports.plots import plots
from reports.scorecard.contents import LESSONS
from reports.scorecard.wording import LEVELS
from roles import archetypes
from simulation.case import OBSERVERS
from simulation.events.contact import ContactMade
from simulation.events.table import RoundOpened
from simulation.game import Game
from simulation.intents.observer import Mark
from simulation.intents.table import CloseRound, LeaveSeat, OpenRound, TakeSeat
from simulation.journal import Journal
from simulation.scenario.faults import Language
from tests.evenings import SHORT, broken_off, empty, evening, history
from tests.plays import EVERYTHING

HOSTILE = (
    "<script>alert('x')</script> $\\frac{1}{2}$ =SUM(A1) [a](javascript:b) `c` | \u202ertl\u202c مرحبا 🙂 \x1b[31m"
)
ORDER = [
    "happened", "residents", "observed", "knew", "lessons", "hands", "time", "improvements", "limits", "monday",
    "moments",
]  # fmt: skip


class Page(HTMLParser):
    """Reads a page as a browser does, and keeps what a test asks for."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, attribute: str) -> list[str]:
        """The values of an attribute, in order."""
        return [value for _, attributes in self.tags if (value := attributes.get(attribute))]


def given(played: Played, language: Language = "nl", texts: dict[int, str] | None = None) -> Material:
    """What chapters are written from."""
    return material(played.scenario, played.journal, played.figures, texts or {}, language)


@cache
def written(language: Language = "nl", wild: bool = False) -> Document:  # noqa: FBT001, FBT002 - a key of the cache
    """The debrief of a whole evening."""
    played = evening(wild=wild)
    return debrief(given(played, language), played.journal)


@cache
def page(language: Language = "nl", wild: bool = False) -> str:  # noqa: FBT001, FBT002 - likewise
    """It as a page."""
    return html(written(language, wild))


def of(played: Played, language: Language = "nl") -> str:
    """The page of another session."""
    return html(debrief(given(played, language), played.journal))


def anchors(document: Document) -> list[str]:
    """The anchors of the chapters, in order."""
    return [block.anchor for block in document.blocks if isinstance(block, Heading) and block.level == 1]


# --- what it tells ----------------------------------------------------------------------------------


def test_residents_speak_first_then_observers_then_figures() -> None:
    assert anchors(written()) == ORDER


def test_it_opens_with_three_sentences() -> None:
    first = next(block for block in written().blocks if isinstance(block, Paragraph))
    assert len(re.findall(r"\.(?: |$)", "".join(map(str, first.line)))) == 3


def test_each_lesson_has_its_question() -> None:
    said = " ".join(Page(page()).words)
    assert said.count("Vraag aan de groep") == 8
    assert all(lesson.title.nl in said for lesson in LESSONS.values())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_figure_of_a_lesson_says_its_unit_level_and_source(language: Language) -> None:
    told = [text for block in written(language).blocks if isinstance(block, Folded) for text in _texts(block)]
    origin = {"nl": "bron", "en": "source"}[language]
    told = [text for text in told if origin in text]
    assert len(told) >= 3 * len(LESSONS) - 4
    assert all(re.search(rf"({'|'.join(LEVELS[language].values())}); {origin}: .+\)$", text) for text in told)
    by_hand = {
        "nl": "(dagen, van alles samen; bron: eigen definitie)",
        "en": "(days, of all together; source: ours)",
    }[language]
    assert any(text.endswith(by_hand) for text in told)


def test_every_measure_that_the_debrief_shows_is_defined_in_dutch_too() -> None:
    wanted = {name.partition(".")[0] for lesson in LESSONS.values() for name in (*lesson.measures, *MEASURES)}
    found = {m.name: m for family in families() for m in family.measures() if m.name in wanted}
    assert found.keys() == wanted
    nl, en = page("nl"), page("en")
    for measure in found.values():
        assert measure.definition_nl, measure.name
        assert "nl:" not in measure.definition
        assert escape(measure.definition) not in nl
        assert escape(measure.definition_nl) not in en
    assert escape(found["open_days"].definition_nl) in nl


def _texts(block: Folded) -> list[str]:
    """The lines of the lists in a folded block."""
    return ["".join(map(str, line)) for inner in block.blocks if isinstance(inner, Bullets) for line in inner.items]


def test_residents_with_a_story_stand_beside_all_others_and_together_they_are_the_figure() -> None:
    found = given(evening())
    for part, figures in zip(found.history.rounds, found.history.figures, strict=True):
        told = {figure.name: figure.value for figure in figures}
        spans = [stretch for case in part.opened() for stretch in case.owners]
        orphaned = sum(stretch.length for stretch in spans if not stretch.claims)
        assert orphaned / sum(stretch.length for stretch in spans) == pytest.approx(told["orphaned_share"])
    table = next(b for b in written().blocks if isinstance(b, Table) and "eigen verhaal" in b.caption)
    assert table.head[1:3] == ("ronde 1, met verhaal", "ronde 1, zonder")
    first = found.history.rounds[0]
    both = [len([case for case in first.opened() if case.persona is whose]) for whose in (True, False)]
    assert [int(str(cell[0])) for cell in table.rows[0][1:3]] == both
    waits = [((case.told or first.until) - (case.opened or 0)) / 86_400 for case in first.opened() if case.persona]
    assert table.rows[3][1] == (found.number(sum(waits) / len(waits)),)


def test_every_claim_leads_to_a_moment_that_is_told() -> None:
    read = Page(page())
    targets = {link[1:] for tag, attributes in read.tags if tag == "a" and (link := attributes.get("href"))}
    assert targets <= set(read.all("id"))
    assert len({target for target in targets if target.startswith("m")} - {"monday", "moments"}) > 10


def test_each_moment_names_its_day_and_its_entry() -> None:
    told = written().blocks[-1]
    assert isinstance(told, Bullets)
    for line, anchor in zip(told.items, told.anchors, strict=True):
        assert isinstance(line[0], Strong)
        assert line[0].text.startswith(f"[{anchor.removeprefix('m')}] Ronde ")
        assert str(line[1]).strip()


def test_figures_of_single_seats_stand_on_pages_of_their_own() -> None:
    played = evening()
    seats = set(played.scenario.seats("room"))
    tables = [block for block in written().blocks if isinstance(block, Table)]
    rows = {str(row[0][0]) for table in tables for row in table.rows}
    assert not rows & seats
    assert personal_pages(given(played), played.journal) == {}


def test_the_newspaper_prints_only_what_the_journal_holds() -> None:
    said = " ".join(Page(page()).words)
    assert "De Stadsbode" in said
    assert "De krant is verzonnen, de feiten niet" in said


def test_it_speaks_one_language() -> None:
    said = " ".join(Page(page("en")).words)
    assert "What I do on Monday" in said
    assert not re.search(
        r"\b(het|een|niet|zaak|ronde)\b", re.sub(r"[‘“].*?[’”]", "", said.split("The moments behind")[0])
    )


# --- sessions that are not whole --------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_empty_session_gets_a_truthful_page(language: Language) -> None:
    said = " ".join(Page(of(empty(), language)).words)
    assert {"nl": "nog geen ronde gespeeld", "en": "No round was played yet"}[language] in said
    assert "None" not in said
    assert "nan" not in said.split()


def test_a_session_broken_off_says_so() -> None:
    said = " ".join(Page(of(broken_off())).words)
    assert "ronde 1 is niet uitgespeeld" in said
    assert "niets om mee te vergelijken" in said


def test_a_round_that_was_only_just_opened_counts_nobody_among_nobody() -> None:
    whole = evening().journal
    opened = next(n for n, entry in enumerate(whole, 1) if any(isinstance(e, RoundOpened) for e in entry.events))
    said = of(measured(Journal(whole.header, whole.entries[:opened])))
    assert "Er was nog geen inwoner met een verhaal." in said
    assert "0 van die 0" not in said


def test_a_session_without_observers_says_that_nothing_was_seen() -> None:
    assert "heeft geen observator iets aangekruist" in page()


def with_observers() -> tuple[Played, dict[int, str]]:
    """A short round at which two observers mark, one of them with words, and a person sits at a desk."""
    head = header(EVERYTHING, settings=SHORT | {"profiles.room.round": "4d"})
    journal, scenario = Journal(head), scenario_of(head)
    game = Game(scenario, head, archetypes(), [journal.append])
    for seat in (*OBSERVERS, "front-1"):
        game.say("", TakeSeat(seat))
    game.say("", OpenRound())
    game.advance(game.at + 2 * 86_400)
    game.say(OBSERVERS[0], Mark("tally", 1, -1))
    game.say(OBSERVERS[0], Mark("quote", 4, 0, text=1))
    game.say(OBSERVERS[1], Mark("tally", 1, 1))
    game.say("", CloseRound())
    return measured(journal), {1: HOSTILE}


def test_what_observers_marked_and_heard_is_there_as_text() -> None:
    played, texts = with_observers()
    document = debrief(given(played, texts=texts), played.journal)
    read = Page(html(document))
    assert "script" not in [tag for tag, _ in read.tags]
    assert "<script>alert('x')</script>" in "".join(read.words)
    assert "Om over te praten" in " ".join(read.words)


def test_a_quote_that_was_removed_is_gone() -> None:
    played, _ = with_observers()
    said = html(debrief(given(played), played.journal))
    assert "1 citaten zijn op verzoek verwijderd" in said


def test_who_sat_in_a_seat_gets_a_page_of_it() -> None:
    played, _ = with_observers()
    pages = personal_pages(given(played), played.journal)
    assert list(pages) == ["front-1"]
    assert "Alleen voor wie op deze stoel zat" in html(pages["front-1"])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_who_played_a_resident_gets_a_page_of_what_that_resident_met_with(language: Language) -> None:
    of = header(EVERYTHING, settings=SHORT)
    journal = Journal(of)
    game = Game(scenario_of(of), of, archetypes(), [journal.append])
    game.say("", TakeSeat("mia"))
    game.say("", LeaveSeat("mia"))
    for _ in range(2):
        game.say("", OpenRound())
        game.advance(game.world.round_ends)
        game.say("", CloseRound())
    found = given(measured(journal), language)
    page = personal_pages(found, journal)["mia"]
    assert 'href="#m' not in html(page)
    assert "mia" not in personal_pages(given(evening()), evening().journal)
    (table,) = [block for block in page.blocks if isinstance(block, Table)]
    sought = [(entry.at, event.resident) for entry in journal for event in entry.events
              if isinstance(event, ContactMade)]  # fmt: skip
    made = [[at for at, who in sought if who == "mia" and part.since <= at < part.until]
            for part in found.history.rounds]  # fmt: skip
    assert all(made)
    assert table.rows[0][1:] == tuple((str(len(contacts)),) for contacts in made)
    assert table.head[1:] == found.rounds()
    assert {"nl": "Wat u meemaakte", "en": "What you went through"}[language] in html(page)


# --- text stays text --------------------------------------------------------------------------------


def test_names_are_text_on_the_page() -> None:
    read = Page(page(wild=True))
    assert not {"script", "img", "b"} & {tag for tag, _ in read.tags}
    assert not [name for _, attributes in read.tags for name in attributes if name.startswith("on")]
    assert "<script>alert(1)</script>" in " ".join(read.words)
    assert "🙂" in page(wild=True)
    assert "مرحبا" in page(wild=True)


def test_names_are_text_in_markdown() -> None:
    said = markdown(written(wild=True))
    assert "<script" not in said
    assert "<img" not in said
    assert "**Mia**" not in said
    assert re.search(r"(?<!\\)\$", said) is None


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("a*b_c`d", r"a\*b\_c\`d"),
        ("<b> & [x](y)", r"&lt;b&gt; &amp; \[x\]\(y\)"),
        ("# kop", r"\# kop"),
        ("1. eerst\n- dan", r"1\. eerst - dan"),
        ("- streep", r"\- streep"),
        ("a|b", r"a\|b"),
        ("$x$", r"\$x\$"),
        ("2-1", "2-1"),
    ],
)
def test_markdown_says_a_text_as_it_is(said: str, meant: str) -> None:
    assert text(said) == meant


def test_control_characters_don_t_reach_the_page() -> None:
    played, texts = with_observers()
    said = html(debrief(given(played, texts=texts), played.journal))
    assert "\x1b" not in said
    assert "\u202e" not in said


# --- the page as a page -----------------------------------------------------------------------------


def test_a_page_needs_no_network() -> None:
    read = Page(page())
    assert not {"script", "link", "iframe", "object"} & {tag for tag, _ in read.tags}
    assert not read.all("src")
    assert not re.search(r"url\((?!#)|@import", page())
    assert all(link.startswith("#") for link in read.all("href") + read.all("xlink:href"))


def test_a_screen_reader_finds_its_way() -> None:
    read = Page(page())
    assert read.tags[0] == ("html", {"lang": "nl"})
    pictures = [attributes for tag, attributes in read.tags if tag == "svg"]
    assert pictures
    assert all(attributes.get("role") == "img" and attributes.get("aria-label") for attributes in pictures)
    levels = [int(tag[1]) for tag, _ in read.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert page().count("<figure>") == page().count("<figcaption>") == len(pictures)
    assert page().count('<th scope="col">') > 20


def test_every_name_on_a_page_is_there_once() -> None:
    ids = Page(page()).all("id")
    assert len(ids) == len(set(ids))


def test_the_same_session_gives_the_same_page_to_the_byte() -> None:
    assert of(broken_off()) == of(broken_off())


def small(language: Language = "nl") -> Document:
    """A document with a little of everything that paper must carry."""
    drawn = plots()["waiting"](history(evening(), language))
    blocks = (Heading(1, "Kop", "kop"), Paragraph(("Zie ", Link("kop", "kop"))), *map(Shown, drawn), Room("Schrijf", 2))
    return Document("Titel <b>", "Onder", language, blocks)


def test_a_document_is_written_in_every_format(tmp_path: Path) -> None:
    paths = list(write(small(), tmp_path, "debrief", FORMATS))
    assert [path.suffix for path in paths] == [".html", ".pdf", ".md", ".png"]
    for link in re.findall(r"\]\((pictures/[^)]+)\)", (tmp_path / "debrief.md").read_text()):
        assert (tmp_path / link).is_file()


def test_paper_speaks_its_language_and_has_a_title() -> None:
    reader = PdfReader(BytesIO(pdf(small("en"))))
    assert reader.metadata is not None
    assert reader.metadata.title == "Titel <b>"
    assert reader.root_object["/Lang"] == "en"
    assert "hours of waiting" in reader.pages[0].extract_text()


# --- the command ------------------------------------------------------------------------------------


def test_no_weasyprint_is_said_in_plain_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(extras, "find_spec", lambda _: None)
    with pytest.raises(Wrong, match=r"overdracht\[pdf\]"):
        list(write_document(written(), tmp_path, "debrief", ("pdf",)))


def test_a_format_that_there_is_not_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert answer(["report", str(tmp_path / "x.overdracht"), "--format", "htm", "--lang", "en"]) == Ending.WRONG
    assert "Did you mean html?" in capsys.readouterr().err
