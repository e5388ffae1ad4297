"""``infra0 explain-policy``: who may do what on which resource, and why."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from infra0.ir import Permission


class Format(StrEnum):
    """How permissions are printed."""

    TEXT = "text"
    JSON = "json"


def explain_policy(
    document: Annotated[str, typer.Argument(help="The document; - is standard input.")],
    role: Annotated[str, typer.Argument(help="The ID of one role, user or group; without it, all.")] = "",
    format: Annotated[Format, typer.Option("--format", help="How permissions are printed.")] = Format.TEXT,
) -> None:
    """Print who may do what on which resource, and why, derived policies included."""
    from infra0.cli.compiling import compile_or_exit
    from infra0.cli.inputs import fail

    permissions = compile_or_exit(document).system.permissions
    known = dict.fromkeys(one.principal for one in permissions)
    if role and role not in known:
        listed = f"; {', '.join(known)} have" if known else ""
        fail(f"{role} has no policy in {document}{listed}")
    shown = [one for one in permissions if role in ("", one.principal)]
    if format is Format.JSON:
        typer.echo(json.dumps([_as_json(one) for one in shown], indent=2, ensure_ascii=False))
        return
    for principal in dict.fromkeys(one.principal for one in shown):
        typer.echo(_paragraph(principal, [one for one in shown if one.principal == principal]))


def _paragraph(principal: str, permissions: list[Permission]) -> str:
    from infra0.diagnostics.printable import printable

    lines = [principal]
    for one in permissions:
        derived = ", derived from its prose" if one.derived else ""
        lines.append(f"  {one.effect} on {', '.join(one.resources) or '*'} (`{one.policy}`{derived})")
        lines.extend(f"    {action}" for action in one.actions)
        lines.extend(f"    because {reason}" for reason in one.because.splitlines())
    return "".join(f"{printable(line)}\n" for line in lines)


def _as_json(one: Permission) -> dict[str, Any]:
    return {
        "principal": one.principal,
        "policy": one.policy,
        "effect": one.effect,
        "actions": list(one.actions),
        "resources": list(one.resources),
        "targets": list(one.targets),
        "derived": one.derived,
        "because": one.because,
    }
