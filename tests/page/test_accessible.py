"""Every page, in both languages, light and dark, on a phone and on a laptop: no violation that axe-core knows of.

`make accessible` fetches axe-core once; without it, or without Chromium, there is nothing to prove with.
"""

import json
import os
from pathlib import Path
from typing import Final

import pytest

from simulation.scenario.faults import Language
from tests.page.chromium import PROGRAM, Chromium, chromium, serving
from tests.page.pages import all_pages

AXE: Final = Path(os.environ.get("AXE", Path(__file__).parents[2] / ".axe" / "package" / "axe.min.js"))
WIDTHS: Final = (360, 1280)
SCHEMES: Final = ("light", "dark")
RULES: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")

CHECK: Final = """
axe.run(document, {runOnly: %s, resultTypes: ["violations"]}).then(
  (found) => found.violations.map((one) => `${one.id}: ${one.nodes[0].html} ${one.nodes[0].failureSummary}`))
"""
WIDE: Final = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
UNFOLD: Final = "document.querySelectorAll('details').forEach((part) => { part.open = true; })"

pytestmark = [
    pytest.mark.prove,
    pytest.mark.skipif(not PROGRAM, reason="Chromium is not on this machine"),
    pytest.mark.skipif(not AXE.exists(), reason="axe-core is not here; make accessible fetches it"),
]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_page_has_a_violation_or_runs_out_of_a_narrow_screen(language: Language) -> None:
    pages = {f"/{page.name}": page.reply.html for page in all_pages(language)}
    axe, wrong = AXE.read_text(encoding="utf-8"), list[str]()
    with serving(pages) as base, chromium() as tab:
        for width in WIDTHS:
            tab.ask(
                "Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=width < 600
            )
            for path in pages:
                tab.open(f"{base}{path}")
                tab.value(f"{UNFOLD}; {axe}; 0")
                wrong += [f"{path} {width} {said}" for said in _wrong(tab)]
    assert not wrong


def _wrong(tab: Chromium) -> list[str]:
    """All that is wrong with the page that is open, with everything unfolded, in the light and in the dark."""
    wrong = tab.complaints()
    for scheme in SCHEMES:
        tab.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        wrong += [f"{scheme} {said}" for said in tab.value(CHECK % json.dumps(RULES))]
    if tab.value(WIDE) > 0:
        wrong.append("it is wider than the screen")
    return wrong
