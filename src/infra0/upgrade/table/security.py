"""Security: IAM, Secrets Manager, GuardDuty, Security Lake."""

from collections.abc import Mapping
from typing import Any

from infra0.upgrade.shapes.properties import dropped, reshaped
from infra0.upgrade.shapes.resources import same, split
from infra0.upgrade.shapes.upgrade import Example, Upgrade
from infra0.upgrade.table.values import either, listed, single

_SECRET = "aws:secretsmanager:Secret"
_ROTATION = "aws:secretsmanager:SecretRotation"


def _rotation(config: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Rotation, which must say both by what and how often."""
    given = same("rotationLambdaArn", "rotationRules")(config)
    return given if given and len(given) == 2 else None


UPGRADES: tuple[Upgrade, ...] = (
    Upgrade(
        "aws:iam:InstanceProfile",
        "roles",
        reshaped(single("role"), "An instance profile has one role: give it as `role`."),
        example=Example({"roles": ["web"]}, {"role": "web"}),
    ),
    Upgrade(
        _SECRET,
        "secretString",
        split(
            "aws:secretsmanager:SecretVersion",
            "Version",
            ("secretId", "id"),
            same("secretString", "secretBinary"),
            "Declare an aws:secretsmanager:SecretVersion.",
            along=("secretBinary",),
        ),
        with_it=("secretBinary",),
        example=Example(
            {"name": "token", "secretString": "${config.token}"},
            {"name": "token"},
            added={
                "subjectVersion": {
                    "type": "aws:secretsmanager:SecretVersion",
                    "config": {"secretId": "${subject.id}", "secretString": "${config.token}"},
                }
            },
        ),
    ),
    Upgrade(
        _SECRET,
        "rotationLambdaArn",
        split(
            _ROTATION,
            "Rotation",
            ("secretId", "id"),
            _rotation,
            f"Declare an {_ROTATION} with `rotationLambdaArn` and `rotationRules`.",
            along=("rotationRules",),
        ),
        with_it=("rotationRules",),
        example=Example(
            {"rotationLambdaArn": "rotate.arn", "rotationRules": {"automaticallyAfterDays": 30}},
            {},
            added={
                "subjectRotation": {
                    "type": _ROTATION,
                    "config": {
                        "secretId": "${subject.id}",
                        "rotationLambdaArn": "rotate.arn",
                        "rotationRules": {"automaticallyAfterDays": 30},
                    },
                }
            },
        ),
    ),
    Upgrade(
        _ROTATION,
        "tags",
        dropped("a rotation has no tags, its secret has"),
        example=Example({"tags": {"team": "a"}}, {}),
    ),
    Upgrade(
        "aws:guardduty:OrganizationConfiguration",
        "autoEnable",
        reshaped(
            either("autoEnableOrganizationMembers", "NEW", "NONE"),
            "Set `autoEnableOrganizationMembers` to ALL, NEW or NONE.",
        ),
        example=Example({"autoEnable": True}, {"autoEnableOrganizationMembers": "NEW"}),
    ),
    Upgrade(
        "aws:securitylake:Subscriber",
        "source",
        reshaped(listed("sources"), ""),
        example=Example(
            {"source": {"awsLogSourceResource": {"sourceName": "ROUTE53"}}},
            {"sources": [{"awsLogSourceResource": {"sourceName": "ROUTE53"}}]},
        ),
    ),
)
