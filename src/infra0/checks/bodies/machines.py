"""State machines in the Amazon States Language.

Source: the Amazon States Language (states-language.net), and the AWS Step Functions developer guide. Step Functions
rejects members that a state of that type does not have. A value between `{%` and `%}` is evaluated as it runs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from infra0.checks.bodies.integrations import parameters, resources
from infra0.checks.bodies.shapes import (
    ARN,
    FLAG,
    NUMBER,
    TEXT,
    Group,
    Kind,
    Listing,
    Object,
    Scalar,
    Shape,
    between,
    each,
    one_of,
)

_LANGUAGE = one_of("JSONPath", "JSONata")
_SPAN = between(0, 99999999)
_RATE = Scalar(Kind.NUMBER, least=1)
_PATH = Scalar(Kind.TEXT, pattern=re.compile(r"\$.*|States\..*", re.DOTALL), form="a path such as `$.name`")
_TEMPLATE = Object("template")

_RETRIES = Listing(
    Object(
        "retrier",
        {
            "Comment": TEXT,
            "ErrorEquals": Listing(TEXT, filled=True),
            "IntervalSeconds": between(1, 99999999),
            "MaxAttempts": between(0, 99999999),
            "MaxDelaySeconds": between(1, 31622399),
            "BackoffRate": _RATE,
            "JitterStrategy": one_of("FULL", "NONE"),
        },
        ("ErrorEquals",),
        closed=True,
    )
)
_CATCHERS = Listing(
    Object(
        "catcher",
        {
            **each(TEXT, "Comment Next"),
            "ErrorEquals": Listing(TEXT, filled=True),
            **each(None, "Assign Output"),
            "ResultPath": _PATH,
        },
        ("ErrorEquals", "Next"),
        closed=True,
    )
)

_ORDERS = ("Equals", "GreaterThan", "GreaterThanEquals", "LessThan", "LessThanEquals")
_COMPARISONS: dict[str, Shape | None] = {
    **each(NUMBER, " ".join(f"Numeric{order}" for order in _ORDERS)),
    **each(TEXT, " ".join(f"{kind}{order}" for kind in ("String", "Timestamp") for order in _ORDERS)),
    **each(_PATH, " ".join(f"{kind}{order}Path" for kind in ("Numeric", "String", "Timestamp") for order in _ORDERS)),
    **each(FLAG, "BooleanEquals IsBoolean IsNull IsNumeric IsPresent IsString IsTimestamp"),
    "BooleanEqualsPath": _PATH,
    "StringMatches": TEXT,
}
_COMPARISON: dict[str, Shape | None] = {**_COMPARISONS, "Variable": _PATH, "Comment": TEXT}
_TESTED = Group((*_COMPARISONS, "And", "Not", "Or"), "a comparison such as `StringEquals`")
_CONDITION = Object(
    "condition", _COMPARISON, needs=dict.fromkeys(_COMPARISONS, "Variable"), groups=(_TESTED,), closed=True
)
# Conditions lie within conditions.
_COMPARISON |= {**each(Listing(_CONDITION, filled=True), "And Or"), "Not": _CONDITION}
_CHOICE = Object(
    "choice",
    {**_COMPARISON, "Next": TEXT, **each(None, "Assign Condition Output")},
    ("Next",),
    needs=_CONDITION.needs,
    groups=(Group((*_TESTED.names, "Condition"), f"{_TESTED.words}, or a `Condition` in JSONata"),),
    closed=True,
)

_BASE: dict[str, Shape | None] = {**each(TEXT, "Comment"), "QueryLanguage": _LANGUAGE}
_FILTERS = {**each(None, "Assign Output"), **each(_PATH, "InputPath OutputPath")}
_MOVES: dict[str, Shape | None] = {"Next": TEXT, "End": FLAG}
_WORK: dict[str, Shape | None] = {
    **_FILTERS,
    **_MOVES,
    "Arguments": None,
    **each(_TEMPLATE, "Parameters ResultSelector"),
    "ResultPath": _PATH,
    "Catch": _CATCHERS,
    "Retry": _RETRIES,
}
_MOVE = Group(("Next", "End"))


_RESOURCE = replace(
    ARN,
    within=resources(),
    attributes={
        "aws:lambda:Alias": ("arn",),
        "aws:lambda:Function": ("arn", "qualifiedArn"),
        "aws:sfn:Activity": ("arn", "id"),
    },
)

_KINDS: dict[str, Object] = {}
_TYPES = one_of("Task", "Pass", "Choice", "Wait", "Succeed", "Fail", "Parallel", "Map")
_STATE = Object("state", {**_BASE, "Type": _TYPES}, ("Type",), told_by="Type", kinds=_KINDS)
_EXECUTION: dict[str, Shape | None] = {
    **each(TEXT, "Comment StartAt Version"),
    "QueryLanguage": _LANGUAGE,
    "States": Object("set of states", entries=_STATE, filled=True),
    "TimeoutSeconds": _SPAN,
}

MACHINE = Object("state machine", _EXECUTION, ("StartAt", "States"), closed=True)
"""`definition` of a state machine."""

_PROCESSOR = Object(
    "processor",
    {
        **_EXECUTION,
        "ProcessorConfig": Object(
            "processor configuration",
            {"Mode": one_of("INLINE", "DISTRIBUTED"), "ExecutionType": one_of("STANDARD", "EXPRESS")},
        ),
    },
    ("StartAt", "States"),
    closed=True,
)


def _state(
    type_: str, members: Mapping[str, Shape | None], required: str = "", groups: tuple[Group, ...] = ()
) -> Object:
    held = {"Type": _TYPES, **_BASE, **members}
    return Object(f"{type_} state", held, tuple(required.split()), groups=groups, closed=True)


_TASK = _state(
    "Task",
    {
        **_WORK,
        "Credentials": None,
        **each(_SPAN, "HeartbeatSeconds TimeoutSeconds"),
        **each(_PATH, "HeartbeatSecondsPath TimeoutSecondsPath"),
        "Resource": _RESOURCE,
    },
    "Resource",
    (_MOVE,),
)


def _calling(parameters: Object) -> Object:
    """A task that calls a service with known parameters."""
    return replace(_TASK, members={**_TASK.members, **each(parameters, "Arguments Parameters")})


_KINDS |= {
    "Task": replace(
        _TASK,
        told_by="Resource",
        kinds={resource: _calling(called) for resource, called in parameters()},
    ),
    "Pass": _state(
        "Pass", {**_FILTERS, **_MOVES, "Parameters": _TEMPLATE, "Result": None, "ResultPath": _PATH}, groups=(_MOVE,)
    ),
    "Choice": _state("Choice", {**_FILTERS, "Choices": Listing(_CHOICE, filled=True), "Default": TEXT}, "Choices"),
    "Wait": _state(
        "Wait",
        {**_FILTERS, **_MOVES, "Seconds": _SPAN, "Timestamp": TEXT, **each(_PATH, "SecondsPath TimestampPath")},
        groups=(_MOVE, Group(("Seconds", "Timestamp", "SecondsPath", "TimestampPath"))),
    ),
    "Succeed": _state("Succeed", _FILTERS),
    "Fail": _state("Fail", {**each(TEXT, "Cause Error"), **each(_PATH, "CausePath ErrorPath InputPath OutputPath")}),
    "Parallel": _state("Parallel", {**_WORK, "Branches": Listing(MACHINE, filled=True)}, "Branches", (_MOVE,)),
    "Map": _state(
        "Map",
        {
            **_WORK,
            **each(_PROCESSOR, "ItemProcessor Iterator"),
            **each(None, "ItemBatcher ItemReader Items ResultWriter"),
            "ItemSelector": _TEMPLATE,
            "Label": TEXT,
            **each(_PATH, "ItemsPath MaxConcurrencyPath ToleratedFailureCountPath ToleratedFailurePercentagePath"),
            **each(between(0), "MaxConcurrency ToleratedFailureCount"),
            "ToleratedFailurePercentage": Scalar(Kind.NUMBER, least=0, greatest=100),
        },
        groups=(_MOVE, Group(("ItemProcessor", "Iterator"))),
    ),
}
