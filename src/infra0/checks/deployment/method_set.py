"""Methods that a cache behaviour of CloudFront does not take together."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.distributions import DISTRIBUTION, behaviors
from infra0.checks.listing import all_of
from infra0.checks.reading import known
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, SetValue, Severity

_READ = ("GET", "HEAD")
_ASKED = (*_READ, "OPTIONS")
_SETS = {
    "allowedMethods": (_READ, _ASKED, (*_ASKED, "PUT", "POST", "PATCH", "DELETE")),
    "cachedMethods": (_READ, _ASKED),
}


class MethodSet(ResourceCheck):
    """A cache behaviour allows or caches HTTP methods in a combination that CloudFront does not offer.

    Why: CloudFront rejects the distribution. It allows `GET` and `HEAD`, these with `OPTIONS`, or all seven methods,
    and caches only the first two sets. Source: the Amazon CloudFront API reference, AllowedMethods and CachedMethods.

    Example:
        {"resources": {"site": {"type": "aws:cloudfront:Distribution",
                                "config": {"enabled": true,
                                           "origins": [{"originId": "api", "domainName": "api.example.com"}],
                                           "defaultCacheBehavior": {"targetOriginId": "api",
                                               "viewerProtocolPolicy": "redirect-to-https",
                                               "cachePolicyId": "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
                                               "allowedMethods": ["GET", "POST"], "cachedMethods": ["GET", "HEAD"]},
                                           "restrictions": {"geoRestriction": {"restrictionType": "none"}},
                                           "viewerCertificate": {"cloudfrontDefaultCertificate": true}}}}}

    Instead:
        {"resources": {"site": {"type": "aws:cloudfront:Distribution",
                                "config": {"enabled": true,
                                           "origins": [{"originId": "api", "domainName": "api.example.com"}],
                                           "defaultCacheBehavior": {"targetOriginId": "api",
                                               "viewerProtocolPolicy": "redirect-to-https",
                                               "cachePolicyId": "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
                                               "allowedMethods": ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH",
                                                                  "DELETE"],
                                               "cachedMethods": ["GET", "HEAD"]},
                                           "restrictions": {"geoRestriction": {"restrictionType": "none"}},
                                           "viewerCertificate": {"cloudfrontDefaultCertificate": true}}}}}
    """

    code = "I0427"
    severity = Severity.ERROR
    tokens = frozenset({DISTRIBUTION})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The sets of methods that are not offered."""
        for pointer, behavior in behaviors(subject, visit.name):
            for name, offered in _SETS.items():
                methods = _methods(subject, (*pointer, name), behavior.get(name))
                if not methods or methods in map(set, offered) or not methods <= set(_SETS["allowedMethods"][-1]):
                    continue
                better = next((each for each in offered if methods <= set(each)), offered[-1])
                yield cls.at(
                    Place((*pointer, name)),
                    f"`{name}` of `{visit.name}` cannot be {all_of(sorted(methods))} alone; the next set of methods "
                    f"that CloudFront offers is {all_of(better)}.",
                    fix=Fix(f"write {all_of(better)}", (SetValue((*pointer, name), list(better)),)),
                )


def _methods(subject: Subject, pointer: Pointer, value: object) -> set[str]:
    """The methods of a list of which all are known; none otherwise."""
    found = [known(subject, (*pointer, n), each) for n, each in enumerate(value if isinstance(value, list) else ())]
    return set(found) if all(isinstance(each, str) for each in found) else set()
