"""Routes of HTTP APIs that no request can match."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import known_at, target_at
from infra0.checks.subject import Subject
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity

_METHODS = ("ANY", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT")
_FORM = re.compile(rf"\$default|(?:{'|'.join(_METHODS)}) /\S*")


class RouteKey(ResourceCheck):
    """The key of an HTTP API's route is no method with a path.

    Why: API Gateway rejects the route. Source: the Amazon API Gateway developer guide, "Create routes for HTTP APIs": a
    key is a method and a path, such as `GET /orders`, or `$default`.

    Example:
        {"resources": {"api": {"type": "aws:apigatewayv2:Api", "config": {"protocolType": "HTTP"}},
                       "list": {"type": "aws:apigatewayv2:Route",
                                "config": {"apiId": "api.id", "routeKey": "/orders"}}}}

    Instead:
        {"resources": {"api": {"type": "aws:apigatewayv2:Api", "config": {"protocolType": "HTTP"}},
                       "list": {"type": "aws:apigatewayv2:Route",
                                "config": {"apiId": "api.id", "routeKey": "GET /orders"}}}}
    """

    code = "I0459"
    severity = Severity.ERROR
    tokens = frozenset({"aws:apigatewayv2:Route"})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where the API is of the document."""
        api, key = target_at(subject, visit.name, "apiId"), known_at(subject, visit.name, "routeKey")
        if api is None or known_at(subject, api, "protocolType") != "HTTP":
            return
        if isinstance(key, str) and not _FORM.fullmatch(key):
            place, right = visit.pointer("routeKey"), _right(key)
            yield cls.at(
                Place(place),
                f"`routeKey` of `{visit.name}` cannot be `{key}`, as `{api}` is an HTTP API.",
                notes=("Write a method in capitals, a space and a path, as in `GET /orders`, or `$default`.",),
                fix=Fix(f"write `{right}`", (SetValue(place, right),), certain=not key.startswith("/"))
                if right
                else None,
            )


def _right(key: str) -> str | None:
    """The key with a method in capitals and a slash before the path; all methods where it has none."""
    method, space, path = key.strip().partition(" ")
    written = f"{method.upper()} /{path.strip().lstrip('/')}" if space else f"ANY {method}"
    return written if _FORM.fullmatch(written) else None
