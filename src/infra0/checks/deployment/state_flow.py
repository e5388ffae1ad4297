"""State machines that never end, and states that are never reached."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.machines import MACHINE, Machine, machines_of
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Severity

_LAST = ("Succeed", "Fail")


class StateFlow(ResourceCheck):
    """A state of a state machine is never reached, or the machine has no state that ends it.

    Why: Step Functions rejects the definition. Source: the AWS Step Functions API reference, error codes of
    "ValidateStateMachineDefinitionDiagnostic".

    Example:
        {"resources": {"flow": {"type": "aws:sfn:StateMachine",
                                "config": {"roleArn": "arn:aws:iam::123456789012:role/flow",
                                           "definition": {"StartAt": "First",
                                                          "States": {"First": {"Type": "Pass", "End": true},
                                                                     "Second": {"Type": "Succeed"}}}}}}}

    Instead:
        {"resources": {"flow": {"type": "aws:sfn:StateMachine",
                                "config": {"roleArn": "arn:aws:iam::123456789012:role/flow",
                                           "definition": {"StartAt": "First",
                                                          "States": {"First": {"Type": "Pass", "Next": "Second"},
                                                                     "Second": {"Type": "Succeed"}}}}}}}
    """

    code = "I0487"
    severity = Severity.ERROR
    tokens = frozenset({MACHINE})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """One finding for a machine without an end, or one for each state that nothing goes on to."""
        # Imported here because most documents have no state machine.
        from infra0.checks.bodies.faults import faults_of

        machines = list(machines_of(subject, visit.name))
        if faults_of(subject, visit.name) or not all(map(_is_known, machines)):
            return
        for machine in machines:
            body, place = machine.body, (*machine.steps, "States")
            if not any(state.get("End") or state["Type"] in _LAST for state in machine.states.values()):
                yield cls.at(
                    body.place(place, key=True),
                    f"No state in {body.words(place)} ends the state machine.",
                    notes=('Give the last state `"End": true` in place of `Next`, or add one of type `Succeed`.',),
                )
                continue
            for name in _unreached(machine):
                yield cls.at(
                    body.place((*place, name), key=True),
                    f"{body.words((*place, name))} is never reached: no state goes on to it.",
                    notes=(f"Make it the `Next` of another state, or remove `{name}`.",),
                )


def _is_known(machine: Machine) -> bool:
    """Whether all is known of how the states of a machine go on."""
    names = machine.names
    return all(transition.target in names for transition in machine.transitions)


def _unreached(machine: Machine) -> list[str]:
    """The states that are never reached, of those that follow one another the first."""
    following: dict[str | None, set[str]] = {}
    for transition in machine.transitions:
        following.setdefault(transition.source, set()).add(transition.target)
    reached: set[str] = set()
    waiting = list(following.get(None, ()))
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting.extend(following.get(name, ()))
    rest = [name for name in machine.states if name not in reached]
    entered = {target for source in rest for target in following.get(source, set()) - {source}}
    return [name for name in rest if name not in entered] or rest[:1]
