"""The diagram group that a type belongs to, where the document names none."""

_BY_TOKEN = {
    "aws:cloudwatch:EventBus": "integration",
    "aws:cloudwatch:EventRule": "integration",
    "aws:cloudwatch:EventTarget": "integration",
    "aws:ec2:Instance": "compute",
    "aws:ec2:LaunchTemplate": "compute",
    "aws:ec2:SecurityGroup": "security",
    "aws-apigateway:index:RestAPI": "integration",
}
_BY_MODULE = {
    "network": (
        *("alb", "cloudfront", "ec2", "ec2clientvpn", "ec2transitgateway", "elb", "globalaccelerator", "lb"),
        *("networkfirewall", "networkmanager", "route53", "route53domains", "route53recoverycontrol", "vpc"),
        *("vpclattice", "directconnect", "directoryservice", "appmesh", "servicediscovery"),
    ),
    "compute": (
        *("apprunner", "appautoscaling", "autoscaling", "batch", "ecs", "eks", "elasticbeanstalk", "imagebuilder"),
        *("lambda", "lightsail", "sagemaker", "emr", "emrserverless", "glue", "codebuild", "ecr", "bedrock"),
    ),
    "storage": ("backup", "ebs", "efs", "fsx", "glacier", "s3", "s3control", "s3tables", "storagegateway", "dlm"),
    "database": (
        *("athena", "dax", "docdb", "dynamodb", "elasticache", "elasticsearch", "keyspaces", "memorydb", "neptune"),
        *("opensearch", "qldb", "rds", "redshift", "redshiftserverless", "timestreamwrite", "dsql", "lakeformation"),
    ),
    "security": (
        *("accessanalyzer", "acm", "acmpca", "cloudhsmv2", "cognito", "detective", "fms", "guardduty", "iam"),
        *("inspector", "inspector2", "kms", "macie2", "secretsmanager", "securityhub", "shield", "signer", "ssoadmin"),
        *("verifiedpermissions", "waf", "wafregional", "wafv2", "identitystore", "rolesanywhere"),
    ),
    "integration": (
        *("amplify", "apigateway", "apigatewayv2", "appflow", "appsync", "kinesis", "kinesisanalyticsv2", "mq"),
        *("msk", "mskconnect", "pinpoint", "pipes", "scheduler", "schemas", "ses", "sesv2", "sfn", "sns", "sqs", "swf"),
        *("transfer", "iot", "eventbridge"),
    ),
    "monitoring": (
        *("amp", "cfg", "cloudtrail", "cloudwatch", "devopsguru", "fis", "grafana", "oam", "resiliencehub", "rum"),
        *("synthetics", "xray", "applicationinsights", "ssmincidents", "budgets", "costexplorer"),
    ),
}
_GROUPS = {module: group for group, modules in _BY_MODULE.items() for module in modules}
DEFAULT = "other"


def group_of(token: str) -> str:
    """The standard group of the type with that short token, or ``other``."""
    if token in _BY_TOKEN:
        return _BY_TOKEN[token]
    return _GROUPS.get(token.split(":")[1], DEFAULT) if token.count(":") == 2 else DEFAULT
