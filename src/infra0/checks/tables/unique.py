"""Members of the objects in a list, of which no two may be the same.

Sources: the API references of AWS WAF ("Rule": priorities "must all be different"), Amazon S3 ("LifecycleRule",
"ReplicationRule"), Amazon CloudFront ("Origin"), Amazon DynamoDB ("GlobalSecondaryIndex", "LocalSecondaryIndex"),
Amazon EC2 ("CreateNetworkAclEntry": each rule has a number of its own), Amazon CloudWatch ("MetricDataQuery") and AWS
CodePipeline ("StageDeclaration").
"""

UNIQUE: dict[tuple[str, str], tuple[str, ...]] = {
    ("aws:cloudfront:Distribution", "orderedCacheBehaviors"): ("pathPattern",),
    ("aws:cloudfront:Distribution", "origins"): ("originId",),
    ("aws:cloudwatch:MetricAlarm", "metricQueries"): ("id",),
    ("aws:codepipeline:Pipeline", "stages"): ("name",),
    ("aws:dynamodb:Table", "globalSecondaryIndexes"): ("name",),
    ("aws:dynamodb:Table", "localSecondaryIndexes"): ("name",),
    ("aws:ec2:NetworkAcl", "egress"): ("ruleNo",),
    ("aws:ec2:NetworkAcl", "ingress"): ("ruleNo",),
    ("aws:s3:BucketLifecycleConfiguration", "rules"): ("id",),
    ("aws:s3:BucketReplicationConfig", "rules"): ("id",),
    ("aws:wafv2:RuleGroup", "rules"): ("name", "priority"),
    ("aws:wafv2:WebAcl", "rules"): ("name", "priority"),
}
"""The members that tell the objects of each list apart."""
