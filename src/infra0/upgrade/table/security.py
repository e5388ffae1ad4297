"""Security: IAM, Secrets Manager, GuardDuty, Security Lake."""

from collections.abc import Mapping
from typing import Any

from infra0.upgrade.shapes.properties import Dropped, Reshaped
from infra0.upgrade.shapes.resources import Split, same
from infra0.upgrade.shapes.upgrade import Example, Upgrade
from infra0.upgrade.table.values import chosen, listed, single

_SECRET = "aws:secretsmanager:Secret"
_ROTATION = "aws:secretsmanager:SecretRotation"


def _rotation(config: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Rotation, which must say both by what and how often."""
    given = same("rotationLambdaArn", "rotationRules")(config)
    return given if given and len(given) == 2 else None


UPGRADES: tuple[Upgrade, ...] = (
    Reshaped(
        "aws:iam:InstanceProfile",
        "roles",
        single("role"),
        "An instance profile has one role: say which, as `role`.",
        example=Example({"roles": ["web"]}, {"role": "web"}),
    ),
    Split(
        _SECRET,
        "secretString",
        "aws:secretsmanager:SecretVersion",
        "Version",
        ("secretId", "id"),
        same("secretString", "secretBinary"),
        "Declare an aws:secretsmanager:SecretVersion.",
        along=("secretBinary",),
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
    Split(
        _SECRET,
        "rotationLambdaArn",
        _ROTATION,
        "Rotation",
        ("secretId", "id"),
        _rotation,
        f"Declare an {_ROTATION} with `rotationLambdaArn` and `rotationRules`.",
        along=("rotationRules",),
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
    Dropped(
        _ROTATION,
        "tags",
        "a rotation has no tags, its secret has",
        example=Example({"tags": {"team": "a"}}, {}),
    ),
    Reshaped(
        "aws:guardduty:OrganizationConfiguration",
        "autoEnable",
        chosen("autoEnableOrganizationMembers", "NEW", "NONE"),
        "Say `autoEnableOrganizationMembers`: ALL, NEW or NONE.",
        example=Example({"autoEnable": True}, {"autoEnableOrganizationMembers": "NEW"}),
    ),
    Reshaped(
        "aws:securitylake:Subscriber",
        "source",
        listed("sources"),
        "",
        example=Example(
            {"source": {"awsLogSourceResource": {"sourceName": "ROUTE53"}}},
            {"sources": [{"awsLogSourceResource": {"sourceName": "ROUTE53"}}]},
        ),
    ),
)
