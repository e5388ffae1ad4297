"""The least and the greatest number that a property takes.

Sources: the texts of the properties in pulumi-aws 7, and the API references of Amazon EventBridge (RetryPolicy), Amazon
Cognito (PasswordPolicyType), Amazon Data Firehose (BufferingHints), Amazon Route 53 (HealthCheckConfig) and AWS WAF
(RateBasedStatement), Amazon CloudWatch (PutMetricAlarm), AWS CodeBuild (CreateProject) and AWS Lambda; for the greatest
capacity of a database, the error of Amazon RDS ("The maximum capacity must be at least 1.0").
"""

RANGES: dict[tuple[str, str], tuple[int, int]] = {
    ("aws:alb:TargetGroup", "healthCheck.healthyThreshold"): (2, 10),
    ("aws:alb:TargetGroup", "healthCheck.interval"): (5, 300),
    ("aws:alb:TargetGroup", "healthCheck.timeout"): (2, 120),
    ("aws:alb:TargetGroup", "healthCheck.unhealthyThreshold"): (2, 10),
    ("aws:batch:JobDefinition", "retryStrategy.attempts"): (1, 10),
    ("aws:codebuild:Project", "buildTimeout"): (5, 2160),
    ("aws:codebuild:Project", "queuedTimeout"): (5, 480),
    ("aws:cognito:UserPool", "passwordPolicy.minimumLength"): (6, 99),
    ("aws:ec2:NetworkAcl", "egress[].ruleNo"): (1, 32766),
    ("aws:ec2:NetworkAcl", "ingress[].ruleNo"): (1, 32766),
    ("aws:ec2:NetworkAclRule", "ruleNumber"): (1, 32766),
    ("aws:kinesis:FirehoseDeliveryStream", "extendedS3Configuration.bufferingInterval"): (0, 900),
    ("aws:kinesis:FirehoseDeliveryStream", "extendedS3Configuration.bufferingSize"): (1, 128),
    ("aws:kinesis:Stream", "retentionPeriod"): (24, 8760),
    ("aws:kms:Key", "deletionWindowInDays"): (7, 30),
    ("aws:lambda:Function", "ephemeralStorage.size"): (512, 10240),
    ("aws:lb:TargetGroup", "healthCheck.healthyThreshold"): (2, 10),
    ("aws:lb:TargetGroup", "healthCheck.interval"): (5, 300),
    ("aws:lb:TargetGroup", "healthCheck.timeout"): (2, 120),
    ("aws:lb:TargetGroup", "healthCheck.unhealthyThreshold"): (2, 10),
    ("aws:rds:Cluster", "backupRetentionPeriod"): (1, 35),
    ("aws:rds:Cluster", "serverlessv2ScalingConfiguration.maxCapacity"): (1, 256),
    ("aws:rds:Cluster", "serverlessv2ScalingConfiguration.minCapacity"): (0, 256),
    ("aws:rds:ClusterInstance", "promotionTier"): (0, 15),
    ("aws:rds:Instance", "backupRetentionPeriod"): (0, 35),
    ("aws:secretsmanager:Secret", "recoveryWindowInDays"): (7, 30),
    ("aws:sqs:Queue", "delaySeconds"): (0, 900),
    ("aws:sqs:Queue", "maxMessageSize"): (1024, 1048576),
    ("aws:sqs:Queue", "messageRetentionSeconds"): (60, 1209600),
    ("aws:sqs:Queue", "receiveWaitTimeSeconds"): (0, 20),
    ("aws:sqs:Queue", "visibilityTimeoutSeconds"): (0, 43200),
}

STEPS: dict[tuple[str, str], tuple[tuple[int, ...], int]] = {
    ("aws:cloudwatch:MetricAlarm", "metricQueries[].metric.period"): ((1, 5, 10, 20, 30), 60),
    ("aws:cloudwatch:MetricAlarm", "period"): ((10, 20, 30), 60),
}
"""Numbers that a property takes, and the one of which it takes multiples besides."""

ZERO_TOO = frozenset({("aws:secretsmanager:Secret", "recoveryWindowInDays")})
"""Those that take 0 besides, which stands for none at all."""
