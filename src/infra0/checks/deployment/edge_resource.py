"""Certificates and web ACLs that CloudFront cannot use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.distributions import DISTRIBUTION
from infra0.checks.reading import known_at, target_at, value_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Pointer, Related, SetValue, Severity
from infra0.graph.slots import pointer_of

_CERTIFICATE = "aws:acm:Certificate"
_VALIDATION = "aws:acm:CertificateValidation"
_ACL = "aws:wafv2:WebAcl"
_SCOPED = frozenset({_ACL, "aws:wafv2:IpSet", "aws:wafv2:RegexPatternSet", "aws:wafv2:RuleGroup"})
_PROVIDER = "pulumi:providers:aws"
_HOME = "us-east-1"
_ARN = re.compile(r"arn:aws:acm:(?P<region>[a-z0-9-]+):\d{12}:certificate/.+")


class EdgeResource(ResourceCheck):
    """A certificate or a web ACL is not one that a CloudFront distribution can use, such as one outside `us-east-1`.

    Why: CloudFront looks for certificates and web ACLs there alone, WAF takes the scope `CLOUDFRONT` nowhere else, and
    aliases need a certificate of their own. The region is known where the document says it. Source: pulumi-aws on
    `acmCertificateArn`, `cloudfrontDefaultCertificate` and `scope`.

    Example:
        {"resources": {"shop": {"type": "aws:acm:Certificate",
                                "config": {"domainName": "shop.example.com", "validationMethod": "DNS",
                                           "region": "eu-west-1"}},
                       "site": {"type": "aws:cloudfront:Distribution",
                                "config": {"enabled": true, "aliases": ["shop.example.com"],
                                           "origins": [{"originId": "api", "domainName": "api.example.com"}],
                                           "defaultCacheBehavior": {"targetOriginId": "api",
                                               "viewerProtocolPolicy": "redirect-to-https",
                                               "cachePolicyId": "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
                                               "allowedMethods": ["GET", "HEAD"], "cachedMethods": ["GET", "HEAD"]},
                                           "restrictions": {"geoRestriction": {"restrictionType": "none"}},
                                           "viewerCertificate": {"acmCertificateArn": "shop.arn",
                                                                 "sslSupportMethod": "sni-only"}}}}}

    Instead:
        {"resources": {"shop": {"type": "aws:acm:Certificate",
                                "config": {"domainName": "shop.example.com", "validationMethod": "DNS",
                                           "region": "us-east-1"}},
                       "site": {"type": "aws:cloudfront:Distribution",
                                "config": {"enabled": true, "aliases": ["shop.example.com"],
                                           "origins": [{"originId": "api", "domainName": "api.example.com"}],
                                           "defaultCacheBehavior": {"targetOriginId": "api",
                                               "viewerProtocolPolicy": "redirect-to-https",
                                               "cachePolicyId": "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
                                               "allowedMethods": ["GET", "HEAD"], "cachedMethods": ["GET", "HEAD"]},
                                           "restrictions": {"geoRestriction": {"restrictionType": "none"}},
                                           "viewerCertificate": {"acmCertificateArn": "shop.arn",
                                                                 "sslSupportMethod": "sni-only"}}}}}
    """

    code = "I0492"
    severity = Severity.ERROR
    tokens = frozenset({DISTRIBUTION, *_SCOPED})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The findings about what a distribution uses, or about a scope."""
        if subject.token(visit.name) != DISTRIBUTION:
            if known_at(subject, visit.name, "scope") == "CLOUDFRONT":
                yield from cls._elsewhere(subject, visit, visit.name, "its scope is `CLOUDFRONT`")
            return
        own = value_at(subject, visit.name, "viewerCertificate", "cloudfrontDefaultCertificate")
        certificate = _certificate(subject, visit.name)
        if certificate and subject.token(certificate) == _CERTIFICATE:
            yield from cls._elsewhere(subject, visit, certificate, f"`{visit.name}` is a CloudFront distribution")
        text = known_at(subject, visit.name, "viewerCertificate", "acmCertificateArn")
        arn = _ARN.fullmatch(text) if isinstance(text, str) else None
        if arn and arn["region"] != _HOME:
            yield cls.at(
                Place(visit.pointer("viewerCertificate", "acmCertificateArn")),
                f"The certificate of `{visit.name}` is in `{arn['region']}`; CloudFront needs one in `{_HOME}`.",
            )
        if value_at(subject, visit.name, "aliases") and own is True:
            yield cls.at(
                Place(visit.pointer("viewerCertificate", "cloudfrontDefaultCertificate")),
                f"`{visit.name}` has `aliases`, so it needs a certificate for them instead of CloudFront's own.",
                notes=(f"Give `acmCertificateArn` a certificate in `{_HOME}`, and set `sslSupportMethod`.",),
            )
        acl = target_at(subject, visit.name, "webAclId")
        if acl and subject.token(acl) == _ACL and known_at(subject, acl, "scope") == "REGIONAL":
            pointer = pointer_of(acl, "scope")
            yield cls.at(
                Place(pointer),
                f"`scope` of `{acl}` must be `CLOUDFRONT`, as `{visit.name}` is a CloudFront distribution.",
                related=(Related(Place(visit.pointer("webAclId")), "it is used here"),),
                notes=(f"It must then be created in `{_HOME}`.",),
                fix=Fix("write `CLOUDFRONT`", (SetValue(pointer, "CLOUDFRONT"),), certain=False),
            )

    @classmethod
    def _elsewhere(cls, subject: Subject, visit: ResourceVisit, name: str, reason: str) -> Iterator[Diagnostic]:
        region, pointer = _region(subject, name)
        if region not in (None, _HOME):
            used = () if name == visit.name else (Related(Place(("resources", visit.name), "key"), "it is used here"),)
            is_own = pointer[1] == name and pointer[2] == "config"
            yield cls.at(
                Place(pointer),
                f"`{name}` is in `{region}`, but must be in `{_HOME}`, as {reason}.",
                related=used,
                notes=() if is_own else (f"Give `{name}` the `region` `{_HOME}`, or another provider.",),
                fix=Fix(f"write `{_HOME}`", (SetValue(pointer, _HOME),)) if is_own else None,
            )


def _certificate(subject: Subject, distribution: str) -> str | None:
    found = target_at(subject, distribution, "viewerCertificate", "acmCertificateArn")
    return target_at(subject, found, "certificateArn") if found and subject.token(found) == _VALIDATION else found


def _region(subject: Subject, name: str) -> tuple[str | None, Pointer]:
    """The region of a resource, as far as the document says it, and where."""
    if region := known_at(subject, name, "region"):
        return str(region), pointer_of(name, "region")
    options = subject.document.resources[name].options
    provider = options.get("provider") if isinstance(options, dict) else None
    pointer: Pointer = ("resources", name, "options", "provider")
    if not isinstance(provider, str) or provider not in subject.document.resources:
        return None, pointer
    is_aws = subject.document.resources[provider].type == _PROVIDER
    region = known_at(subject, provider, "region") if is_aws else None
    return str(region) if region else None, pointer
