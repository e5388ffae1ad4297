"""What texts of certificates, distributions, load balancers and records must look like.

Sources: the texts of the properties in pulumi-aws 7 and the provider's own validation of them, else the services' API
references.
"""

from collections.abc import Mapping
from dataclasses import replace

from infra0.checks.tables.forms.form import GROUPS, SLASH, Form

_NO_SLASH = Form(r"(?!/).*", "it must not begin with `/`", cut="^/+")
_DOMAIN = Form(
    r"(?![a-z]+://)[^/]*",
    "write the domain name alone, without `https://` and a path",
    cut="^[a-z]+://|/$",
    partly=True,
)
_HOSTED = replace(_DOMAIN, pattern=rf"{_DOMAIN.pattern}|.*\.in-addr\.arpa\.?")
"""Zones for a part of a range of addresses have a slash."""

FORMS: Mapping[tuple[str, str], tuple[Form, ...]] = {
    ("aws:acm:Certificate", "domainName"): (_DOMAIN,),
    ("aws:acm:Certificate", "subjectAlternativeNames[]"): (_DOMAIN,),
    ("aws:alb:TargetGroup", "healthCheck.path"): (SLASH,),
    ("aws:cloudfront:Distribution", "aliases[]"): (_DOMAIN,),
    ("aws:cloudfront:Distribution", "customErrorResponses[].responsePagePath"): (SLASH,),
    ("aws:cloudfront:Distribution", "defaultRootObject"): (_NO_SLASH,),
    ("aws:cloudfront:Distribution", "origins[].domainName"): (_DOMAIN,),
    ("aws:cloudfront:Distribution", "origins[].originPath"): (
        Form(
            r"(?:/.*[^/])?", "it must begin with `/`, and must not end with it", "/", cut=r"^/|/$", example="/example"
        ),
    ),
    ("aws:lb:TargetGroup", "healthCheck.path"): (SLASH,),
    ("aws:route53:Record", "records[]"): (
        Form(
            r"\d{1,3}(?:\.\d{1,3}){3}",
            "a record of type `A` holds IPv4 addresses",
            beside=("type", ("A",)),
            example="192.0.2.1",
        ),
        Form(
            r"[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*",
            "a record of type `AAAA` holds IPv6 addresses",
            beside=("type", ("AAAA",)),
            example="2001:db8::1",
        ),
        Form(
            r"\d+ +\S+",
            "a record of type `MX` holds a priority and a host, as in `10 mail.example.com`",
            before="10 ",
            beside=("type", ("MX",)),
            example="10 mail.example.com",
        ),
        replace(_HOSTED, beside=("type", ("CNAME",))),
    ),
    ("aws:route53:Zone", "name"): (_HOSTED,),
    ("aws:vpc:SecurityGroupEgressRule", "description"): (GROUPS,),
    ("aws:vpc:SecurityGroupIngressRule", "description"): (GROUPS,),
}
