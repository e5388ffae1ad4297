"""Members of the objects in a list, of which no two may be the same.

Sources: the API references of AWS WAF ("Rule": priorities "must all be different"), Amazon S3 ("LifecycleRule",
"ReplicationRule"), Amazon CloudFront ("Origin"), Amazon DynamoDB ("GlobalSecondaryIndex", "LocalSecondaryIndex") and
Amazon EC2 ("CreateNetworkAclEntry": each rule has a number of its own).
"""

UNIQUE: dict[tuple[str, str], str] = {
    ("aws:cloudfront:Distribution", "origins"): "originId",
    ("aws:dynamodb:Table", "globalSecondaryIndexes"): "name",
    ("aws:dynamodb:Table", "localSecondaryIndexes"): "name",
    ("aws:ec2:NetworkAcl", "egress"): "ruleNo",
    ("aws:ec2:NetworkAcl", "ingress"): "ruleNo",
    ("aws:s3:BucketLifecycleConfiguration", "rules"): "id",
    ("aws:s3:BucketReplicationConfig", "rules"): "id",
    ("aws:wafv2:RuleGroup", "rules"): "priority",
    ("aws:wafv2:WebAcl", "rules"): "priority",
}
"""The member that tells the objects of each list apart."""
