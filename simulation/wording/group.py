"""What a group is asked of itself, and the eight lessons by their names: the same on screens, sheets and scorecards."""

from typing import Final

from simulation.case import DialogueQuestion, LobbyQuestion
from simulation.scenario.words import Text

QUESTIONS: Final[dict[LobbyQuestion, Text]] = {
    "support": Text(nl="Ik sta achter deze verandering", en="I support this change"),
    "knows_vision": Text(nl="Ik ken onze visie op dienstverlening", en="I know our vision on service"),
    "knows_before": Text(nl="Ik weet wie er vóór mij aan een zaak werkt", en="I know who works on a case before me"),
    "knows_after": Text(nl="Ik weet wie er na mij aan een zaak werkt", en="I know who works on a case after me"),
}
"""The questions of the lobby, answered from 1 (not at all) to 5 (wholly)."""

DIALOGUE: Final[dict[DialogueQuestion, Text]] = {
    "known": Text(nl="Wat weten we?", en="What do we know?"),
    "thought": Text(nl="Wat vinden we daarvan?", en="What do we think of it?"),
    "meant": Text(nl="Wat betekent het voor mij?", en="What does it mean for me?"),
}
"""The questions of the dialogue, answered in one's own words."""

LESSONS: Final[dict[int, Text]] = {
    1: Text(nl="Deel informatie en gebruik die ook", en="Provide shared information, and use it"),
    2: Text(nl="Betrek inwoners vroeg", en="Involve residents early"),
    3: Text(nl="Wees creatief in oplossingen", en="Be creative in finding solutions"),
    4: Text(nl="Toon eigenaarschap", en="Show ownership of the resident's question"),
    5: Text(nl="Leef de visie, ken haar niet alleen", en="Live the service vision, not only know it"),
    6: Text(nl="Maak nieuwe afspraken over integraal werken", en="Make new agreements on integral work"),
    7: Text(nl="Laat merken dat de leiding erachter staat", en="Make the managers' support felt"),
    8: Text(nl="Verander en vernieuw", en="Change and renew"),
}
"""The eight lessons of A&O fonds Gemeenten, in our own words."""
