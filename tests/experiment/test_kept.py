"""The studies in docs/studies: plans that are read, and results that are whole and of these plans."""

from pathlib import Path

import pytest

from overdracht.studying import read_plan, results
from reports.comparison.study.manifest import is_study

STUDIES = Path(__file__).parents[2] / "docs" / "studies"
PLANS = sorted(STUDIES.glob("*.yaml"))


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_plan_in_docs_is_read_and_has_enough_replications(path: Path) -> None:
    study = read_plan(path)
    assert isinstance(study.plan.replications, int)
    assert study.plan.replications >= 50


@pytest.mark.parametrize("path", [plan for plan in PLANS if is_study(plan.with_suffix(""))], ids=lambda path: path.stem)
def test_results_that_are_kept_are_whole_and_of_the_plan_beside_them(path: Path) -> None:
    found = results(path.with_suffix(""))
    assert found.manifest.plan == path.read_text(encoding="utf-8")
    assert len(found.columns) == found.manifest.rows
    assert any(effect.found is not None for effect in found.effects())
