"""Numbers of a resource of which none may be greater than the next.

Source: the texts of the properties in pulumi-aws 7, and the API references of EC2 Auto Scaling, Application Auto
Scaling, Amazon EKS and Amazon RDS.
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
