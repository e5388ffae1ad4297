"""The least and the greatest number that a property takes.

Source: the texts of the properties in pulumi-aws 7.
"""

RANGES: dict[tuple[str, str], tuple[int, int]] = {
    ("aws:iam:Role", "maxSessionDuration"): (3600, 43200),
    ("aws:kinesis:Stream", "retentionPeriod"): (24, 8760),
    ("aws:kms:Key", "deletionWindowInDays"): (7, 30),
    ("aws:lambda:EventSourceMapping", "batchSize"): (1, 10000),
    ("aws:lambda:EventSourceMapping", "maximumBatchingWindowInSeconds"): (0, 300),
    ("aws:lambda:Function", "ephemeralStorage.size"): (512, 10240),
    ("aws:lambda:Function", "memorySize"): (128, 32768),
    ("aws:lambda:Function", "timeout"): (1, 900),
    ("aws:lb:Listener", "port"): (1, 65535),
    ("aws:lb:TargetGroup", "port"): (1, 65535),
    ("aws:rds:Cluster", "backupRetentionPeriod"): (1, 35),
    ("aws:rds:Instance", "backupRetentionPeriod"): (0, 35),
    ("aws:sqs:Queue", "delaySeconds"): (0, 900),
    ("aws:sqs:Queue", "maxMessageSize"): (1024, 1048576),
    ("aws:sqs:Queue", "messageRetentionSeconds"): (60, 1209600),
    ("aws:sqs:Queue", "receiveWaitTimeSeconds"): (0, 20),
    ("aws:sqs:Queue", "visibilityTimeoutSeconds"): (0, 43200),
}
