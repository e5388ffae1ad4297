"""Queues, topics and buckets that those who are to use them may not use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeAlias

from infra0.checks.check import DocumentCheck
from infra0.checks.joining import attaching
from infra0.checks.listing import all_of
from infra0.checks.subject import Subject
from infra0.checks.tables.deliveries import Delivery, deliveries, service
from infra0.diagnostics import Diagnostic, Place, Severity
from infra0.diagnostics.roots import also_at
from infra0.graph import Edge
from infra0.graph.policies import POLICY_SLOTS, Statement, policies_of, unread_policies_of

_POLICIES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "aws:s3:Bucket": ("aws:s3:BucketPolicy", "s3:PutObject"),
        "aws:sns:Topic": ("aws:sns:TopicPolicy", "sns:Publish"),
        "aws:sqs:Queue": ("aws:sqs:QueuePolicy", "sqs:SendMessage"),
    }
)
"""The type that gives each of these a policy, and what is done by delivering."""

_Use: TypeAlias = tuple[Edge, Delivery]


@dataclass
class _Allowed:
    """Whom the policies of one resource allow something; `by`: their resources. anyone: it cannot be told."""

    by: list[str] = field(default_factory=list)
    principals: set[str] = field(default_factory=set)
    anyone: bool = False


class DeliveryPolicy(DocumentCheck):
    """A service is to deliver to a queue, a topic or a bucket, or CloudFront to read one, but no policy allows it.

    Why: the service is refused. S3, CloudTrail and load balancers try at deployment and fail then; messages of SNS
    and EventBridge are lost silently, and a distribution with an origin access control answers 403. Source: the AWS
    documentation of each service ("Amazon SQS as a target of EventBridge", "Subscribing an Amazon SQS queue to an
    Amazon SNS topic", "Amazon S3 bucket policy for CloudTrail", "Access logs for your Application Load Balancer",
    "Restrict access to an Amazon S3 origin").

    Example:
        {"resources": {"orders": {"type": "aws:sns:Topic"},
                       "billing": {"type": "aws:sqs:Queue"},
                       "subscription": {"type": "aws:sns:TopicSubscription",
                                        "config": {"topic": "orders.arn", "protocol": "sqs",
                                                   "endpoint": "billing.arn"}}}}

    Instead:
        {"resources": {"orders": {"type": "aws:sns:Topic"},
                       "billing": {"type": "aws:sqs:Queue"},
                       "billingPolicy": {"type": "aws:sqs:QueuePolicy",
                                         "config": {"queueUrl": "billing.url",
                                                    "policy": {"Version": "2012-10-17", "Statement": [
                                                        {"Effect": "Allow", "Action": "sqs:SendMessage",
                                                         "Principal": {"Service": "sns.amazonaws.com"},
                                                         "Resource": "billing.arn",
                                                         "Condition": {"ArnEquals": {
                                                             "aws:SourceArn": "orders.arn"}}}]}}},
                       "subscription": {"type": "aws:sns:TopicSubscription",
                                        "config": {"topic": "orders.arn", "protocol": "sqs",
                                                   "endpoint": "billing.arn"}}}}
    """

    code = "I0480"
    severity = Severity.WARNING

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The deliveries that no policy allows, each resource and principal once; together where there is no policy."""
        allowed = _allowed(subject)
        denied: dict[str, dict[str, _Use]] = {}
        for edge, delivery in deliveries(subject, _POLICIES):
            known = allowed.get(edge.target, _Allowed())
            if not known.anyone and delivery.principal not in known.principals:
                denied.setdefault(edge.target, {}).setdefault(delivery.principal, (edge, delivery))
        order = {name: number for number, name in enumerate(subject.document.resources)}
        for target, found in denied.items():
            by, uses = allowed.get(target, _Allowed()).by, sorted(found.values(), key=lambda use: order[use[0].source])
            for some in [[use] for use in uses] if by else [uses]:
                yield cls._denied(subject, target, by, some)

    @classmethod
    def _denied(cls, subject: Subject, target: str, by: Sequence[str], uses: Sequence[_Use]) -> Diagnostic:
        policy, delivering = _POLICIES[subject.token(target)]
        actions = dict.fromkeys(delivery.action or delivering for _, delivery in uses)
        verbs = {"read" if delivery.action else "deliver to" for _, delivery in uses}
        where = f"in `{by[0]}`" if by else f"in an `{policy}` for `{target}`"
        places = [Place(edge.pointer) for edge, _ in uses]
        return cls.at(
            places[0],
            f"No policy allows {all_of([delivery.principal for _, delivery in uses])} to "
            f"{verbs.pop() if len(verbs) == 1 else 'use'} `{target}`.",
            notes=(f"Allow {'it' if len(uses) == 1 else 'them'} {all_of(list(actions))} {where}.",),
            related=also_at(places[1:]),
            blames=(
                *(("resources", name) for name in (*by, *subject.of_type(policy))),
                *attaching(subject, target),
                *(pointer for edge, _ in uses for pointer in subject.waiting(edge.source)),
            ),
        )


def _allowed(subject: Subject) -> dict[str, _Allowed]:
    found: dict[str, _Allowed] = {}
    for token in (*_POLICIES, *(policy for policy, _ in _POLICIES.values())):
        for name in subject.of_type(token):
            for target in _targets(subject, name, POLICY_SLOTS[token].about or ""):
                _read(subject, name, found.setdefault(target, _Allowed()))
    return found


def _targets(subject: Subject, name: str, about: str) -> Iterator[str]:
    """What the policy of a resource is about: the resource itself, or what an input names."""
    if not about:
        yield name
    yield from (edge.target for edge in subject.graph.edges_of(name) if edge.slot == about)


def _read(subject: Subject, name: str, known: _Allowed) -> None:
    if any(True for _ in unread_policies_of(subject.graph, name)):
        known.anyone = True
    for policy in policies_of(subject.graph, name):
        known.by.append(name)
        for statement in policy.spelled(subject.graph).statements:
            if statement.value.get("Effect") == "Allow":
                _add(statement, known)


def _add(statement: Statement, known: _Allowed) -> None:
    # That a statement lacks its principal is said of the statement.
    known.anyone |= "NotPrincipal" in statement.value or "Principal" not in statement.value
    for kind, principal, _ in statement.principals():
        # Accounts may be those that services deliver from, and what only deployment tells may be anybody.
        known.anyone |= kind in ("", "AWS") or "${" in principal
        known.principals.add(service(principal))
