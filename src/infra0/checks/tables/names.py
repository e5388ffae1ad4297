"""What the names of things may look like.

Source: the texts of the properties in pulumi-aws 7 where they say so, else the service's API reference (`pattern` and
length of the parameter of the call that creates the thing).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameRule:
    """The form of a name: what it must match as a whole, in words, and how long it may be."""

    pattern: str
    words: str
    longest: int
    shortest: int = 1


_HYPHENATED = r"[A-Za-z0-9_-]*"
_DOTTED = r"[A-Za-z0-9_.-]*"
_IAM = r"[\w+=,.@-]*"
_IAM_WORDS = "letters, digits and `_+=,.@-`"
_HYPHENATED_WORDS = "letters, digits, hyphens and underscores"
_DOTTED_WORDS = "letters, digits, hyphens, underscores and full stops"
_BALANCER = NameRule(
    r"(?!-)(?!internal-)[A-Za-z0-9-]*(?<!-)",
    "letters, digits and hyphens, without a hyphen at its ends or `internal-` at its beginning",
    32,
)
_DATABASE = NameRule(
    r"[a-z](?!.*--)[a-z0-9-]*(?<!-)",
    "small letters, digits and single hyphens, with a letter first and no hyphen last",
    63,
)

NAMES: dict[tuple[str, str], NameRule] = {
    ("aws:alb:LoadBalancer", "name"): _BALANCER,
    ("aws:alb:TargetGroup", "name"): NameRule(r"(?!-)[A-Za-z0-9-]*(?<!-)", "letters, digits and hyphens", 32),
    ("aws:cloudwatch:EventRule", "name"): NameRule(_DOTTED, _DOTTED_WORDS, 64),
    ("aws:cloudwatch:LogGroup", "name"): NameRule(r"[.\-_/#A-Za-z0-9]*", "letters, digits and `._-/#`", 512),
    ("aws:dynamodb:Table", "name"): NameRule(_DOTTED, _DOTTED_WORDS, 255, 3),
    ("aws:ecr:Repository", "name"): NameRule(
        r"(?:[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*/)*[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*",
        "small letters and digits, separated by hyphens, underscores, full stops and slashes",
        256,
        2,
    ),
    ("aws:ecs:Cluster", "name"): NameRule(_HYPHENATED, _HYPHENATED_WORDS, 255),
    ("aws:ecs:Service", "name"): NameRule(_HYPHENATED, _HYPHENATED_WORDS, 255),
    ("aws:ecs:TaskDefinition", "family"): NameRule(_HYPHENATED, _HYPHENATED_WORDS, 255),
    ("aws:eks:Cluster", "name"): NameRule(
        r"[A-Za-z0-9][A-Za-z0-9_-]*", f"{_HYPHENATED_WORDS}, with a letter or digit first", 100
    ),
    ("aws:iam:Group", "name"): NameRule(_IAM, _IAM_WORDS, 128),
    ("aws:iam:InstanceProfile", "name"): NameRule(_IAM, _IAM_WORDS, 128),
    ("aws:iam:Policy", "name"): NameRule(_IAM, _IAM_WORDS, 128),
    ("aws:iam:Role", "name"): NameRule(_IAM, _IAM_WORDS, 64),
    ("aws:iam:RolePolicy", "name"): NameRule(_IAM, _IAM_WORDS, 128),
    ("aws:iam:User", "name"): NameRule(_IAM, _IAM_WORDS, 64),
    ("aws:kinesis:FirehoseDeliveryStream", "name"): NameRule(_DOTTED, _DOTTED_WORDS, 64),
    ("aws:kinesis:Stream", "name"): NameRule(_DOTTED, _DOTTED_WORDS, 128),
    ("aws:kms:Alias", "name"): NameRule(r"alias/[A-Za-z0-9/_-]*", f"`alias/` followed by {_HYPHENATED_WORDS}", 256),
    ("aws:lambda:Function", "name"): NameRule(_HYPHENATED, _HYPHENATED_WORDS, 64),
    ("aws:lb:LoadBalancer", "name"): _BALANCER,
    ("aws:lb:TargetGroup", "name"): NameRule(r"(?!-)[A-Za-z0-9-]*(?<!-)", "letters, digits and hyphens", 32),
    ("aws:rds:Cluster", "clusterIdentifier"): _DATABASE,
    ("aws:rds:Instance", "identifier"): _DATABASE,
    ("aws:rds:SubnetGroup", "name"): NameRule(
        r"[a-z0-9 ._-]*", "small letters, digits, spaces, full stops, hyphens and underscores", 255
    ),
    ("aws:s3:Bucket", "bucket"): NameRule(
        r"[a-z0-9](?!.*\.\.)[a-z0-9.-]*(?<![.-])",
        "small letters, digits, hyphens and full stops, with a letter or digit at both ends",
        63,
        3,
    ),
    ("aws:secretsmanager:Secret", "name"): NameRule(r"[A-Za-z0-9/_+=.@-]*", "letters, digits and `/_+=.@-`", 512),
    ("aws:sfn:StateMachine", "name"): NameRule(_HYPHENATED, _HYPHENATED_WORDS, 80),
    ("aws:sns:Topic", "name"): NameRule(r"[A-Za-z0-9_-]*(?:\.fifo)?", f"{_HYPHENATED_WORDS}, and `.fifo` last", 256),
    ("aws:sqs:Queue", "name"): NameRule(r"[A-Za-z0-9_-]*(?:\.fifo)?", f"{_HYPHENATED_WORDS}, and `.fifo` last", 80),
    ("aws:ssm:Parameter", "name"): NameRule(
        r"/[A-Za-z0-9_./-]*|[A-Za-z0-9_.-]*", f"{_DOTTED_WORDS}, and slashes where one is first", 2048
    ),
}
