"""What the figures can't say."""

from collections.abc import Iterator

from reports.debrief.hands import listed
from reports.debrief.material import Material
from reports.document.blocks import Block, Bullets, Heading


def chapter(material: Material) -> Iterator[Block]:
    """Say honestly what follows from this session, and what does not."""
    yield Heading(1, material.either(nl="Wat de cijfers niet zeggen", en="What the figures can't say"), "limits")
    yield Bullets(tuple((text,) for text in _said(material)))
    yield from listed(material)


def _said(material: Material) -> Iterator[str]:
    """Give what holds for this session."""
    history = material.history
    yield material.either(
        nl="Dit is één sessie. Wat hier beter of slechter ging, kan ook toeval zijn; onder de zes sessies valt er "
        "niets te besluiten.",
        en="This is one session. What went better or worse here may be chance; below six sessions nothing can be "
        "concluded.",
    )
    if len(history.rounds) > 1:
        yield material.either(
            nl="De laatste ronde kwam na de eerste. Wie speelt, leert: ook zonder nieuwe afspraken gaat een tweede "
            "keer vaak anders.",
            en="The last round came after the first. Players learn: a second time often goes otherwise even without "
            "new agreements.",
        )
    else:
        yield material.either(
            nl="Er is één ronde gespeeld, dus er is niets om mee te vergelijken.",
            en="One round was played, so there is nothing to compare with.",
        )
    if not history.persons:
        yield material.either(
            nl="Alle stoelen zijn door de computer gespeeld. Die doet wat het scenario veronderstelt; mensen doen soms "
            "heel iets anders.",
            en="The computer played every seat. It does what the scenario assumes; people sometimes do something else.",
        )
    else:
        yield material.either(
            nl="Een deel van de stoelen is door de computer gespeeld. Cijfers van mensen en computer staan hier bij "
            "elkaar.",
            en="Part of the seats were played by the computer. Figures of people and computer stand together here.",
        )
    yield material.either(
        nl="Het vertrouwen en de cijfers van inwoners zijn berekend uit wat er met hen gebeurde. De stappen daarin "
        "zijn aannames van het scenario, geen metingen bij echte inwoners.",
        en="Residents' trust and marks are computed from what happened to them. Their steps are assumptions of the "
        "scenario, not measurements of real residents.",
    )
    yield material.either(
        nl="Tijden, kosten en kansen komen uit het scenario; bij elk getal daar staat een bron of het woord aanname. "
        "Uw eigen organisatie heeft andere getallen.",
        en="Times, costs and chances come from the scenario; each number there has a source or the word assumption. "
        "Your own organisation has other numbers.",
    )
    yield material.either(
        nl="Wat niemand zag en wat niet in het spel zit, staat er niet in. ‘Niet gezien’ is iets anders dan nul.",
        en="What nobody saw and what is not in the game is not in here. ‘Not observed’ is something else than nought.",
    )
