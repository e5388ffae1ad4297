"""States that a state machine does not have."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.machines import MACHINE, Machine, machines_of
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Pointer, Related, RenameKey, SetValue, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest

_MOST = 20
"""For so many unknown states of one machine, it is looked for what was meant."""


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
        """One finding for each state that there is not, in the definition and in its branches."""
        for machine in machines_of(subject, visit.name):
            names, unknown = machine.names, dict[str, list[Pointer]]()
            for each in machine.transitions if names else ():
                if each.target not in names and not machine.body.is_open(each.steps, each.target):
                    unknown.setdefault(each.target, []).append(each.steps)
            for number, (name, uses) in enumerate(unknown.items()):
                yield cls._finding(machine, name, uses, names if number < _MOST else frozenset())

    @classmethod
    def _finding(cls, machine: Machine, name: str, uses: list[Pointer], names: frozenset[str]) -> Diagnostic:
        body = machine.body
        return cls.at(
            body.place(uses[0]),
            f"The definition of `{body.resource}` has no state `{name}` at that level.",
            suggestions=nearest(name, names),
            related=tuple(Related(body.place(place), "and here") for place in uses[1:]) if body.written_out else (),
            fix=_fix(machine, name, uses, names),
        )


def _fix(machine: Machine, name: str, uses: list[Pointer], names: frozenset[str]) -> Fix | None:
    """The name that was meant, in all places; or the state by its name, where only that is misspelled."""
    body, meant = machine.body, clearly_nearest(name, names)
    if meant is None:
        return None
    if len(uses) > 1 and all(transition.target != meant for transition in machine.transitions):
        return body.fix(f"rename `{meant}` to `{name}`", RenameKey(body.at(machine.place(meant)), name))
    return body.fix(f"write `{meant}`", *(SetValue(body.at(place), meant) for place in uses))
