"""State machines in the Amazon States Language.

Source: the Amazon States Language (states-language.net), and the AWS Step Functions developer guide. Step Functions
rejects members that a state of that type does not have. A value between `{%` and `%}` is evaluated as it runs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

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
            **each(None, "Assign Output ResultPath"),
        },
        ("ErrorEquals", "Next"),
        closed=True,
    )
)

_ORDERS = ("Equals", "GreaterThan", "GreaterThanEquals", "LessThan", "LessThanEquals")
_COMPARISONS: dict[str, Shape | None] = {
    **each(NUMBER, " ".join(f"Numeric{order}" for order in _ORDERS)),
    **each(TEXT, " ".join(f"{kind}{order}" for kind in ("String", "Timestamp") for order in _ORDERS)),
    **each(TEXT, " ".join(f"{kind}{order}Path" for kind in ("Numeric", "String", "Timestamp") for order in _ORDERS)),
    **each(FLAG, "BooleanEquals IsBoolean IsNull IsNumeric IsPresent IsString IsTimestamp"),
    **each(TEXT, "BooleanEqualsPath StringMatches"),
}
_COMPARISON: dict[str, Shape | None] = {**_COMPARISONS, "Variable": TEXT, "Comment": TEXT}
_TESTED = Group((*_COMPARISONS, "And", "Not", "Or"), "a comparison such as `StringEquals`")
_CONDITION = Object(
    "condition", _COMPARISON, needs=dict.fromkeys(_COMPARISONS, "Variable"), groups=(_TESTED,), closed=True
)
# Conditions lie within conditions.
_COMPARISON |= {"And": Listing(_CONDITION), "Or": Listing(_CONDITION), "Not": _CONDITION}
_CHOICE = Object(
    "choice",
    {**_COMPARISON, "Next": TEXT, **each(None, "Assign Condition Output")},
    ("Next",),
    needs=_CONDITION.needs,
    groups=(Group((*_TESTED.names, "Condition"), f"{_TESTED.words}, or a `Condition` in JSONata"),),
    closed=True,
)

_BASE: dict[str, Shape | None] = {**each(TEXT, "Comment"), "QueryLanguage": _LANGUAGE}
_FILTERS = each(None, "Assign InputPath Output OutputPath")
_MOVES: dict[str, Shape | None] = {"Next": TEXT, "End": FLAG}
_WORK: dict[str, Shape | None] = {
    **_FILTERS,
    **_MOVES,
    **each(None, "Arguments Parameters ResultPath ResultSelector"),
    "Catch": _CATCHERS,
    "Retry": _RETRIES,
}
_MOVE = Group(("Next", "End"))


def _ways(service: str, actions: str, *, ends: str = "waitForTaskToken") -> tuple[str, tuple[str, ...]]:
    """The resources of an optimized integration, by their beginning."""
    beginning = f"arn:aws:states:::{service}:"
    endings = ("", *(f".{end}" for end in ends.split()))
    return beginning, tuple(f"{beginning}{action}{end}" for action in actions.split() for end in endings)


_INTEGRATIONS = dict(
    (
        _ways("batch", "submitJob", ends="sync waitForTaskToken"),
        _ways("dynamodb", "getItem putItem updateItem deleteItem", ends=""),
        _ways("ecs", "runTask", ends="sync waitForTaskToken"),
        _ways("events", "putEvents"),
        _ways("lambda", "invoke"),
        _ways("sns", "publish"),
        _ways("sqs", "sendMessage"),
        _ways("states", "startExecution", ends="sync sync:2 waitForTaskToken"),
    )
)
_TASK_RESOURCE = replace(ARN, within=_INTEGRATIONS)

_KINDS: dict[str, Object] = {}
_TYPES = one_of("Task", "Pass", "Choice", "Wait", "Succeed", "Fail", "Parallel", "Map")
_STATE = Object("state", {**_BASE, "Type": _TYPES}, ("Type",), told_by="Type", kinds=_KINDS)
_EXECUTION: dict[str, Shape | None] = {
    **each(TEXT, "Comment StartAt Version"),
    "QueryLanguage": _LANGUAGE,
    "States": Object("set of states", entries=_STATE),
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


_KINDS |= {
    "Task": _state(
        "Task",
        {
            **_WORK,
            "Credentials": None,
            **each(_SPAN, "HeartbeatSeconds TimeoutSeconds"),
            **each(TEXT, "HeartbeatSecondsPath TimeoutSecondsPath"),
            "Resource": _TASK_RESOURCE,
        },
        "Resource",
        (_MOVE,),
    ),
    "Pass": _state("Pass", {**_FILTERS, **_MOVES, **each(None, "Parameters Result ResultPath")}, groups=(_MOVE,)),
    "Choice": _state("Choice", {**_FILTERS, "Choices": Listing(_CHOICE, filled=True), "Default": TEXT}, "Choices"),
    "Wait": _state(
        "Wait",
        {**_FILTERS, **_MOVES, "Seconds": _SPAN, **each(TEXT, "SecondsPath Timestamp TimestampPath")},
        groups=(_MOVE, Group(("Seconds", "Timestamp", "SecondsPath", "TimestampPath"))),
    ),
    "Succeed": _state("Succeed", _FILTERS),
    "Fail": _state("Fail", each(TEXT, "Cause CausePath Error ErrorPath InputPath OutputPath")),
    "Parallel": _state("Parallel", {**_WORK, "Branches": Listing(MACHINE, filled=True)}, "Branches", (_MOVE,)),
    "Map": _state(
        "Map",
        {
            **_WORK,
            **each(_PROCESSOR, "ItemProcessor Iterator"),
            **each(None, "ItemBatcher ItemReader ItemSelector Items ItemsPath ResultWriter"),
            **each(TEXT, "Label MaxConcurrencyPath ToleratedFailureCountPath ToleratedFailurePercentagePath"),
            **each(between(0), "MaxConcurrency ToleratedFailureCount"),
            "ToleratedFailurePercentage": Scalar(Kind.NUMBER, least=0, greatest=100),
        },
        groups=(_MOVE, Group(("ItemProcessor", "Iterator"))),
    ),
}
