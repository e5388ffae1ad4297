"""Who may call the routes of an API."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from infra0.facts.grants import argument_of, mentioned
from infra0.facts.parts import resource_token
from infra0.facts.values import JsonValue, ValueReader
from infra0.ir import ANYONE, Resource, System

_ROUTES = {
    "aws:apigateway:Method": ("restApi", "authorization"),
    "aws:apigatewayv2:Route": ("apiId", "authorizationType"),
}
"""A type that is one route of an API -> the properties that name the API and who is let in."""
_API_KEY = "an API key"
_SPOKEN = {
    "": ANYONE,
    "API_KEY": _API_KEY,
    "AMAZON_COGNITO_USER_POOLS": "users of a user pool",
    "AWS_IAM": "IAM",
    "AWS_LAMBDA": "an authorizer",
    "COGNITO_USER_POOLS": "users of a user pool",
    "CUSTOM": "an authorizer",
    "JWT": "a JWT",
    "NONE": ANYONE,
    "OPENID_CONNECT": "OpenID Connect",
}


def logins_of(system: System, reader: ValueReader) -> Mapping[str, str]:
    """By the ID of each API whose routes the document has: who is let in, over all routes."""
    found: dict[str, list[str]] = {}
    for resource in system.program.resources:
        token = resource_token(resource)
        if token == "aws-apigateway:index:RestAPI":
            found.setdefault(resource.id, []).extend(_of_component(resource, reader))
        elif token in _ROUTES:
            api, property_ = _ROUTES[token]
            found.setdefault(mentioned(argument_of(resource, api)), []).append(_of_route(resource, property_, reader))
    distinct = {name: list(dict.fromkeys(logins)) for name, logins in found.items() if logins}
    return {
        name: logins[0] if len(logins) == 1 else f"by route: {', '.join(logins)}" for name, logins in distinct.items()
    }


def _of_route(route: Resource, property_: str, reader: ValueReader) -> str:
    given = {argument.name: reader.argument(argument) for argument in route.arguments}
    kind = str(given.get(property_) or "")
    login = spoken_login(kind)
    return _API_KEY if login == ANYONE and given.get("apiKeyRequired") is True else login


def spoken_login(kind: str) -> str:
    """A kind of authorization as the provider names it, in words."""
    return _SPOKEN.get(kind, kind)


def _of_component(api: Resource, reader: ValueReader) -> Iterator[str]:
    routes = argument_of(api, "routes")
    data = reader.data(routes) if routes else None
    for route in data if isinstance(data, list) else []:
        if isinstance(route, dict):
            yield _of_inline_route(route)


def _of_inline_route(route: Mapping[str, JsonValue]) -> str:
    if route.get("authorizers"):
        return "an authorizer"
    if route.get("iamAuthEnabled") is True:
        return "IAM"
    return _API_KEY if route.get("apiKeyRequired") is True else ANYONE
