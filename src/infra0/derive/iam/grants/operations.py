"""Actions on logs, images, source code, users, and what else workloads are given to operate."""

from infra0.derive.iam.grants.types import EVERYTHING, Access, Grant, Named, TargetType, source
from infra0.derive.iam.services import Service

_LOGS = Named("{arn}:*", ("log-group", "log-stream"))

LOG_GROUP = TargetType(
    label="log group",
    service=Service.LOGS,
    tokens=("aws:cloudwatch:LogGroup",),
    arns={"arn": "arn:aws:logs:*:*:log-group:{name}"},
    outward=(Access.WRITE,),
    inward=(Access.READ,),
    vague=(Access.WRITE,),
    grants={
        Access.READ: (Grant(("logs:DescribeLogStreams", "logs:FilterLogEvents", "logs:GetLogEvents"), (_LOGS,)),),
        Access.WRITE: (Grant(("logs:CreateLogStream", "logs:PutLogEvents"), (_LOGS,)),),
    },
)

_REPOSITORY = (Named("{arn}", ("repository",)),)
_LOGIN = Grant(("ecr:GetAuthorizationToken",), (EVERYTHING,), sid="LogInToRegistry")

IMAGE_REPOSITORY = source(
    label="image repository",
    service=Service.ECR,
    tokens=("aws:ecr:Repository",),
    arns={"arn": "arn:aws:ecr:*:*:repository/{name}"},
    grants={
        Access.READ: (
            Grant(("ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"), _REPOSITORY),
            _LOGIN,
        ),
        Access.WRITE: (
            Grant(
                (
                    "ecr:BatchCheckLayerAvailability",
                    "ecr:CompleteLayerUpload",
                    "ecr:InitiateLayerUpload",
                    "ecr:PutImage",
                    "ecr:UploadLayerPart",
                ),
                _REPOSITORY,
            ),
            _LOGIN,
        ),
    },
)

CODE_REPOSITORY = source(
    label="code repository",
    service=Service.CODECOMMIT,
    tokens=("aws:codecommit:Repository",),
    arns={"arn": "arn:aws:codecommit:*:*:{name}"},
    named_by="repositoryName",
    grants={
        Access.READ: (
            Grant(
                (
                    "codecommit:GetBranch",
                    "codecommit:GetCommit",
                    "codecommit:GetUploadArchiveStatus",
                    "codecommit:GitPull",
                    "codecommit:UploadArchive",
                ),
                (Named("{arn}", ("repository",)),),
            ),
        ),
    },
)


def _code_connection(label: str, token: str, prefix: str) -> TargetType:
    return TargetType(
        label=label,
        service=Service.CODE_CONNECTIONS,
        tokens=(token,),
        arns={"arn": f"arn:aws:{prefix}:*:*:connection/*"},
        outward=(Access.READ,),
        inward=(Access.READ,),
        vague=(Access.READ,),
        grants={Access.READ: (Grant((f"{prefix}:UseConnection",), (Named("{arn}", ("Connection",)),)),)},
    )


USER_POOL = TargetType(
    label="user pool",
    service=Service.COGNITO,
    tokens=("aws:cognito:UserPool",),
    arns={"arn": "arn:aws:cognito-idp:*:*:userpool/*"},
    outward=(Access.READ,),
    inward=(),
    vague=(Access.READ, Access.WRITE),
    grants={
        Access.READ: (Grant(("cognito-idp:AdminGetUser", "cognito-idp:ListUsers"), (Named("{arn}", ("userpool",)),)),),
        Access.WRITE: (
            Grant(
                (
                    "cognito-idp:AdminAddUserToGroup",
                    "cognito-idp:AdminCreateUser",
                    "cognito-idp:AdminInitiateAuth",
                    "cognito-idp:AdminRespondToAuthChallenge",
                    "cognito-idp:AdminSetUserPassword",
                    "cognito-idp:AdminUpdateUserAttributes",
                ),
                (Named("{arn}", ("userpool",)),),
            ),
        ),
    },
)

DISTRIBUTION = TargetType(
    label="distribution",
    service=Service.CLOUDFRONT,
    tokens=("aws:cloudfront:Distribution",),
    arns={"arn": "arn:aws:cloudfront::*:distribution/*"},
    outward=(Access.WRITE,),
    vague=(Access.WRITE,),
    grants={
        Access.WRITE: (
            Grant(
                ("cloudfront:CreateInvalidation", "cloudfront:GetInvalidation"), (Named("{arn}", ("distribution",)),)
            ),
        )
    },
)

SERVICE = TargetType(
    label="service",
    service=Service.ECS,
    tokens=("aws:ecs:Service",),
    arns={"arn": "arn:aws:ecs:*:*:service/*/{name}"},
    vague=(Access.WRITE,),
    grants={
        Access.WRITE: (Grant(("ecs:DescribeServices", "ecs:UpdateService"), (Named("{arn}", ("service",)),)),),
    },
)

OPERATIONS = (
    LOG_GROUP,
    IMAGE_REPOSITORY,
    CODE_REPOSITORY,
    _code_connection("code connection", "aws:codeconnections:Connection", "codeconnections"),
    _code_connection("code star connection", "aws:codestarconnections:Connection", "codestar-connections"),
    USER_POOL,
    DISTRIBUTION,
    SERVICE,
)
