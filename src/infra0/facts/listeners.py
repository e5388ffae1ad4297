"""The ports that load balancers listen on."""

from __future__ import annotations

from collections.abc import Mapping

from infra0.facts.grants import argument_of, mentioned
from infra0.facts.parts import resource_token
from infra0.facts.values import JsonValue, ValueReader
from infra0.ir import Resource, System

_LISTENERS = {
    "aws:lb:Listener": "loadBalancerArn",
    "aws:alb:Listener": "loadBalancerArn",
    "aws:globalaccelerator:Listener": "acceleratorArn",
}
_INLINE = {
    "aws:elb:LoadBalancer": ("listeners", "lbPort"),
    "awsx:lb:ApplicationLoadBalancer": ("listeners", "port"),
    "awsx:lb:NetworkLoadBalancer": ("listeners", "port"),
}


def listener_ports(system: System, reader: ValueReader) -> Mapping[str, tuple[str, ...]]:
    """Ports by load balancer, in the document's order."""
    found: dict[str, list[str]] = {}
    for resource in system.program.resources:
        token = resource_token(resource)
        if token in _LISTENERS:
            found.setdefault(mentioned(argument_of(resource, _LISTENERS[token])), []).extend(_own(resource, reader))
        elif token in _INLINE:
            found.setdefault(resource.id, []).extend(_inline(resource, reader, *_INLINE[token]))
    return {name: tuple(dict.fromkeys(ports)) for name, ports in found.items()}


def _own(listener: Resource, reader: ValueReader) -> list[str]:
    port = argument_of(listener, "port")
    if port:
        return [reader.text(port)]
    ranges = argument_of(listener, "portRanges")
    return _ports(reader.data(ranges) if ranges else None, "fromPort")


def _inline(resource: Resource, reader: ValueReader, listeners: str, port: str) -> list[str]:
    found = argument_of(resource, listeners)
    single = argument_of(resource, "listener")
    if found is None and single is None:
        return ["80"] if resource_token(resource).startswith("awsx:") else []
    return _ports(reader.data(found) if found else [reader.data(single)] if single else None, port)


def _ports(data: JsonValue, key: str) -> list[str]:
    items = data if isinstance(data, list) else [data]
    return [str(item[key]) for item in items if isinstance(item, dict) and item.get(key) is not None]
