"""Texts that examples make of references, such as ``integrations/{aws:apigatewayv2:Integration.id}``."""

import ast
import re
from collections.abc import Callable

from infra0.catalog.builder.examples import Names
from infra0.catalog.builder.values import Reference, reference

_TOGETHER = "pulumi.Output.all"
_STRUCTURED = re.compile(r"(?!arn:)[^\s{}]*[/:][^\s{}]*")

Part = str | Reference | None
"""A part of a text: as it stands, of another resource, or of something else."""


def form_of(value: ast.expr, names: Names, spelled: Callable[[Reference], str]) -> str:
    """The form of a text that begins with a fixed part and has references in it; empty for any other value.

    The fixed part has a slash or a colon, which tells a path or an address from a name, and is no ARN's.
    """
    first, *rest = _parts(value, names) or ("",)
    if not isinstance(first, str) or not _STRUCTURED.fullmatch(first) or not rest:
        return ""
    form = "".join(part if isinstance(part, str) else spelled(part) if part else "{.}" for part in (first, *rest))
    return "" if " " in form else form


def _parts(value: ast.expr, names: Names) -> list[Part] | None:
    match value:
        case ast.JoinedStr(values=pieces):
            return [_piece(piece, lambda inner: reference(inner, names)) for piece in pieces]
        case ast.Call(
            func=ast.Attribute(value=ast.Call(func=function, args=[], keywords=given), attr="apply"),
            args=[ast.Lambda(body=ast.JoinedStr(values=pieces))],
        ) if ast.unparse(function) == _TOGETHER:
            known = {keyword.arg: reference(keyword.value, names) for keyword in given}
            return [_piece(piece, lambda inner: known.get(_key(inner))) for piece in pieces]
        case ast.Call(
            func=ast.Attribute(value=outer, attr="apply"),
            args=[ast.Lambda(args=ast.arguments(args=[parameter]), body=ast.JoinedStr(values=pieces))],
        ):
            only = reference(outer, names)
            return [
                _piece(piece, lambda inner: only if ast.unparse(inner) == parameter.arg else None) for piece in pieces
            ]
    return None


def _piece(piece: ast.expr, referred: Callable[[ast.expr], Reference | None]) -> Part:
    match piece:
        case ast.Constant(value=str(text)):
            return text
        case ast.FormattedValue(value=inner):
            return referred(inner)
    return None


def _key(inner: ast.expr) -> str | None:
    match inner:
        case ast.Subscript(slice=ast.Constant(value=str(key))):
            return key
    return None
