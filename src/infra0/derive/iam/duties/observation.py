"""Traces and metrics."""

from infra0.derive.iam.duties.types import EVERY, MACHINES, Duty, only
from infra0.derive.iam.grants import Condition
from infra0.derive.iam.services import Service
from infra0.derive.iam.workloads import WorkloadKind

_TRACES = ("xray:PutTelemetryRecords", "xray:PutTraceSegments")

OBSERVATION_DUTIES = (
    Duty(
        "SendTraces",
        only(WorkloadKind.LAMBDA),
        _TRACES,
        ("*",),
        when=("tracingConfig",),
        service=Service.XRAY,
        because="is traced",
    ),
    Duty(
        "SendTraces",
        MACHINES,
        (*_TRACES, "xray:GetSamplingRules", "xray:GetSamplingTargets"),
        ("*",),
        when=("tracingConfiguration", "enabled"),
        service=Service.XRAY,
        because="is traced",
    ),
    Duty(
        "SendTraces",
        only(WorkloadKind.ECS_TASK, WorkloadKind.EC2, WorkloadKind.APP_RUNNER, WorkloadKind.BATCH),
        (*_TRACES, "xray:GetSamplingRules", "xray:GetSamplingStatisticSummaries", "xray:GetSamplingTargets"),
        ("*",),
        when=None,
        service=Service.XRAY,
    ),
    Duty(
        "SendMetrics",
        EVERY,
        ("cloudwatch:PutMetricData",),
        ("*",),
        when=None,
        service=Service.METRICS,
        condition=Condition("StringEquals", "cloudwatch:namespace", "{namespace}"),
    ),
    Duty(
        "SendJobMetrics",
        only(WorkloadKind.GLUE),
        ("cloudwatch:PutMetricData",),
        ("*",),
        condition=Condition("StringEquals", "cloudwatch:namespace", "Glue"),
        because="measures its jobs",
    ),
)
