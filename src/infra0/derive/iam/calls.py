"""Actions that a configuration spells out: the calls of a state machine's tasks, an API's integration, a schedule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from infra0.derive.iam.facts import Call, Workload
from infra0.derive.iam.grants import Access, Grant, TargetType
from infra0.derive.iam.slots import names, parsed
from infra0.derive.targets import Config, JsonValue, Target
from infra0.iam.operations import permitted_by

_TASK = re.compile(
    r"arn:aws[\w-]*:(?:states|scheduler):::(?P<service>(?:aws-sdk:)?\w+):(?P<name>\w+)(?P<waits>\.sync\b)?"
)
_INTEGRATION = re.compile(r"arn:aws[\w-]*:apigateway:.*:(?P<service>[\w-]+):action/(?P<name>\w+)")
_OBJECT = re.compile(r"arn:aws[\w-]*:apigateway:.*:s3:path/")
_SUBTYPE = re.compile(r"(?P<service>\w+)-(?P<name>\w+)")

_PREFIXES = {
    "apigateway": "execute-api",
    "eventbridge": "events",
    "sfn": "states",
    "stepfunctions": "states",
}
"""What policies call a service, where calls have another name for it."""
_OBJECT_CALLS = {"DELETE": "s3:DeleteObject", "GET": "s3:GetObject", "HEAD": "s3:GetObject", "PUT": "s3:PutObject"}
_UPLOADS = "s3:putObject"
"""What a map's results are written with, in parts: more than the action of that name."""


def calls_of(workload: Workload, target: Target) -> tuple[Call, ...]:
    """The calls with which the workload's configuration uses the target; none where it leaves any of them open."""
    found = tuple(dict.fromkeys(_calls(workload, target)))
    return tuple(call for call in found if call) if None not in found else ()


def actions_of(type: TargetType, calls: Iterable[Call]) -> Mapping[Access, frozenset[str]]:
    """The accesses that calls come down to, with their actions; none where the table does not know one of them."""
    found: dict[Access, frozenset[str]] = {}
    for call in calls:
        access = next((access for access, grants in type.grants.items() if _offers(grants, call.action)), None)
        if access is None:
            return {}
        found[access] = found.get(access, frozenset()) | {call.action}
        if call.waits and Access.AWAIT in type.grants:
            found[Access.AWAIT] = _actions(type.grants[Access.AWAIT])
    return found


def _offers(grants: Iterable[Grant], action: str) -> bool:
    return action in _actions(grant for grant in grants if not grant.sid)


def _actions(grants: Iterable[Grant]) -> frozenset[str]:
    return frozenset(action for grant in grants for action in grant.actions)


def _calls(workload: Workload, target: Target) -> Iterator[Call | None]:
    config = workload.config
    match workload.token:
        case "aws:sfn:StateMachine":
            yield from _task_calls(parsed(config.get("definition")), target, None)
        case "aws:apigateway:Integration" | "aws:apigatewayv2:Integration":
            yield _integration_call(config)
        case "aws:scheduler:Schedule":
            scheduled = config.get("target")
            yield _task_call(scheduled.get("arn")) if isinstance(scheduled, Mapping) else None


def _task_calls(value: JsonValue, target: Target, within: Call | None) -> Iterator[Call | None]:
    """The calls around each text that names the target."""
    if isinstance(value, str):
        if names(value, target):
            yield within
    elif isinstance(value, Mapping):
        call = _task_call(value["Resource"]) if "Resource" in value else within
        for item in value.values():
            yield from _task_calls(item, target, call)
    elif isinstance(value, Sequence):
        for item in value:
            yield from _task_calls(item, target, within)


def _task_call(resource: JsonValue) -> Call | None:
    found = _TASK.match(resource) if isinstance(resource, str) else None
    if found is None or f"{found['service']}:{found['name']}" == _UPLOADS:
        return None
    return _call(found["service"].removeprefix("aws-sdk:"), found["name"], waits=found["waits"] is not None)


def _integration_call(config: Config) -> Call | None:
    uri, subtype = str(config.get("uri", "")), str(config.get("integrationSubtype", ""))
    if _OBJECT.match(uri):
        action = _OBJECT_CALLS.get(str(config.get("integrationHttpMethod", "")))
        return Call(action) if action else None
    found = _INTEGRATION.match(uri) or _SUBTYPE.fullmatch(subtype)
    return _call(found["service"], found["name"]) if found else None


def _call(service: str, name: str, *, waits: bool = False) -> Call:
    prefix = _PREFIXES.get(service.lower(), service.lower())
    action = f"{prefix}:{name[:1].upper()}{name[1:]}"
    permitted = permitted_by(action)
    return Call(permitted[0] if len(permitted) == 1 else action, waits)
