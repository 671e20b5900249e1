"""Reasons: why a log does not show what a session shows."""

from simulation.scenario.words import Text

NO_PEOPLE = Text(
    nl="Het log zegt niet wie iets deed. Wijs de kolom aan met --resource.",
    en="The log does not say who did anything. Point at the column with --resource.",
)
NO_ROLES = Text(nl="Het log zegt niet in welke rol iemand iets deed.", en="The log does not say in what role.")
NO_DEPARTMENTS = Text(nl="Het log noemt geen afdelingen.", en="The log names no departments.")
NO_TIMES = Text(
    nl="Het log zegt niet wanneer iets gebeurde. Wijs de kolom aan met --time.",
    en="The log does not say when anything happened. Point at the column with --time.",
)
NO_STARTS = Text(
    nl="Het log zegt wanneer werk klaar was, niet wanneer het begon.",
    en="The log says when work was done, not when it began.",
)
NO_OWNER = Text(
    nl="Het log zegt niet wiens zaak het was. Wijs de kolom aan met --owner.",
    en="The log does not say whose case it was. Point at the column with --owner.",
)
ONE_OWNER = Text(
    nl="Het log noemt één eigenaar per zaak, niet vanaf wanneer.",
    en="The log names one owner for a case, not from when.",
)
ONE_AT_A_TIME = Text(nl="Het log noemt nooit meer dan één eigenaar.", en="The log never names more than one owner.")
NO_DEADLINE = Text(
    nl="Het log zegt niet wanneer een zaak klaar moest zijn. Wijs de kolom aan met --deadline.",
    en="The log does not say when a case was due. Point at the column with --deadline.",
)
NO_HOURS = Text(
    nl="Het log zegt niet wanneer mensen aan het werk waren, of wanneer een inwoner aan zet was.",
    en="The log does not say when people were at work, or when a resident's turn it was.",
)
NO_WORDS = Text(
    nl="Een log zegt niet of mensen elkaar spraken, wat er op de kaart stond of waarom iets terugkwam.",
    en="A log does not say whether people spoke, what stood on the card or why something came back.",
)
TOO_MANY = Text(
    nl="Er zijn te veel mensen om alle wegen na te gaan.", en="There are too many people to follow all the ways."
)
TOO_LITTLE = Text(nl="Er is te weinig om dit uit te rekenen.", en="There is too little to compute this from.")
