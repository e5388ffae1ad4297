"""Resources that may come before what must be there already."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import known_at
from infra0.checks.subject import Subject
from infra0.checks.tables.precedence import PRECEDENCE, Precedence
from infra0.checks.tables.sole import SOLE
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Insert, Place, Pointer, Severity
from infra0.graph.slots import pointer_of

_SHOWN = 5


class DeploymentOrder(ResourceCheck):
    """A resource does not wait for others that must be there first, such as a deployment for the methods of its API.

    Why: nothing but `dependsOn` or a reference tells what comes first. API Gateway refuses to deploy an API without
    methods, ECS a service whose target group has no listener, S3 an ACL that ownership controls do not allow yet.
    Sources: pulumi-aws on the types in question, whose examples have `dependsOn`, and the services' guides.

    Example:
        {"resources": {"api": {"type": "aws:apigateway:RestApi", "config": {"name": "shop"}},
                       "get": {"type": "aws:apigateway:Method",
                               "config": {"restApi": "api.id", "resourceId": "api.rootResourceId",
                                          "httpMethod": "GET", "authorization": "NONE"}},
                       "mock": {"type": "aws:apigateway:Integration",
                                "config": {"restApi": "api.id", "resourceId": "api.rootResourceId",
                                           "httpMethod": "get.httpMethod", "type": "MOCK"}},
                       "deployment": {"type": "aws:apigateway:Deployment", "config": {"restApi": "api.id"}}}}

    Instead:
        {"resources": {"api": {"type": "aws:apigateway:RestApi", "config": {"name": "shop"}},
                       "get": {"type": "aws:apigateway:Method",
                               "config": {"restApi": "api.id", "resourceId": "api.rootResourceId",
                                          "httpMethod": "GET", "authorization": "NONE"}},
                       "mock": {"type": "aws:apigateway:Integration",
                                "config": {"restApi": "api.id", "resourceId": "api.rootResourceId",
                                           "httpMethod": "get.httpMethod", "type": "MOCK"}},
                       "deployment": {"type": "aws:apigateway:Deployment", "config": {"restApi": "api.id"},
                                      "dependsOn": ["get", "mock"]}}}
    """

    code = "I0461"
    severity = Severity.WARNING
    tokens = frozenset(PRECEDENCE)

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """One finding for all that the resource does not wait for."""
        rows = PRECEDENCE[subject.token(visit.name)]
        awaited = subject.needs(visit.name)
        earlier = {name: row for row in rows for name in _earlier(subject, visit.name, row)}
        enough = {row.outcome for name, row in earlier.items() if row.one and name in awaited}
        found = {name: row for name, row in earlier.items() if name not in awaited and row.outcome not in enough}
        missing = [name for name in subject.document.resources if name in found]
        if missing:
            names = ", ".join(f"`{name}`" for name in missing[:_SHOWN])
            yield cls.at(
                Place(("resources", visit.name), "key"),
                f"`{visit.name}` may be created before {names}, and would then {found[missing[0]].outcome}.",
                fix=Fix("wait for them" if len(missing) > 1 else "wait for it", tuple(_dependencies(visit, missing))),
                blames=(*subject.waiting(visit.name), *_unclear(subject, rows)),
            )


def _earlier(subject: Subject, name: str, row: Precedence) -> Iterator[str]:
    """What a resource must wait for: what names the same as it does, and does not need it itself."""
    for other in subject.of_type(row.earlier):
        is_same = all(_named(subject, name, one) & _named(subject, other, another) for one, another in row.same)
        if is_same and name not in subject.needs(other):
            yield other


def _unclear(subject: Subject, rows: Sequence[Precedence]) -> Iterator[Pointer]:
    """Where a fault may be why something is to be waited for, or why what is waited for is not enough.

    That is where what comes earlier names what it is for, and where a second one is told from the first.
    """
    for row in rows:
        for name in subject.of_type(row.earlier):
            yield from (pointer_of(name, re.split(r"[.\[]", slot, maxsplit=1)[0]) for _, slot in row.same)
            yield from (pointer_of(name, last) for last in SOLE.get(row.earlier, ())[-1:])


def _named(subject: Subject, name: str, slot: str) -> set[tuple[str, str]]:
    """What a slot names: resources, and texts that are known. A reference is to a resource, whatever its attribute."""
    found = {("", edge.target) for edge in subject.graph.edges_of(name) if edge.slot == slot}
    text = None if "[" in slot else known_at(subject, name, slot)
    return found | {("text", text)} if isinstance(text, str) else found


def _dependencies(visit: ResourceVisit, missing: list[str]) -> Iterator[Insert]:
    place = ("resources", visit.name)
    if visit.resource.depends_on is None:
        yield Insert(place, "dependsOn", missing)
    else:
        yield from (Insert((*place, "dependsOn"), None, name) for name in missing)
