"""What people call types for short, or by the product that they are, where that can mean only one type."""

from collections.abc import Iterator, Mapping

_CALLED: Mapping[str, str] = {
    "aws:acm:Certificate": "cert sslcertificate sslcert",
    "aws:apigatewayv2:Api": "apigateway",
    "aws:autoscaling:Group": "asg ec2/asg ec2/autoscalinggroup",
    "aws:cloudfront:Distribution": "cdn webdistribution",
    "aws:cloudfront:OriginAccessControl": "oac",
    "aws:cloudfront:OriginAccessIdentity": "oai",
    "aws:cloudtrail:Trail": "cloudtrail",
    "aws:cloudwatch:EventRule": "eventbridgerule rule",
    "aws:cloudwatch:EventTarget": "eventbridgetarget target",
    "aws:codepipeline:Pipeline": "codepipeline",
    "aws:cognito:IdentityPool": "idpool",
    "aws:cognito:UserPoolClient": "appclient client userpoolappclient",
    "aws:docdb:Cluster": "documentdbcluster",
    "aws:dynamodb:Table": "dynamodb dynamotable",
    "aws:ec2:Eip": "elasticip elasticipaddress",
    "aws:ec2:Instance": "ec2 server vm virtualmachine",
    "aws:ec2:InternetGateway": "igw",
    "aws:ec2:LaunchTemplate": "lt autoscaling/launchtemplate",
    "aws:ec2:NatGateway": "nat natgw",
    "aws:ec2:RouteTable": "rt",
    "aws:ec2:RouteTableAssociation": "routetableassoc rtassociation rtassoc",
    "aws:ec2:SecurityGroup": "sg securitygrp",
    "aws:ec2:VpcPeeringConnection": "vpcpeering",
    "aws:ecr:Repository": "repo containerregistry",
    "aws:ecs:Cluster": "fargatecluster",
    "aws:ecs:TaskDefinition": "taskdef",
    "aws:efs:FileSystem": "efs",
    "aws:eks:NodeGroup": "managednodegroup",
    "aws:elasticsearch:Domain": "esdomain",
    "aws:globalaccelerator:Accelerator": "globalaccelerator",
    "aws:guardduty:Detector": "guardduty",
    "aws:iam:InstanceProfile": "profile",
    "aws:iam:Role": "executionrole",
    "aws:iam:RolePolicyAttachment": "roleattachment",
    "aws:kinesis:FirehoseDeliveryStream": "deliverystream firehose firehosestream kinesisfirehose",
    "aws:kinesis:Stream": "datastream kinesisdatastream",
    "aws:kms:Key": "cmk",
    "aws:lambda:EventSourceMapping": "eventmapping eventsource",
    "aws:lambda:Function": "fn lambda",
    "aws:lambda:LayerVersion": "layer",
    "aws:lambda:Permission": "invokepermission",
    "aws:lightsail:Instance": "vm",
    "aws:mq:Broker": "messagebroker",
    "aws:msk:Cluster": "kafka kafkacluster",
    "aws:rds:Cluster": "auroracluster",
    "aws:route53:Record": "dnsrecord",
    "aws:route53:Zone": "dnszone",
    "aws:s3:Bucket": "s3",
    "aws:s3:BucketLifecycleConfiguration": "lifecycleconfiguration bucketlifecycle",
    "aws:s3:BucketNotification": "notification",
    "aws:s3:BucketPublicAccessBlock": "publicaccessblock",
    "aws:s3:BucketServerSideEncryptionConfiguration": "bucketencryption encryption",
    "aws:s3:BucketVersioning": "versioning",
    "aws:s3:BucketWebsiteConfiguration": "bucketwebsite websiteconfiguration",
    "aws:scheduler:Schedule": "eventbridge/schedule eventbridge/scheduler",
    "aws:secretsmanager:SecretVersion": "secretvalue",
    "aws:sfn:StateMachine": "stepfunction stepfunctions",
    "aws:sqs:Queue": "deadletterqueue dlq",
    "aws:ssm:Parameter": "parameterstore",
    "aws:transfer:Server": "sftpserver",
}
"""Names by short token, without case and punctuation; a module before the stroke is another than the token's."""


def _names() -> Iterator[tuple[str, str]]:
    for token, called in _CALLED.items():
        for name in called.split():
            yield (name.replace("/", "") if "/" in name else f"{token.split(':')[1]}{name}"), token


NICKNAMES: Mapping[str, str] = dict(_names())
"""Types by module and nickname."""
