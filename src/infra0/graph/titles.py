"""IDs as titles."""

import re

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_ABBREVIATIONS = frozenset(
    (
        *("acl", "acm", "alb", "api", "arn", "aws", "cdn", "cidr", "cpu", "db", "dlq", "dns", "ebs", "ecr", "ecs"),
        *("efs", "eks", "elb", "emr", "gpu", "iam", "igw", "ip", "kms", "lb", "nat", "nlb", "rds", "rest", "sg"),
        *("sns", "sqs", "ssh", "ssl", "ssm", "sso", "tcp", "tls", "ttl", "udp", "url", "vpc", "vpn", "waf"),
    )
)


def title_case(identifier: str) -> str:
    """The ID in words: ``apiLambda`` is ``API Lambda``."""
    titled = (
        word.upper() if word.lower() in _ABBREVIATIONS else word.capitalize() for word in _WORD.findall(identifier)
    )
    return " ".join(titled) or identifier
