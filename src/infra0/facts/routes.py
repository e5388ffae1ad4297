"""The routes of an API that is one resource."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infra0.ir import Argument, EnumMember, ListValue, Literal, ObjectValue, Reference, Resource, ResourceValue, Value


@dataclass(frozen=True, slots=True)
class Route:
    """Requests of one method to one path."""

    method: str
    path: str

    def __str__(self) -> str:
        return f"{self.method} {self.path}".strip()


def routes_to(api: Resource, handler: str) -> tuple[Route, ...]:
    """The routes of an API that lead to the resource `handler`, in the document's order."""
    return tuple(route for route, handlers in _routes(api) if handler in handlers)


def _routes(api: Resource) -> Iterator[tuple[Route, frozenset[str]]]:
    routes = next((argument.value for argument in api.arguments if argument.name == "routes"), None)
    for route in routes.items if isinstance(routes, ListValue) else ():
        if isinstance(route, ObjectValue):
            found = {argument.name: argument for argument in route.arguments}
            if "path" in found:
                yield Route(_text(found.get("method")), _text(found["path"])), frozenset(_targets(route))


def _text(argument: Argument | None) -> str:
    match argument.value if argument else None:
        case Literal(value) | EnumMember(_, value):
            return str(value)
        case _:
            return ""


def _targets(value: Value) -> Iterator[str]:
    match value:
        case Reference(resource) | ResourceValue(resource):
            yield resource
        case ObjectValue(arguments):
            for argument in arguments:
                yield from _targets(argument.value)
        case _:
            return
