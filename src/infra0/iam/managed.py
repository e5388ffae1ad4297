"""The policies that AWS manages, in ``schemas/iam/managed_policies.txt``; `infra0.iam.builder` makes it.

After the package that it was made from, it has a line for each policy: its path and name, and those of the actions in
`ASKED` that one of its statements allows, on whatever resources.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from infra0.shipped import shipped

ASKED = (
    "codebuild:StartBuild",
    "dynamodb:GetRecords",
    "ec2:CreateNetworkInterface",
    "ec2:DescribeDhcpOptions",
    "ecr:GetAuthorizationToken",
    "eks:DescribeCluster",
    "kinesis:GetRecords",
    "kinesis:PutRecord",
    "lambda:InvokeFunction",
    "logs:CreateLogStream",
    "s3:PutObject",
    "secretsmanager:GetSecretValue",
    "sns:Publish",
    "sqs:DeleteMessage",
    "sqs:ReceiveMessage",
    "sqs:SendMessage",
    "ssm:GetParameters",
    "states:StartExecution",
)
"""What services ask of roles at deployment."""

_FILE = shipped("schemas") / "iam" / "managed_policies.txt"


@dataclass(frozen=True, slots=True)
class ManagedPolicy:
    """A policy that AWS manages. path: with the slash after it. allows: of the actions that are asked for."""

    path: str
    allows: frozenset[str]


@cache
def managed_policies() -> Mapping[str, ManagedPolicy]:
    """All policies that AWS manages, by name."""
    found: dict[str, ManagedPolicy] = {}
    for line in _lines()[1:]:
        called, *allows = line.split()
        path, slash, name = called.rpartition("/")
        found[name] = ManagedPolicy(path + slash, frozenset(allows))
    return found


def managed_source() -> str:
    """The package that the list was made from, with its version."""
    return _lines()[0]


@cache
def _lines() -> tuple[str, ...]:
    return tuple(_FILE.read_text(encoding="utf-8").splitlines())
