"""Naming: what arms, measures and assumptions of a study are called, and how values are written."""

from reports.comparison.study.results import Arm, Results
from reports.lessons.wording import Wording
from simulation.scenario.faults import Language
from simulation.wording.words import plain

SEVERAL = 1


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
        part = self.results.plan.scenarios[arm.part]
        more = [arm.ruleset] * (len(part.rulesets) > SEVERAL) + [arm.variant] * (len(part.variants) > SEVERAL)
        return " · ".join([self.scenario(arm.part), *(name for name in more if name)])

    def arm(self, arm: Arm) -> str:
        """Name what is different in an arm: its improvements, else its variant or ruleset."""
        offers = " + ".join(self.offer(arm.part, name) for name in arm.agreed)
        return offers or (arm.variant or arm.ruleset).replace("_", " ") or self.say(nl="zoals nu", en="as things are")

    def place(self, arm: Arm) -> str:
        """Name an arm with its world, unless there is only one."""
        worlds = {each[:3] for each in self.results.against}
        where = self.world(arm) if arm.agreed else self.scenario(arm.part)
        alone = len(worlds) == SEVERAL if arm.agreed else len(self.results.plan.scenarios) == SEVERAL
        return self.arm(arm) if alone else f"{where}: {self.arm(arm)}"

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
