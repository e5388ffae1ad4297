"""What there can be only one of: types, and the inputs in which no two resources of the type may be the same.

Sources: pulumi-aws on the types; the API reference of Elastic Load Balancing, errors `DuplicateListener` and
`PriorityInUse`; the errors of Amazon EC2 and API Gateway: `RouteAlreadyExists`, `Resource.AlreadyAssociated`, "Another
resource with the same parent already has this name", "Method already exists for this resource" and "Route with key GET
/ already exists for this API". An integration takes the place of the method's former one: API reference,
"PutIntegration".
"""

_NAMED = {
    "aws:alb:LoadBalancer": "name",
    "aws:alb:TargetGroup": "name",
    "aws:cloudwatch:EventBus": "name",
    "aws:cloudwatch:LogGroup": "name",
    "aws:cloudwatch:MetricAlarm": "name",
    "aws:codebuild:Project": "name",
    "aws:codepipeline:Pipeline": "name",
    "aws:ecr:Repository": "name",
    "aws:ecs:Cluster": "name",
    "aws:eks:Cluster": "name",
    "aws:elasticache:ReplicationGroup": "replicationGroupId",
    "aws:iam:Group": "name",
    "aws:iam:InstanceProfile": "name",
    "aws:iam:Policy": "name",
    "aws:iam:Role": "name",
    "aws:iam:User": "name",
    "aws:kinesis:FirehoseDeliveryStream": "name",
    "aws:kinesis:Stream": "name",
    "aws:kms:Alias": "name",
    "aws:lambda:Function": "name",
    "aws:lb:LoadBalancer": "name",
    "aws:lb:TargetGroup": "name",
    "aws:opensearch:Domain": "domainName",
    "aws:rds:Cluster": "clusterIdentifier",
    "aws:rds:ClusterInstance": "identifier",
    "aws:rds:Instance": "identifier",
    "aws:rds:SubnetGroup": "name",
    "aws:s3:Bucket": "bucket",
    "aws:secretsmanager:Secret": "name",
    "aws:sfn:StateMachine": "name",
    "aws:sns:Topic": "name",
    "aws:sqs:Queue": "name",
    "aws:ssm:Parameter": "name",
}
"""The names of things that have one of their own in an account and a region; tables of one name may be one table."""

_OF_BUCKETS = (
    "aws:s3:BucketLifecycleConfiguration",
    "aws:s3:BucketNotification",
    "aws:s3:BucketPolicy",
    "aws:s3:BucketPublicAccessBlock",
    "aws:s3:BucketServerSideEncryptionConfiguration",
    "aws:s3:BucketVersioning",
)
"""What a bucket has one of, so that a second one takes the place of the first."""

SOLE: dict[str, tuple[str, ...]] = {
    **{token: (name,) for token, name in _NAMED.items()},
    "aws:alb:Listener": ("loadBalancerArn", "port"),
    "aws:alb:ListenerRule": ("listenerArn", "priority"),
    "aws:apigateway:Integration": ("restApi", "resourceId", "httpMethod"),
    "aws:apigateway:Method": ("restApi", "resourceId", "httpMethod"),
    "aws:apigateway:Resource": ("restApi", "parentId", "pathPart"),
    "aws:apigateway:Stage": ("restApi", "stageName"),
    "aws:apigatewayv2:Route": ("apiId", "routeKey"),
    "aws:cloudwatch:EventRule": ("eventBusName", "name"),
    "aws:ec2:InternetGateway": ("vpcId",),
    "aws:ec2:Route": ("routeTableId", "destinationCidrBlock"),
    "aws:ec2:RouteTableAssociation": ("subnetId",),
    "aws:ecs:ClusterCapacityProviders": ("clusterName",),
    "aws:efs:MountTarget": ("fileSystemId", "subnetId"),
    "aws:eks:Addon": ("clusterName", "addonName"),
    "aws:iam:RolePolicy": ("role", "name"),
    "aws:lb:Listener": ("loadBalancerArn", "port"),
    "aws:lb:ListenerRule": ("listenerArn", "priority"),
    **dict.fromkeys(_OF_BUCKETS, ("bucket",)),
    "aws:sqs:QueuePolicy": ("queueUrl",),
}
