"""``infra0 explain-policy``: who may do what on which resource, and why."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from infra0.facts.access import Access


class Format(StrEnum):
    """How permissions are printed."""

    TEXT = "text"
    JSON = "json"


def explain_policy(
    document: Annotated[str, typer.Argument(help="The document; - is standard input.")],
    role: Annotated[str, typer.Argument(help="The ID of one role, user or group; all by default.")] = "",
    format: Annotated[Format, typer.Option("--format", help="How permissions are printed.")] = Format.TEXT,
) -> None:
    """Print who may do what on which resource, and why, derived policies included.

    Exit codes: 0 printed, 1 errors in the document, 2 usage or unreadable input.
    """
    import sys

    from infra0.cli.compiling import compile_or_exit, terminal_width
    from infra0.emit.access_text import access_text
    from infra0.facts import gather
    from infra0.facts.json_form import object_text

    access = gather(compile_or_exit(document).system).access
    shown = _of_one(access, role, document) if role else access
    if not shown.principals and format is Format.TEXT:
        typer.echo("The document has no policies.")
        return
    text = object_text(shown) if format is Format.JSON else access_text(shown, terminal_width(sys.stdout))
    typer.echo(text, nl=False)


def _of_one(access: Access, role: str, document: str) -> Access:
    from dataclasses import replace

    from infra0.cli.inputs import fail

    if role not in (known := [principal.id for principal in access.principals]):
        listed = f"; it has {', '.join(known)}" if known else ", which has no policies"
        fail(f"no role, user or group {role} in {document}{listed}")
    return replace(
        access,
        principals=tuple(principal for principal in access.principals if principal.id == role),
        grants=tuple(grant for grant in access.grants if grant.principal == role),
        rows=tuple(row for row in access.rows if row.principal == role),
    )
