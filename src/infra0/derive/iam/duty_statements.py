"""What workloads need for themselves: logs, traces, network interfaces."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from infra0.derive.iam.duties import DUTIES, Duty
from infra0.derive.iam.facts import Workload
from infra0.derive.iam.grants import Condition
from infra0.derive.iam.services import Service
from infra0.derive.iam.slots import texts
from infra0.derive.iam.spelling import name_text, without_references
from infra0.derive.iam.statements import Statement
from infra0.derive.iam.workloads import WorkloadKind, kind_of_workload
from infra0.derive.targets import Config, JsonValue
from infra0.graph.words import ends_with, words

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_MODEL = re.compile(
    r"(?:(?P<region>us|eu|apac|us-gov|global)\.)?"
    r"(?P<model>(?:ai21|amazon|anthropic|cohere|deepseek|luma|meta|mistral|openai|qwen|stability|writer)\.[\w.:-]{3,100})"
)


def duty_statements(
    workloads: Sequence[Workload],
    principal: WorkloadKind,
    asked: Collection[Service],
    elsewhere: Collection[Service | None] = (),
) -> Iterator[Statement]:
    """The statements that the workloads need for themselves, in the order of the table.

    principal: what runs with the role where the document has no workload. asked: the services that prose names.
    elsewhere: those that another policy is there for.
    """
    served: list[tuple[Workload | None, WorkloadKind]] = [
        (workload, kind_of_workload(workload)) for workload in workloads
    ]
    for duty in (duty for duty in DUTIES if duty.service not in elsewhere):
        for workload, kind in served or [(None, principal)]:
            if _applies(duty, workload, kind, asked):
                yield from _statements(duty, workload, asked)


def duty_services(kinds: Collection[WorkloadKind]) -> frozenset[Service]:
    """The services that prose may name to workloads of these kinds though no resource stands for them."""
    return frozenset(
        duty.service for duty in DUTIES if duty.service and (not duty.kinds or not duty.kinds.isdisjoint(kinds))
    )


def _applies(duty: Duty, workload: Workload | None, kind: WorkloadKind, asked: Collection[Service]) -> bool:
    if duty.kinds and kind not in duty.kinds:
        return False
    config: Config = workload.config if workload else {}
    if duty.unless is not None and _at(config, duty.unless):
        return False
    return duty.service in asked or (duty.when is not None and (not duty.when or bool(_at(config, duty.when))))


def _statements(duty: Duty, workload: Workload | None, asked: Collection[Service]) -> Iterator[Statement]:
    """One statement for each value of the resource's placeholder; none where it has no value."""
    found = _PLACEHOLDER.search(duty.resource)
    values = _values(found.group(1), workload) if found else ("",)
    if values is None:
        values = (duty.unknown,) if duty.service in asked else ()
    because = (_reason(duty, workload),)
    for value in values:
        resource = duty.resource.replace(found.group(), value) if found else duty.resource
        yield Statement(duty.sid, duty.actions, (resource,), _condition(duty, workload), because)


def _reason(duty: Duty, workload: Workload | None) -> str:
    if not duty.because:
        return f"the prose names {duty.service}"
    return f"`{workload.id}` {duty.because}" if workload else f"who assumes the role {duty.because}"


def _condition(duty: Duty, workload: Workload | None) -> Condition | None:
    """The duty's condition, if what it asks for is known."""
    if duty.condition is None or "{" not in duty.condition.value:
        return duty.condition
    namespaces = _values(duty.condition.value.strip("{}"), workload) or ()
    return replace(duty.condition, value=namespaces[0]) if len(namespaces) == 1 else None


def _values(placeholder: str, workload: Workload | None) -> tuple[str, ...] | None:
    """What is known of the workload; None if nothing is."""
    if workload is None:
        return ("*",) if placeholder == "name" else None
    match placeholder:
        case "name":
            return (name_text(workload.id, workload.config, "name"),)
        case "logGroup":
            groups = tuple(dict.fromkeys(_log_groups(workload.config)))
            return tuple(group for group in groups if "*" not in group) if groups else None
        case "namespace":
            return tuple(dict.fromkeys(_namespaces(workload.config))) or None
        case _:
            return tuple(dict.fromkeys(_models(workload.config, profiles=placeholder == "profile"))) or None


def _log_groups(config: Config) -> Iterator[str]:
    """The log groups of containers; those that the document holds itself with ``*`` in them."""
    for path, text in texts(config.get("containerDefinitions")):
        if path[-1:] == ("awslogs-group",):
            yield without_references(text)


def _namespaces(config: Config) -> Iterator[str]:
    """The namespaces of metrics that environment variables name."""
    for path, text in texts(config):
        if path and ends_with(words(path[-1]), ("metrics", "namespace")):
            yield without_references(text)


def _models(config: Config, *, profiles: bool) -> Iterator[str]:
    """The models of Bedrock that a configuration names; with `profiles`, the inference profiles instead."""
    for _, text in texts(config):
        found = _MODEL.fullmatch(text)
        if found and profiles and found["region"]:
            yield text
        elif found and not profiles:
            yield found["model"]


def _at(config: Config, path: tuple[str, ...]) -> JsonValue:
    """The value at a path of the configuration, None if there is none."""
    value: JsonValue = config
    for key in path:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value
