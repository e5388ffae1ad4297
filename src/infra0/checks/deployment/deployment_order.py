"""Deployments of APIs that may come before what they deploy."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import target_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Insert, Place, Severity

_DEPLOYED = ("aws:apigateway:Integration", "aws:apigateway:Method")


class DeploymentOrder(ResourceCheck):
    """A deployment of a REST API does not wait for the API's methods and integrations.

    Why: a deployment is a snapshot. Nothing but `dependsOn` or a reference tells that it must come last, and API
    Gateway refuses to deploy an API without methods. Source: pulumi-aws on `aws:apigateway:Deployment`.

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
    tokens = frozenset({"aws:apigateway:Deployment"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """One finding for all that the deployment does not wait for."""
        api = target_at(subject, visit.name, "restApi")
        if api is None:
            return
        awaited = subject.needs(visit.name)
        parts = [edge.source for edge in subject.needed_by(api) if edge.slot == "restApi"]
        missing = [name for name in parts if subject.token(name) in _DEPLOYED and name not in awaited]
        if missing:
            names = ", ".join(f"`{name}`" for name in missing[:5])
            yield cls.at(
                Place(("resources", visit.name), "key"),
                f"`{visit.name}` may be created before {names}, and would then deploy nothing.",
                fix=Fix("wait for them", tuple(_dependencies(visit, missing))),
            )


def _dependencies(visit: ResourceVisit, missing: list[str]) -> Iterator[Insert]:
    place = ("resources", visit.name)
    if visit.resource.depends_on is None:
        yield Insert(place, "dependsOn", missing)
    else:
        yield from (Insert((*place, "dependsOn"), None, name) for name in missing)
