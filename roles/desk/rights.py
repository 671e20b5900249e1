"""What every employee may do at the desk, whatever the role."""

from typing import get_args

from simulation.intents import Intent
from simulation.intents.conversation import Tell
from simulation.intents.employee import EmployeeIntent

EMPLOYEE: frozenset[type[Intent]] = frozenset({*get_args(EmployeeIntent), Tell})
