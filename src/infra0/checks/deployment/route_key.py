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

_PREDEFINED = ("connect", "disconnect", "default")
_HTTP = "Write a method in capitals, a space and a path, as in `GET /orders`, or `$default`."
_SOCKET = "Write `$connect`, `$disconnect`, `$default`, or what the API's `routeSelectionExpression` selects."


class RouteKey(ResourceCheck):
    """The key of an HTTP API's route is no method with a path, or that of a WebSocket API is one.

    Why: API Gateway rejects the route, or never takes it. Source: the API Gateway developer guide, "Create routes
    for HTTP APIs": a key is a method and a path, such as `GET /orders`, or `$default`; and "Create routes for WebSocket
    APIs in API Gateway": the predefined keys are `$connect`, `$disconnect` and `$default`.

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
        protocol = known_at(subject, api, "protocolType") if api else None
        if not isinstance(key, str) or not api:
            return
        if protocol == "HTTP" and not _FORM.fullmatch(key):
            right = _right(key)
            yield cls._wrong(visit, key, f"`{api}` is an HTTP API", _HTTP, right, certain=not key.startswith("/"))
        elif protocol == "WEBSOCKET" and (key.lstrip("$").lower() in _PREDEFINED or " /" in key):
            right = f"${key.lstrip('$').lower()}"
            if right != key:
                known = right if right[1:] in _PREDEFINED else None
                yield cls._wrong(visit, key, f"`{api}` is a WebSocket API", _SOCKET, known, certain=key[0] == "$")

    @classmethod
    def _wrong(
        cls, visit: ResourceVisit, key: str, reason: str, note: str, right: str | None, *, certain: bool
    ) -> Diagnostic:
        place = visit.pointer("routeKey")
        return cls.at(
            Place(place),
            f"`routeKey` of `{visit.name}` cannot be `{key}`, as {reason}.",
            notes=(note,),
            fix=Fix(f"write `{right}`", (SetValue(place, right),), certain=certain) if right else None,
        )


def _right(key: str) -> str | None:
    """The key with a method in capitals and a slash before the path; all methods where it has none."""
    method, space, path = key.strip().partition(" ")
    written = f"{method.upper()} /{path.strip().lstrip('/')}" if space else f"ANY {method}"
    return written if _FORM.fullmatch(written) else None
