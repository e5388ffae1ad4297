"""What functions, containers and machines need.

Source: the texts of the properties in pulumi-aws 7 ("required if ...").
"""

from infra0.checks.tables.needs.need import Need

NEEDS: tuple[Need, ...] = (
    Need(("aws:autoscaling:Policy",), "policyType", ("targetTrackingConfiguration",), ("TargetTrackingScaling",)),
    Need(
        ("aws:autoscaling:Policy",),
        "policyType",
        ("adjustmentType", "stepAdjustments"),
        ("StepScaling",),
    ),
    Need(
        ("aws:batch:ComputeEnvironment",),
        "type",
        ("securityGroupIds",),
        ("FARGATE", "FARGATE_SPOT"),
        inside="computeResources",
    ),
    Need(
        ("aws:codebuild:Project",),
        "type",
        ("location",),
        ("BITBUCKET", "CODECOMMIT", "GITHUB", "GITHUB_ENTERPRISE", "GITLAB", "GITLAB_SELF_MANAGED", "S3"),
        inside="source",
    ),
    Need(("aws:codebuild:Project",), "type", ("location",), ("S3",), inside="artifacts"),
    Need(("aws:ec2:Instance",), "ami", ("instanceType",), unless=("launchTemplate",)),
    Need(("aws:ec2:Instance",), "instanceType", ("ami",), unless=("launchTemplate",)),
    Need(("aws:lambda:EventSourceMapping",), "startingPosition", ("startingPositionTimestamp",), ("AT_TIMESTAMP",)),
    Need(("aws:lambda:Function",), "imageUri", ("packageType",), unless=("code", "s3Bucket"), value="Image"),
    Need(("aws:lambda:Function",), "fileSystemConfig", ("vpcConfig",)),
    Need(("aws:lambda:Function",), "s3Bucket", ("s3Key",)),
    Need(("aws:lambda:Function",), "packageType", ("imageUri",), ("Image",)),
    Need(
        ("aws:lambda:Function",),
        "packageType",
        ("handler", "runtime"),
        ("Zip", None),
        ("imageUri",),
        ("code", "s3Bucket"),
    ),
    *(
        Need(
            ("aws:autoscaling:Policy",),
            "predefinedMetricType",
            ("resourceLabel",),
            ("ALBRequestCountPerTarget",),
            inside=inside,
        )
        for inside in ("targetTrackingConfiguration.predefinedMetricSpecification",)
    ),
    Need(("aws:eks:AccessPolicyAssociation",), "type", ("namespaces",), ("namespace",), inside="accessScope"),
)
