"""Towns: for each scenario what numbers were found, by whom, and what of the facts is not compared.

Letters and figures in brackets are those of the project's list of domain facts; (A) is what that list assumes itself.
"""

from typing import Final, NamedTuple

from comparisons import (
    NOTHING,
    Comparison,
    Found,
    advices,
    assumed,
    call_length,
    calls,
    channels,
    classes,
    complaints,
    completion,
    contacts,
    effort,
    first_contact,
    happened,
    in_time,
    lead_time,
    messages,
    outcomes,
    own_term,
    repeat_traffic,
    under_way,
    volume,
)


class Town(NamedTuple):
    """What is compared for one scenario, by the name of its file, and what can't be."""

    scenario: str
    rows: list[Comparison]
    not_compared: list[str]


def found_elsewhere(found: Found) -> Found:
    """Give a measured number as one of another town."""
    return found._replace(worth="measured elsewhere")


SOURCES: Final = {
    "G2": "Begroting 2018, Groningen, 1.2.1 Uitkeringen – begroting2018.groningen.nl/p16218",
    "G8": "RTV Noord on checks at the gate, about 2013 – rtvnoord.nl/nieuws/129432",
    "G18": "Jaarverslag klachten 2011, Groningen – 5dok.net (qmj607jw)",
    "K1": "Jaarstukken 2016, Tilburg, service norms – jaarstukken-2016.tilburg.nl/p201",
    "K2": "Programmabegroting 2017, Tilburg – programmabegroting-2017.tilburg.nl/p22356",
    "K4": "Jaarverslag 2019, 's-Hertogenbosch – s-hertogenbosch.jaarverslag-2019.nl/p4243",
    "K5": "Gemeenterekening 2016, Groningen, 11.1 – 5dok.net; groningen.begroting-2016.nl/p100024",
    "K6": "Bergen op Zoom plans a contact centre – nu.nl/bergen-op-zoom/4446081",
    "Pw": "Participatiewet, article 52 – wetten.overheid.nl, BWBR0015703",
    "T1": "Prettig Geregeld, Tilburg – repository.officiele-overheidspublicaties.nl/cvdr/CVDR713457/1",
    "T23": "Epe, environmental permits after an integrated redesign, 9-7-2013 – gebiedsontwikkeling.nu",
}
"""Title and place of what was read; most of it in part only."""

DAYS: Final = 56
PICKED_UP: Final = Found("measured", ("K1",), "95.6 % closed by the call centre, read as answered (A)", (95.6, 95.6))
DROPPED: Final = Found("measured", ("K1",), "2.84 %", (2.84, 2.84))
DROPPED_ELSEWHERE: Final = Found("measured elsewhere", ("K4",), "7 % (2019), 19 % (2016)", (7, 19))
QUICK: Final = Found("measured elsewhere", ("K4",), "67 % (norm 80 %)", (67, 67))
FIRST: Final = Found("aim or norm", ("K5", "K6"), "80 %", (80, 80))
LENGTH: Final = Found("measured elsewhere", ("K4",), "4:52 minutes", (292 / 60, 292 / 60))
PARTS: Final = {
    kind: Found("measured elsewhere", ("K4",), f"{part:g} %", (part, part))
    for kind, part in {"telephone": 84.0, "counter": 11.0, "mail": 2.0, "WhatsApp": 3.0}.items()
}
REPEATED: Final = assumed("25 %", 25)
ADVICE_DAYS: Final = assumed("5–10 working days", 5, 10)
SILENT: Final = assumed("10 %", 10)

NEVER_COMPARED: Final = """\
Marks of residents for counter, telephone and website (Groningen 2016: 8.8, 7.1 and 5.9): trust in the model is no mark.
Which channels residents ever use (Ipsos 2020: counter 57 %, website 44 %, phone 30 %): the model knows contacts only.
Waiting at the counter (Tilburg 2016: 95 % within ten minutes): there is no queue of people at a counter.
Which share of calls is written down: one man's story (Ombudsman Groningen: eight calls, two traced) is no share.
"""
EVENTS_NOT_COMPARED: Final = """\
How far ahead organisers apply (tilburg.nl: 12 weeks before building up, 20 for the first talk): a case begins with \
the first contact, and the day of the event comes no nearer.
Seasons: requests come evenly over the year, though the calendar of events is made before 1 January.
How many applications come late or incomplete in Tilburg, and how permits end there: no numbers were found.
Steps of an ordinary permit in working days (a catalogue of Haaglanden: intake 2, completeness 4, contents 15, \
decision 2, sent 3): the phases here are cut otherwise.
Fees (Delft, EUR 194 to 800): not modelled.
"""
ASSISTANCE_NOT_COMPARED: Final = """\
Payment errors (Groningen: 0.53 and 0.13 %) and the number of benefits (10,388 in 2017): the model has no amounts of \
money and no stock of benefits.
Who does not claim (35 %; of those under 27 70 %): the model knows only who comes.
How the inflow falls over the years, and seasons: requests come evenly.
How long people wait for debt help (Tilburg: 24, later 34 days): the work of the credit bank outside applications is \
not in this year.
The five years that people with debts wait on average lie before the first contact.
What an advance amounts to (90 or 95 %): it stands in words only.
Of the two rulesets only the legal differences that the scenario names are modelled; no source compares their numbers.
"""

EVENTS: Final = Town(
    "tilburg-evenementenvergunning",
    [
        volume(
            ("permit", "notice"),
            Found("measured", ("T1",), "about 450", (450, 450)),
            put_in=True,
        ),
        *classes(("permit",), {"a": "A", "b": "B", "c": "C"}),
        *in_time(("permit",), DAYS, [NOTHING]),
        lead_time(("permit",), NOTHING),
        effort(
            ("permit",),
            Found("measured elsewhere", ("T23",), "15 hours, 10 after a redesign", (10, 15)),
        ),
        *completion(("permit",), assumed("35 % (75 % with full pre-consultation)", 35), assumed("1.6", 1.6)),
        *advices(ADVICE_DAYS, SILENT),
        *outcomes(
            ("permit",),
            [
                ("granted", ("granted", "granted_conditions", "tailored"), NOTHING),
                ("refused", ("refused",), NOTHING),
                ("not treated", ("not_treated",), NOTHING),
                ("withdrawn", ("withdrawn",), NOTHING),
            ],
        ),
        contacts(("permit",)),
        repeat_traffic(REPEATED),
        *channels(
            {
                "telephone": (("telephone", "own_number", "direct_line", "complaints_line"), PARTS["telephone"]),
                "counter": (("counter",), PARTS["counter"]),
                "mail": (("email",), PARTS["mail"]),
                "WhatsApp": (("whatsapp",), PARTS["WhatsApp"]),
            }
        ),
        *calls(("telephone",), PICKED_UP, [DROPPED, DROPPED_ELSEWHERE], QUICK),
        first_contact(("telephone",), FIRST),
        call_length(("telephone",), LENGTH),
        messages("Mail answered within 2 days", ("email",), 2, Found("measured", ("K1",), "88 %", (88, 88))),
        messages(
            "Social media answered within 24 hours", ("social_media",), 1, Found("measured", ("K1",), "95 %", (95, 95))
        ),
        *under_way(("permit", "notice"), "Permits and notices"),
        *under_way((), "All work"),
    ],
    (EVENTS_NOT_COMPARED + NEVER_COMPARED).splitlines(),
)

ASSISTANCE: Final = Town(
    "groningen-bijstandsuitkering",
    [
        volume(("assistance",), assumed("2,500", 2500), put_in=True),
        *in_time(
            ("assistance",),
            DAYS,
            [
                Found("measured", ("G2",), "89 % (2015), 92 % (2016); aim 100 %", (89, 92)),
                Found(
                    "measured elsewhere",
                    ("K2", "K1"),
                    "Tilburg 92 % (2013), 89 %, 50 % (2015), 86 % (2016)",
                    (50, 92),
                ),
            ],
        ),
        lead_time(("assistance",), assumed("35 days", 35)),
        own_term(
            "Advance within four weeks",
            "assistance",
            "advance",
            Found("law", ("Pw",), "100 %", (100, 100)),
        ),
        *completion(("assistance",), assumed("40 % (60 % incomplete)", 40), NOTHING),
        *outcomes(
            ("assistance",),
            [
                ("granted", ("granted", "tailored"), assumed("62 %", 62)),
                ("rejected", ("rejected",), assumed("18 %", 18)),
                ("not treated", ("left_aside",), assumed("12 %", 12)),
                ("withdrawn", ("withdrawn",), assumed("8 %", 8)),
                ("sent to another scheme", ("elsewhere",), NOTHING),
            ],
        ),
        happened(
            "Stopped at the gate",
            "assistance",
            "decide",
            ("no_right",),
            Found("measured", ("G8",), "181 a year", (181, 181)),
        ),
        *complaints(
            ("complaint_form",),
            Found("measured", ("G18",), "187 a year", (187, 187)),
        ),
        *advices(ADVICE_DAYS, SILENT),
        contacts(("assistance",)),
        repeat_traffic(REPEATED),
        *channels(
            {
                "telephone": (("telephone", "income_line"), PARTS["telephone"]),
                "counter": (("counter",), PARTS["counter"]),
                "mail": (("email",), PARTS["mail"]),
                "WhatsApp": ((), PARTS["WhatsApp"]),
            }
        ),
        *calls(("telephone",), found_elsewhere(PICKED_UP), [found_elsewhere(DROPPED), DROPPED_ELSEWHERE], QUICK),
        first_contact(("telephone",), FIRST),
        call_length(("telephone",), LENGTH),
        *under_way(("assistance",), "Applications"),
        *under_way((), "All work"),
    ],
    (ASSISTANCE_NOT_COMPARED + NEVER_COMPARED).splitlines(),
)

TOWNS: Final = {town.scenario: town for town in (EVENTS, ASSISTANCE)}
