"""Origins that a distribution does not have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra0.checks.check import ResourceCheck
from infra0.checks.distributions import DISTRIBUTION, behaviors
from infra0.checks.reading import objects_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, SetValue, Severity
from infra0.diagnostics.nearest import nearest


class OriginId(ResourceCheck):
    """A cache behaviour of a CloudFront distribution names an origin that the distribution does not have.

    Why: CloudFront rejects the distribution. Source: pulumi-aws on `targetOriginId`.

    Example:
        {"resources": {"site": {"type": "aws:cloudfront:Distribution",
                                "config": {"enabled": true,
                                           "origins": [{"originId": "bucket", "domainName": "site.example.com"}],
                                           "defaultCacheBehavior": {"targetOriginId": "buckets",
                                               "viewerProtocolPolicy": "redirect-to-https",
                                               "cachePolicyId": "658327ea-f89d-4fab-a63d-7e88639e58f6",
                                               "allowedMethods": ["GET", "HEAD"], "cachedMethods": ["GET", "HEAD"]},
                                           "restrictions": {"geoRestriction": {"restrictionType": "none"}},
                                           "viewerCertificate": {"cloudfrontDefaultCertificate": true}}}}}

    Instead:
        {"resources": {"site": {"type": "aws:cloudfront:Distribution",
                                "config": {"enabled": true,
                                           "origins": [{"originId": "bucket", "domainName": "site.example.com"}],
                                           "defaultCacheBehavior": {"targetOriginId": "bucket",
                                               "viewerProtocolPolicy": "redirect-to-https",
                                               "cachePolicyId": "658327ea-f89d-4fab-a63d-7e88639e58f6",
                                               "allowedMethods": ["GET", "HEAD"], "cachedMethods": ["GET", "HEAD"]},
                                           "restrictions": {"geoRestriction": {"restrictionType": "none"}},
                                           "viewerCertificate": {"cloudfrontDefaultCertificate": true}}}}}
    """

    code = "I0465"
    severity = Severity.ERROR
    tokens = frozenset({DISTRIBUTION})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The behaviours whose origin is not there; texts are compared as they stand in the document."""
        names = [origin.get("originId") for _, origin in _origins(subject, visit)]
        known = [name for name in names if isinstance(name, str)]
        if not known or len(known) < len(names):
            return
        computed = any((*pointer, "originId") in subject.graph.values for pointer, _ in _origins(subject, visit))
        for pointer, name in _targets(subject, visit):
            if name in known or pointer in subject.graph.values or computed:
                continue
            fix = Fix(f"write `{known[0]}`", (SetValue(pointer, known[0]),)) if len(known) == 1 else None
            yield cls.at(
                Place(pointer),
                f"`{visit.name}` has no origin `{name}`.",
                suggestions=nearest(name, known) or tuple(known[:3]),
                fix=fix,
                blames=tuple((*origin, "originId") for origin, _ in _origins(subject, visit)),
            )


def _origins(subject: Subject, visit: ResourceVisit) -> Iterator[tuple[Pointer, dict[str, Any]]]:
    yield from objects_at(subject, visit.name, "origins")
    yield from objects_at(subject, visit.name, "originGroups")


def _targets(subject: Subject, visit: ResourceVisit) -> Iterator[tuple[Pointer, str]]:
    for pointer, behavior in behaviors(subject, visit.name):
        name = behavior.get("targetOriginId")
        if isinstance(name, str):
            yield (*pointer, "targetOriginId"), name
