"""What there can be only one of: types, and the inputs in which no two resources of the type may be the same.

Sources: pulumi-aws on the types; the API reference of Elastic Load Balancing, errors `DuplicateListener` and
`PriorityInUse`; the errors of Amazon EC2 and API Gateway: `RouteAlreadyExists`, `Resource.AlreadyAssociated`, "Another
resource with the same parent already has this name", "Method already exists for this resource" and "Route with key GET
/ already exists for this API". An integration takes the place of the method's former one: API reference,
"PutIntegration".
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
