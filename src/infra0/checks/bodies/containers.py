"""The container definitions of Amazon ECS, and the containers of AWS Batch.

Source: the Amazon ECS API reference, "ContainerDefinition" and the types of its members; the AWS Batch API reference,
"ContainerProperties". The provider reads names of members whatever their capital letters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from infra0.checks.bodies.shapes import (
    FLAG,
    MAP_OF_TEXTS,
    TEXT,
    TEXTS,
    WHOLE,
    Group,
    Kind,
    Listing,
    Object,
    Scalar,
    Shape,
    between,
    command,
    each,
    one_of,
)

_ENABLED = one_of("ENABLED", "DISABLED")
_PORT = between(0, 65535)
_SECRET_SOURCE = Scalar(
    Kind.TEXT,
    pattern=re.compile(r"arn:\S+|[\w./-]+"),
    form="the ARN of a secret, or the ARN or the name of a parameter",
    attributes={"aws:secretsmanager:Secret": ("arn", "id"), "aws:ssm:Parameter": ("arn", "id", "name")},
)
_IMAGE = Scalar(Kind.TEXT, attributes={"aws:ecr:Repository": ("repositoryUrl",)})


def _object(
    name: str, members: Mapping[str, Shape | None], required: str = "", groups: tuple[Group, ...] = ()
) -> Object:
    return Object(name, members, tuple(required.split()), groups=groups, any_case=True)


_NAMED_VALUES = Listing(_object("name-value pair", each(TEXT, "name value"), "name"), pair=("name", "value"))
_SECRETS = Listing(
    _object("secret", {"name": TEXT, "valueFrom": _SECRET_SOURCE}, "name valueFrom"), pair=("name", "valueFrom")
)
_DRIVERS = one_of("json-file", "syslog", "journald", "gelf", "fluentd", "awslogs", "splunk", "awsfirelens")
_LOGS = _object(
    "log configuration",
    {"logDriver": _DRIVERS, "options": MAP_OF_TEXTS, "secretOptions": _SECRETS},
    "logDriver",
)
_MOUNTS = Listing(_object("mount point", {**each(TEXT, "sourceVolume containerPath"), "readOnly": FLAG}))
_CREDENTIALS = _object("reference to credentials", {"credentialsParameter": TEXT}, "credentialsParameter")
_RESOURCES = Listing(
    _object(
        "resource requirement",
        {
            "type": one_of("GPU", "InferenceAccelerator", "NeuronDevice", "VCPU", "MEMORY"),
            "value": TEXT,
            "sharingStrategy": None,
        },
        "type",
    )
)
_LIMITS = Listing(
    _object(
        "resource limit",
        {
            "name": one_of(
                *("core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice", "nofile", "nproc", "rss"),
                *("rtprio", "rttime", "sigpending", "stack"),
            ),
            **each(WHOLE, "softLimit hardLimit"),
        },
        "name softLimit hardLimit",
    )
)
_LINUX = _object(
    "set of Linux parameters",
    {
        "capabilities": _object("set of capabilities", each(TEXTS, "add drop")),
        "devices": Listing(
            _object(
                "device",
                {
                    **each(TEXT, "hostPath containerPath"),
                    "permissions": Listing(one_of("read", "write", "mknod", any_case=True)),
                },
                "hostPath",
            )
        ),
        "initProcessEnabled": FLAG,
        "tmpfs": Listing(
            _object(
                "tmpfs mount",
                {"containerPath": TEXT, "size": between(1), "mountOptions": TEXTS},
                "containerPath size",
            )
        ),
        "maxSwap": between(0),
        "sharedMemorySize": between(0),
        "swappiness": between(0, 100),
    },
)
_SHARED: Mapping[str, Shape | None] = {
    "image": _IMAGE,
    "user": TEXT,
    **each(FLAG, "privileged readonlyRootFilesystem"),
    "command": command("sh", "-c"),
    "environment": _NAMED_VALUES,
    "linuxParameters": _LINUX,
    "logConfiguration": _LOGS,
    "mountPoints": _MOUNTS,
    "repositoryCredentials": _CREDENTIALS,
    "resourceRequirements": _RESOURCES,
    "secrets": _SECRETS,
    "ulimits": _LIMITS,
}
"""What both services have in a container."""

_PORT_MAPPING = _object(
    "port mapping",
    {
        **each(_PORT, "containerPort hostPort"),
        **each(TEXT, "name containerPortRange"),
        "appProtocol": one_of("http", "http2", "grpc"),
        "protocol": one_of("tcp", "udp"),
    },
    groups=(Group(("containerPort", "containerPortRange")),),
)
_CONTAINER = _object(
    "container definition",
    {
        **_SHARED,
        **each(TEXT, "name hostname workingDirectory"),
        **each(FLAG, "essential disableNetworking interactive pseudoTerminal"),
        **each(TEXTS, "credentialSpecs dnsSearchDomains dnsServers dockerSecurityOptions links"),
        "entryPoint": command("sh", "-c"),
        **each(between(0), "cpu startTimeout stopTimeout"),
        **each(between(4), "memory memoryReservation"),
        "dependsOn": Listing(
            _object(
                "container dependency",
                {"containerName": TEXT, "condition": one_of("START", "COMPLETE", "SUCCESS", "HEALTHY")},
                "containerName condition",
            )
        ),
        "dockerLabels": MAP_OF_TEXTS,
        "environmentFiles": Listing(
            _object("environment file", {"type": one_of("s3"), "value": TEXT}, "type value"),
        ),
        "extraHosts": Listing(
            _object("host", each(TEXT, "hostname ipAddress"), "hostname ipAddress"), pair=("hostname", "ipAddress")
        ),
        "firelensConfiguration": _object(
            "FireLens configuration", {"type": one_of("fluentd", "fluentbit"), "options": MAP_OF_TEXTS}, "type"
        ),
        "healthCheck": _object(
            "health check",
            {
                "command": command("CMD-SHELL", first=("CMD", "CMD-SHELL", "NONE")),
                "interval": between(5, 300),
                "retries": between(1, 10),
                "startPeriod": between(0, 300),
                "timeout": between(2, 120),
            },
            "command",
        ),
        "portMappings": Listing(_PORT_MAPPING),
        "restartPolicy": _object(
            "restart policy",
            {"enabled": FLAG, "ignoredExitCodes": Listing(WHOLE), "restartAttemptPeriod": between(60, 1800)},
            "enabled",
        ),
        "systemControls": Listing(_object("system control", each(TEXT, "namespace value"))),
        "versionConsistency": one_of("enabled", "disabled"),
        "volumesFrom": Listing(_object("reference to volumes", {"sourceContainer": TEXT, "readOnly": FLAG})),
    },
    "name image",
)

DEFINITIONS = Listing(_CONTAINER, differ="name", filled=True)
"""`containerDefinitions` of a task definition."""

_FILE_SYSTEM = _object(
    "EFS volume",
    {
        **each(TEXT, "fileSystemId rootDirectory"),
        "transitEncryption": _ENABLED,
        "transitEncryptionPort": _PORT,
        "authorizationConfig": _object("authorization", {"accessPointId": TEXT, "iam": _ENABLED}),
    },
    "fileSystemId",
)
JOB = _object(
    "container",
    {
        **_SHARED,
        **each(TEXT, "executionRoleArn instanceType jobRoleArn"),
        **each(between(1), "memory vcpus"),
        "enableExecuteCommand": FLAG,
        "ephemeralStorage": _object("ephemeral storage", {"sizeInGiB": between(21, 200)}, "sizeInGiB"),
        "fargatePlatformConfiguration": _object("platform", {"platformVersion": TEXT}),
        "networkConfiguration": _object("network configuration", {"assignPublicIp": _ENABLED}),
        "runtimePlatform": _object("runtime platform", each(TEXT, "cpuArchitecture operatingSystemFamily")),
        "volumes": Listing(
            _object(
                "volume",
                {
                    "name": TEXT,
                    "host": _object("host path", {"sourcePath": TEXT}),
                    "efsVolumeConfiguration": _FILE_SYSTEM,
                    "s3filesVolumeConfiguration": None,
                },
            )
        ),
    },
)
"""`containerProperties` of a job definition."""
