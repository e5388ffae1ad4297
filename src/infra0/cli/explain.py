"""``infra0 explain``: a code, a type, a property or an action in words."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from infra0.cli.completion import complete_subjects, complete_types

if TYPE_CHECKING:
    from infra0.catalog import Catalog
    from infra0.diagnostics import Rule


class Format(StrEnum):
    """How the answer is printed."""

    TEXT = "text"
    JSON = "json"


def explain(
    subject: Annotated[
        str,
        typer.Argument(
            help="A code (I0301), a type (aws:sqs:Queue), a property (aws:sqs:Queue.name), "
            "an action of policies (sqs:SendMessage), or - to read queries.",
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
    """Explain a code, a resource type, a property or an action of policies.

    With `-`, reads queries from standard input, one JSON object a line with type, property and target, and prints each
    with the attribute that a bare reference means, and why.

    Exit codes: 0 answered, 1 a query had an error, 2 unknown.
    """
    from infra0.cli.catalogs import open_catalog
    from infra0.cli.compiling import terminal_width

    width = terminal_width(sys.stdout)
    if subject == "-":
        _answer_queries(open_catalog())
    elif rule := _rule(subject):
        from infra0.explain import explain_code

        typer.echo(explain_code(rule, width), nl=False)
    elif target:
        _answer(open_catalog(), subject, target, format)
    else:
        typer.echo(_explained(open_catalog(), subject, width), nl=False)


def _rule(subject: str) -> type[Rule] | None:
    if ":" in subject:
        return None
    from infra0.registry import by_code

    return by_code().get(subject.upper())


def _answer_queries(catalog: Catalog) -> None:
    from infra0.cli.exit_codes import FINDINGS
    from infra0.explain import answer_line

    failed = False
    for line in sys.stdin:
        if line.strip():
            answer = answer_line(catalog, line)
            failed = failed or "error" in answer
            typer.echo(json.dumps(answer, ensure_ascii=False))
    if failed:
        raise typer.Exit(FINDINGS)


def _answer(catalog: Catalog, subject: str, target: str, format: Format) -> None:
    from infra0.cli.inputs import fail
    from infra0.explain import answer, split_subject

    token, path = split_subject(subject)
    found = answer(catalog, {"type": token, "property": path, "target": target})
    if "error" in found:
        fail(found["error"] + _meant(found.get("suggestions", ())))
    if format is Format.JSON:
        typer.echo(json.dumps(found, ensure_ascii=False))
    else:
        taken = f"the {found['attribute']} of {target}" if found["attribute"] else target
        typer.echo(f"{subject} takes {taken}: {found['because']}.")
        if meant := " or ".join(found.get("suggestions", ())):
            typer.echo(f"Did you mean {meant}?")


def _explained(catalog: Catalog, subject: str, width: int | None) -> str:
    from infra0.catalog.texts import ProviderTexts
    from infra0.cli.catalogs import cache_folder
    from infra0.explain import explain_property, explain_type, split_subject

    token, path = split_subject(subject)
    resource = catalog.resource(token)
    if resource is None:
        return _explained_action(catalog, subject)
    texts = ProviderTexts(catalog, cache_folder())
    if not path:
        return explain_type(catalog, texts, resource, width)
    return explain_property(catalog, texts, resource, path, width) or _fail_unknown(catalog, subject)


def _explained_action(catalog: Catalog, subject: str) -> str:
    from infra0.cli.inputs import fail
    from infra0.explain import explain_action, similar_actions

    prefix, _, operation = subject.partition(":")
    if not operation or ":" in operation or catalog.package(prefix):
        _fail_unknown(catalog, subject)
    if explained := explain_action(subject):
        return explained
    if similar := similar_actions(subject):
        fail(f"unknown action: {subject}{_meant(similar)}")
    _fail_unknown(catalog, subject)


def _fail_unknown(catalog: Catalog, subject: str) -> NoReturn:
    from infra0.cli.inputs import fail
    from infra0.diagnostics.nearest import nearest
    from infra0.explain import similar_subjects
    from infra0.registry import by_code

    similar = () if ":" in subject else nearest(subject, tuple(by_code()))
    fail(f"unknown code, type, property or action: {subject}{_meant(similar_subjects(catalog, subject) or similar)}")


def _meant(suggestions: Sequence[str]) -> str:
    return f"; did you mean {' or '.join(suggestions)}?" if suggestions else ""
