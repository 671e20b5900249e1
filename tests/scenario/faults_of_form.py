"""Values of the wrong form: no duration, no chance, no such key."""

from tests.scenario.wrong import EVERYTHING, TWO_DESKS, Wrong

FAULTS_OF_FORM = {
    "a text where yes or no belongs": Wrong(
        EVERYTHING,
        {"live: true": "live: ¶maybe"},
        "channels.telephone.live",
        "Hier hoort true of false, niet 'maybe'.",
        "There should be true or false here, not 'maybe'.",
    ),
    "a number in quotes": Wrong(
        TWO_DESKS,
        {"rounds: {number: 1": "rounds: {number: ¶'1'"},
        "rounds.number",
        "Hier hoort een geheel getal, niet '1'. Laat de aanhalingstekens weg.",
        "There should be a whole number here, not '1'. Leave out the quotes.",
    ),
    "a half round": Wrong(
        TWO_DESKS,
        {"rounds: {number: 1": "rounds: {number: ¶1.5"},
        "rounds.number",
        "Hier hoort een geheel getal, niet 1.5.",
        "There should be a whole number here, not 1.5.",
    ),
    "a list where one name belongs": Wrong(
        TWO_DESKS,
        {"    role: resident\n": "    role: ¶[resident]\n"},
        "personas.anna.role",
        "Hier hoort een tekst, niet […].",
        "There should be a text here, not […].",
    ),
    "one name where a list belongs": Wrong(
        TWO_DESKS,
        {"roles: [back]": "roles: ¶back"},
        "case_types.request.tasks.decide.roles",
        "Hier hoort een lijst, niet 'back'.",
        "There should be a list here, not 'back'.",
    ),
    "a block where a duration belongs": Wrong(
        TWO_DESKS,
        {"patience: 5d": "¶patience: {low: 5d}"},
        "personas.anna.patience.kind",
        "'kind' ontbreekt hier.",
        "'kind' is missing here.",
    ),
    "nothing where a name belongs": Wrong(
        TWO_DESKS,
        {"    role: resident\n": "    role: ¶~\n"},
        "personas.anna.role",
        "Hier hoort een tekst, niet niets.",
        "There should be a text here, not nothing.",
    ),
    "a missing key": Wrong(
        TWO_DESKS,
        {"  front:\n    title: {nl: balie, en: front desk}\n": "  ¶front:\n"},
        "roles.front.title",
        "'title' ontbreekt hier.",
        "'title' is missing here.",
    ),
    "a key that is almost right": Wrong(
        TWO_DESKS,
        {"    live: true\n": "    ¶liv: true\n"},
        "channels.telephone.liv",
        "'liv' is hier niet bekend. Bedoelde u 'live'?",
        "'liv' is not known here. Did you mean 'live'?",
    ),
    "a key that nobody knows": Wrong(
        TWO_DESKS,
        {"    live: true\n": "    live: true\n    ¶colour: red\n"},
        "channels.telephone.colour",
        "'colour' is hier niet bekend. Mogelijk: …",
        "'colour' is not known here. Possible: …",
    ),
    "a text in one language": Wrong(
        TWO_DESKS,
        {"title: {nl: Twee bureaus, en: Two desks}": "¶title: {nl: Twee bureaus}"},
        "title.en",
        "'en' ontbreekt hier.",
        "'en' is missing here.",
    ),
    "a text in a third language": Wrong(
        TWO_DESKS,
        {"title: {nl: Twee bureaus, en: Two desks}": "title: {nl: Twee bureaus, en: Two desks, ¶de: Zwei Tische}"},
        "title.de",
        "'de' is hier niet bekend.",
        "'de' is not known here.",
    ),
    "an empty text": Wrong(
        TWO_DESKS,
        {"says: {nl: Dag.,": "says: {nl: ¶'',"},
        "personas.anna.says.nl",
        "Deze tekst is leeg of te kort.",
        "This text is empty or too short.",
    ),
    "a text without end": Wrong(
        TWO_DESKS,
        {"says: {nl: Dag.": "says: {nl: ¶'" + "Dag. " * 500 + "'"},
        "personas.anna.says.nl",
        "Deze tekst is te lang: hoogstens 2000.",
        "Too long: at most 2000.",
    ),
    "a duration in words": Wrong(
        TWO_DESKS,
        {"handling: 5m": "handling: ¶5 minuten"},
        "channels.telephone.handling",
        (
            "'5 minuten' is geen duur. Schrijf een getal met s, m, h, d of w erachter, zoals 45m, 1h30m of "
            "3d. Bedoelde u '5m'?"
        ),
        (
            "'5 minuten' is not a duration. Write a number followed by s, m, h, d or w, such as 45m, 1h30m "
            "or 3d. Did you mean '5m'?"
        ),
    ),
    "a duration with a comma": Wrong(
        TWO_DESKS,
        {"replies_in: 4h": "replies_in: ¶1,5 uur"},
        "personas.anna.replies_in",
        (
            "'1,5 uur' is geen duur. Schrijf een getal met s, m, h, d of w erachter, zoals 45m, 1h30m of 3d. "
            "Bedoelde u '90m'?"
        ),
        (
            "'1,5 uur' is not a duration. Write a number followed by s, m, h, d or w, such as 45m, 1h30m or "
            "3d. Did you mean '90m'?"
        ),
    ),
    "a duration in months": Wrong(
        TWO_DESKS,
        {"expects: 4w": "expects: ¶2 maanden"},
        "personas.anna.expects",
        "'2 maanden' is geen duur. Schrijf een getal met s, m, h, d of w erachter, zoals 45m, 1h30m of 3d.",
        "'2 maanden' is not a duration. Write a number followed by s, m, h, d or w, such as 45m, 1h30m or 3d.",
    ),
    "a duration without a unit": Wrong(
        TWO_DESKS,
        {"replies_in: 4h": "replies_in: ¶4"},
        "personas.anna.replies_in",
        "4 is geen duur. Schrijf een getal met s, m, h, d of w erachter, zoals 45m, 1h30m of 3d.",
        "4 is not a duration. Write a number followed by s, m, h, d or w, such as 45m, 1h30m or 3d.",
    ),
    "a duration below nothing": Wrong(
        TWO_DESKS,
        {"patience: 5d": "patience: ¶-5d"},
        "personas.anna.patience",
        "'-5d' is korter dan niets.",
        "'-5d' is shorter than nothing.",
    ),
    "a duration of more than a century": Wrong(
        TWO_DESKS,
        {"expects: 4w": "expects: ¶99999w"},
        "personas.anna.expects",
        "'99999w' is langer dan een eeuw.",
        "'99999w' is longer than a century.",
    ),
    "a moment without a day": Wrong(
        TWO_DESKS,
        {"at: 0d 09:30": "at: ¶half tien"},
        "personas.anna.at",
        "'half tien' is geen moment. Schrijf hoe lang na het begin, zoals 20d, 3d 10:00 of 2w 09:30.",
        "'half tien' is not a moment. Write how long after the start, such as 20d, 3d 10:00 or 2w 09:30.",
    ),
    "a moment at 25 o'clock": Wrong(
        TWO_DESKS,
        {"at: 0d 09:30": "at: ¶0d 25:30"},
        "personas.anna.at",
        "'0d 25:30' is geen moment. Schrijf hoe lang na het begin, zoals 20d, 3d 10:00 of 2w 09:30.",
        "'0d 25:30' is not a moment. Write how long after the start, such as 20d, 3d 10:00 or 2w 09:30.",
    ),
    "a Dutch date": Wrong(
        TWO_DESKS,
        {"start: 2024-01-08": "start: ¶8-1-2024"},
        "office.start",
        "'8-1-2024' is geen datum. Schrijf jaar, maand en dag, zoals 2024-01-08. Bedoelde u '2024-01-08'?",
        "'8-1-2024' is not a date. Write year, month and day, such as 2024-01-08. Did you mean '2024-01-08'?",
    ),
    "the thirtieth of February": Wrong(
        TWO_DESKS,
        {"start: 2024-01-08": "start: ¶2024-02-30"},
        "office.start",
        "'2024-02-30' is geen datum. Schrijf jaar, maand en dag, zoals 2024-01-08.",
        "'2024-02-30' is not a date. Write year, month and day, such as 2024-01-08.",
    ),
    "hours in Dutch": Wrong(
        TWO_DESKS,
        {'hours: "mon-fri 09:00-17:00"': "hours: ¶ma-vr 09:00-17:00"},
        "office.hours",
        (
            "'ma-vr 09:00-17:00' zijn geen openingstijden. Schrijf mon-fri 09:00-17:00 of always, en een "
            "nacht in twee delen. Bedoelde u 'mon-fri 09:00-17:00'?"
        ),
        (
            "'ma-vr 09:00-17:00' are no opening hours. Write mon-fri 09:00-17:00 or always, and a night in "
            "two parts. Did you mean 'mon-fri 09:00-17:00'?"
        ),
    ),
    "hours that run backwards": Wrong(
        TWO_DESKS,
        {'hours: "mon-fri 09:00-17:00"': 'hours: ¶"mon-fri 17:00-09:00"'},
        "office.hours",
        (
            "'mon-fri 17:00-09:00' zijn geen openingstijden. Schrijf mon-fri 09:00-17:00 of always, en een "
            "nacht in twee delen."
        ),
        ("'mon-fri 17:00-09:00' are no opening hours. Write mon-fri 09:00-17:00 or always, and a night in two parts."),
    ),
    "a chance above one": Wrong(
        EVERYTHING,
        {"later: 0.5": "later: ¶50"},
        "board.later",
        "50 is te veel: hoogstens 1. Bedoelde u '0.5'?",
        "50 is too much: at most 1. Did you mean '0.5'?",
    ),
    "a chance below zero": Wrong(
        EVERYTHING,
        {"forgotten: 0.5": "forgotten: ¶-0.5"},
        "board.forgotten",
        "-0.5 is te weinig: minstens 0.",
        "-0.5 is too little: at least 0.",
    ),
    "a number that nobody sees": Wrong(
        EVERYTHING,
        {"later: 0.5": "later: ¶\u200b"},
        "board.later",
        "Hier hoort een getal, niet '\\u200b'.",
        "There should be a number here, not '\\u200b'.",
    ),
    "a percentage": Wrong(
        EVERYTHING,
        {"later: 0.5": "later: ¶50%"},
        "board.later",
        "Hier hoort een getal, niet '50%'. Bedoelde u '0.5'?",
        "There should be a number here, not '50%'. Did you mean '0.5'?",
    ),
    "a decimal comma": Wrong(
        EVERYTHING,
        {"later: 0.5": "later: ¶0,5"},
        "board.later",
        "Hier hoort een getal, niet '0,5'. Bedoelde u '0.5'?",
        "There should be a number here, not '0,5'. Did you mean '0.5'?",
    ),
    "trust beyond ten": Wrong(
        EVERYTHING,
        {"    trust: 4\n": "    trust: ¶11\n"},
        "personas.noa.trust",
        "11 is te veel: hoogstens 10.",
        "11 is too much: at most 10.",
    ),
    "fewer seats than none": Wrong(
        EVERYTHING,
        {"seats: {room: 1, study: 2}": "seats: {room: ¶-1, study: 2}"},
        "roles.front.seats.room",
        "-1 is te weinig: minstens 0.",
        "-1 is too little: at least 0.",
    ),
    "a name with a capital": Wrong(
        TWO_DESKS,
        {"  anna:\n": "  ¶Anna Bakker:\n"},
        "personas.Anna Bakker",
        (
            "'Anna Bakker' is geen korte naam: hoogstens 40 kleine letters, cijfers en _, een letter voorop. "
            "Bedoelde u 'anna_bakker'?"
        ),
        (
            "'Anna Bakker' is not a short name: at most 40 lowercase letters, digits and _, a letter first. "
            "Did you mean 'anna_bakker'?"
        ),
    ),
    "a name that is too long": Wrong(
        TWO_DESKS,
        {"  anna:\n": "  ¶aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:\n"},
        "personas.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        (
            "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' is geen korte naam: hoogstens 40 kleine letters, "
            "cijfers en _, een letter voorop. Bedoelde u 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'?"
        ),
        (
            "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' is not a short name: at most 40 lowercase letters, "
            "digits and _, a letter first. Did you mean 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'?"
        ),
    ),
    "a person without a name": Wrong(
        TWO_DESKS,
        {"name: Anna": "name: ¶'  '"},
        "personas.anna.name",
        "Deze tekst is leeg of te kort.",
        "This text is empty or too short.",
    ),
    "a person with a name that nobody sees": Wrong(
        TWO_DESKS,
        {"name: Anna": "name: ¶\u200b"},
        "personas.anna.name",
        "Een naam heeft minstens één letter.",
        "A name has at least one letter.",
    ),
    "a person with a name on two lines": Wrong(
        TWO_DESKS,
        {"name: Anna": 'name: ¶"An\\nna"'},
        "personas.anna.name",
        "Een naam staat op één regel.",
        "A name stands on one line.",
    ),
    "a person with a name without end": Wrong(
        TWO_DESKS,
        {"name: Anna": "name: ¶AnnaAnnaAnnaAnnaAnnaAnnaAnnaAnnaAnnaAnnaAnnaAnnaAnnaAnnaAnnaAnna"},
        "personas.anna.name",
        "Deze tekst is te lang: hoogstens 60.",
        "Too long: at most 60.",
    ),
    "a kind of change that there is not": Wrong(
        EVERYTHING,
        {"kind: duty": "kind: ¶dutie"},
        "interventions.lead.changes[0].kind",
        "'dutie' kan hier niet. Mogelijk: …",
        "'dutie' cannot stand here. Possible: …",
    ),
    "a kind of change that is missing": Wrong(
        EVERYTHING,
        {"{kind: duty, roles": "¶{roles"},
        "interventions.lead.changes[0].kind",
        "'kind' ontbreekt hier.",
        "'kind' is missing here.",
    ),
    "a kind of time that there is not": Wrong(
        EVERYTHING,
        {"kind: exponential, mean: 1h": "kind: ¶exponentiel, mean: 1h"},
        "case_types.matter.tasks.test_two.effort.kind",
        "'exponentiel' kan hier niet. Mogelijk: …",
        "'exponentiel' cannot stand here. Possible: …",
    ),
    "three bounds": Wrong(
        EVERYTHING,
        {"between: [10, 500]": "between: ¶[10, 200, 500]"},
        "case_types.matter.facts.size.between",
        "Hier horen er hoogstens 2.",
        "At most 2 belong here.",
    ),
    "a number of nowhere": Wrong(
        TWO_DESKS,
        {"rounds: {number: 1, assumption: true}": "rounds: {number: ¶1}"},
        "rounds.number",
        "Waar komt 1 vandaan? Zet er `source:` bij, of `assumption:` met de reden.",
        "Where does 1 come from? Add a `source:`, or an `assumption:` with the reason.",
    ),
    "a format of the future": Wrong(
        TWO_DESKS,
        {"overdracht: 1": "overdracht: ¶2"},
        "overdracht",
        "2 kan hier niet. Mogelijk: …",
        "2 cannot stand here. Possible: …",
    ),
    "a round of an hour": Wrong(
        TWO_DESKS,
        {"room: {round: 4w": "room: {round: ¶1h"},
        "profiles.room.round",
        "'1h' is te weinig: minstens 1d.",
        "'1h' is too little: at least 1d.",
    ),
    "a lesson that there is not": Wrong(
        EVERYTHING,
        {"lesson: 8": "lesson: ¶9"},
        "interventions.see.lesson",
        "9 is te veel: hoogstens 8.",
        "9 is too much: at most 8.",
    ),
    "a text that a mean stands under": Wrong(
        TWO_DESKS,
        {"effort: 2h": "effort: {kind: exponential, mean: ¶lang}"},
        "case_types.request.tasks.decide.effort.mean",
        "'lang' is geen duur. Schrijf een getal met s, m, h, d of w erachter, zoals 45m, 1h30m of 3d.",
        "'lang' is not a duration. Write a number followed by s, m, h, d or w, such as 45m, 1h30m or 3d.",
    ),
    "bounds of time the wrong way round": Wrong(
        EVERYTHING,
        {"delay: {kind: uniform, low: 1d, high: 3d}": "delay: ¶{kind: uniform, low: 3d, high: 1d}"},
        "channels.letter.delay",
        "Zet de kortste duur bij low en de langste bij high.",
        "Put the shortest duration under low and the longest under high.",
    ),
    "a time between without a time": Wrong(
        EVERYTHING,
        {"mean: 4d}": "mean: ¶0d}"},
        "ordinary.stream.between.mean",
        "'0d' is te weinig: meer dan 0.",
        "'0d' is too little: more than 0.",
    ),
    "a game of no rounds": Wrong(
        TWO_DESKS,
        {"rounds: {number: 1": "rounds: {number: ¶0"},
        "rounds.number",
        "0 is te weinig: minstens 1.",
        "0 is too little: at least 1.",
    ),
    "a role without work that a task names": Wrong(
        TWO_DESKS,
        {"roles: [back]": "roles: ¶[]"},
        "case_types.request.tasks.decide.roles",
        "Hier horen er minstens 1.",
        "At least 1 belong here.",
    ),
    "a language that nobody reads here": Wrong(
        EVERYTHING,
        {"language: nl": "language: ¶de"},
        "personas.mia.language",
        "'de' kan hier niet. Mogelijk: …",
        "'de' cannot stand here. Possible: …",
    ),
    "a term of a task without length": Wrong(
        EVERYTHING,
        {"within: {length: 2w": "within: {length: ¶0w"},
        "case_types.matter.tasks.advance.within.length",
        "'0w' is te weinig: meer dan 0.",
        "'0w' is too little: more than 0.",
    ),
    "a ruleset that lays something wrong over the file": Wrong(
        EVERYTHING,
        {"ruleset: new": "ruleset: old", "length: 8w": "length: ¶acht weken"},
        "case_types.matter.term.length",
        "'acht weken' is geen duur. Schrijf een getal met s, m, h, d of w erachter, zoals 45m, 1h30m of 3d.",
        "'acht weken' is not a duration. Write a number followed by s, m, h, d or w, such as 45m, 1h30m or 3d.",
    ),
    "another ruleset with something wrong": Wrong(
        EVERYTHING,
        {"length: 8w": "length: ¶acht weken"},
        "case_types.matter.term.length",
        "'acht weken' is geen duur. Schrijf een getal met s, m, h, d of w erachter, zoals 45m, 1h30m of 3d.",
        "'acht weken' is not a duration. Write a number followed by s, m, h, d or w, such as 45m, 1h30m or 3d.",
    ),
}
