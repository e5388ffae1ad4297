"""What workloads need for themselves, whatever they work with: logs, traces, network interfaces."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from infra0.derive.facts import Config, JsonValue, Workload
from infra0.derive.services import Service
from infra0.derive.spelling import name_text
from infra0.derive.statements import Statement
from infra0.derive.workloads import WorkloadKind


@dataclass(frozen=True, slots=True)
class Duty:
    """Actions that workloads of some kinds need.

    kinds: empty for every kind. resource: in which ``{name}`` is the workload's own name. types: what the resource
    is in AWS's action list. when: a path of the configuration that must hold something; empty for always, and
    None for only where prose asks. service: what prose calls the duty.
    """

    sid: str
    kinds: frozenset[WorkloadKind]
    actions: tuple[str, ...]
    resource: str
    types: tuple[str, ...] = ()
    when: tuple[str, ...] | None = ()
    service: Service | None = None


_LAMBDA = frozenset({WorkloadKind.LAMBDA})
_FIREHOSE = frozenset({WorkloadKind.FIREHOSE})
_LOGS = ("log-group", "log-stream")

DUTIES: tuple[Duty, ...] = (
    Duty(
        "WriteLogs",
        _LAMBDA,
        ("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"),
        "arn:aws:logs:*:*:log-group:/aws/lambda/{name}:*",
        _LOGS,
        service=Service.LOGS,
    ),
    Duty(
        "WriteLogs",
        _FIREHOSE,
        ("logs:CreateLogStream", "logs:PutLogEvents"),
        "arn:aws:logs:*:*:log-group:/aws/kinesisfirehose/{name}:*",
        _LOGS,
        service=Service.LOGS,
    ),
    Duty(
        "ManageNetworkInterfaces",
        _LAMBDA,
        (
            "ec2:AssignPrivateIpAddresses",
            "ec2:CreateNetworkInterface",
            "ec2:DeleteNetworkInterface",
            "ec2:UnassignPrivateIpAddresses",
        ),
        "arn:aws:ec2:*:*:*/*",
        ("network-interface", "subnet", "security-group"),
        when=("vpcConfig",),
        service=Service.VPC,
    ),
    Duty(
        "FindNetworkInterfaces",
        _LAMBDA,
        ("ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets"),
        "*",
        when=("vpcConfig",),
        service=Service.VPC,
    ),
    Duty(
        "SendTraces",
        _LAMBDA,
        ("xray:PutTelemetryRecords", "xray:PutTraceSegments"),
        "*",
        when=("tracingConfig",),
        service=Service.XRAY,
    ),
)


def duty_statements(
    workloads: Iterable[Workload], kinds: Mapping[str, WorkloadKind], asked: Collection[Service]
) -> Iterator[Statement]:
    """The statements that the workloads need for themselves, in the order of the table."""
    known = [*workloads]
    for duty in DUTIES:
        for workload in known or [Workload("", "")]:
            if _applies(duty, workload, kinds[workload.id], asked):
                name = name_text(workload.id, workload.config, "name") if workload.id else "*"
                yield Statement((duty.sid,), duty.actions, (duty.resource.replace("{name}", name),))


def duty_services() -> frozenset[Service]:
    """The services that prose may name though no resource stands for them."""
    return frozenset(duty.service for duty in DUTIES if duty.service)


def _applies(duty: Duty, workload: Workload, kind: WorkloadKind, asked: Collection[Service]) -> bool:
    if duty.kinds and kind not in duty.kinds:
        return False
    return duty.service in asked or (duty.when is not None and bool(_at(workload.config, duty.when)))


def _at(config: Config, path: tuple[str, ...]) -> JsonValue:
    """The value at a path of the configuration: the configuration itself for the empty one, else None if missing."""
    value: JsonValue = config or True
    for key in path:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value
