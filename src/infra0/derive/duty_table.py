"""The table of what workloads need for themselves, whatever they work with."""

from __future__ import annotations

from dataclasses import dataclass

from infra0.derive.grants import Condition
from infra0.derive.services import Service
from infra0.derive.workloads import WorkloadKind


@dataclass(frozen=True, slots=True)
class Duty:
    """Actions that workloads of some kinds need.

    kinds: empty for every kind. resource: with placeholders for what is known of the workload (``{name}``,
    ``{logGroup}``, ``{model}``, ``{profile}``). types: what the resource is in AWS's action list. when: a path of
    the configuration that must hold something; empty for always, and None for only where prose asks. service: what
    prose calls the duty. because: the reason, as what the workload does. unknown: what stands for a placeholder of
    which nothing is known, where prose asks for the duty.
    """

    sid: str
    kinds: frozenset[WorkloadKind]
    actions: tuple[str, ...]
    resource: str
    types: tuple[str, ...] = ()
    when: tuple[str, ...] | None = ()
    unless: tuple[str, ...] | None = None
    service: Service | None = None
    condition: Condition | None = None
    because: str = ""
    unknown: str = "*"


def _only(*kinds: WorkloadKind) -> frozenset[WorkloadKind]:
    return frozenset(kinds)


_EVERY = _only()
_MACHINES = _only(WorkloadKind.STEP_FUNCTIONS, WorkloadKind.WAITING_STEP_FUNCTIONS)
_LOG = ("log-group", "log-stream")
_WRITE_LOGS = ("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents")
_APPEND_LOGS = ("logs:CreateLogStream", "logs:PutLogEvents")
_TRACES = ("xray:PutTelemetryRecords", "xray:PutTraceSegments")
_CHANNELS = (
    "ssmmessages:CreateControlChannel",
    "ssmmessages:CreateDataChannel",
    "ssmmessages:OpenControlChannel",
    "ssmmessages:OpenDataChannel",
)
_INTERFACES = ("network-interface", "subnet", "security-group")

_LOG_DUTIES = (
    Duty(
        "WriteLogs",
        _only(WorkloadKind.LAMBDA),
        _WRITE_LOGS,
        "arn:aws:logs:*:*:log-group:/aws/lambda/{name}:*",
        _LOG,
        unless=("loggingConfig", "logGroup"),
        service=Service.LOGS,
        because="writes its logs",
    ),
    Duty(
        "WriteLogs",
        _only(WorkloadKind.FIREHOSE),
        _APPEND_LOGS,
        "arn:aws:logs:*:*:log-group:/aws/kinesisfirehose/{name}:*",
        _LOG,
        service=Service.LOGS,
        because="writes its logs",
    ),
    Duty(
        "WriteLogs",
        _only(WorkloadKind.CODEBUILD),
        _WRITE_LOGS,
        "arn:aws:logs:*:*:log-group:/aws/codebuild/{name}:*",
        _LOG,
        service=Service.LOGS,
        because="writes its logs",
    ),
    Duty(
        "WriteLogs",
        _only(WorkloadKind.GLUE),
        _WRITE_LOGS,
        "arn:aws:logs:*:*:log-group:/aws-glue/*:*",
        _LOG,
        service=Service.LOGS,
        because="writes its logs",
    ),
    Duty(
        "WriteLogs",
        _only(WorkloadKind.ECS_EXECUTION),
        _WRITE_LOGS,
        "arn:aws:logs:*:*:log-group:{logGroup}:*",
        _LOG,
        service=Service.LOGS,
        because="writes the logs of its containers",
        unknown="/ecs/*",
    ),
    Duty(
        "WriteLogs",
        _only(WorkloadKind.API_LOGS),
        (*_WRITE_LOGS, "logs:DescribeLogStreams", "logs:FilterLogEvents", "logs:GetLogEvents"),
        "arn:aws:logs:*:*:log-group:*:*",
        _LOG,
        because="writes the logs of the account's APIs",
    ),
    Duty(
        "FindLogs",
        _only(WorkloadKind.API_LOGS),
        ("logs:DescribeLogGroups",),
        "*",
        because="writes the logs of the account's APIs",
    ),
    Duty(
        "DeliverLogs",
        _MACHINES,
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
        "*",
        when=("loggingConfiguration",),
        service=Service.LOGS,
        because="logs its executions",
    ),
)

_NETWORK_DUTIES = (
    Duty(
        "ManageNetworkInterfaces",
        _only(WorkloadKind.LAMBDA),
        (
            "ec2:AssignPrivateIpAddresses",
            "ec2:CreateNetworkInterface",
            "ec2:DeleteNetworkInterface",
            "ec2:UnassignPrivateIpAddresses",
        ),
        "arn:aws:ec2:*:*:*/*",
        _INTERFACES,
        when=("vpcConfig",),
        service=Service.VPC,
        because="runs in a VPC",
    ),
    Duty(
        "FindNetworkInterfaces",
        _only(WorkloadKind.LAMBDA),
        ("ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets"),
        "*",
        when=("vpcConfig",),
        service=Service.VPC,
        because="runs in a VPC",
    ),
    Duty(
        "ManageNetworkInterfaces",
        _only(WorkloadKind.CODEBUILD),
        ("ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface"),
        "arn:aws:ec2:*:*:*/*",
        _INTERFACES,
        when=("vpcConfig",),
        service=Service.VPC,
        because="runs in a VPC",
    ),
    Duty(
        "LendNetworkInterfaces",
        _only(WorkloadKind.CODEBUILD),
        ("ec2:CreateNetworkInterfacePermission",),
        "arn:aws:ec2:*:*:network-interface/*",
        ("network-interface",),
        when=("vpcConfig",),
        service=Service.VPC,
        condition=Condition("StringEquals", "ec2:AuthorizedService", "codebuild.amazonaws.com"),
        because="runs in a VPC",
    ),
    Duty(
        "FindNetworkInterfaces",
        _only(WorkloadKind.CODEBUILD),
        (
            "ec2:DescribeDhcpOptions",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcs",
        ),
        "*",
        when=("vpcConfig",),
        service=Service.VPC,
        because="runs in a VPC",
    ),
    Duty(
        "ManageNetworkInterfaces",
        _only(WorkloadKind.GLUE),
        ("ec2:CreateNetworkInterface", "ec2:CreateTags", "ec2:DeleteNetworkInterface", "ec2:DeleteTags"),
        "arn:aws:ec2:*:*:*/*",
        _INTERFACES,
        when=("connections",),
        service=Service.VPC,
        because="connects to a network",
    ),
    Duty(
        "FindNetworkInterfaces",
        _only(WorkloadKind.GLUE),
        (
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeRouteTables",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcEndpoints",
        ),
        "*",
        when=("connections",),
        service=Service.VPC,
        because="connects to a network",
    ),
)

_TRACE_DUTIES = (
    Duty(
        "SendTraces",
        _only(WorkloadKind.LAMBDA),
        _TRACES,
        "*",
        when=("tracingConfig",),
        service=Service.XRAY,
        because="is traced",
    ),
    Duty(
        "SendTraces",
        _MACHINES,
        (*_TRACES, "xray:GetSamplingRules", "xray:GetSamplingTargets"),
        "*",
        when=("tracingConfiguration", "enabled"),
        service=Service.XRAY,
        because="is traced",
    ),
    Duty(
        "SendTraces",
        _only(WorkloadKind.ECS_TASK, WorkloadKind.EC2, WorkloadKind.APP_RUNNER, WorkloadKind.BATCH),
        (*_TRACES, "xray:GetSamplingRules", "xray:GetSamplingStatisticSummaries", "xray:GetSamplingTargets"),
        "*",
        when=None,
        service=Service.XRAY,
    ),
    Duty(
        "SendMetrics",
        _EVERY,
        ("cloudwatch:PutMetricData",),
        "*",
        when=None,
        service=Service.METRICS,
        condition=Condition("StringEquals", "cloudwatch:namespace", "{namespace}"),
    ),
    Duty(
        "SendJobMetrics",
        _only(WorkloadKind.GLUE),
        ("cloudwatch:PutMetricData",),
        "*",
        condition=Condition("StringEquals", "cloudwatch:namespace", "Glue"),
        because="measures its jobs",
    ),
)

_OTHER_DUTIES = (
    Duty(
        "ReportTests",
        _only(WorkloadKind.CODEBUILD),
        (
            "codebuild:BatchPutCodeCoverages",
            "codebuild:BatchPutTestCases",
            "codebuild:CreateReport",
            "codebuild:CreateReportGroup",
            "codebuild:UpdateReport",
        ),
        "arn:aws:codebuild:*:*:report-group/{name}-*",
        ("report-group",),
        because="reports on its tests",
    ),
    Duty(
        "OpenSessions",
        _only(WorkloadKind.EC2, WorkloadKind.ECS_TASK),
        _CHANNELS,
        "*",
        when=None,
        service=Service.SESSION_MANAGER,
    ),
    Duty(
        "RegisterInstance",
        _only(WorkloadKind.EC2),
        ("ssm:UpdateInstanceInformation",),
        "arn:aws:ec2:*:*:instance/*",
        ("instance",),
        when=None,
        service=Service.SESSION_MANAGER,
    ),
    Duty(
        "InvokeModels",
        _EVERY,
        ("bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"),
        "arn:aws:bedrock:*::foundation-model/{model}",
        ("foundation-model",),
        service=Service.BEDROCK,
        because="names a model of Bedrock",
    ),
    Duty(
        "InvokeModels",
        _EVERY,
        ("bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"),
        "arn:aws:bedrock:*:*:inference-profile/{profile}",
        ("inference-profile",),
        because="names an inference profile of Bedrock",
    ),
    Duty(
        "ReadDocuments",
        _EVERY,
        ("textract:AnalyzeDocument", "textract:DetectDocumentText"),
        "*",
        when=None,
        service=Service.TEXTRACT,
    ),
    Duty(
        "RecognizeImages",
        _EVERY,
        (
            "rekognition:DetectFaces",
            "rekognition:DetectLabels",
            "rekognition:DetectText",
        ),
        "*",
        when=None,
        service=Service.REKOGNITION,
    ),
    Duty(
        "AnalyzeText",
        _EVERY,
        (
            "comprehend:DetectDominantLanguage",
            "comprehend:DetectKeyPhrases",
            "comprehend:DetectSentiment",
        ),
        "*",
        when=None,
        service=Service.COMPREHEND,
    ),
    Duty(
        "TranscribeSpeech",
        _EVERY,
        ("transcribe:StartTranscriptionJob",),
        "*",
        when=None,
        service=Service.TRANSCRIBE,
    ),
    Duty(
        "FollowTranscriptions",
        _EVERY,
        ("transcribe:GetTranscriptionJob",),
        "arn:aws:transcribe:*:*:transcription-job/*",
        ("transcriptionjob",),
        when=None,
        service=Service.TRANSCRIBE,
    ),
    Duty("TranslateText", _EVERY, ("translate:TranslateText",), "*", when=None, service=Service.TRANSLATE),
    Duty("Speak", _EVERY, ("polly:SynthesizeSpeech",), "*", when=None, service=Service.POLLY),
)

DUTIES: tuple[Duty, ...] = (*_LOG_DUTIES, *_NETWORK_DUTIES, *_TRACE_DUTIES, *_OTHER_DUTIES)
