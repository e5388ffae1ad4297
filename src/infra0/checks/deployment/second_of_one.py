"""Second resources where there can be only one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra0.checks.check import DocumentCheck
from infra0.checks.identities import identity
from infra0.checks.listing import all_of
from infra0.checks.reading import value_at
from infra0.checks.subject import Subject
from infra0.checks.tables.sole import SOLE
from infra0.diagnostics import Diagnostic, Place, Related, Severity
from infra0.graph.slots import pointer_of


class SecondOfOne(DocumentCheck):
    """Two resources are the same in what only one may have, such as two listeners on one port of a load balancer.

    Why: the service rejects the second one, or lets it take the place of the first, as with integrations of methods
    and policies of buckets. Source: pulumi-aws on the types, the services' API references, and the errors that they
    give.

    Example:
        {"resources": {"first": {"type": "aws:ec2:RouteTableAssociation",
                                 "config": {"subnetId": "subnet-0a1b2c3d", "routeTableId": "rtb-0a1b2c3d"}},
                       "second": {"type": "aws:ec2:RouteTableAssociation",
                                  "config": {"subnetId": "subnet-0a1b2c3d", "routeTableId": "rtb-4e5f6071"}}}}

    Instead:
        {"resources": {"first": {"type": "aws:ec2:RouteTableAssociation",
                                 "config": {"subnetId": "subnet-0a1b2c3d", "routeTableId": "rtb-0a1b2c3d"}},
                       "second": {"type": "aws:ec2:RouteTableAssociation",
                                  "config": {"subnetId": "subnet-4e5f6071", "routeTableId": "rtb-4e5f6071"}}}}
    """

    code = "I0429"
    severity = Severity.ERROR

    @classmethod
    def check(cls, subject: Subject) -> Iterator[Diagnostic]:
        """The findings, at the last of the inputs of each second resource."""
        for token, inputs in SOLE.items():
            first: dict[tuple[Any, ...], str] = {}
            for name in subject.of_type(token):
                key = (_where(subject, name), *(identity(subject, name, each) for each in inputs))
                if None in key:
                    continue
                other = first.setdefault(key, name)
                if other != name:
                    yield cls.at(
                        Place(pointer_of(name, inputs[-1])),
                        f"`{name}` has the same {all_of(inputs)} as `{other}`; there can be only one.",
                        related=(Related(Place(pointer_of(other, inputs[-1])), "the first one"),),
                        notes=(f"Change `{inputs[-1]}`, or remove one of the two.",),
                    )


def _where(subject: Subject, name: str) -> tuple[str, str]:
    """What tells the account and region of a resource from others: its provider, and the region that it is given."""
    options = subject.document.resources[name].options or {}
    return str(options.get("provider")), str(value_at(subject, name, "region"))
