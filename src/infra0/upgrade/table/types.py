"""Types that older versions of the packages had."""

from collections.abc import Mapping

RENAMED: Mapping[str, str] = {
    "awsx:apigateway:API": "aws-apigateway:index:RestAPI",
}
"""Types that moved, inputs and all, to another package; by short token."""

GONE: Mapping[str, str] = {
    "aws:opsworks": "AWS has ended OpsWorks. Systems Manager, or ECS and Auto Scaling, do what its stacks did.",
    "aws:simpledb": "The provider has dropped SimpleDB. DynamoDB (aws:dynamodb:Table) keeps items by key.",
}
"""What to do about types that are gone; by short token, or by package and module where all of a module is gone."""
