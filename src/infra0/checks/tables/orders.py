"""Numbers of a resource of which none may be greater than the next.

Sources: the API references of EC2 Auto Scaling, "CreateAutoScalingGroup", of Application Auto Scaling,
"RegisterScalableTarget", and of Amazon RDS, "ScalingConfiguration"; the errors of CloudWatch ("DatapointsToAlarm must
be less than or equal to EvaluationPeriods"), Amazon EKS ("Minimum capacity 3 can't be greater than desired size 2") and
Elastic Load Balancing ("Health check timeout 30 must be smaller than interval 30").
"""

ORDERS: dict[str, tuple[tuple[str, ...], ...]] = {
    "aws:alb:TargetGroup": (("healthCheck.timeout", "healthCheck.interval"),),
    "aws:appautoscaling:Target": (("minCapacity", "maxCapacity"),),
    "aws:autoscaling:Group": (("minSize", "desiredCapacity", "maxSize"),),
    "aws:cloudwatch:MetricAlarm": (("datapointsToAlarm", "evaluationPeriods"),),
    "aws:eks:NodeGroup": (("scalingConfig.minSize", "scalingConfig.desiredSize", "scalingConfig.maxSize"),),
    "aws:lb:TargetGroup": (("healthCheck.timeout", "healthCheck.interval"),),
    "aws:rds:Cluster": (
        ("scalingConfiguration.minCapacity", "scalingConfiguration.maxCapacity"),
        ("serverlessv2ScalingConfiguration.minCapacity", "serverlessv2ScalingConfiguration.maxCapacity"),
    ),
}
"""Paths of properties by type, the least first."""

STRICT = frozenset({("healthCheck.timeout", "healthCheck.interval")})
"""The orders in which the numbers may not be the same either."""
