"""Naming: what arms, measures and assumptions of a study are called, and how values are written."""

from reports.comparison.study.effect import Arm
from reports.comparison.study.results import Results
from reports.lessons.wording import Wording
from reports.plots.style import cut
from simulation.scenario.faults import Language
from simulation.wording.words import plain

SEVERAL = 1

LETTERS, FEWEST = 88, 8
"""What a label in a picture may have, over two lines; and every improvement in it at least."""


class Naming:
    """Names the things of one study in one language."""

    def __init__(self, results: Results, language: Language) -> None:
        """Speak this language about this study."""
        self.results, self.language = results, language
        self.words = Wording(results.scripts[0].scenario, language)

    def say(self, *, nl: str, en: str) -> str:
        """Give the one of two texts that is in this language."""
        return nl if self.language == "nl" else en

    def offer(self, part: int, name: str) -> str:
        """Name an improvement."""
        return plain(self.results.scripts[part].scenario.interventions[name].title.in_(self.language))

    def scenario(self, part: int) -> str:
        """Name a scenario."""
        return plain(self.results.scripts[part].scenario.title.in_(self.language))

    def world(self, arm: Arm) -> str:
        """Name where an arm is played: the scenario, and ruleset and variant where there are several."""
        return " · ".join([self.scenario(arm.part), *self._among(arm)])

    def against(self, arm: Arm, other: Arm) -> str:
        """Name where an arm is held against another, and what that is if nothing is agreed in either."""
        if arm.agreed:
            return self.world(arm)
        held = self.say(nl="tegenover", en="against")
        return f"{self.scenario(arm.part)} · {held} ‘{self.arm(other)}’"

    def arm(self, arm: Arm) -> str:
        """Name what is different in an arm: its improvements, else its variant or ruleset."""
        offers = " + ".join(self.offer(arm.part, name) for name in arm.agreed)
        return offers or " · ".join(self._among(arm)) or self.say(nl="zoals nu", en="as things are")

    def brief(self, arm: Arm) -> str:
        """Name an arm in few letters, every improvement in it as long as all others: for pictures."""
        each = (LETTERS - 3 * len(arm.agreed)) // max(1, len(arm.agreed))
        titles = [self.offer(arm.part, name) for name in arm.agreed]
        if len(" + ".join(titles)) <= LETTERS - 4:
            return self.arm(arm)
        return " + ".join(cut(title, max(FEWEST, each)) for title in titles)

    def inside(self, arm: Arm) -> str:
        """Name an arm inside its scenario: with ruleset and variant where there are several."""
        where = self._among(arm)
        return " · ".join([*where, self.arm(arm)]) if arm.agreed and where else self.arm(arm)

    def place(self, arm: Arm) -> str:
        """Name an arm with its scenario, unless there is only one."""
        several = len(self.results.plan.scenarios) > SEVERAL
        return f"{self.scenario(arm.part)}: {self.inside(arm)}" if several else self.inside(arm)

    def _among(self, arm: Arm) -> list[str]:
        """Name the ruleset and the variant of an arm, where there are several."""
        part, rulesets = self.results.plan.scenarios[arm.part], self.results.scripts[arm.part].scenario.rulesets
        named = [plain(rulesets[arm.ruleset].title.in_(self.language))] if arm.ruleset in rulesets else []
        return named * (len(part.rulesets) > SEVERAL) + [arm.variant.replace("_", " ")] * (len(part.variants) > SEVERAL)

    def number(self, value: float) -> str:
        """Write a number between -1 and 1."""
        text = f"{value:.2f}".replace("-", "−")
        return text.replace(".", ",") if self.language == "nl" else text

    def short(self, value: float) -> str:
        """Write a number with three digits."""
        text = f"{value:.3g}".replace("-", "−")
        return text.replace(".", ",") if self.language == "nl" else text

    def assumption(self, part: int, pattern: str) -> str:
        """Name an assumption: its title in the plan, else the setting itself."""
        assumptions = self.results.plan.scenarios[part].assumptions
        span = assumptions.ranges.get(pattern) if assumptions else None
        return plain(span.title.in_(self.language)) if span is not None and span.title is not None else pattern


def too_seldom(measure: str, names: Naming) -> str:
    """Say that something was observed too seldom for this."""
    title = names.words.measure(measure)
    return names.say(nl=f"{title}: te weinig gezien om dit uit te rekenen.",
                     en=f"{title}: observed too seldom to work this out.")  # fmt: skip
