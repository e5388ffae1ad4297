"""Numbers of a resource of which none may be greater than the next.

Sources: the API references of EC2 Auto Scaling, "CreateAutoScalingGroup", of Application Auto Scaling,
"RegisterScalableTarget", and of Amazon RDS, "ScalingConfiguration"; the errors of CloudWatch ("DatapointsToAlarm must
be less than or equal to EvaluationPeriods") and Amazon EKS ("Minimum capacity 3 can't be greater than desired size 2").
"""

ORDERS: dict[str, tuple[tuple[str, ...], ...]] = {
    "aws:appautoscaling:Target": (("minCapacity", "maxCapacity"),),
    "aws:autoscaling:Group": (("minSize", "desiredCapacity", "maxSize"),),
    "aws:cloudwatch:MetricAlarm": (("datapointsToAlarm", "evaluationPeriods"),),
    "aws:eks:NodeGroup": (("scalingConfig.minSize", "scalingConfig.desiredSize", "scalingConfig.maxSize"),),
    "aws:rds:Cluster": (
        ("scalingConfiguration.minCapacity", "scalingConfiguration.maxCapacity"),
        ("serverlessv2ScalingConfiguration.minCapacity", "serverlessv2ScalingConfiguration.maxCapacity"),
    ),
}
"""Paths of properties by type, the least first."""
