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

_PARAMETER = (Named("{arn}", ("parameter",)),)

PARAMETER = source(
    label="parameter",
    service=Service.SSM,
    tokens=("aws:ssm:Parameter",),
    arns={"arn": "arn:aws:ssm:*:*:parameter/*{name}"},
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

SECRETS = (SECRET, SECRET_VERSION, PARAMETER, KEY, KEY_ALIAS)
