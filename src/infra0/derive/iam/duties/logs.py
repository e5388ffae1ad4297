"""Logs that workloads write of themselves."""

from infra0.derive.iam.duties.types import MACHINES, Duty, only
from infra0.derive.iam.services import Service
from infra0.derive.iam.workloads import WorkloadKind

_LOG = ("log-group", "log-stream")
_WRITE_LOGS = ("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents")
_APPEND_LOGS = ("logs:CreateLogStream", "logs:PutLogEvents")

LOG_DUTIES = (
    Duty(
        "WriteLogs",
        only(WorkloadKind.LAMBDA),
        _WRITE_LOGS,
        ("arn:aws:logs:*:*:log-group:/aws/lambda/{name}:*",),
        _LOG,
        unless=("loggingConfig", "logGroup"),
        service=Service.LOGS,
        because="writes its logs",
    ),
    Duty(
        "WriteLogs",
        only(WorkloadKind.FIREHOSE),
        _APPEND_LOGS,
        ("arn:aws:logs:*:*:log-group:/aws/kinesisfirehose/{name}:*",),
        _LOG,
        service=Service.LOGS,
        because="writes its logs",
    ),
    Duty(
        "WriteLogs",
        only(WorkloadKind.CODEBUILD),
        _WRITE_LOGS,
        ("arn:aws:logs:*:*:log-group:/aws/codebuild/{name}:*",),
        _LOG,
        service=Service.LOGS,
        because="writes its logs",
    ),
    Duty(
        "WriteLogs",
        only(WorkloadKind.GLUE),
        _WRITE_LOGS,
        ("arn:aws:logs:*:*:log-group:/aws-glue/*:*",),
        _LOG,
        service=Service.LOGS,
        because="writes its logs",
    ),
    Duty(
        "WriteLogs",
        only(WorkloadKind.ECS_EXECUTION),
        _WRITE_LOGS,
        ("arn:aws:logs:*:*:log-group:{logGroup}:*",),
        _LOG,
        service=Service.LOGS,
        because="writes the logs of its containers",
        unknown="/ecs/*",
    ),
    Duty(
        "WriteLogs",
        only(WorkloadKind.API_LOGS),
        (*_WRITE_LOGS, "logs:DescribeLogStreams", "logs:FilterLogEvents", "logs:GetLogEvents"),
        ("arn:aws:logs:*:*:log-group:*:*",),
        _LOG,
        because="writes the logs of the account's APIs",
    ),
    Duty(
        "FindLogs",
        only(WorkloadKind.API_LOGS),
        ("logs:DescribeLogGroups",),
        ("*",),
        because="writes the logs of the account's APIs",
    ),
    Duty(
        "DeliverLogs",
        MACHINES,
        (
            "logs:CreateLogDelivery",
            "logs:DeleteLogDelivery",
            "logs:DescribeLogGroups",
            "logs:DescribeResourcePolicies",
            "logs:GetLogDelivery",
            "logs:ListLogDeliveries",
            "logs:PutResourcePolicy",
            "logs:UpdateLogDelivery",
        ),
        ("*",),
        when=("loggingConfiguration",),
        service=Service.LOGS,
        because="logs its executions",
    ),
)
