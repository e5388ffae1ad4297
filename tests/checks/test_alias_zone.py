"""Alias records: whose zone they need, and which may be right."""

from typing import Any

import pytest

from infra0.checks.deployment.alias_zone import AliasZone

from .conftest import Checked

_WORLD: dict[str, Any] = {
    "zone": {"type": "aws:route53:Zone", "config": {"name": "example.com"}},
    "web": {"type": "aws:lb:LoadBalancer"},
    "cdn": {"type": "aws:cloudfront:Distribution"},
    "domain": {"type": "aws:apigateway:DomainName"},
    "named": {"type": "aws:apigatewayv2:DomainName"},
    "files": {"type": "aws:efs:MountTarget"},
    "other": {"type": "aws:route53:Record", "config": {"zoneId": "zone.zoneId", "name": "a.example.com", "type": "A"}},
}


@pytest.mark.parametrize(
    ("name", "zone", "meant"),
    [
        ("web.dnsName", "zone.zoneId", ("web.zoneId",)),
        ("cdn.domainName", "web.zoneId", ("cdn.hostedZoneId",)),
        ("domain.regionalDomainName", "zone.id", ("domain.cloudfrontZoneId", "domain.regionalZoneId")),
        ("web.dnsName", "web.zoneId", None),
        # A record of the same zone, a zone that is spelled out, and what has no zone of its own.
        ("other.fqdn", "zone.zoneId", None),
        ("cdn.domainName", "Z2FDTNDATAQYW2", None),
        ("files.dnsName", "zone.zoneId", None),
        (
            *("${named.domainNameConfiguration.targetDomainName}", "${named.domainNameConfiguration.hostedZoneId}"),
            None,
        ),
    ],
)
def test_an_alias_is_in_the_zone_of_what_it_names(
    checked: Checked, name: str, zone: str, meant: tuple[str, ...] | None
) -> None:
    alias = {"name": name, "zoneId": zone, "evaluateTargetHealth": True}
    config = {"zoneId": "zone.zoneId", "name": "www.example.com", "type": "A", "aliases": [alias]}
    found = checked({"resources": {**_WORLD, "www": {"type": "aws:route53:Record", "config": config}}}, (AliasZone,))
    assert [each.suggestions for each in found] == ([meant] if meant else [])
