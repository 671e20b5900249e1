"""The plain page: every screen and every deed on it, nothing from people as markup, and a form read strictly."""

from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as parser
from lxml.html import HtmlElement

from roles.page.address import Address, Wishes, wishes
from roles.page.beamer import FOR_ALL, beamer_page
from roles.page.chapters import chapters
from roles.page.door import Amiss, Entering, Knock, Return, Sit, entering
from roles.page.form import form_page
from roles.page.hearing import Said, deed_page, heard
from roles.page.seat import seat_page, told
from roles.page.trouble import ADVICE, STATUS, TITLES
from roles.page.words import WORDS
from roles.page.writing import FILES, HEADERS, KINDS, Reply, served
from roles.terminal.saying import saying
from roles.terminal.screen import Card, ChooseMany, ChooseOne, Deed, Items, Line, Option, Passage, Screen, Write
from simulation.scenario.faults import Language
from tests.page.pages import all_pages, hostile, posted, screens
from tests.terminal.moments import evaluated, everybody, filled, luck, played_until, shown
from tests.terminal.stages import staged

ADDRESS = Address("/seat")
NASTY = (
    "<script>alert(1)</script>",
    "\"' onmouseover=alert(1) x='",
    "</textarea></title><img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;b&gt; & -->",
    "\x1b]52;c;aGk=\x07\u202e\x00\x9b",
    "a\r\nSet-Cookie: b=c",
)
texts = st.one_of(st.sampled_from(NASTY), st.text(max_size=40))


def read(reply: Reply) -> HtmlElement:
    """The page as a browser without script reads it."""
    return parser.document_fromstring(reply.html)


def offered(page: HtmlElement) -> list[str]:
    """The deeds on a page, by their id on it."""
    return [name.removeprefix("do-") for name in page.xpath("//*[contains(concat(' ', @class, ' '), ' deed ')]/@id")]


# --- every screen, every deed ----------------------------------------------------------------------------------------


@given(luck)
@settings(max_examples=15, deadline=None)
def test_every_deed_of_every_screen_stands_on_its_page_once(dice: Random) -> None:
    played = played_until(dice, phase=True)
    if dice.random() < 0.3:
        evaluated(played, dice)
    for seat in everybody(played):
        screen = shown(played, seat, dice.choice(("nl", "en")))
        assert sorted(offered(read(seat_page(screen, ADDRESS, 1)))) == sorted(deed.id for deed in screen.deeds)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_everything_on_a_screen_can_be_read_on_its_page(language: Language) -> None:
    for _, screen in screens(language):
        page = " ".join(read(seat_page(screen, ADDRESS, 1)).text_content().split())
        for block in screen.blocks:
            said = [block.title] if not isinstance(block, Card) else [s.title for s in block.sections]
            said += [line.text for line in getattr(block, "lines", ())]
            said += [item.title for item in getattr(block, "items", ())]
            assert not [text for text in said if " ".join(text.split()) not in page]
        news = () if screen.quiet else screen.news
        assert not [line.text for line in news if " ".join(line.text.split()) not in page]


@given(luck)
@settings(max_examples=40, deadline=None)
def test_every_filling_of_a_form_says_what_saying_says(dice: Random) -> None:
    played = played_until(dice, phase=True)
    if dice.random() < 0.3:
        evaluated(played, dice)
    screen = shown(played, dice.choice(everybody(played)))
    for deed in screen.deeds:
        chosen, number = filled(deed, dice), dice.getrandbits(40)
        form = read(deed_page(screen, ADDRESS, number, deed.id)).forms[0]
        fields = sent(form, deed, chosen)
        first = heard(screen, ADDRESS, fields)
        if deed.irreversible and isinstance(first, Reply):
            assert first.status == 200
            asked = read(first).forms[0]
            again = [(name, value) for name, value in asked.form_values() if name not in {"sure", "ask"}]
            first = heard(screen, ADDRESS, [*again, ("sure", "yes")])
        assert first == Said(number, deed.id, saying(deed, chosen))


def sent(form: HtmlElement, deed: Deed, chosen: dict[str, str | tuple[str, ...]]) -> list[tuple[str, str]]:
    """What a browser sends when somebody fills in a form so: only what the form itself has."""
    fields = [(name, value) for name, value in form.form_values() if name in {"number", "deed"}]
    for field in deed.fields:
        answer = chosen[field.name]
        name = f"{'t' if isinstance(field, Write) else 'f'}.{field.name}"
        inputs = [one for one in form.inputs if one.name == name]
        assert inputs, "the form has the field"
        if isinstance(field, Write):
            fields.append((name, str(answer)))
            continue
        values = {one.get("value") for one in inputs}
        for value in (answer,) if isinstance(answer, str) else answer:
            assert value in values
            fields.append((name, value))
    return fields


def test_what_cannot_be_undone_is_asked_once_on_a_page_of_its_own() -> None:
    screen = shown(staged("front-1"), "front-1")
    deed = next(deed for deed in screen.deeds if deed.intent == "Decide")
    fields = posted(deed, Random(0))
    asked = heard(screen, ADDRESS, fields)
    assert isinstance(asked, Reply)
    assert "Weet u het zeker?" in asked.html
    assert "Dit kost u" in asked.html or "Dit kunt u niet terugdraaien" in asked.html
    back = heard(screen, ADDRESS, [*fields, ("ask", "back")])
    assert isinstance(back, Reply)
    assert read(back).xpath("//input[@checked]"), "what was chosen is still chosen"
    assert isinstance(heard(screen, ADDRESS, [*fields, ("sure", "yes")]), Said)


# --- what it costs ---------------------------------------------------------------------------------------------------

SMALL = (Option("a", "eerst", "a", seconds=600), Option("b", "later", "b"))
TICKS = ChooseMany("what", "Wat?", (Option("x", "dit", "x", 300), Option("y", "dat", "y", 600)), ("x",), 2)


def form(*fields: ChooseOne | ChooseMany | Write, seconds: int = 1800) -> tuple[Screen, Deed]:
    """A screen with one deed, with these fields."""
    deed = Deed("Ask:1", "Vragen", "Ask", fields=fields, seconds=seconds)
    screen = shown(staged("front-1"), "front-1")
    return msgspec.structs.replace(screen, deeds=(deed,)), deed


def test_what_an_option_comes_to_is_said_without_a_script() -> None:
    screen, deed = form(ChooseOne("how", "Hoe?", SMALL))
    page = read(form_page(screen, ADDRESS, 1, deed)).text_content()
    assert "Dit kost u ten minste ongeveer 30 minuten." in page
    assert "+ ongeveer 10 minuten, samen ongeveer 40 minuten" in page


def test_what_several_answers_come_to_can_be_reckoned() -> None:
    screen, deed = form(TICKS, Write("text", "Waarom?", least=0))
    fields = [("number", "1"), ("deed", deed.id), ("f.what", "x"), ("f.what", "y"), ("t.text", "daarom")]
    reply = heard(screen, ADDRESS, [*fields, ("ask", "cost")])
    assert isinstance(reply, Reply)
    assert "Zoals u het nu hebt ingevuld kost het ongeveer 45 minuten." in reply.html
    assert "daarom</textarea>" in reply.html


# --- read strictly, nothing lost -------------------------------------------------------------------------------------


def test_what_is_missing_is_told_beside_its_field_and_what_was_typed_is_kept() -> None:
    screen, deed = form(ChooseOne("how", "Hoe?", SMALL), TICKS, Write("text", "Waarom?", longest=90))
    long = "een \x1b[31mverhaal\x07\ndat <b>te</b> lang is om te passen" + " en door te gaan" * 3
    reply = heard(screen, ADDRESS, [("number", "7"), ("deed", deed.id), ("f.what", "x"), ("t.text", long)])
    assert isinstance(reply, Reply)
    assert reply.status == 422
    page = read(reply)
    assert [part.text_content().partition(": ")[2] for part in page.find_class("fault")] == [
        "Kies hier één antwoord.",
        "Kruis er ten minste 2 aan.",
        "Uw tekst heeft 98 tekens; er passen er 90. Maak hem korter.",
    ]
    for field in page.xpath("//fieldset | //textarea"):
        described = field.get("aria-describedby").split()
        assert [page.get_element_by_id(name) is not None for name in described] == [True, True]
    for link in page.xpath("//div[@role='alert']//a/@href"):
        assert page.get_element_by_id(link.removeprefix("#")) is not None
    assert page.get_element_by_id("t.text").text.strip() == long.replace("\x1b", "").replace("\x07", "")
    assert page.xpath("//input[@checked]/@value") == ["x"]
    assert page.forms[0].fields["number"] == "7"


def test_a_deed_that_is_no_longer_possible_comes_back_with_what_was_typed_and_what_is_possible() -> None:
    screen = shown(staged("front-1"), "front-1")
    reply = heard(screen, ADDRESS, [("number", "7"), ("deed", "Gone:1"), ("f.how", "a"), ("t.text", "mijn verhaal")])
    assert isinstance(reply, Reply)
    assert reply.status == 409
    page = read(reply)
    assert page.xpath("//textarea")[0].text.strip() == "mijn verhaal"
    assert len(offered(page)) == len(screen.deeds)


def test_an_option_that_is_gone_is_said_beside_the_field() -> None:
    screen, deed = form(ChooseOne("how", "Hoe?", SMALL))
    reply = heard(screen, ADDRESS, [("number", "7"), ("deed", deed.id), ("f.how", "gone")])
    assert isinstance(reply, Reply)
    assert "Uw keuze kan nu niet meer. Kies opnieuw." in reply.html


@pytest.mark.parametrize(
    "strange",
    [
        ("f.other", "a"),
        ("f.how", "b"),
        ("t.how", "a"),
        ("given", "x"),
        ("f.", ""),
        ("seconds", "0"),
    ],
)
def test_a_field_that_the_form_does_not_have_is_refused(strange: tuple[str, str]) -> None:
    screen, deed = form(ChooseOne("how", "Hoe?", SMALL))
    fields = [("number", "7"), ("deed", deed.id), ("f.how", "a")]
    assert not isinstance(heard(screen, ADDRESS, [*fields, strange]), Said)


@pytest.mark.parametrize(
    "own",
    [
        [],
        [("number", "7")],
        [("deed", "Ask:1")],
        [("number", "-7"), ("deed", "Ask:1")],
        [("number", "٧"), ("deed", "Ask:1")],
        [("number", "9" * 16), ("deed", "Ask:1")],
        [("number", "7"), ("number", "8"), ("deed", "Ask:1")],
        [("number", "7"), ("deed", "Ask:1"), ("sure", "no")],
        [("number", "7"), ("deed", "Ask:1"), ("ask", "all")],
    ],
)
def test_what_is_no_form_of_ours_is_refused(own: list[tuple[str, str]]) -> None:
    screen, _ = form()
    reply = heard(screen, ADDRESS, own)
    assert isinstance(reply, Reply)
    assert reply.status == 400


posts = st.lists(st.tuples(st.one_of(st.sampled_from(["number", "deed", "f.role", "t.text", "sure"]), texts), texts))


@given(posts, texts)
@settings(max_examples=150, deadline=None)
def test_whatever_is_posted_is_answered_with_a_page_or_said(fields: list[tuple[str, str]], text: str) -> None:
    screen = dict(SCREENS)["desk-front-1"]
    deed = next(deed for deed in screen.deeds if deed.intent == "Propose")
    asked = [(name, text if name.startswith("t.") else value) for name, value in posted(deed, Random(0))]
    for attempt in (fields, [*asked, *fields], asked):
        reply = heard(screen, ADDRESS, attempt)
        if isinstance(reply, Reply):
            assert 400 <= reply.status < 500
            is_safe(reply.html)


# --- text is never markup --------------------------------------------------------------------------------------------

OURS = frozenset(
    tag
    for line in (
        "html head meta title link script body a header div p strong span main h1 h2 h3 h4 h5 nav ul li section",
        "details summary button form input fieldset legend label textarea svg rect path table caption thead tbody",
        "tr th td dl dt dd footer noscript",
    )
    for tag in line.split()
)


def is_safe(html: str) -> None:
    """Nothing in a page is an element, an attribute or an address that we did not write."""
    html.encode()
    page = parser.document_fromstring(html)
    for element in page.iter():
        assert element.tag in OURS
        assert not [name for name in element.attrib if name.startswith("on") or name == "style"]
        for name in ("href", "src", "action"):
            assert element.get(name, "/").startswith(("/", "#"))
    assert [script.get("src", "").partition("?")[0] for script in page.iter("script")] in ([], ["/page/page.js"])
    assert not any(script.text for script in page.iter("script"))


@given(texts, luck)
@settings(max_examples=40, deadline=None)
def test_no_text_at_all_is_markup_anywhere(text: str, dice: Random) -> None:
    name, screen = dice.choice(SCREENS)
    screen = hostile(screen, text)
    is_safe(seat_page(screen, ADDRESS, 1).html)
    is_safe(beamer_page(screen, ADDRESS, text).html)
    for deed in dice.sample(screen.deeds, min(4, len(screen.deeds))):
        is_safe(deed_page(screen, ADDRESS, 1, deed.id).html)
        for fields in (posted(deed, dice), [("number", "1"), ("deed", deed.id), ("t.x", text)]):
            reply = heard(screen, ADDRESS, fields)
            if isinstance(reply, Reply):
                is_safe(reply.html)
    assert name


@given(texts)
def test_nor_in_an_address(text: str) -> None:
    link = ADDRESS.to("/deed", id=text)
    assert link.startswith("/seat/deed?")
    assert link.isascii()
    assert not set(link) & set("<>\"' \r\n\\")


SCREENS = list(screens("nl"))


# --- every page ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_page_is_whole(language: Language) -> None:
    for name, reply in all_pages(language):
        is_safe(reply.html)
        page = read(reply)
        assert page.get("lang") == language, name
        assert len(page.xpath("//h1")) == 1, name
        assert len(page.xpath("//main")) == 1, name
        names = page.xpath("//@id")
        assert len(names) == len(set(names)), name
        assert not [one for one in page.xpath("//label/@for") if one not in names], name
        about = " ".join(page.xpath("//@aria-describedby | //@aria-labelledby")).split()
        assert not [one for one in about if one not in names], name
        assert not page.xpath("//meta[@http-equiv]"), "nothing renews itself unasked without a script"


def test_a_page_renews_itself_only_when_asked_and_never_under_a_form() -> None:
    screen = shown(staged("front-1"), "front-1")
    on = Address("/seat", Wishes(refresh="on"))
    assert 'http-equiv="refresh"' in seat_page(screen, on, 1).html
    assert "data-here" in seat_page(screen, ADDRESS, 1).html
    assert "data-here" not in seat_page(screen, Address("/seat", Wishes(refresh="off")), 1).html
    for deed in screen.deeds:
        reply = deed_page(screen, on, 1, deed.id)
        assert "http-equiv" not in reply.html
        assert "data-here" not in reply.html


def test_who_fills_in_a_form_or_wants_nothing_renewed_is_still_heard_to_be_there() -> None:
    screen = shown(staged("front-1"), "front-1")
    still = seat_page(screen, Address("/seat", Wishes(refresh="off")), 1)
    for reply in (still, *(deed_page(screen, ADDRESS, 1, deed.id) for deed in screen.deeds)):
        assert 'data-alive="/seat' in reply.html
        assert "page.js" in reply.html
    assert "data-alive" not in seat_page(screen, ADDRESS, 1).html


def test_wishes_go_along_in_every_link() -> None:
    screen = shown(staged("front-1"), "front-1", "en")
    page = read(seat_page(screen, Address("/seat", wishes({"lang": "en", "refresh": "off"})), 1))
    links = [link for link in page.xpath("//a/@href | //form/@action") if link.startswith("/seat")]
    assert links
    assert all("refresh=" in link and "lang=" in link for link in links)
    assert wishes({"lang": "<b>", "refresh": "1"}) == Wishes()
    assert told("said") == "said"
    assert told("<b>") is None


def test_both_languages_have_a_word_for_everything() -> None:
    for both in WORDS.values():
        assert len(both) == 2
        assert all(both)
        assert both[0].count("{}") == both[1].count("{}")
    assert set(STATUS) == set(TITLES) == set(ADVICE)


def test_a_quiet_screen_keeps_the_news_to_itself() -> None:
    screen = shown(staged("front-1"), "front-1")
    assert screen.news[0].text in seat_page(screen, ADDRESS, 1).html
    page = seat_page(msgspec.structs.replace(screen, quiet=True), ADDRESS, 1)
    assert screen.news[0].text not in page.html
    assert "U bent in overleg." in page.html


def test_nothing_for_one_seat_alone_stands_on_the_beamer() -> None:
    secret = Line("een geheim", tone="private")
    for _, screen in SCREENS:
        blocks = (Passage("game", "Spel", (secret,)), Passage("role", "Rol", (Line("een geheim"),)), *screen.blocks)
        html = beamer_page(msgspec.structs.replace(screen, blocks=blocks), ADDRESS, "Spel").html
        assert "een geheim" not in html
        mine = [block for block in screen.blocks if block.id not in FOR_ALL and isinstance(block, Items)]
        for block in mine:
            assert f"title-{block.id}" not in html
        assert not offered(parser.document_fromstring(html))


def test_chapters_hold_what_the_screen_holds_in_its_order() -> None:
    screen = shown(staged("front-1"), "front-1")
    order = [block.id for block in screen.blocks if not isinstance(block, Card)]
    assert [part.id for part in chapters(screen)][: len(order)] == order


# --- the door --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "read_as"),
    [
        ({"what": "code", "code": " abc\x1b "}, Knock("abc")),
        ({"what": "sit", "code": "abc", "seat": "front-1", "name": "", "agree": "yes"}, Sit("abc", "front-1")),
        ({"what": "sit", "code": "abc", "seat": "front-1", "name": "Jo", "agree": "yes"}, Sit("abc", "front-1", "Jo")),
        (
            {"what": "sit", "code": "abc", "seat": "front-1", "job": "adviser", "agree": "yes"},
            Sit("abc", "front-1", "", "adviser"),
        ),
        ({"what": "back", "code": "abc", "seat": "noa", "pin": "4821"}, Return("abc", "noa", "4821")),
        (
            {
                "what": "back",
                "code": "abc",
                "seat": "noa",
                "pin": "4821",
                "beside": "yes",
                "name": "Mia",
                "job": "front",
            },
            Return("abc", "noa", "4821", beside=True, name="Mia", job="front"),
        ),
        ({"what": "code", "code": ""}, Amiss("code", {"code": "", "lead": ""}, {"code": "no_code"})),
        ({"what": "code", "code": "abc", "lead": "yes"}, Knock("abc", lead=True)),
        (
            {"what": "sit", "code": "abc", "name": "Jo"},
            Amiss(
                "sit",
                {"code": "abc", "seat": "", "name": "Jo", "job": "", "agree": "", "once": ""},
                {"seat": "no_seat", "agree": "no_agree"},
            ),
        ),
        ({"what": "code", "code": "abc", "seat": "x"}, None),
        ({"what": "host"}, None),
        ({}, None),
    ],
)
def test_what_is_asked_at_the_door_is_read_strictly(fields: dict[str, str], read_as: Entering | None) -> None:
    assert entering(list(fields.items())) == read_as


def test_what_is_said_twice_at_the_door_is_no_form_of_ours() -> None:
    assert entering([("what", "code"), ("code", "a"), ("code", "b")]) is None


# --- files and headers -----------------------------------------------------------------------------------------------


def test_only_the_own_files_are_served_and_nothing_comes_from_outside() -> None:
    assert served("page.py") is None
    assert served("../page/page.css") is None
    for name in KINDS:
        file = served(name)
        assert file is not None
        text = file.body.decode().replace("http://www.w3.org/2000/svg", "")
        assert "http" not in text
        assert "url(" not in text
    policy = HEADERS["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert FILES.startswith("/")
