"""Actions on buckets, tables and file systems."""

from infra0.derive.iam.grants.types import EVERYTHING, Access, Grant, Named, TargetType, store
from infra0.derive.iam.services import Service

_BUCKET = Named("{arn}", ("bucket",))
_OBJECTS = Named("{arn}/*", ("object",))

BUCKET = store(
    label="bucket",
    service=Service.S3,
    tokens=("aws:s3:Bucket", "aws:s3:BucketV2"),
    arns={"arn": "arn:aws:s3:::{name}"},
    named_by="bucket",
    grants={
        Access.READ: (
            Grant(("s3:GetBucketLocation", "s3:ListBucket"), (_BUCKET,)),
            Grant(("s3:GetObject", "s3:GetObjectVersion"), (_OBJECTS,)),
        ),
        Access.WRITE: (
            Grant(("s3:GetBucketLocation", "s3:ListBucketMultipartUploads"), (_BUCKET,)),
            Grant(("s3:AbortMultipartUpload", "s3:ListMultipartUploadParts", "s3:PutObject"), (_OBJECTS,)),
        ),
        Access.DELETE: (Grant(("s3:DeleteObject", "s3:DeleteObjectVersion"), (_OBJECTS,)),),
        Access.INSPECT: (Grant(("s3:GetBucketAcl", "s3:GetBucketVersioning"), (_BUCKET,)),),
        Access.DELIVER: (
            Grant(("s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"), (_BUCKET,)),
            Grant(("s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"), (_OBJECTS,)),
        ),
    },
)

_TABLE = Named("{arn}", ("table",))
_INDEXES = Named("{arn}/index/*", ("index",), when=("globalSecondaryIndexes", "localSecondaryIndexes"))

TABLE = store(
    label="table",
    service=Service.DYNAMODB,
    tokens=("aws:dynamodb:Table",),
    arns={"arn": "arn:aws:dynamodb:*:*:table/{name}", "streamArn": "arn:aws:dynamodb:*:*:table/{name}/stream/*"},
    grants={
        Access.READ: (
            Grant(
                (
                    "dynamodb:BatchGetItem",
                    "dynamodb:ConditionCheckItem",
                    "dynamodb:DescribeTable",
                    "dynamodb:GetItem",
                ),
                (_TABLE,),
            ),
            Grant(("dynamodb:Query", "dynamodb:Scan"), (_TABLE, _INDEXES)),
        ),
        Access.WRITE: (
            Grant(
                (
                    "dynamodb:BatchWriteItem",
                    "dynamodb:DeleteItem",
                    "dynamodb:DescribeTable",
                    "dynamodb:PutItem",
                    "dynamodb:UpdateItem",
                ),
                (_TABLE,),
            ),
        ),
        Access.DELETE: (Grant(("dynamodb:BatchWriteItem", "dynamodb:DeleteItem"), (_TABLE,)),),
        Access.CONSUME: (
            Grant(
                ("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"),
                (Named("{streamArn}", ("stream",)),),
            ),
        ),
        Access.POLL: (Grant(("dynamodb:ListStreams",), (EVERYTHING,), sid="ListTableStreams"),),
    },
)

FILE_SYSTEM = TargetType(
    label="file system",
    service=Service.EFS,
    tokens=("aws:efs:FileSystem",),
    arns={"arn": "arn:aws:elasticfilesystem:*:*:file-system/*"},
    outward=(Access.READ, Access.WRITE),
    inward=(Access.READ, Access.WRITE),
    vague=(Access.READ, Access.WRITE),
    grants={
        Access.READ: (Grant(("elasticfilesystem:ClientMount",), (Named("{arn}", ("file-system",)),)),),
        Access.WRITE: (
            Grant(
                ("elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"),
                (Named("{arn}", ("file-system",)),),
            ),
        ),
    },
)

ACCESS_POINT = TargetType(
    label="access point",
    service=Service.EFS,
    tokens=("aws:efs:AccessPoint",),
    arns={"fileSystemArn": "arn:aws:elasticfilesystem:*:*:file-system/*"},
    outward=(Access.READ, Access.WRITE),
    inward=(Access.READ, Access.WRITE),
    vague=(Access.READ, Access.WRITE),
    grants={
        access: tuple(Grant(grant.actions, (Named("{fileSystemArn}", ("file-system",)),)) for grant in grants)
        for access, grants in FILE_SYSTEM.grants.items()
    },
)

STORAGE = (BUCKET, TABLE, FILE_SYSTEM, ACCESS_POINT)
