"""Properties that a service refuses where another one has some value.

Sources: pulumi-aws on `shardCount` of streams, `path` and `matcher` of health checks, and `workerType` of jobs; the API
references of Amazon EC2 ("CreateVpcEndpoint"), Amazon S3 ("ServerSideEncryptionByDefault"), Elastic Load Balancing
("CreateListener") and AWS Batch ("ComputeResource"); the AWS KMS developer guide, "Rotate AWS KMS keys"; the Amazon API
Gateway developer guide, "Configure CORS for HTTP APIs".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infra0.checks.tables.bounds import Bound


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is refused in a case. names: the properties. case: as of bounds, whose property is none."""

    case: Bound
    names: tuple[str, ...]


def by_slot() -> Mapping[tuple[str, str], tuple[Refusal, ...]]:
    """The rows of each type and path of objects within it."""
    found: dict[tuple[str, str], list[Refusal]] = {}
    for row in REFUSED:
        found.setdefault((row.case.token, row.case.inside), []).append(row)
    return {slot: tuple(rows) for slot, rows in found.items()}


def _row(
    token: str, when: str, values: tuple[str | bool | None, ...], names: tuple[str, ...], inside: str = ""
) -> Refusal:
    return Refusal(Bound(token, "", tuple(when.split(".")), values, inside=inside), names)


_PLAIN = ("HTTP", "TCP", "UDP", "TCP_UDP")
_ASYMMETRIC = (
    *("RSA_2048", "RSA_3072", "RSA_4096", "ECC_NIST_P256", "ECC_NIST_P384", "ECC_NIST_P521", "ECC_SECG_P256K1"),
    *("HMAC_224", "HMAC_256", "HMAC_384", "HMAC_512"),
)

REFUSED: tuple[Refusal, ...] = (
    _row("aws:alb:Listener", "protocol", _PLAIN, ("certificateArn", "sslPolicy")),
    _row("aws:apigatewayv2:Api", "protocolType", ("WEBSOCKET",), ("corsConfiguration",)),
    _row(
        "aws:batch:ComputeEnvironment",
        "type",
        ("FARGATE", "FARGATE_SPOT"),
        ("instanceRole", "instanceTypes", "minVcpus"),
        inside="computeResources",
    ),
    _row("aws:ec2:VpcEndpoint", "vpcEndpointType", ("Gateway", None), ("subnetIds", "securityGroupIds")),
    _row("aws:ec2:VpcEndpoint", "vpcEndpointType", ("Interface",), ("routeTableIds",)),
    _row("aws:kinesis:Stream", "streamModeDetails.streamMode", ("ON_DEMAND",), ("shardCount",)),
    _row("aws:glue:Job", "command.name", ("pythonshell",), ("workerType", "numberOfWorkers")),
    _row("aws:kms:Key", "customerMasterKeySpec", _ASYMMETRIC, ("enableKeyRotation",)),
    _row("aws:lb:Listener", "protocol", _PLAIN, ("certificateArn", "sslPolicy")),
    *(
        _row(f"aws:{module}:TargetGroup", "protocol", ("TCP",), ("path", "matcher"), inside="healthCheck")
        for module in ("alb", "lb")
    ),
    _row(
        "aws:s3:BucketServerSideEncryptionConfiguration",
        "sseAlgorithm",
        ("AES256",),
        ("kmsMasterKeyId",),
        inside="rules[].applyServerSideEncryptionByDefault",
    ),
)
"""What each of the types refuses."""
