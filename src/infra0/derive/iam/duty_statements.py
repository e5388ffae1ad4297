"""What workloads need for themselves: logs, traces, network interfaces."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from infra0.catalog.words import ends_with, words
from infra0.derive.iam.duties import DUTIES, Duty
from infra0.derive.iam.facts import Workload
from infra0.derive.iam.grants import Condition
from infra0.derive.iam.services import Service
from infra0.derive.iam.slots import parsed, texts
from infra0.derive.iam.spelling import name_text, without_references
from infra0.derive.iam.statements import Statement
from infra0.derive.iam.workloads import WorkloadKind, kind_of_workload
from infra0.derive.targets import Config, JsonValue

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_SENDER_WORDS = frozenset({"from", "sender", "source"})
_MODEL = re.compile(
    r"(?:(?P<region>us|eu|apac|us-gov|global)\.)?"
    r"(?P<model>(?:ai21|amazon|anthropic|cohere|deepseek|luma|meta|mistral|openai|qwen|stability|writer)\.[\w.:-]{3,100})"
)


def duty_statements(
    workloads: Sequence[Workload],
    principal: WorkloadKind,
    asked: Collection[Service],
    standing: Collection[Service] = (),
    elsewhere: Collection[Service | None] = (),
) -> Iterator[Statement]:
    """The statements that the workloads need for themselves, in the order of the table.

    principal: what runs with the role where the document has no workload. asked: the services that prose names.
    standing: those of which the policy allows the use of a resource. elsewhere: those that another policy is there
    for.
    """
    served: list[tuple[Workload | None, WorkloadKind]] = [
        (workload, kind_of_workload(workload)) for workload in workloads
    ]
    for duty in DUTIES:
        if duty.service not in elsewhere and not (duty.stands_in and duty.service in standing):
            for workload, kind in served or [(None, principal)]:
                if _applies(duty, workload, kind):
                    yield from _statements(duty, workload, asked)


def duty_services(kinds: Collection[WorkloadKind]) -> frozenset[Service]:
    """The services that prose may name to workloads of these kinds though no resource stands for them."""
    return frozenset(
        duty.service for duty in DUTIES if duty.service and (not duty.kinds or not duty.kinds.isdisjoint(kinds))
    )


def _applies(duty: Duty, workload: Workload | None, kind: WorkloadKind) -> bool:
    if duty.kinds and kind not in duty.kinds:
        return False
    return duty.unless is None or workload is None or not _holds(workload.config, duty.unless)


def _statements(duty: Duty, workload: Workload | None, asked: Collection[Service]) -> Iterator[Statement]:
    """One statement for each value of the resources' placeholder; none where neither document nor prose asks for it."""
    found = _PLACEHOLDER.search(duty.resources[0])
    values = _values(found.group(1), workload) if found else ("",)
    shown = duty.when is not None and (not duty.when or _holds(workload.config if workload else {}, duty.when))
    if duty.service not in asked and not (shown and values):
        return
    because = (_reason(duty, workload, shown=shown and values is not None),)
    for value in (duty.unknown,) if values is None else values:
        resources = tuple(one.replace(found.group(), value) if found else one for one in duty.resources)
        yield Statement(duty.sid, duty.actions, resources, _condition(duty, workload), because)


def _reason(duty: Duty, workload: Workload | None, *, shown: bool) -> str:
    if not shown or not duty.because:
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
        case "map":
            return (name_text(workload.id, workload.config, "name"),) if _maps(workload.config) else None
        case "sender":
            return tuple(dict.fromkeys(_senders(workload.config))) or None
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


def _maps(config: Config) -> bool:
    """Whether a state machine runs the items of a map as executions of their own."""
    return any(
        path[-1:] == ("Mode",) and text == "DISTRIBUTED" for path, text in texts(parsed(config.get("definition")))
    )


def _senders(config: Config) -> Iterator[str]:
    """The identities of SES that variables name as senders of mail: an address, and its domain."""
    for path, text in texts(config):
        if path and _SENDER_WORDS & {*words(path[-1])} and _ADDRESS.fullmatch(text):
            yield text
            yield text.partition("@")[2]


def _models(config: Config, *, profiles: bool) -> Iterator[str]:
    """The models of Bedrock that a configuration names; with `profiles`, the inference profiles instead."""
    for _, text in texts(config):
        found = _MODEL.fullmatch(text)
        if found and profiles and found["region"]:
            yield text
        elif found and not profiles:
            yield found["model"]


def _holds(value: JsonValue, path: tuple[str, ...]) -> bool:
    """Whether the configuration has something at the path."""
    if not path or not isinstance(value, Mapping):
        return bool(value) and not path
    inner = value.values() if path[0] == "*" else [value.get(path[0])]
    return any(_holds(one, path[1:]) for one in inner)
