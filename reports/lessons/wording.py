"""How the page writes: effects with their intervals, measures by their titles, and what follows in one sentence."""

from reports.comparison.paired import Paired
from reports.lessons.proof import Effect, Shown, Tried
from reports.observers import families
from reports.observers.reading.measuring import Measure
from reports.plots.compared.forest import Scale
from reports.scorecard.directions import Direction
from reports.scorecard.wording import UNITS, definition, number
from simulation.scenario.faults import Language
from simulation.scenario.scenario import Scenario
from simulation.scenario.words import Text
from simulation.wording import numerals
from simulation.wording.words import plain

SHARES = {"share", "0-1"}
"""Units that are written in hundredths."""


class Wording:
    """Writes figures and names of one scenario in one language."""

    def __init__(self, scenario: Scenario, language: Language) -> None:
        """Speak this language about this scenario."""
        self.scenario, self.language = scenario, language
        self._measures = {measure.name: measure for kind in families() for measure in kind.measures()}

    def say(self, *, nl: str, en: str) -> str:
        """Give the one of two texts that is in this language."""
        return nl if self.language == "nl" else en

    def text(self, text: Text) -> str:
        """Give a text of the scenario so that it is never markup."""
        return marked(plain(text.in_(self.language)))

    # --- names -------------------------------------------------------------------------------------

    def offer(self, name: str) -> str:
        """Name an improvement."""
        return self.text(self.scenario.interventions[name].title)

    def role(self, name: str) -> str:
        """Name a role."""
        return self.text(self.scenario.roles[name].title)

    def measure(self, name: str) -> str:
        """Name a measure; of a part, the measure and its part."""
        whole, _, part = name.partition(".")
        title = self._measures[whole].title.in_(self.language)
        return f"{title} ({part.replace('_', ' ')})" if part else title

    def definition(self, name: str) -> str:
        """Give the definition of a measure, as it is printed everywhere."""
        return definition(self._measure(name), self.language)

    def _measure(self, name: str) -> Measure:
        """Find the measure that a figure comes from."""
        return self._measures[name.partition(".")[0]]

    # --- figures -----------------------------------------------------------------------------------

    def unit(self, name: str) -> str:
        """Write the unit of a measure."""
        unit = self._measure(name).unit
        return "%" if unit in SHARES else UNITS[self.language].get(unit, unit)

    def value(self, name: str, value: float) -> str:
        """Write a value of a measure, without its unit."""
        unit = self._measure(name).unit
        scaled = 100 * value if unit in SHARES else value
        return number(scaled, "share" if unit in SHARES else "mean" if unit == "count" else unit, self.language)

    def change(self, name: str, found: Paired | None) -> str:
        """Write a difference with its interval; not observed where there were too few pairs."""
        if found is None:
            return self.say(nl="niet gezien", en="not observed")
        middle, low, high = (self.signed(name, v) for v in (found.difference, found.low, found.high))
        return f"{middle} [{low}; {high}]"

    def signed(self, name: str, value: float) -> str:
        """Write a difference with its sign; enough decimals that something small is not nothing."""
        unit = self._measure(name).unit
        scaled = 100 * value if unit in SHARES else value
        decimals = 0 if unit == "euros" else 2 if abs(scaled) < 1 else 1
        return numerals.written(scaled, f"+,.{decimals}f", self.language).replace("-", "−")

    def scale(self, name: str, better: Direction | None) -> Scale:
        """Give the scale on which a measure is drawn."""
        times = 100.0 if self._measure(name).unit in SHARES else 1.0
        return Scale(self.measure(name), self.unit(name), times, better)

    # --- what follows ------------------------------------------------------------------------------

    def verdict(self, found: Paired | None, better: Direction) -> str:
        """Say of an effect whether it shows."""
        if found is None:
            return self.say(nl="niet gezien", en="not observed")
        if not found.clear:
            return self.say(nl="geen duidelijk effect", en="no clear effect")
        if found.better(better):
            return self.say(nl="**beter**", en="**better**")
        return self.say(nl="**slechter**", en="**worse**")

    def conclusion(self, shown: Shown) -> str:
        """Say whether a lesson shows, by which improvements, and at what price."""
        helped = [self.offer(tried.offer) for tried in shown.tried if tried.main.shows]
        harmed = [self.offer(tried.offer) for tried in shown.tried if _harms(tried.main)]
        if not helped:
            said = self.say(
                nl="**De les laat zich hier niet zien**: geen verbetering verandert de maat met zekerheid ten goede.",
                en="**The lesson does not show here**: no improvement moves the measure the right way beyond doubt.",
            )
        else:
            said = self.say(
                nl=f"**De les laat zich zien.** De maat verandert ten goede met {_listed(helped)}.",
                en=f"**The lesson shows.** The measure moves the right way with {_listed(helped)}.",
            )
        if harmed:
            said += self.say(
                nl=f" Slechter wordt het met {_listed(harmed)}.", en=f" It gets worse with {_listed(harmed)}."
            )
        return said

    def price(self, tried: Tried) -> str:
        """Say what an improvement cost, who paid, and what got worse."""
        parts = [self._money(tried)]
        if tried.payers:
            paid = [
                f"{_department(name)} {self._euros(found)}" for name, found in tried.payers[:3] if found.difference > 0
            ]
            gained = [
                f"{_department(name)} {self._euros(found)}" for name, found in tried.payers if found.difference < 0
            ]
            if paid:
                parts.append(
                    self.say(nl=f"werktijd erbij: {', '.join(paid)}", en=f"more working time: {', '.join(paid)}")
                )
            if gained:
                parts.append(self.say(nl=f"eraf: {', '.join(gained[-3:])}", en=f"less: {', '.join(gained[-3:])}"))
        worse = [f"{self.measure(e.measure)} {self.change(e.measure, e.found)}" for e in tried.worse if _not_money(e)]
        parts.append(
            self.say(nl="slechter: ", en="worse: ") + "; ".join(worse[:4])
            if worse
            else self.say(nl="verder werd niets met zekerheid slechter", en="nothing else got worse beyond doubt")
        )
        return "; ".join(parts) + "."

    def _money(self, tried: Tried) -> str:
        """Say what it cost in all."""
        change = self.change("total_costs", tried.costs.found)
        return self.say(nl=f"kosten per ronde {change} euro", en=f"costs a round {change} euros")

    def _euros(self, found: Paired) -> str:
        """Write a sum of money."""
        return f"€ {self.signed('total_costs', found.difference)}"


def marked(text: str) -> str:
    """Write a text so that Markdown takes none of its signs for markup."""
    for sign in ("\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~"):
        text = text.replace(sign, f"\\{sign}" if sign not in "<>" else {"<": "&lt;", ">": "&gt;"}[sign])
    return text


def _harms(effect: Effect) -> bool:
    """Tell whether an improvement clearly moved its measure the wrong way."""
    return effect.found is not None and effect.found.worse(effect.better)


def _not_money(effect: Effect) -> bool:
    """Tell whether an effect is told elsewhere as money."""
    return effect.measure != "total_costs"


def _department(name: str) -> str:
    """Write the key of a department as words."""
    return name.replace("_", " ")


def _listed(names: list[str]) -> str:
    """Write names in a row."""
    return ", ".join(f"‘{name}’" for name in names)
