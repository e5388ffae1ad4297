"""Texts that are made of references, where no published example of the provider shows them.

Sources: the texts of the properties in pulumi-aws 7; the Amazon API Gateway developer guide, "Control access to a REST
API with IAM permissions" on the ARNs of calls, and "Control access to HTTP APIs with JWT authorizers" on issuers.
"""

from collections.abc import Mapping

COMPOSED: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("aws:apigatewayv2:Authorizer", "jwtConfiguration.issuer"): {
        "aws:cognito:UserPool": "https://{aws:cognito:UserPool.endpoint}"
    },
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
