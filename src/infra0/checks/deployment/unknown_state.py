"""States that a state machine does not have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from infra0.checks.check import ResourceCheck
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, SetValue, Severity
from infra0.diagnostics.nearest import clearly_nearest, nearest
from infra0.source.values import parsed_text

_NAMING = ("Next", "Default")


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
    tokens = frozenset({"aws:sfn:StateMachine"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The names of states that there are not, in the definition and in its branches."""
        definition = visit.config.get("definition")
        pointer = visit.pointer("definition")
        if isinstance(definition, str) and pointer not in subject.graph.values:
            for name, _, states in _names(parsed_text(definition), ()):
                if name not in states:
                    yield cls._finding(visit, pointer, name, states, fixable=False)
        for name, steps, states in _names(definition, ()):
            if name not in states and (*pointer, *steps) not in subject.graph.values:
                yield cls._finding(visit, (*pointer, *steps), name, states, fixable=True)

    @classmethod
    def _finding(
        cls, visit: ResourceVisit, pointer: Pointer, name: str, states: Mapping[str, Any], *, fixable: bool
    ) -> Diagnostic:
        meant = clearly_nearest(name, states) if fixable else None
        return cls.at(
            Place(pointer),
            f"The definition of `{visit.name}` has no state `{name}` at that level.",
            suggestions=nearest(name, states),
            fix=Fix(f"write `{meant}`", (SetValue(pointer, meant),)) if meant else None,
        )


def _names(definition: Any, steps: Pointer) -> Iterator[tuple[str, Pointer, Mapping[str, Any]]]:
    """Every name of a state that a definition uses, its place, and the states that it can mean."""
    waiting: list[tuple[Any, Pointer]] = [(definition, steps)]
    while waiting:
        machine, place = waiting.pop()
        states = machine.get("States") if isinstance(machine, dict) else None
        if not isinstance(states, dict) or not states:
            continue
        for owner, at in _users(machine, states, place):
            for key in ("StartAt", *_NAMING):
                if isinstance(owner.get(key), str):
                    yield owner[key], (*at, key), states
        waiting.extend(_inner(states, place))


def _users(machine: dict[str, Any], states: dict[str, Any], place: Pointer) -> Iterator[tuple[dict[str, Any], Pointer]]:
    """The machine, its states, and their choices and catchers."""
    yield machine, place
    for name, state in states.items():
        if not isinstance(state, dict):
            continue
        at = (*place, "States", name)
        yield state, at
        for key in ("Choices", "Catch"):
            branches = state.get(key)
            for number, branch in enumerate(branches if isinstance(branches, list) else ()):
                if isinstance(branch, dict):
                    yield branch, (*at, key, number)


def _inner(states: dict[str, Any], place: Pointer) -> Iterator[tuple[Any, Pointer]]:
    """The machines within states: branches of parallel ones, and what maps repeat."""
    for name, state in states.items():
        if not isinstance(state, dict):
            continue
        at = (*place, "States", name)
        branches = state.get("Branches")
        for number, branch in enumerate(branches if isinstance(branches, list) else ()):
            yield branch, (*at, "Branches", number)
        yield from ((state[key], (*at, key)) for key in ("Iterator", "ItemProcessor") if key in state)
