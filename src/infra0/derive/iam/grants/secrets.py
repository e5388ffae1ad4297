"""Actions on secrets, parameters and keys."""

from infra0.derive.iam.grants.types import Access, Grant, Named, TargetType, source
from infra0.derive.iam.services import Service

_SECRET = (Named("{arn}", ("Secret",)),)

SECRET = source(
    label="secret",
    service=Service.SECRETS_MANAGER,
    tokens=("aws:secretsmanager:Secret",),
    arns={"arn": "arn:aws:secretsmanager:*:*:secret:{name}-??????"},
    grants={
        Access.READ: (Grant(("secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"), _SECRET),),
        Access.WRITE: (Grant(("secretsmanager:DescribeSecret", "secretsmanager:PutSecretValue"), _SECRET),),
    },
)

SECRET_VERSION = source(
    label="secret version",
    service=Service.SECRETS_MANAGER,
    tokens=("aws:secretsmanager:SecretVersion",),
    arns={"secretArn": "arn:aws:secretsmanager:*:*:secret:*"},
    grants={
        Access.READ: (
            Grant(
                ("secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"),
                (Named("{secretArn}", ("Secret",)),),
            ),
        ),
    },
)


def _managed(label: str, tokens: tuple[str, ...], attribute: str, names: str, keyed_by: str) -> TargetType:
    """The secret that a database keeps its password in, by the attribute that has its ARN."""
    return TargetType(
        label=label,
        service=Service.SECRETS_MANAGER,
        tokens=tokens,
        arns={attribute: f"arn:aws:secretsmanager:*:*:secret:{names}"},
        outward=(Access.READ,),
        inward=(Access.READ,),
        vague=(Access.READ,),
        grants={
            Access.READ: (
                Grant(
                    ("secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"),
                    (Named(f"{{{attribute}}}", ("Secret",)),),
                ),
            ),
        },
        part=attribute,
        keyed_by=keyed_by,
    )


_MANAGED = (
    _managed(
        "database secret",
        ("aws:rds:Instance", "aws:rds:Cluster"),
        "masterUserSecrets[0].secretArn",
        "rds!*",
        "masterUserSecretKmsKeyId",
    ),
    _managed("document database secret", ("aws:docdb:Cluster",), "masterUserSecrets[0].secretArn", "rds!*", "kmsKeyId"),
    _managed(
        "warehouse secret",
        ("aws:redshift:Cluster",),
        "masterPasswordSecretArn",
        "redshift!*",
        "masterPasswordSecretKmsKeyId",
    ),
    _managed(
        "serverless warehouse secret",
        ("aws:redshiftserverless:Namespace",),
        "adminPasswordSecretArn",
        "redshift!*",
        "adminPasswordSecretKmsKeyId",
    ),
)
MANAGED_SECRETS = frozenset(type.label for type in _MANAGED)
"""The labels of secrets that databases keep."""

_PARAMETER = (Named("{arn}", ("parameter",)),)

PARAMETER = source(
    label="parameter",
    service=Service.SSM,
    tokens=("aws:ssm:Parameter",),
    arns={"arn": "arn:aws:ssm:*:*:parameter/{name}"},
    grants={
        Access.READ: (Grant(("ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath"), _PARAMETER),),
        Access.WRITE: (Grant(("ssm:PutParameter",), _PARAMETER),),
    },
)

_DECRYPT = ("kms:Decrypt", "kms:DescribeKey")
_ENCRYPT = ("kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey")

KEY = TargetType(
    label="key",
    service=Service.KMS,
    tokens=("aws:kms:Key",),
    arns={"arn": "arn:aws:kms:*:*:key/*"},
    outward=(Access.ENCRYPT,),
    inward=(Access.DECRYPT,),
    vague=(Access.ENCRYPT,),
    grants={
        Access.DECRYPT: (Grant(_DECRYPT, (Named("{arn}", ("key",)),)),),
        Access.ENCRYPT: (Grant(_ENCRYPT, (Named("{arn}", ("key",)),)),),
    },
)

KEY_ALIAS = TargetType(
    label="key alias",
    service=Service.KMS,
    tokens=("aws:kms:Alias",),
    arns={"targetKeyArn": "arn:aws:kms:*:*:key/*"},
    outward=(Access.ENCRYPT,),
    inward=(Access.DECRYPT,),
    vague=(Access.ENCRYPT,),
    grants={
        Access.DECRYPT: (Grant(_DECRYPT, (Named("{targetKeyArn}", ("key",)),)),),
        Access.ENCRYPT: (Grant(_ENCRYPT, (Named("{targetKeyArn}", ("key",)),)),),
    },
)

SECRETS = (SECRET, SECRET_VERSION, *_MANAGED, PARAMETER, KEY, KEY_ALIAS)
