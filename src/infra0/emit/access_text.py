"""Who may do what, as text for a terminal: a paragraph for each principal, an indented block for each statement."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.diagnostics.printable import printable
from infra0.diagnostics.wrapping import wrapped
from infra0.facts.access import Access, Principal
from infra0.facts.grants import Grant

_HANGING = "  "


def access_text(access: Access, width: int | None = None) -> str:
    """The permissions of a system in lines of at most `width` columns, ending with a line break."""
    paragraphs = (
        "\n".join(
            (
                printable(principal.id),
                *_laid_out(_about(principal), 2, width),
                *(line for grant in access.grants if grant.principal == principal.id for line in _block(grant, width)),
            )
        )
        for principal in access.principals
    )
    return "\n\n".join(paragraphs) + "\n"


def _about(principal: Principal) -> Iterator[str]:
    if principal.assumed_by:
        yield f"may be assumed by {', '.join(principal.assumed_by)}"
    if principal.used_by:
        yield f"used by {', '.join(principal.used_by)}"
    if principal.boundary:
        yield f"limited to what its permissions boundary allows: {principal.boundary}"
    for policy in principal.managed:
        yield f"may also do whatever {policy} allows, whose statements are not in the document"


def _block(grant: Grant, width: int | None) -> Iterator[str]:
    condition = ", under conditions" if grant.conditional else ""
    derived = ", derived from its prose" if grant.derived else ""
    yield from _laid_out([f"{grant.effect} by {grant.policy}{derived}{condition}"], 2, width)
    yield from _laid_out(_statement(grant), 4, width)


def _statement(grant: Grant) -> Iterator[str]:
    yield ", ".join(grant.actions)
    yield from (f"on {resource}" for resource in grant.resources or grant.targets)
    yield from (f"because {reason}" for reason in grant.because.split("; ") if reason)


def _laid_out(lines: Iterator[str] | list[str], indent: int, width: int | None) -> Iterator[str]:
    before = " " * indent
    for line in lines:
        yield from wrapped(before + printable(line), width, before + _HANGING)
