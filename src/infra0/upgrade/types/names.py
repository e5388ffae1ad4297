"""How other tools, and older versions, call what has another token today.

Most names need no entry: without case and punctuation, ``AWS::ApiGateway::RestApi``, ``aws_api_gateway_rest_api`` and
``aws:apigateway:RestApi`` are the same. Here is what differs, all of it of the package aws.
"""

from collections.abc import Mapping
from typing import Any

MODULES: Mapping[str, tuple[str, ...]] = {
    "amazonmq": ("mq",),
    "apigw": ("apigateway",),
    "apigwv2": ("apigatewayv2",),
    "applicationautoscaling": ("appautoscaling",),
    "ce": ("costexplorer",),
    "certificatemanager": ("acm",),
    "cloudmap": ("servicediscovery",),
    "cloudwatchevents": ("cloudwatchevent", "cloudwatch"),
    "cloudwatchlogs": ("cloudwatchlog", "cloudwatch"),
    "cognitoidentity": ("cognitoidentity", "cognito"),
    "cognitoidp": ("cognito",),
    "config": ("cfg",),
    "db": ("rds",),
    "documentdb": ("docdb",),
    "dx": ("directconnect",),
    "dynamo": ("dynamodb",),
    "elasticfilesystem": ("efs",),
    "elasticloadbalancing": ("elb",),
    "elasticloadbalancingv2": ("lb",),
    "elbv2": ("lb",),
    "es": ("elasticsearch",),
    "eventbridge": ("cloudwatchevent", "cloudwatch"),
    "events": ("cloudwatchevent", "cloudwatch"),
    "firehose": ("kinesisfirehose",),
    "kafka": ("msk",),
    "logs": ("cloudwatchlog", "cloudwatch"),
    "opensearchservice": ("opensearch",),
    "prometheus": ("amp",),
    "secretmanager": ("secretsmanager",),
    "states": ("sfn",),
    "stepfunction": ("sfn",),
    "stepfunctions": ("sfn",),
    "timestream": ("timestreamwrite",),
    "vpc": ("ec2vpc", "ec2"),
}
"""Modules, and what takes their place; all without case and punctuation."""

NAMES: Mapping[str, str] = {
    "alb": "aws:alb:LoadBalancer",
    "apigatewaygatewayresponse": "aws:apigateway:Response",
    "applicationautoscalingscalabletarget": "aws:appautoscaling:Target",
    "applicationautoscalingscalingpolicy": "aws:appautoscaling:Policy",
    "autoscalingautoscalinggroup": "aws:autoscaling:Group",
    "autoscalinglaunchconfiguration": "aws:ec2:LaunchConfiguration",
    "autoscalingscalingpolicy": "aws:autoscaling:Policy",
    "autoscalingscheduledaction": "aws:autoscaling:Schedule",
    "backupbackupplan": "aws:backup:Plan",
    "backupbackupselection": "aws:backup:Selection",
    "backupbackupvault": "aws:backup:Vault",
    "bedrockagent": "aws:bedrock:AgentAgent",
    "cloudfrontcloudfrontoriginaccessidentity": "aws:cloudfront:OriginAccessIdentity",
    "cloudtrail": "aws:cloudtrail:Trail",
    "cloudwatchalarm": "aws:cloudwatch:MetricAlarm",
    "codedeployapp": "aws:codedeploy:Application",
    "codepipeline": "aws:codepipeline:Pipeline",
    "cognitoidentitypoolrolesattachment": "aws:cognito:IdentityPoolRoleAttachment",
    "configconfigrule": "aws:cfg:Rule",
    "configconfigurationrecorder": "aws:cfg:Recorder",
    "dbinstance": "aws:rds:Instance",
    "docdbdbcluster": "aws:docdb:Cluster",
    "docdbdbinstance": "aws:docdb:ClusterInstance",
    "docdbdbsubnetgroup": "aws:docdb:SubnetGroup",
    "ec2networkaclentry": "aws:ec2:NetworkAclRule",
    "ec2securitygroupegress": "aws:vpc:SecurityGroupEgressRule",
    "ec2securitygroupegressrule": "aws:vpc:SecurityGroupEgressRule",
    "ec2securitygroupingress": "aws:vpc:SecurityGroupIngressRule",
    "ec2securitygroupingressrule": "aws:vpc:SecurityGroupIngressRule",
    "ec2subnetroutetableassociation": "aws:ec2:RouteTableAssociation",
    "ec2transitgateway": "aws:ec2transitgateway:TransitGateway",
    "ec2transitgatewayattachment": "aws:ec2transitgateway:VpcAttachment",
    "ec2volume": "aws:ebs:Volume",
    "ec2vpcgatewayattachment": "aws:ec2:InternetGatewayAttachment",
    "elasticachecachecluster": "aws:elasticache:Cluster",
    "elb": "aws:elb:LoadBalancer",
    "gluedatabase": "aws:glue:CatalogDatabase",
    "gluetable": "aws:glue:CatalogTable",
    "iammanagedpolicy": "aws:iam:Policy",
    "iamoidcprovider": "aws:iam:OpenIdConnectProvider",
    "lambdaurl": "aws:lambda:FunctionUrl",
    "lb": "aws:lb:LoadBalancer",
    "neptunedbcluster": "aws:neptune:Cluster",
    "neptunedbinstance": "aws:neptune:ClusterInstance",
    "neptunedbsubnetgroup": "aws:neptune:SubnetGroup",
    "rdsdbcluster": "aws:rds:Cluster",
    "rdsdbclusterparametergroup": "aws:rds:ClusterParameterGroup",
    "rdsdbinstance": "aws:rds:Instance",
    "rdsdbparametergroup": "aws:rds:ParameterGroup",
    "rdsdbproxy": "aws:rds:Proxy",
    "rdsdbsubnetgroup": "aws:rds:SubnetGroup",
    "redshiftclusterparametergroup": "aws:redshift:ParameterGroup",
    "redshiftclustersubnetgroup": "aws:redshift:SubnetGroup",
    "route53hostedzone": "aws:route53:Zone",
    "route53recordset": "aws:route53:Record",
    "s3bucketreplicationconfiguration": "aws:s3:BucketReplicationConfig",
    "s3object": "aws:s3:BucketObjectv2",
    "secretsmanagerrotationschedule": "aws:secretsmanager:SecretRotation",
    "snssubscription": "aws:sns:TopicSubscription",
}
"""Names of types whose words differ from today's, without case and punctuation and without the package."""

_BALANCING = ("elbv2", "elasticloadbalancingv2", "elb", "lb", "alb", "nlb", "ec2")
_BALANCERS = {"alb": "application", "gwlb": "gateway", "nlb": "network"}
_PROTOCOLS = {"http": "HTTP", "websocket": "WEBSOCKET"}

OF_A_KIND: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    **{
        f"{module}{name}": ("aws:lb:LoadBalancer", {"loadBalancerType": kind})
        for module in _BALANCING
        for short, kind in _BALANCERS.items()
        for name in (short, f"{kind}loadbalancer")
    },
    **{
        f"{module}{name}api": ("aws:apigatewayv2:Api", {"protocolType": protocol})
        for module in ("apigateway", "apigatewayv2")
        for name, protocol in _PROTOCOLS.items()
    },
    **{f"rds{engine}instance": ("aws:rds:Instance", {"engine": engine}) for engine in ("mariadb", "mysql", "postgres")},
    "sqsfifoqueue": ("aws:sqs:Queue", {"fifoQueue": True}),
}
"""Names that say what is an input of today's one type: its token, and the input."""
