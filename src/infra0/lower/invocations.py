"""Permissions to invoke functions, which are resources of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra0.graph.slots import pointer_of
from infra0.graph.spelling import spelled
from infra0.ir import Permission
from infra0.lower.statements import StatementReader

_PERMISSION = "aws:lambda:Permission"


def invocations(reader: StatementReader) -> Iterator[Permission]:
    """What the document's `aws:lambda:Permission` resources permit."""
    for name, found in reader.graph.types.items():
        if found and found.short_token == _PERMISSION:
            config: Any = spelled(reader.graph, reader.graph.document.resources[name].config or {}, pointer_of(name))
            function = _text(config, "function")
            yield Permission(
                principal=reader.principal(_text(config, "principal")),
                policy=name,
                effect="Allow",
                actions=(_text(config, "action"),),
                resources=(function,),
                targets=reader.targets(function),
                derived=False,
                conditional=config.get("sourceArn") is not None,
            )


def _text(config: Any, name: str) -> str:
    value = config.get(name)
    return value if isinstance(value, str) else ""
