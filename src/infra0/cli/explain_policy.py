"""``infra0 explain-policy``: who may do what on which resource, and why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from infra0.ir import Permission, UnreadPolicy


class Format(StrEnum):
    """How permissions are printed."""

    TEXT = "text"
    JSON = "json"


def explain_policy(
    document: Annotated[str, typer.Argument(help="The document; - is standard input.")],
    role: Annotated[str, typer.Argument(help="The ID of one role, user or group; all by default.")] = "",
    format: Annotated[Format, typer.Option("--format", help="How permissions are printed.")] = Format.TEXT,
) -> None:
    """Print who may do what on which resource, and why, derived policies included."""
    from infra0.cli.compiling import compile_or_exit
    from infra0.cli.inputs import fail

    system = compile_or_exit(document).system
    policies: tuple[Permission | UnreadPolicy, ...] = (*system.permissions, *system.unread)
    known = dict.fromkeys(one.principal for one in policies)
    if role and role not in known:
        listed = f"; roles with policies: {', '.join(known)}" if known else ""
        fail(f"no policy for {role} in {document}{listed}")
    shown = [one for one in policies if role in ("", one.principal)]
    if format is Format.JSON:
        typer.echo(json.dumps([_as_json(one) for one in shown], indent=2, ensure_ascii=False))
        return
    for principal in dict.fromkeys(one.principal for one in shown):
        typer.echo(_paragraph(principal, [one for one in shown if one.principal == principal]))


def _paragraph(principal: str, policies: list[Permission | UnreadPolicy]) -> str:
    from infra0.diagnostics.printable import printable

    lines = [principal, *(line for one in policies for line in _lines(one))]
    return "".join(f"{printable(line)}\n" for line in lines)


def _lines(one: Permission | UnreadPolicy) -> Iterator[str]:
    from infra0.ir import Permission

    if not isinstance(one, Permission):
        if one.arn:
            yield f"  Whatever `{one.arn}` allows, which is not in the document (`{one.policy}`)"
        else:
            yield f"  Whatever `{one.policy}` allows, which is known only at deployment"
        return
    condition = " under conditions" if one.conditional else ""
    derived = ", derived from its prose" if one.derived else ""
    yield f"  {one.effect}{condition} on {', '.join(one.resources or one.targets) or '*'} (`{one.policy}`{derived})"
    yield from (f"    {action}" for action in one.actions)
    yield from (f"    because {reason}" for reason in one.because.splitlines())


def _as_json(one: Permission | UnreadPolicy) -> dict[str, Any]:
    from infra0.ir import Permission, UnreadPolicy

    if isinstance(one, UnreadPolicy):
        unread = Permission(one.principal, one.policy, "", (), (), (), derived=False)
        return _as_json(unread) | {"unread": one.arn or one.policy}
    return {
        "principal": one.principal,
        "policy": one.policy,
        "effect": one.effect,
        "actions": list(one.actions),
        "resources": list(one.resources),
        "targets": list(one.targets),
        "derived": one.derived,
        "because": one.because,
        "conditional": one.conditional,
        "unread": "",
    }
