"""Alias records that look for what they stand for in another hosted zone."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.catalog.words import words
from infra0.checks.check import ResourceCheck
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Related, SetValue, Severity

_OWN = frozenset({"aws:route53:Record", "aws:route53:Zone"})
_MOST = 100


class AliasZone(ResourceCheck):
    """An alias record has the domain name of one resource, and the hosted zone of another, such as the record's own.

    Why: Route 53 rejects the record, as it does not find the name in that zone. Load balancers, distributions and the
    like are in zones of AWS, whose IDs are attributes of theirs. Source: pulumi-aws on `aliases` of records, and the
    Amazon Route 53 API reference, AliasTarget.

    Example:
        {"resources": {"zone": {"type": "aws:route53:Zone", "config": {"name": "example.com"}},
                       "web": {"type": "aws:lb:LoadBalancer",
                               "config": {"subnets": ["subnet-0a1b2c3d", "subnet-0a1b2c4d"]}},
                       "www": {"type": "aws:route53:Record",
                               "config": {"zoneId": "zone.zoneId", "name": "www.example.com", "type": "A",
                                          "aliases": [{"name": "web.dnsName", "zoneId": "zone.zoneId",
                                                       "evaluateTargetHealth": true}]}}}}

    Instead:
        {"resources": {"zone": {"type": "aws:route53:Zone", "config": {"name": "example.com"}},
                       "web": {"type": "aws:lb:LoadBalancer",
                               "config": {"subnets": ["subnet-0a1b2c3d", "subnet-0a1b2c4d"]}},
                       "www": {"type": "aws:route53:Record",
                               "config": {"zoneId": "zone.zoneId", "name": "www.example.com", "type": "A",
                                          "aliases": [{"name": "web.dnsName", "zoneId": "web.zoneId",
                                                       "evaluateTargetHealth": true}]}}}}
    """

    code = "I0479"
    severity = Severity.ERROR
    tokens = frozenset({"aws:route53:Record"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where the name and the zone are those of two resources."""
        aliases = visit.config.get("aliases")
        for number in range(min(len(aliases), _MOST) if isinstance(aliases, list) else 0):
            place = visit.pointer("aliases", number, "zoneId")
            name = subject.reference(visit.pointer("aliases", number, "name"))
            zone = subject.reference(place)
            if name is None or zone is None or name.resource == zone.resource or subject.token(name.resource) in _OWN:
                continue
            having = _zones(subject, name.resource)
            if not having:
                continue
            meant = [f"{name.resource}.{attribute}" for attribute in having]
            yield cls.at(
                Place(place),
                f"`aliases[].zoneId` of `{visit.name}` must be the hosted zone of `{name.resource}`, as `name` is, not "
                f"that of `{zone.resource}`.",
                suggestions=tuple(meant),
                related=(Related(Place(visit.pointer("aliases", number, "name")), "the name"),),
                fix=Fix(f"refer to `{meant[0]}`", (SetValue(place, meant[0]),)) if len(meant) == 1 else None,
            )


def _zones(subject: Subject, resource: str) -> tuple[str, ...]:
    """The attributes of a resource that are IDs of hosted zones."""
    type_ = subject.graph.types.get(resource)
    called = {name: words(name) for name in type_.attributes} if type_ else {}
    return tuple(name for name, said in called.items() if said[-2:] == ("zone", "id") and "availability" not in said)
