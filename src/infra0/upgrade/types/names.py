"""How other tools, and older versions, call what has another token today.

Most names need no entry: without case and punctuation, ``AWS::ApiGateway::RestApi``, ``aws_api_gateway_rest_api`` and
``aws:apigateway:RestApi`` are the same. Here is what differs, all of it of the package aws.
"""

from collections.abc import Mapping

MODULES: Mapping[str, tuple[str, ...]] = {
    "apigw": ("apigateway",),
    "apigwv2": ("apigatewayv2",),
    "applicationautoscaling": ("appautoscaling",),
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
    "secretmanager": ("secretsmanager",),
    "states": ("sfn",),
    "stepfunction": ("sfn",),
    "stepfunctions": ("sfn",),
    "timestream": ("timestreamwrite",),
    "vpc": ("ec2vpc", "ec2"),
}
"""Modules, and what takes their place; all without case and punctuation."""

NAMES: Mapping[str, str] = {
    "applicationautoscalingscalabletarget": "aws:appautoscaling:Target",
    "applicationautoscalingscalingpolicy": "aws:appautoscaling:Policy",
    "autoscalingautoscalinggroup": "aws:autoscaling:Group",
    "autoscalinglaunchconfiguration": "aws:ec2:LaunchConfiguration",
    "autoscalingscalingpolicy": "aws:autoscaling:Policy",
    "autoscalingscheduledaction": "aws:autoscaling:Schedule",
    "cloudfrontcloudfrontoriginaccessidentity": "aws:cloudfront:OriginAccessIdentity",
    "cloudtrail": "aws:cloudtrail:Trail",
    "cloudwatchalarm": "aws:cloudwatch:MetricAlarm",
    "codedeployapp": "aws:codedeploy:Application",
    "codepipeline": "aws:codepipeline:Pipeline",
    "configconfigrule": "aws:cfg:Rule",
    "configconfigurationrecorder": "aws:cfg:Recorder",
    "dbinstance": "aws:rds:Instance",
    "ec2securitygroupegress": "aws:vpc:SecurityGroupEgressRule",
    "ec2securitygroupingress": "aws:vpc:SecurityGroupIngressRule",
    "ec2subnetroutetableassociation": "aws:ec2:RouteTableAssociation",
    "ec2transitgateway": "aws:ec2transitgateway:TransitGateway",
    "ec2vpcgatewayattachment": "aws:ec2:InternetGatewayAttachment",
    "elasticachecachecluster": "aws:elasticache:Cluster",
    "eventsrule": "aws:cloudwatch:EventRule",
    "glueconnection": "aws:glue:Connection",
    "gluedatabase": "aws:glue:CatalogDatabase",
    "gluetable": "aws:glue:CatalogTable",
    "iammanagedpolicy": "aws:iam:Policy",
    "iamoidcprovider": "aws:iam:OpenIdConnectProvider",
    "lambdaurl": "aws:lambda:FunctionUrl",
    "opensearchserverlesscollection": "aws:opensearch:ServerlessCollection",
    "rdsdbcluster": "aws:rds:Cluster",
    "rdsdbclusterparametergroup": "aws:rds:ClusterParameterGroup",
    "rdsdbinstance": "aws:rds:Instance",
    "rdsdbparametergroup": "aws:rds:ParameterGroup",
    "rdsdbproxy": "aws:rds:Proxy",
    "rdsdbsubnetgroup": "aws:rds:SubnetGroup",
    "route53hostedzone": "aws:route53:Zone",
    "route53recordset": "aws:route53:Record",
    "s3bucketreplicationconfiguration": "aws:s3:BucketReplicationConfig",
    "s3object": "aws:s3:BucketObjectv2",
    "snssubscription": "aws:sns:TopicSubscription",
}
"""Names of types whose words differ from today's, without case and punctuation and without the package."""

LOAD_BALANCERS: Mapping[str, str] = {
    f"{module}{kind}loadbalancer": kind
    for module in ("elbv2", "elasticloadbalancingv2", "lb", "alb", "nlb", "ec2")
    for kind in ("application", "network", "gateway")
}
"""Names of load balancers that say their kind, which is an input of today's one type."""
