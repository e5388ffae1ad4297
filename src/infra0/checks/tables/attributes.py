"""Slots that take one attribute of a type, where another of the same kind is easily taken for it.

Sources: pulumi-aws on `invokeArn` of functions and on the properties; the Amazon API Gateway API reference,
CreateResource, and the examples of pulumi-aws, where a resource at the top has the API's root for its parent; the
Amazon CloudFront developer guide, "Use Amazon S3 origins"; the AWS CodePipeline user guide, "Action structure
reference".
"""

from collections.abc import Mapping

_INVOKED = {
    "aws:lambda:Alias": ("invokeArn",),
    "aws:lambda:Function": ("invokeArn", "qualifiedInvokeArn", "responseStreamingInvokeArn"),
}
_ROOT = {"aws:apigateway:RestApi": ("rootResourceId",)}
_BUCKET = ("bucketRegionalDomainName", "bucketDomainName", "websiteEndpoint")
_CLUSTER = ("id", "clusterIdentifier")
_NAME = ("name", "id")
_CONVERTED = "extendedS3Configuration.dataFormatConversionConfiguration.schemaConfiguration.tableName"

TAKEN: Mapping[tuple[str, str], Mapping[str, tuple[str, ...]]] = {
    ("aws:apigateway:Authorizer", "authorizerUri"): _INVOKED,
    ("aws:apigateway:Integration", "resourceId"): _ROOT,
    ("aws:apigateway:Integration", "uri"): _INVOKED,
    ("aws:apigateway:IntegrationResponse", "resourceId"): _ROOT,
    ("aws:apigateway:Method", "resourceId"): _ROOT,
    ("aws:apigateway:MethodResponse", "resourceId"): _ROOT,
    ("aws:apigateway:Resource", "parentId"): _ROOT,
    ("aws:apigatewayv2:Authorizer", "authorizerUri"): _INVOKED,
    ("aws:athena:NamedQuery", "database"): {"aws:athena:Database": _NAME, "aws:glue:CatalogDatabase": ("name",)},
    ("aws:cloudfront:Distribution", "loggingConfig.bucket"): {
        "aws:s3:Bucket": ("bucketDomainName", "bucketRegionalDomainName")
    },
    ("aws:cloudfront:Distribution", "origins[].domainName"): {"aws:s3:Bucket": _BUCKET},
    ("aws:cloudfront:Distribution", "webAclId"): {"aws:wafv2:WebAcl": ("arn",)},
    ("aws:cognito:IdentityPool", "cognitoIdentityProviders[].providerName"): {"aws:cognito:UserPool": ("endpoint",)},
    ("aws:docdb:ClusterInstance", "clusterIdentifier"): {"aws:docdb:Cluster": _CLUSTER},
    ("aws:docdb:Cluster", "kmsKeyId"): {"aws:kms:Key": ("arn",)},
    ("aws:ec2:Instance", "iamInstanceProfile"): {"aws:iam:InstanceProfile": _NAME},
    ("aws:eks:NodeGroup", "clusterName"): {"aws:eks:Cluster": _NAME},
    ("aws:iot:ThingPrincipalAttachment", "principal"): {"aws:iot:Certificate": ("arn",)},
    ("aws:kinesis:FirehoseDeliveryStream", _CONVERTED): {"aws:glue:CatalogTable": ("name",)},
    ("aws:lambda:Alias", "functionVersion"): {"aws:lambda:Function": ("version",)},
    ("aws:lb:TargetGroupAttachment", "targetId"): {
        "aws:ec2:Instance": ("id", "privateIp", "publicIp"),
        "aws:ec2:NetworkInterface": ("privateIp",),
        "aws:lambda:Alias": ("arn",),
        "aws:lambda:Function": ("arn", "qualifiedArn"),
        "aws:lb:LoadBalancer": ("arn", "id"),
    },
    ("aws:neptune:ClusterInstance", "clusterIdentifier"): {"aws:neptune:Cluster": _CLUSTER},
    ("aws:rds:Cluster", "dbSubnetGroupName"): {"aws:rds:SubnetGroup": _NAME},
    ("aws:rds:Cluster", "kmsKeyId"): {"aws:kms:Key": ("arn",)},
    ("aws:rds:ClusterInstance", "clusterIdentifier"): {"aws:rds:Cluster": _CLUSTER},
    ("aws:rds:Instance", "dbSubnetGroupName"): {"aws:rds:SubnetGroup": _NAME},
    ("aws:rds:Instance", "kmsKeyId"): {"aws:kms:Key": ("arn",)},
    ("aws:rds:ProxyTarget", "dbClusterIdentifier"): {"aws:rds:Cluster": _CLUSTER},
    ("aws:redshiftserverless:Namespace", "iamRoles[]"): {"aws:iam:Role": ("arn",)},
    ("aws:sagemaker:EndpointConfiguration", "productionVariants[].modelName"): {"aws:sagemaker:Model": ("name", "id")},
}
"""The attributes that a slot takes of each type, the usual one first."""

_ACTION = ("aws:codepipeline:Pipeline", "stages[].actions[].configuration{}")
KEYED: Mapping[tuple[str, str], Mapping[str, Mapping[str, str]]] = {
    _ACTION: {
        "ApplicationName": {"aws:codedeploy:Application": "name"},
        "BucketName": {"aws:s3:Bucket": "bucket"},
        "ClusterName": {"aws:ecs:Cluster": "name"},
        "ConnectionArn": {"aws:codeconnections:Connection": "arn", "aws:codestarconnections:Connection": "arn"},
        "DeploymentGroupName": {"aws:codedeploy:DeploymentGroup": "deploymentGroupName"},
        "FunctionName": {"aws:lambda:Function": "name"},
        "NotificationArn": {"aws:sns:Topic": "arn"},
        "ProjectName": {"aws:codebuild:Project": "name"},
        "RepositoryName": {"aws:codecommit:Repository": "repositoryName", "aws:ecr:Repository": "name"},
        "ServiceName": {"aws:ecs:Service": "name"},
    }
}
"""Maps whose keys say what they take: the attribute of each type, by key."""
