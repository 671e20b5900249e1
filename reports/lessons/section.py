"""One lesson on the page: how it comes about, what is felt, what was measured, what it rests on, and one case."""

from collections.abc import Iterator, Sequence

from reports.lessons.contents import SIGNS, SPEAKS
from reports.lessons.example import Example
from reports.lessons.proof import Effect, Faded, Shown, Together, Tried
from reports.lessons.wording import Wording, marked
from reports.plots.compared.forest import Group, forest
from reports.plots.picture import Picture
from reports.scorecard.contents import LESSONS

Row = Sequence[str]


def title(shown: Shown, words: Wording) -> str:
    """Give the heading of a lesson."""
    number = shown.lesson.number
    return f"{number}. {LESSONS[number].title.in_(words.language)}"


def section(shown: Shown, found: Example | None, picture: str, words: Wording) -> Iterator[str]:
    """Write one lesson as lines of Markdown; `picture` is where its picture lies."""
    lesson, speaks = shown.lesson, SPEAKS[shown.lesson.number]
    yield f"### {title(shown, words)}\n"
    yield f"{words.text(lesson.mechanism)}\n"
    yield f"{words.conclusion(shown)}\n"
    if lesson.remark is not None:
        yield f"{words.text(lesson.remark)}\n"
    yield from _felt(shown, words)
    name = words.measure(speaks.measure)
    yield (
        words.say(nl=f"**De maat: {name}.** ", en=f"**The measure: {name}.** ")
        + words.definition(speaks.measure)
        + "\n"
    )
    if lesson.basis:
        agreed = ", ".join(words.offer(offer) for offer in lesson.basis)
        yield words.say(nl=f"In beide gevallen is al afgesproken: {agreed}.\n", en=f"Agreed in both arms: {agreed}.\n")
    yield f"![{marked(name)}]({picture})\n"
    yield from table(_head(words), (_tried(tried, words) for tried in shown.tried))
    yield from _beside(shown, words)
    yield words.say(
        nl="**Wat het kost, en wie betaalt** (verschil per ronde):\n",
        en="**What it costs, and who pays** (difference a round):\n",
    )
    yield from (f"- *{words.offer(tried.offer)}*: {words.price(tried)}" for tried in shown.tried)
    yield ""
    yield from _together(shown, words)
    yield from _grounds(shown, words)
    if shown.faded is not None:
        yield from _faded(shown.faded, speaks.measure, words)
    yield from _example(found, shown, words)


def table(head: Row, rows: Iterator[Row]) -> Iterator[str]:
    """Write a table."""
    yield f"| {' | '.join(head)} |"
    yield f"| {' | '.join('---' for _ in head)} |"
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""


def _felt(shown: Shown, words: Wording) -> Iterator[str]:
    """Say what is felt at which desk, and how often that happens."""
    felt = shown.lesson.felt
    role, share = words.role(felt.role), f"{100 * shown.felt:.0f} %"
    sign = SIGNS[felt.sign].in_(words.language)
    yield words.say(
        nl=f"**Aan het bureau ({role}):** {words.text(felt.text)} *In {share} van de rondes komt dit voor: {sign}.*\n",
        en=f"**At the desk ({role}):** {words.text(felt.text)} *In {share} of the rounds this happens: {sign}.*\n",
    )


def _head(words: Wording) -> Row:
    """Name the columns of the table of improvements."""
    return words.say(
        nl="verbetering|nu|ermee|verschil [95 %]|typisch verschil|Cliffs delta|paren beter|samenhang|",
        en="improvement|today|with it|difference [95 %]|typical difference|Cliff's delta|pairs better|correlation|",
    ).split("|")


def _tried(tried: Tried, words: Wording) -> Row:
    """Write the row of one improvement."""
    name, found = tried.main.measure, tried.main.found
    if found is None:
        return (words.offer(tried.offer), *["-"] * 6, words.verdict(None, tried.main.better))
    unit = words.unit(name)
    return (
        words.offer(tried.offer), f"{words.value(name, found.before)} {unit}".strip(),
        f"{words.value(name, found.after)} {unit}".strip(), words.change(name, found),
        words.signed(name, found.hodges_lehmann), f"{found.cliffs_delta:+.2f}", f"{100 * found.win_rate:.0f} %",
        f"{found.correlation:.2f}", words.verdict(found, tried.main.better),
    )  # fmt: skip


def _beside(shown: Shown, words: Wording) -> Iterator[str]:
    """Write what else moved, for each improvement."""
    yield words.say(nl="**Wat er nog meer verandert:**\n", en="**What else moves:**\n")
    names = [effect.measure for effect in shown.tried[0].beside]
    head = ("", *(f"{words.measure(name)} {words.unit(name)}".strip() for name in names))
    yield from table(head, ((words.offer(t.offer), *(_cell(e, words) for e in t.beside)) for t in shown.tried))


def _cell(effect: Effect, words: Wording) -> str:
    """Write an effect in a cell; beyond doubt it is bold."""
    said = words.change(effect.measure, effect.found)
    return f"**{said}**" if effect.found is not None and effect.found.clear else said


def _together(shown: Shown, words: Wording) -> Iterator[str]:
    """Write what pairs of improvements do to each other."""
    if not shown.together:
        return
    name = SPEAKS[shown.lesson.number].measure
    yield words.say(nl="**Wat samen meer of minder doet:**\n", en="**What does more or less together:**\n")
    yield from (_pair(together, name, words) for together in shown.together)
    yield ""


def _pair(together: Together, name: str, words: Wording) -> str:
    """Write one pair of improvements."""
    first, second = (words.offer(offer) for offer in together.interaction.of)
    a, b = (words.change(name, found) for found in together.alone)
    both, more = words.change(name, together.both), words.change(name, together.more)
    why = words.text(together.interaction.text)
    return words.say(
        nl=f"- *{first}* alleen: {a}; *{second}* alleen: {b}; samen: {both}. Samen min de som: {more}. {why}",
        en=f"- *{first}* alone: {a}; *{second}* alone: {b}; both: {both}. Both, minus the sum of each: {more}. {why}",
    )


def _grounds(shown: Shown, words: Wording) -> Iterator[str]:
    """Write what the claim rests on, and what becomes of it when that is otherwise."""
    name, lesson, main = SPEAKS[shown.lesson.number].measure, shown.lesson, shown.tried[0]
    yield words.say(
        nl=f"**Waar dit op rust.** Het effect van *{words.offer(main.offer)}* als een aanname anders is:\n",
        en=f"**What this rests on.** The effect of *{words.offer(main.offer)}* when an assumption is otherwise:\n",
    )
    head = words.say(
        nl="aanname|gehalveerd|zoals aangenomen|verdubbeld", en="assumption|halved|as assumed|doubled"
    ).split("|")
    as_is = words.change(name, main.main.found)
    rows = (
        (words.text(v.ground.title), words.change(name, v.half), as_is, words.change(name, v.double))
        for v in shown.grounds
    )
    yield from table(head, rows)
    gone, without = words.text(lesson.without.title), words.change(name, shown.without)
    yield words.say(
        nl=f"Zonder het mechanisme ({gone}) is het effect {without}.\n",
        en=f"Without the mechanism ({gone}) the effect is {without}.\n",
    )


def _faded(faded: Faded, name: str, words: Wording) -> Iterator[str]:
    """Write what became of the placebo."""
    offer, first, last = words.offer(faded.offer), words.change(name, faded.first), words.change(name, faded.last)
    yield words.say(
        nl=f"**Het placebo:** *{offer}*, door niemand gesteund. Effect per week: {first} op zaken die in de eerste "
        f"twee weken begonnen, {last} op zaken die in de tweede helft van de ronde begonnen.\n",
        en=f"**The placebo:** *{offer}*, backed by nobody. Effect a week: {first} on affairs that began in the first "
        f"two weeks, {last} on affairs that began in the second half of the round.\n",
    )


def _example(found: Example | None, shown: Shown, words: Wording) -> Iterator[str]:
    """Write one case, line by line, with the entries behind it."""
    if found is None:
        yield words.say(
            nl="Geen inwoner met een naam maakte dit mee.\n", en="No resident with a name went through this.\n"
        )
        return
    told = marked(str(found.moment))
    yield words.say(
        nl=f"**Eén zaak** (startgetal {found.seed}; tussen haken de regel in het journaal): {told}\n",
        en=f"**One case** (seed {found.seed}; in brackets the entry of the journal): {told}\n",
    )
    for line in found.chain:
        yield f"- {line.day} {line.clock}: {marked(line.sentence)} [{line.entry}]"
    if found.otherwise is not None:
        line, offer = found.otherwise, words.offer(shown.tried[0].offer)
        yield words.say(nl=f"- *Dezelfde inwoner met {offer}*: ", en=f"- *The same resident with {offer}*: ") + (
            f"{line.day} {line.clock}: {marked(line.sentence)} [{line.entry}]"
        )
    yield ""


def drawn(shown: Shown, name: str, words: Wording) -> Picture:
    """Draw the effects of all improvements, of the main one under other assumptions, and without the mechanism."""
    speaks = SPEAKS[shown.lesson.number]
    offers = tuple((words.offer(tried.offer), tried.main.found) for tried in shown.tried)
    gone = words.text(shown.lesson.without.title)
    grounds = tuple(
        row
        for varied in shown.grounds
        for name_ in (words.text(varied.ground.title),)
        for row in ((f"½ × {name_}", varied.half), (f"2 × {name_}", varied.double))
    )
    main = words.offer(shown.tried[0].offer)
    groups = (
        Group(words.say(nl="verbeteringen", en="improvements"), offers),
        Group(words.say(nl=f"{main}, als iets anders is", en=f"{main}, when something is otherwise"), grounds),
        Group(
            words.say(nl=f"{main}, zonder het mechanisme", en=f"{main}, without the mechanism"),
            ((gone, shown.without),),
        ),
    )
    return forest(name, title(shown, words), groups, words.scale(speaks.measure, speaks.better), words.language)
