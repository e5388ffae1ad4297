"""The state machines of a document: their states, and how these go on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from infra0.checks.bodies.body import Body, body_at
from infra0.checks.subject import Subject
from infra0.diagnostics import Pointer

MACHINE = "aws:sfn:StateMachine"
_PROCESSORS = ("Iterator", "ItemProcessor")


@dataclass(frozen=True, slots=True)
class Transition:
    """The name of a state that something goes on to. source: the state that does, None for the beginning."""

    source: str | None
    target: str
    steps: Pointer


@dataclass(frozen=True, slots=True)
class Machine:
    """States that go on to each other: those of the definition, of a branch, or of what a map repeats.

    value: the object that has them. steps: its place in the definition.
    """

    body: Body
    value: Mapping[str, Any]
    steps: Pointer

    @property
    def states(self) -> Mapping[str, dict[str, Any]]:
        """The states by their names."""
        found = self.value.get("States")
        states = found.items() if isinstance(found, dict) else ()
        return {name: state for name, state in states if isinstance(state, dict)}

    @property
    def names(self) -> frozenset[str]:
        """The names of all states, whether or not these are objects."""
        found = self.value.get("States")
        return frozenset(found) if isinstance(found, dict) else frozenset()

    def place(self, state: str) -> Pointer:
        """The place of a state in the definition."""
        return (*self.steps, "States", state)

    @property
    def transitions(self) -> Iterator[Transition]:
        """Every name of a state that the machine uses, open ones too."""
        yield from _named(None, self.value, ("StartAt",), self.steps)
        for name, state in self.states.items():
            place = self.place(name)
            yield from _named(name, state, ("Next", "Default"), place)
            for key in ("Choices", "Catch"):
                for number, branch in enumerate(listed(state.get(key))):
                    yield from _named(name, branch, ("Next",), (*place, key, number))

    @property
    def inner(self) -> Iterator[Machine]:
        """The machines within the states."""
        for name, state in self.states.items():
            place = self.place(name)
            for number, branch in enumerate(listed(state.get("Branches"))):
                yield Machine(self.body, branch, (*place, "Branches", number))
            for key in _PROCESSORS:
                if isinstance(state.get(key), dict):
                    yield Machine(self.body, state[key], (*place, key))


def machines_of(subject: Subject, resource: str) -> Iterator[Machine]:
    """The machines in the definition of a state machine, outer ones first."""
    body = body_at(subject, resource, "definition")
    waiting = [Machine(body, body.value, ())] if body and isinstance(body.value, dict) else []
    while waiting:
        machine = waiting.pop()
        yield machine
        waiting.extend(machine.inner)


def listed(value: Any) -> list[dict[str, Any]]:
    """The elements of a list of objects; none where there is another kind of element, which is said elsewhere."""
    objects = [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
    return objects if isinstance(value, list) and len(objects) == len(value) else []


def _named(
    source: str | None, holder: Mapping[str, Any], keys: tuple[str, ...], place: Pointer
) -> Iterator[Transition]:
    for key in keys:
        if isinstance(holder.get(key), str):
            yield Transition(source, holder[key], (*place, key))
