"""Actions on data catalogs and what queries through them."""

from infra0.derive.iam.grants.types import Access, Grant, Named, source, store
from infra0.derive.iam.services import Service

_CATALOG = Named("arn:aws:glue:*:*:catalog", ("rootcatalog",))

CATALOG_DATABASE = store(
    label="catalog database",
    service=Service.GLUE,
    tokens=("aws:glue:CatalogDatabase",),
    arns={"arn": "arn:aws:glue:*:*:database/{name}", "name": "{name}"},
    grants={
        Access.READ: (
            Grant(
                (
                    "glue:BatchGetPartition",
                    "glue:GetDatabase",
                    "glue:GetPartition",
                    "glue:GetPartitions",
                    "glue:GetTable",
                    "glue:GetTables",
                ),
                (_CATALOG, Named("{arn}", ("database",)), Named("arn:aws:glue:*:*:table/{name}/*", ("table",))),
            ),
        ),
        Access.WRITE: (
            Grant(
                ("glue:BatchCreatePartition", "glue:CreateTable", "glue:UpdatePartition", "glue:UpdateTable"),
                (_CATALOG, Named("{arn}", ("database",)), Named("arn:aws:glue:*:*:table/{name}/*", ("table",))),
            ),
        ),
    },
)

CATALOG_TABLE = source(
    label="catalog table",
    service=Service.GLUE,
    tokens=("aws:glue:CatalogTable",),
    arns={"arn": "arn:aws:glue:*:*:table/*/{name}", "databaseName": "*"},
    grants={
        Access.READ: (
            Grant(
                (
                    "glue:BatchGetPartition",
                    "glue:GetPartition",
                    "glue:GetPartitions",
                    "glue:GetTable",
                    "glue:GetTableVersion",
                    "glue:GetTableVersions",
                ),
                (
                    _CATALOG,
                    Named("arn:aws:glue:*:*:database/{databaseName}", ("database",)),
                    Named("{arn}", ("table",)),
                ),
            ),
        ),
    },
)

CONNECTION = source(
    label="Glue connection",
    service=Service.GLUE,
    tokens=("aws:glue:Connection",),
    arns={"arn": "arn:aws:glue:*:*:connection/{name}"},
    grants={
        Access.READ: (Grant(("glue:GetConnection",), (_CATALOG, Named("{arn}", ("connection",)))),),
    },
)

WORKGROUP = source(
    label="workgroup",
    service=Service.ATHENA,
    tokens=("aws:athena:Workgroup",),
    arns={"arn": "arn:aws:athena:*:*:workgroup/{name}"},
    grants={
        Access.READ: (
            Grant(
                (
                    "athena:GetQueryExecution",
                    "athena:GetQueryResults",
                    "athena:GetWorkGroup",
                    "athena:StartQueryExecution",
                    "athena:StopQueryExecution",
                ),
                (Named("{arn}", ("workgroup",)),),
            ),
        ),
    },
)

CATALOGS = (CATALOG_DATABASE, CATALOG_TABLE, CONNECTION, WORKGROUP)
