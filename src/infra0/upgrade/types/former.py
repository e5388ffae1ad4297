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
}
"""What names stand for that have no single type: advice, and the types nearest to it."""
