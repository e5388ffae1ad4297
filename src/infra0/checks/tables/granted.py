"""What AWS managed policies allow of what services ask for at deployment.

Source: the AWS managed policy reference guide.
"""

from collections.abc import Mapping

_LOGS = ("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents")
_INTERFACES = ("ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DeleteNetworkInterface")
_IMAGES = ("ecr:GetAuthorizationToken", "ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer")

GRANTED: Mapping[str, tuple[str, ...]] = {
    "AWSLambdaBasicExecutionRole": _LOGS,
    "AWSLambdaDynamoDBExecutionRole": (
        *("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"),
        *_LOGS,
    ),
    "AWSLambdaENIManagementAccess": _INTERFACES,
    "AWSLambdaKinesisExecutionRole": (
        *("kinesis:DescribeStream", "kinesis:GetRecords", "kinesis:GetShardIterator", "kinesis:ListStreams"),
        *_LOGS,
    ),
    "AWSLambdaMSKExecutionRole": ("kafka:*", *_INTERFACES, *_LOGS),
    "AWSLambdaSQSQueueExecutionRole": (
        *("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"),
        *_LOGS,
    ),
    "AWSLambdaVPCAccessExecutionRole": (*_INTERFACES, *_LOGS),
    "AWSXRayDaemonWriteAccess": ("xray:*",),
    "AmazonDynamoDBReadOnlyAccess": ("dynamodb:*",),
    "AmazonEC2ContainerRegistryReadOnly": _IMAGES,
    "AmazonECSTaskExecutionRolePolicy": (*_IMAGES, "logs:CreateLogStream", "logs:PutLogEvents"),
    "AmazonEKSClusterPolicy": ("ec2:*", "elasticloadbalancing:*", "autoscaling:*", "kms:DescribeKey"),
    "AmazonEKSWorkerNodePolicy": ("ec2:DescribeInstances", "eks:DescribeCluster"),
    "AmazonEKS_CNI_Policy": ("ec2:AssignPrivateIpAddresses", "ec2:DescribeInstances", *_INTERFACES),
    "AmazonKinesisFullAccess": ("kinesis:*",),
    "AmazonS3FullAccess": ("s3:*",),
    "AmazonS3ReadOnlyAccess": ("s3:*",),
    "AmazonSNSFullAccess": ("sns:*",),
    "AmazonSQSFullAccess": ("sqs:*",),
    "AmazonSSMManagedInstanceCore": ("ssm:*", "ssmmessages:*", "ec2messages:*"),
    "CloudWatchLogsFullAccess": ("logs:*",),
}
"""Patterns of the actions that each policy allows; at least all of its services that are asked for."""
