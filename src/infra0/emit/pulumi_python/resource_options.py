"""Resource options: `pulumi.ResourceOptions`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from infra0.catalog.python_names import python_name
from infra0.emit.pulumi_python.expressions import Doc, Keyword, Word, call, listing
from infra0.emit.pulumi_python.scope import Scope
from infra0.emit.pulumi_python.values import value_doc
from infra0.ir import Argument, ListValue, Literal, ObjectValue, Resource, Value


def options_keyword(resource: Resource, scope: Scope) -> Iterator[Keyword]:
    """``opts=pulumi.ResourceOptions(...)``, or nothing."""
    arguments = [_keyword(option, scope) for option in resource.options]
    if resource.depends_on:
        arguments.append(Keyword("depends_on", listing(*map(scope.resource, resource.depends_on))))
    if arguments:
        yield Keyword("opts", call("pulumi.ResourceOptions", *arguments))


def option_keyword(name: str) -> str:
    """The keyword of Pulumi's own classes for an option, or a member of one, by its name in Pulumi YAML."""
    return _KEYWORDS.get(name) or python_name(name)


def _keyword(argument: Argument, scope: Scope) -> Keyword:
    name = option_keyword(argument.name) if argument.property else argument.name
    return Keyword(name, _PRINTED.get(argument.name, value_doc)(argument.value, scope))


def _custom_timeouts(value: Value, scope: Scope) -> Doc:
    return call("pulumi.CustomTimeouts", *(_keyword(timeout, scope) for timeout in _fields(value)))


def _aliases(value: Value, scope: Scope) -> Doc:
    items = value.items if isinstance(value, ListValue) else (value,)
    return listing(*(_alias(item, scope) for item in items))


def _alias(value: Value, scope: Scope) -> Doc:
    """A URN, or a description of what the resource was."""
    fields = {field.name: field for field in _fields(value)}
    if not fields or "urn" in fields:
        return value_doc(fields["urn"].value if fields else value, scope)
    return call("pulumi.Alias", *_alias_arguments(fields, scope))


def _alias_arguments(fields: Mapping[str, Argument], scope: Scope) -> Iterator[Keyword]:
    orphan = _ORPHAN in fields and fields[_ORPHAN].value == Literal(True)
    left_out = (_ORPHAN, "parent") if orphan else (_ORPHAN,)
    yield from (_keyword(field, scope) for name, field in fields.items() if name not in left_out)
    if orphan:
        yield Keyword("parent", Word("pulumi.ROOT_STACK_RESOURCE", "pulumi"))


def _fields(value: Value) -> tuple[Argument, ...]:
    return value.arguments if isinstance(value, ObjectValue) else ()


_ORPHAN = "noParent"
_KEYWORDS = {"type": "type_", _ORPHAN: "parent"}
"""Keywords that do not follow from the names in Pulumi YAML."""
_PRINTED: Mapping[str, Callable[[Value, Scope], Doc]] = {"aliases": _aliases, "customTimeouts": _custom_timeouts}
"""How options are printed that take objects of the SDK."""
