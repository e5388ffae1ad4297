"""Actions on databases, search, and what queries them."""

from collections.abc import Mapping

from infra0.derive.iam.grants.types import EVERYTHING, Access, Grant, Named, TargetType, store
from infra0.derive.iam.services import Service


def _queried(*grants: Grant) -> Mapping[Access, tuple[Grant, ...]]:
    """Where the database's own rights, not IAM, tell reading from writing."""
    return {Access.READ: grants, Access.WRITE: grants}


_READ_WRITE = (Access.READ, Access.WRITE)
_IAM = ("iamDatabaseAuthenticationEnabled",)

DATABASE_CLUSTER = store(
    label="database cluster",
    service=Service.RDS,
    tokens=("aws:rds:Cluster",),
    arns={"arn": "arn:aws:rds:*:*:cluster:{name}", "clusterResourceId": "cluster-*"},
    named_by="clusterIdentifier",
    grants=_queried(
        Grant(
            (
                "rds-data:BatchExecuteStatement",
                "rds-data:BeginTransaction",
                "rds-data:CommitTransaction",
                "rds-data:ExecuteStatement",
                "rds-data:RollbackTransaction",
            ),
            (Named("{arn}", ("cluster",), when=("enableHttpEndpoint",)),),
        ),
        Grant(
            ("rds-db:connect",),
            (Named("arn:aws:rds-db:*:*:dbuser:{clusterResourceId}/{user}", ("db-user",), when=_IAM),),
        ),
    ),
)

DATABASE = store(
    label="database",
    service=Service.RDS,
    tokens=("aws:rds:Instance",),
    arns={"resourceId": "db-*"},
    named_by="identifier",
    grants=_queried(
        Grant(("rds-db:connect",), (Named("arn:aws:rds-db:*:*:dbuser:{resourceId}/{user}", ("db-user",), when=_IAM),)),
    ),
)

DATABASE_PROXY = store(
    label="database proxy",
    service=Service.RDS,
    tokens=("aws:rds:Proxy",),
    arns={},
    # The proxy's own ID is in no attribute; those of all proxies begin alike.
    grants=_queried(Grant(("rds-db:connect",), (Named("arn:aws:rds-db:*:*:dbuser:prx-*/{user}", ("db-user",)),))),
)

_SEARCH_READ = ("es:ESHttpGet", "es:ESHttpHead")
_SEARCH_WRITE = ("es:ESHttpDelete", "es:ESHttpGet", "es:ESHttpHead", "es:ESHttpPatch", "es:ESHttpPost", "es:ESHttpPut")
_DOMAIN = (Named("{arn}", ("domain",)), Named("{arn}/*", ("domain",)))

SEARCH_DOMAIN = store(
    label="search domain",
    service=Service.OPENSEARCH,
    tokens=("aws:opensearch:Domain", "aws:elasticsearch:Domain"),
    arns={"arn": "arn:aws:es:*:*:domain/{name}"},
    named_by="domainName",
    grants={
        # Searches are posted.
        Access.READ: (Grant((*_SEARCH_READ, "es:ESHttpPost"), _DOMAIN),),
        Access.WRITE: (Grant(_SEARCH_WRITE, _DOMAIN),),
        Access.DELIVER: (
            Grant(
                (
                    "es:DescribeDomain",
                    "es:DescribeDomainConfig",
                    "es:DescribeElasticsearchDomain",
                    "es:DescribeElasticsearchDomainConfig",
                    "es:DescribeElasticsearchDomains",
                    "es:DescribeDomains",
                    "es:ESHttpGet",
                    "es:ESHttpPost",
                    "es:ESHttpPut",
                ),
                _DOMAIN,
            ),
        ),
    },
)

SEARCH_COLLECTION = store(
    label="search collection",
    service=Service.OPENSEARCH,
    tokens=("aws:opensearch:ServerlessCollection",),
    arns={"arn": "arn:aws:aoss:*:*:collection/*"},
    grants=_queried(Grant(("aoss:APIAccessAll",), (Named("{arn}", ("Collection",)),))),
)

GRAPH_CLUSTER = store(
    label="graph database",
    service=Service.NEPTUNE,
    tokens=("aws:neptune:Cluster",),
    arns={"clusterResourceId": "cluster-*"},
    named_by="clusterIdentifier",
    grants=_queried(
        Grant(
            ("neptune-db:connect",),
            (
                Named(
                    "arn:aws:neptune-db:*:*:{clusterResourceId}/*",
                    ("database",),
                    when=("iamDatabaseAuthenticationEnabled",),
                ),
            ),
        )
    ),
)

_STATEMENTS = Grant(
    ("redshift-data:DescribeStatement", "redshift-data:GetStatementResult"), (EVERYTHING,), sid="FollowStatements"
)

WAREHOUSE = store(
    label="warehouse",
    service=Service.REDSHIFT,
    tokens=("aws:redshift:Cluster",),
    arns={"arn": "arn:aws:redshift:*:*:cluster:{name}", "clusterIdentifier": "{name}"},
    named_by="clusterIdentifier",
    grants=_queried(
        Grant(
            ("redshift-data:BatchExecuteStatement", "redshift-data:ExecuteStatement"), (Named("{arn}", ("cluster",)),)
        ),
        Grant(
            ("redshift:GetClusterCredentials",),
            (
                Named("arn:aws:redshift:*:*:dbname:{clusterIdentifier}/*", ("dbname",)),
                Named("arn:aws:redshift:*:*:dbuser:{clusterIdentifier}/*", ("dbuser",)),
            ),
        ),
        _STATEMENTS,
    ),
)

SERVERLESS_WAREHOUSE = store(
    label="serverless warehouse",
    service=Service.REDSHIFT,
    tokens=("aws:redshiftserverless:Workgroup",),
    arns={"arn": "arn:aws:redshift-serverless:*:*:workgroup/*"},
    named_by="workgroupName",
    grants=_queried(
        Grant(
            (
                "redshift-data:BatchExecuteStatement",
                "redshift-data:ExecuteStatement",
                "redshift-serverless:GetCredentials",
            ),
            (Named("{arn}", ("workgroup",)),),
        ),
        _STATEMENTS,
    ),
)

TIME_SERIES = store(
    label="time series table",
    service=Service.TIMESTREAM,
    tokens=("aws:timestreamwrite:Table",),
    arns={"arn": "arn:aws:timestream:*:*:database/*/table/{name}"},
    named_by="tableName",
    grants={
        Access.READ: (
            Grant(("timestream:DescribeTable", "timestream:Select"), (Named("{arn}", ("table",)),)),
            Grant(("timestream:DescribeEndpoints",), (EVERYTHING,), sid="FindTimestream"),
        ),
        Access.WRITE: (
            Grant(("timestream:WriteRecords",), (Named("{arn}", ("table",)),)),
            Grant(("timestream:DescribeEndpoints",), (EVERYTHING,), sid="FindTimestream"),
        ),
    },
)

CACHE_USER = TargetType(
    label="cache user",
    service=Service.ELASTICACHE,
    tokens=("aws:elasticache:User",),
    arns={"arn": "arn:aws:elasticache:*:*:user:{name}"},
    named_by="userId",
    outward=_READ_WRITE,
    vague=_READ_WRITE,
    grants=_queried(Grant(("elasticache:Connect",), (Named("{arn}", ("user",)),))),
)

DATABASES = (
    DATABASE_CLUSTER,
    DATABASE,
    DATABASE_PROXY,
    SEARCH_DOMAIN,
    SEARCH_COLLECTION,
    GRAPH_CLUSTER,
    WAREHOUSE,
    SERVERLESS_WAREHOUSE,
    TIME_SERIES,
    CACHE_USER,
)
