"""A question for the group with each lesson: open, about what happened, and answerable by everybody at the table."""

from typing import Final

from simulation.scenario.words import Text

QUESTIONS: Final = {
    1: Text(
        nl="Wanneer schreef u iets niet op, en wie had het daarna nodig? Wat zou u morgen wél laten zien?",
        en="When did you not write something down, and who needed it later? What would you show tomorrow?",
    ),
    2: Text(
        nl="Wat kwam er pas laat uit? Wie had dat in het eerste gesprek al kunnen weten, en zat die erbij?",
        en="What came out only late? Who could have known it in the first talk, and was that person there?",
    ),
    3: Text(
        nl="Wie paste er niet in een standaardbesluit? Wat hield u tegen om samen iets anders te bedenken?",
        en="Who did not fit a standard decision? What kept you from thinking up something else together?",
    ),
    4: Text(
        nl="Van wie was deze zaak op het moment dat er niets gebeurde? Waaraan had u dat kunnen zien?",
        en="Whose case was it at the moment when nothing happened? How could you have seen that?",
    ),
    5: Text(
        nl="Wanneer koos u voor uw eigen regels of uw eigen bakje, en wat merkte de inwoner daarvan?",
        en="When did you choose your own rules or your own tray, and what did the resident notice of it?",
    ),
    6: Text(
        nl="Wist u wie er vóór u en na u aan de zaak werkte? Welke afspraak had een omweg gescheeld?",
        en="Did you know who worked on the case before you and after you? Which agreement would have saved a detour?",
    ),
    7: Text(
        nl="Wanneer merkte u dat de leiding achter een afspraak stond? Wat had u op dat moment nodig?",
        en="When did you notice that the managers stood behind an agreement? What did you need just then?",
    ),
    8: Text(
        nl="Wat is deze inwoner gewend van een goede webwinkel? Welk stukje daarvan kunt u volgende week bieden?",
        en="What is this resident used to from a good web shop? Which bit of that can you offer next week?",
    ),
}
