"""The words that everything shares: who speaks, why somebody makes contact, how a question comes about.

The names of roles follow the generic descriptions of the Dutch standard for case handling (zaakgericht
werken): initiator, klantcontacter, behandelaar, adviseur, beslisser, belanghebbende.
"""

from typing import Literal

By = Literal["person", "habit", "world", "facilitator"]
"""Who spoke: a person, a bot from habit, the world (an arrival, a timer, an inject) or the facilitator."""

Purpose = Literal["request", "answer", "status", "change", "complaint", "objection", "withdrawal", "default"]
"""Why a resident makes contact; `default` is a notice of default for a late decision."""

VALUE: frozenset[Purpose] = frozenset({"request", "answer", "change", "withdrawal"})
"""Contacts that move a case."""

FAILURE: frozenset[Purpose] = frozenset({"status", "complaint", "objection", "default"})
"""Failure demand: contacts that are there because something went wrong."""

WhyAsked = Literal[
    "not_kept", "not_recorded", "not_yet_recorded", "in_a_folder", "no_field_for_it", "lost",
    "not_looked_up", "not_allowed_to_see", "out_of_date",
]  # fmt: skip
"""Why a resident is asked for something that was told before."""

Phase = Literal["lobby", "dialogue", "briefing", "play", "evaluation", "prediction", "choice", "debrief"]
"""What the table is doing; a round is played in `play`, and time passes in that phase only."""

LobbyQuestion = Literal["support", "knows_vision", "knows_before", "knows_after"]
"""What people say of themselves, from 1 to 5: support for the change, whether they know the vision, and whether
they know who works on a case before them and after them."""

DialogueQuestion = Literal["known", "thought", "meant"]
"""What people talk about in a dialogue: what we know, what we think of it, what it means for me."""

Expects = Literal["better", "same", "worse"]
"""What somebody expects of a figure."""

MarkKind = Literal["tally", "quote", "scale"]
"""How an observer marks something: a stroke, somebody's words, or a place on a scale."""

OBSERVERS = ("observer-1", "observer-2")
"""The seats of the two human observers; they are no desks."""

OWN = "own-"
"""How the names of the group's own agreements begin; no name in a scenario can."""

When = Literal["now", "later", "never"]
"""The choice about recording: each time anew."""

Leave = Literal["mandate", "tailored", "owner", "priority"]
"""What an employee can ask the manager for."""

TrustReason = Literal[
    "repeated_question", "silence", "unreachable", "status_unknown", "contradiction", "promise_kept",
    "promise_broken", "date_passed", "owner_named", "told_unasked", "joint_plan", "helped",
    "rule_first", "rumour", "favourable", "unfavourable", "need_unmet", "need_met",
]  # fmt: skip
"""What moves a resident's trust."""

RESIDENTS = frozenset({"initiator", "belanghebbende"})
"""Archetypes of people outside the organisation; their seats open when they arrive."""

Value = bool | int | float | str
"""What a fact says."""

DAY = 86_400
HOUR = 3_600
MINUTE = 60

ARCHETYPES = (
    "klantcontacter", "behandelaar", "adviseur", "beslisser", "initiator", "belanghebbende",
)  # fmt: skip
"""Kinds of role; each has a file in `roles/`."""

DONE = "done"
"""The outcome of a task that can only succeed."""

NO_REACTION = "no_reaction"
"""The outcome of an advice that nobody gave."""

OWN_SECTIONS = ("status", "work", "contacts")
"""Sections that every card has: where the case stands, what was done, who was in touch."""
