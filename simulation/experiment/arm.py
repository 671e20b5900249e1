"""An arm of an experiment: one way to play a scenario, and what was measured in each play of it."""

from collections.abc import Mapping

import msgspec

from simulation.scenario.play import ProfileName


class Arm(msgspec.Struct, frozen=True, omit_defaults=True):
    """What holds from the start (improvements agreed on), what is laid over the file, and in which profile."""

    agreed: tuple[str, ...] = ()
    settings: tuple[tuple[str, str], ...] = ()
    rounds: int = 1
    profile: ProfileName = "room"

    def under(self, settings: Mapping[str, str]) -> "Arm":
        """Give the same arm with more settings over the file."""
        more = tuple(sorted({**dict(self.settings), **settings}.items()))
        return msgspec.structs.replace(self, settings=more)

    def agreeing(self, *offers: str) -> "Arm":
        """Give the same arm with more improvements."""
        more = tuple(offer for offer in offers if offer not in self.agreed)
        return msgspec.structs.replace(self, agreed=(*self.agreed, *more))


class Play(msgspec.Struct, frozen=True, omit_defaults=True):
    """What one play came to: each round's figures by name (none: not observed), and counts by the week of an affair."""

    arm: Arm
    seed: int
    rounds: tuple[dict[str, float | None], ...]
    weeks: dict[str, tuple[int, ...]] = {}

    def figure(self, name: str, number: int = 1) -> float | None:
        """Give a figure of a round; none when it was not observed."""
        return self.rounds[number - 1].get(name)
