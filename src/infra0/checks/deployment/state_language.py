"""States that use members of the other query language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from infra0.checks.bodies.body import Body, body_at
from infra0.checks.check import ResourceCheck
from infra0.checks.listing import all_of
from infra0.checks.machines import MACHINE, listed, machines_of
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Insert, Pointer, SetValue, Severity
from infra0.diagnostics.roots import also_at

_KEY, _PATHS, _JSONATA = "QueryLanguage", "JSONPath", "JSONata"
_OWN: Mapping[str, frozenset[str]] = {
    _JSONATA: frozenset({"Arguments", "Condition", "Items", "Output"}),
    _PATHS: frozenset(
        {
            *("CausePath", "ErrorPath", "HeartbeatSecondsPath", "InputPath", "ItemsPath", "MaxConcurrencyPath"),
            *("OutputPath", "Parameters", "ResultPath", "ResultSelector", "SecondsPath", "TimeoutSecondsPath"),
            *("TimestampPath", "ToleratedFailureCountPath", "ToleratedFailurePercentagePath", "Variable"),
        }
    ),
}
"""The members that only one of the languages has."""
_SHOWN = 3
"""More members than so many are not named."""


@dataclass(frozen=True, slots=True)
class _Use:
    """A member that only one language has. language: that; state: which has the member; effective: its language."""

    steps: Pointer
    language: str
    state: Pointer
    effective: str


class StateLanguage(ResourceCheck):
    """A state has a member that its query language does not have, such as `Parameters` in JSONata.

    The language is JSONPath, unless `QueryLanguage` of the state or of the whole state machine says otherwise. JSONPath
    has `Parameters`, `ResultPath`, `ResultSelector`, `InputPath`, `OutputPath` and `Variable`; JSONata has `Arguments`,
    `Output` and `Condition`.

    Why: Step Functions rejects the definition. Source: the AWS Step Functions developer guide, "Transforming data with
    JSONata in Step Functions".

    Example:
        {"resources": {"flow": {"type": "aws:sfn:StateMachine",
                                "config": {"roleArn": "arn:aws:iam::123456789012:role/flow",
                                           "definition": {"StartAt": "Ask",
                                                          "States": {"Ask": {"Type": "Pass", "End": true,
                                                                             "Output": "{% $states.input %}"}}}}}}}

    Instead:
        {"resources": {"flow": {"type": "aws:sfn:StateMachine",
                                "config": {"roleArn": "arn:aws:iam::123456789012:role/flow",
                                           "definition": {"QueryLanguage": "JSONata", "StartAt": "Ask",
                                                          "States": {"Ask": {"Type": "Pass", "End": true,
                                                                             "Output": "{% $states.input %}"}}}}}}}
    """

    code = "I0488"
    severity = Severity.ERROR
    tokens = frozenset({MACHINE})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """One finding for a machine that does not say what all its states are in, else one for each such state."""
        body = body_at(subject, visit.name, "definition")
        if body is None or not isinstance(body.value, dict):
            return
        uses = list(_uses(subject, body))
        strange = {use.state: use for use in reversed(uses) if use.language != use.effective}
        found = sorted(strange.values(), key=uses.index)
        if _KEY in body.value and len(found) > 1 and len({use.language for use in uses}) == 1:
            yield cls._of_machine(body, found)
        elif found and _KEY not in body.value and not any(use.language == _PATHS for use in uses):
            fix = body.fix(f"set `{_KEY}`", Insert(body.pointer, _KEY, found[0].language))
            yield replace(cls._of_state(body, found[0]), fix=fix)
        else:
            yield from (cls._of_state(body, use) for use in found)

    @classmethod
    def _of_machine(cls, body: Body, found: Sequence[_Use]) -> Diagnostic:
        language, steps = found[0].language, (_KEY,)
        return cls.at(
            body.place(steps),
            f"{body.words(steps)} is `{body.value[_KEY]}`, and its states are in {language}, as {_shown(body, found)}.",
            related=also_at(body.place(use.steps, key=True) for use in found),
            fix=body.fix(f"write `{language}`", SetValue(body.at(steps), language), certain=False),
        )

    @classmethod
    def _of_state(cls, body: Body, use: _Use) -> Diagnostic:
        return cls.at(
            body.place(use.steps, key=True),
            f"{body.words(use.steps)} is a member of {use.language}, and the state is in {use.effective}.",
            notes=(f'Set `"{_KEY}": "{use.language}"` for the state or for the whole state machine.',),
        )


def _shown(body: Body, found: Sequence[_Use]) -> str:
    """What shows the language of states, in words."""
    members = list(dict.fromkeys(str(use.steps[-1]) for use in found))[:_SHOWN]
    return f"{all_of(members)} {'shows' if len(members) == 1 else 'show'}"


def _uses(subject: Subject, body: Body) -> Iterator[_Use]:
    """The members that only one language has, in all states whose language is known."""
    for machine in machines_of(subject, body.resource):
        for name, state in machine.states.items():
            effective = state.get(_KEY) or body.value.get(_KEY) or _PATHS
            place = machine.place(name)
            known = isinstance(effective, str) and effective in _OWN
            for holder, steps in _parts(state, place) if known else ():
                for language, members in _OWN.items():
                    yield from (_Use((*steps, key), language, place, effective) for key in holder if key in members)


def _parts(state: Mapping[str, Any], place: Pointer) -> Iterator[tuple[Mapping[str, Any], Pointer]]:
    """A state, its choices and its catchers."""
    yield state, place
    for key in ("Choices", "Catch"):
        yield from ((each, (*place, key, number)) for number, each in enumerate(listed(state.get(key))))
