"""What there can be only one of: types, and the inputs in which no two resources of the type may be the same.

Sources: pulumi-aws on the types, and the API references of Elastic Load Balancing, Amazon EC2 and API Gateway.
"""

SOLE: dict[str, tuple[str, ...]] = {
    "aws:alb:Listener": ("loadBalancerArn", "port"),
    "aws:alb:ListenerRule": ("listenerArn", "priority"),
    "aws:apigateway:Integration": ("restApi", "resourceId", "httpMethod"),
    "aws:apigateway:Method": ("restApi", "resourceId", "httpMethod"),
    "aws:apigateway:Resource": ("restApi", "parentId", "pathPart"),
    "aws:apigatewayv2:Route": ("apiId", "routeKey"),
    "aws:ec2:Route": ("routeTableId", "destinationCidrBlock"),
    "aws:ec2:RouteTableAssociation": ("subnetId",),
    "aws:lb:Listener": ("loadBalancerArn", "port"),
    "aws:lb:ListenerRule": ("listenerArn", "priority"),
}
