"""States that a state machine does not have."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.machines import MACHINE, machines_of
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, SetValue, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest


class UnknownState(ResourceCheck):
    """A state machine starts with, or goes on to, a state that its definition does not have.

    Why: Step Functions rejects the definition. Source: the Amazon States Language, "States" and "Transitions".

    Example:
        {"resources": {"flow": {"type": "aws:sfn:StateMachine",
                                "config": {"roleArn": "arn:aws:iam::123456789012:role/flow",
                                           "definition": {"StartAt": "First",
                                                          "States": {"Frist": {"Type": "Succeed"}}}}}}}

    Instead:
        {"resources": {"flow": {"type": "aws:sfn:StateMachine",
                                "config": {"roleArn": "arn:aws:iam::123456789012:role/flow",
                                           "definition": {"StartAt": "First",
                                                          "States": {"First": {"Type": "Succeed"}}}}}}}
    """

    code = "I0467"
    severity = Severity.ERROR
    tokens = frozenset({MACHINE})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The names of states that there are not, in the definition and in its branches."""
        for machine in machines_of(subject, visit.name):
            states, body = machine.states, machine.body
            for transition in machine.transitions if states else ():
                name, steps = transition.target, transition.steps
                if name in states or body.is_open(steps, name):
                    continue
                meant = clearly_nearest(name, states)
                yield cls.at(
                    body.place(steps),
                    f"The definition of `{visit.name}` has no state `{name}` at that level.",
                    suggestions=nearest(name, states),
                    fix=body.fix(f"write `{meant}`", SetValue(body.at(steps), meant)) if meant else None,
                )
