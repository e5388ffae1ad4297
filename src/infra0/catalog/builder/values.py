"""The values that examples give to properties: which are references, and which are JSON documents."""

import ast
import json
from dataclasses import dataclass, replace

from infra0.catalog.builder.examples import Names

_CASTS = frozenset({"int", "float", "str", "unsecret"})
_SERIALISERS = frozenset({"json.dumps", "pulumi.Output.json_dumps"})
_POLICY_LOOKUP = "get_policy_document"


@dataclass(frozen=True, slots=True)
class Reference:
    """A value of another resource: by token if the example makes it, and the path to the attribute in Python names.

    variable: what it is called, if neither a resource nor the result of a lookup of the example has that name.
    """

    token: str | None
    path: tuple[str | int, ...]
    variable: str = ""


def reference(value: ast.expr, names: Names) -> Reference | None:
    """The reference that a value is as a whole; none if it is something else or only contains references."""
    match value:
        case ast.Attribute(value=inner, attr=name):
            return _below(inner, name, names)
        case ast.Subscript(value=inner, slice=ast.Constant(value=str() | int() as key)):
            return _below(inner, key, names)
        case ast.Name(id=name):
            return _root(name, names)
        case ast.Call(func=ast.Attribute(value=inner, attr="apply"), args=[ast.Lambda() as function]):
            return _applied(reference(inner, names), function)
        case ast.Call(func=function, args=[inner], keywords=[]) if _is_cast(function, names):
            return reference(inner, names)
        case ast.JoinedStr(values=[ast.FormattedValue(value=inner)]):
            return reference(inner, names)
    return None


def is_document(value: ast.expr, names: Names) -> bool:
    """Whether an example makes a JSON document of a value, or takes the provider's own one."""
    match value:
        case ast.Call(func=ast.Attribute(attr="apply"), args=[ast.Lambda(body=body)]):
            return is_document(body, names)
        case ast.Call(func=function):
            return ast.unparse(function) in _SERIALISERS
        case ast.Attribute(value=ast.Name(id=name), attr="json"):
            return names.lookups.get(name) == _POLICY_LOOKUP
        case ast.Subscript(value=ast.Name(id=name), slice=ast.Constant(value="json")):
            return name not in names.resources and name not in names.others
        case ast.Constant(value=str() as text):
            return _is_json(text)
        case ast.JoinedStr(values=parts):
            return _is_json("".join(map(_filled, parts)))
    return False


def _below(inner: ast.expr, step: str | int, names: Names) -> Reference | None:
    outer = reference(inner, names)
    if outer is None:
        return None
    if isinstance(step, int) and not outer.path and isinstance(inner, ast.Name) and inner.id in names.lists:
        return outer
    return replace(outer, path=(*outer.path, step))


def _root(name: str, names: Names) -> Reference | None:
    if name in names.resources:
        return Reference(names.resources[name], ())
    if name in names.lookups:
        return Reference(None, ())
    return None if name in names.others or name in names.packages else Reference(None, (), name)


def _applied(outer: Reference | None, function: ast.Lambda) -> Reference | None:
    """What a lambda picks out of the value that it is applied to."""
    parameters = [parameter.arg for parameter in function.args.args]
    inner = reference(function.body, Names()) if len(parameters) == 1 else None
    if outer is None or inner is None or inner.variable != parameters[0]:
        return None
    return replace(outer, path=(*outer.path, *inner.path))


def _is_cast(function: ast.expr, names: Names) -> bool:
    """Whether a call only changes the type: ``int(...)``, or an SDK's enumeration."""
    name = ast.unparse(function)
    return name.rpartition(".")[2] in _CASTS or name.partition(".")[0] in names.packages


def _filled(part: ast.expr) -> str:
    """A part of an f-string; a digit stands for a value, which fits within JSON's strings and outside of them."""
    return str(part.value) if isinstance(part, ast.Constant) else "0"


def _is_json(text: str) -> bool:
    if not text.lstrip().startswith(("{", "[{")):
        return False
    try:
        return isinstance(json.loads(text), dict | list)
    except ValueError:
        return False
