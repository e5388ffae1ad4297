"""``infra0 explain``: a code, a type or a property in words."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from infra0.cli.completion import complete_subjects, complete_types

if TYPE_CHECKING:
    from infra0.catalog import Catalog, ResourceType
    from infra0.diagnostics import Rule


class Format(StrEnum):
    """How the answer is printed."""

    TEXT = "text"
    JSON = "json"


def explain(
    subject: Annotated[
        str,
        typer.Argument(
            help="A code (I0301), a type (aws:sqs:Queue), a property (aws:sqs:Queue.name), or - for queries.",
            autocompletion=complete_subjects,
        ),
    ],
    target: Annotated[
        str,
        typer.Option(
            "--target",
            help="Which attribute of this type a reference in the property means.",
            autocompletion=complete_types,
        ),
    ] = "",
    format: Annotated[Format, typer.Option("--format", help="With --target: how the answer is printed.")] = Format.TEXT,
) -> None:
    """Explain a code, a resource type or a property.

    With `-`, reads queries from standard input, one JSON object a line with type, property and target, and prints each
    with the attribute that a bare reference means, and why.
    """
    from infra0.cli.catalogs import open_catalog

    if subject == "-":
        _answer_queries(open_catalog())
    elif rule := _rule(subject):
        from infra0.explain import explain_code

        typer.echo(explain_code(rule), nl=False)
    elif target:
        _answer(open_catalog(), subject, target, format)
    else:
        typer.echo(_explained(open_catalog(), subject), nl=False)


def _rule(subject: str) -> type[Rule] | None:
    if ":" in subject:
        return None
    from infra0.registry import by_code

    return by_code().get(subject.upper())


def _answer_queries(catalog: Catalog) -> None:
    from infra0.explain.references import answer_line

    for line in sys.stdin:
        if line.strip():
            typer.echo(answer_line(catalog, line))


def _answer(catalog: Catalog, subject: str, target: str, format: Format) -> None:
    from infra0.cli.inputs import fail
    from infra0.explain import answer

    token, _, path = subject.partition(".")
    found = answer(catalog, {"type": token, "property": path, "target": target})
    if "error" in found:
        fail(found["error"])
    if format is Format.JSON:
        typer.echo(json.dumps(found, ensure_ascii=False))
    else:
        typer.echo(f"{subject} takes the {found['attribute']} of {target}: {found['because']}.")


def _explained(catalog: Catalog, subject: str) -> str:
    from infra0.catalog.texts import ProviderTexts
    from infra0.cli.catalogs import cache_folder
    from infra0.cli.inputs import fail
    from infra0.diagnostics.nearest import nearest
    from infra0.explain import explain_property, explain_type

    token, _, path = subject.partition(".")
    resource = catalog.resource(token)
    if resource is None:
        fail(_unknown(subject, nearest(token, _candidates(catalog, token))))
    texts = ProviderTexts(cache_folder())
    if not path:
        return explain_type(catalog, texts, resource)
    return explain_property(catalog, texts, resource, path) or fail(_unknown(subject, _similar(resource, path)))


def _candidates(catalog: Catalog, token: str) -> tuple[str, ...]:
    from infra0.registry import by_code

    return catalog.tokens(token.partition(":")[0]) if ":" in token else tuple(by_code())


def _similar(resource: ResourceType, path: str) -> tuple[str, ...]:
    from infra0.diagnostics.nearest import nearest

    return tuple(f"{resource.short_token}.{name}" for name in nearest(path, tuple(resource.attributes)))


def _unknown(subject: str, suggestions: tuple[str, ...]) -> str:
    meant = f"; did you mean {' or '.join(suggestions)}?" if suggestions else ""
    return f"nothing is known of {subject}{meant}"
