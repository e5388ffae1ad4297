"""Types that older versions of the packages had, and names that stand for several types."""

from collections.abc import Mapping

RENAMED: Mapping[str, str] = {
    "awsx:apigateway:API": "aws-apigateway:index:RestAPI",
}
"""Types that moved, inputs and all, to another package; by short token."""

_CLASSIC = "EC2-Classic, which it was for, has ended: use an aws:ec2:SecurityGroup of the VPC."
_CLOUD_CONTROL = "The provider has dropped it. An aws:cloudcontrol:Resource can manage the same."
_MACIE = "AWS has ended Macie Classic. The types of aws:macie2 are for today's Macie."

GONE: Mapping[str, str] = {
    "aws:elasticache:SecurityGroup": _CLASSIC,
    "aws:gamelift:MatchmakingConfiguration": _CLOUD_CONTROL,
    "aws:gamelift:MatchmakingRuleSet": _CLOUD_CONTROL,
    "aws:macie:MemberAccountAssociation": _MACIE,
    "aws:macie:S3BucketAssociation": _MACIE,
    "aws:opsworks": "AWS has ended OpsWorks. Systems Manager, or ECS and Auto Scaling, do what its stacks did.",
    "aws:rds:SecurityGroup": _CLASSIC,
    "aws:redshift:SecurityGroup": _CLASSIC,
    "aws:simpledb": "The provider has dropped SimpleDB. DynamoDB (aws:dynamodb:Table) keeps items by key.",
    "aws:worklink": "AWS has ended WorkLink. WorkSpaces Secure Browser (aws:workspacesweb) is nearest to it.",
}
"""What to do about types that are gone; by short token, or by package and module where all of a module is gone."""

_API = (
    "REST APIs are of apigateway, HTTP and WebSocket APIs of apigatewayv2.",
    ("aws:apigateway:RestApi", "aws:apigatewayv2:Api"),
)
_DATABASE = (
    "A database is an instance whose `engine` says which, or a cluster with instances of its own (Aurora, Multi-AZ).",
    ("aws:rds:Instance", "aws:rds:Cluster"),
)
_FARGATE = (
    "Write a service with `launchType` `FARGATE`, or Crosswalk's, which makes the task definition and roles as well.",
    ("aws:ecs:Service", "awsx:ecs:FargateService"),
)
_REDIS = (
    "Redis with replicas or shards is a replication group; a cluster has one node of it.",
    ("aws:elasticache:ReplicationGroup", "aws:elasticache:Cluster"),
)

SEVERAL: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "AWS::CloudFormation::CustomResource": (
        "Invoke a function at deployment with an aws:lambda:Invocation.",
        ("aws:lambda:Invocation",),
    ),
    "AWS::IAM::Policy": (
        "CloudFormation's type attaches an inline policy to roles, users and groups: declare one for each.",
        ("aws:iam:RolePolicy", "aws:iam:UserPolicy", "aws:iam:GroupPolicy"),
    ),
    "AWS::Lambda::Version": (
        "Versions are made by the function itself, with its input `publish`.",
        ("aws:lambda:Function",),
    ),
    "AWS::Serverless::Api": (
        "SAM's APIs are several resources; aws-apigateway:index:RestAPI takes routes in the same way.",
        ("aws-apigateway:index:RestAPI", "aws:apigateway:RestApi"),
    ),
    "AWS::Serverless::Function": (
        "SAM's functions are several resources: the function, its role, and one for each of its events.",
        ("aws:lambda:Function", "aws:lambda:EventSourceMapping"),
    ),
    "AWS::Serverless::HttpApi": (
        "SAM's APIs are several resources: the API, its stage, integrations and routes.",
        ("aws:apigatewayv2:Api",),
    ),
    "AWS::Serverless::SimpleTable": (
        "SAM's simple table is a table with one key.",
        ("aws:dynamodb:Table",),
    ),
    "AWS::Serverless::StateMachine": (
        "SAM's state machines are several resources: the state machine, its role, and one for each of its events.",
        ("aws:sfn:StateMachine",),
    ),
    "aws:apigateway:api": _API,
    "aws:apigateway:apigateway": _API,
    "aws:batch:job": (
        "Jobs are submitted while the system runs; what is declared is their definition and their queue.",
        ("aws:batch:JobDefinition", "aws:batch:JobQueue"),
    ),
    "aws:cognito:pool": (
        "Cognito has pools of users, who sign in, and of identities, which are given credentials of AWS.",
        ("aws:cognito:UserPool", "aws:cognito:IdentityPool"),
    ),
    "aws:ecs:fargate": _FARGATE,
    "aws:ecs:fargateservice": _FARGATE,
    "aws:ecs:fargatetaskdefinition": (
        'Write a task definition with `requiresCompatibilities` `["FARGATE"]`, or Crosswalk\'s, which makes its roles.',
        ("aws:ecs:TaskDefinition", "awsx:ecs:FargateTaskDefinition"),
    ),
    "aws:ecs:task": (
        "A service runs tasks, which a task definition describes.",
        ("aws:ecs:TaskDefinition", "aws:ecs:Service"),
    ),
    "aws:elasticache:redis": _REDIS,
    "aws:elasticache:rediscluster": _REDIS,
    "aws:iam:servicerole": (
        "A role that a service assumes is a role; one that the service makes for itself is a service-linked role.",
        ("aws:iam:Role", "aws:iam:ServiceLinkedRole"),
    ),
    "aws:lambda:trigger": (
        "Queues, streams and tables have an event source mapping; other services need a permission to call the "
        "function, and a target or notification of their own.",
        ("aws:lambda:EventSourceMapping", "aws:lambda:Permission"),
    ),
    "aws:rds:database": _DATABASE,
    "aws:rds:mysql": _DATABASE,
    "aws:rds:postgres": _DATABASE,
    "aws:rds:postgresql": _DATABASE,
    "aws:rds:readreplica": (
        "A read replica is an instance whose `replicateSourceDb` is the other, or one more instance of a cluster.",
        ("aws:rds:Instance", "aws:rds:ClusterInstance"),
    ),
}
"""What names stand for that have no single type: advice, and the types nearest to it. Tokens are in lower case."""
