"""Which service acts with the role that a property takes."""

from __future__ import annotations

from collections.abc import Mapping

ROLE_USERS: Mapping[tuple[str, str], str] = {
    ("aws:apigateway:Account", "cloudwatchRoleArn"): "apigateway",
    ("aws:apprunner:Service", "sourceConfiguration.authenticationConfiguration.accessRoleArn"): "build.apprunner",
    ("aws:appsync:DataSource", "serviceRoleArn"): "appsync",
    ("aws:backup:Selection", "iamRoleArn"): "backup",
    ("aws:cloudtrail:Trail", "cloudWatchLogsRoleArn"): "cloudtrail",
    ("aws:cloudwatch:EventTarget", "roleArn"): "events",
    ("aws:codebuild:Project", "serviceRole"): "codebuild",
    ("aws:codepipeline:Pipeline", "roleArn"): "codepipeline",
    ("aws:ec2:FlowLog", "iamRoleArn"): "vpc-flow-logs",
    ("aws:ecs:TaskDefinition", "executionRoleArn"): "ecs-tasks",
    ("aws:ecs:TaskDefinition", "taskRoleArn"): "ecs-tasks",
    ("aws:eks:Cluster", "roleArn"): "eks",
    ("aws:eks:FargateProfile", "podExecutionRoleArn"): "eks-fargate-pods",
    ("aws:eks:NodeGroup", "nodeRoleArn"): "ec2",
    ("aws:glue:Crawler", "role"): "glue",
    ("aws:glue:Job", "roleArn"): "glue",
    ("aws:iam:InstanceProfile", "role"): "ec2",
    ("aws:kinesis:FirehoseDeliveryStream", "extendedS3Configuration.roleArn"): "firehose",
    ("aws:kinesis:FirehoseDeliveryStream", "kinesisSourceConfiguration.roleArn"): "firehose",
    ("aws:lambda:Function", "role"): "lambda",
    ("aws:pipes:Pipe", "roleArn"): "pipes",
    ("aws:rds:Instance", "monitoringRoleArn"): "monitoring.rds",
    ("aws:sagemaker:Model", "executionRoleArn"): "sagemaker",
    ("aws:sagemaker:NotebookInstance", "roleArn"): "sagemaker",
    ("aws:scheduler:Schedule", "target.roleArn"): "scheduler",
    ("aws:sfn:StateMachine", "roleArn"): "states",
}
"""Type and path of the property, and the name of the service without its domain."""
