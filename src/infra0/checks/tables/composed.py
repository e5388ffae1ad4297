"""Texts that are made of references, where no published example of the provider shows them.

Sources: the texts of the properties in pulumi-aws 7; the API reference of AWS Step Functions, "CloudWatchLogsLogGroup",
whose ARN "must end with :*", as must that of a CloudTrail, which "can't validate" another; the API reference of API
Gateway, "JWTConfiguration" on issuers, and its developer guide on the ARNs of calls.
"""

import re
from collections.abc import Mapping

HOLE = re.compile(r"\{(?P<type>[^{}]*)\.(?P<attribute>[^{}]*)\}")
"""An attribute of a type within such a text."""

COMPOSED: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("aws:apigatewayv2:Authorizer", "jwtConfiguration.issuer"): {
        "aws:cognito:UserPool": "https://{aws:cognito:UserPool.endpoint}"
    },
    ("aws:appautoscaling:Target", "resourceId"): {"aws:dynamodb:Table": "table/{aws:dynamodb:Table.name}"},
    ("aws:cloudtrail:Trail", "cloudWatchLogsGroupArn"): {"aws:cloudwatch:LogGroup": "{aws:cloudwatch:LogGroup.arn}:*"},
    ("aws:lambda:Permission", "sourceArn"): {
        "aws:apigateway:RestApi": "{aws:apigateway:RestApi.executionArn}/*",
        "aws:apigatewayv2:Api": "{aws:apigatewayv2:Api.executionArn}/*",
    },
    ("aws:sfn:StateMachine", "loggingConfiguration.logDestination"): {
        "aws:cloudwatch:LogGroup": "{aws:cloudwatch:LogGroup.arn}:*"
    },
}
"""What a slot takes of each type, with attributes in the place of references."""
