"""``infra0 generate-pulumi``: a document as a Pulumi project."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from infra0.derive import SecretHandling

if TYPE_CHECKING:
    from infra0.cli.regeneration import Plan
    from infra0.emit.pulumi_python import PythonOptions
    from infra0.ir import System


class Language(StrEnum):
    """What the program is written in."""

    PYTHON = "python"


def generate_pulumi(
    document: Annotated[str, typer.Argument(help="The document; - is standard input.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to write the project into.")],
    language: Annotated[Language, typer.Option("--language", help="The program's language.")] = Language.PYTHON,
    project: Annotated[str, typer.Option("--project", help="The project's name, instead of the document's.")] = "",
    stack: Annotated[str, typer.Option("--stack", help="Write the settings file of this stack too.")] = "",
    config: Annotated[
        list[str] | None, typer.Option("--config", help="With --stack: a setting, as NAME=VALUE. Repeatable.")
    ] = None,
    secrets: Annotated[
        SecretHandling, typer.Option("--secrets", help="Read secrets from stack settings, or write them as they are.")
    ] = SecretHandling.SETTING,
    derive: Annotated[
        bool, typer.Option("--derive/--no-derive", help="Derive policies from prose, or take prose as an error.")
    ] = True,
    scaffold: Annotated[
        bool, typer.Option("--scaffold", help="Write stubs for handlers of functions that are missing.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace files that were edited, too.")] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; print a diff and exit 1 if the folder is stale.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Write nothing; list what would be written.")] = False,
) -> None:
    """Write a Pulumi program that deploys the document's resources.

    Files that were edited since they were generated are not replaced without --force. Exit codes: 0 written or up to
    date, 1 errors in the document or a stale folder, 2 usage or unreadable input.
    """
    from infra0.cli.compiling import compile_or_exit
    from infra0.cli.outputs import write_tree
    from infra0.cli.regeneration import manifest, plan
    from infra0.emit.pulumi_python import PythonOptions, emit

    options = PythonOptions(project, stack, _settings(config or []))
    _check_usage(options)
    system = compile_or_exit(document, secrets=secrets, derive=derive, folder=output).system
    files = emit(system.program, options)
    found = plan(output, files)
    if check:
        _check(output, found)
        return
    if found.edited and not force:
        _refuse(output, found)
    if dry_run:
        _list(output, found)
        return
    write_tree(output, {**found.write, **manifest(files)})
    for path in found.remove:
        (output / path).unlink()
    typer.echo(f"{len(found.write)} of {len(files)} files written to {output}.", err=True)
    if scaffold:
        _scaffold(system, output)


def _settings(given: list[str]) -> Mapping[str, str]:
    from infra0.cli.inputs import fail

    for text in given:
        if "=" not in text:
            fail(f"--config wants NAME=VALUE, and here it is {text}")
    return dict(text.split("=", 1) for text in given)


def _check_usage(options: PythonOptions) -> None:
    from infra0.cli.inputs import fail
    from infra0.emit.pulumi_python import is_stack

    if options.config and not options.stack:
        fail("--config goes with --stack, which names the stack whose settings file the values go into")
    if options.stack and not is_stack(options.stack):
        fail(
            f"`{options.stack}` cannot name a stack: use at most 100 letters, digits, `.`, `-` and `_`, "
            "such as `prod` or `my-organization/my-project/prod`"
        )


def _check(folder: Path, found: Plan) -> None:
    from infra0.cli.exit_codes import STALE
    from infra0.fixes.diff import unified_diff

    for path, text in found.write.items():
        target = folder / path
        present = target.read_bytes().decode(errors="replace") if target.is_file() else ""
        typer.echo(unified_diff(present, text, str(target)), nl=False)
    for path in found.remove:
        typer.echo(f"{folder / path} is no longer generated", err=True)
    if found.is_stale:
        raise typer.Exit(STALE)


def _refuse(folder: Path, found: Plan) -> None:
    from infra0.cli.exit_codes import STALE

    for path in found.edited:
        typer.echo(f"{folder / path} was edited, or was not generated here", err=True)
    typer.echo("Nothing was written; --force replaces these files.", err=True)
    raise typer.Exit(STALE)


def _list(folder: Path, found: Plan) -> None:
    for path in found.write:
        typer.echo(f"write {folder / path}")
    for path in found.remove:
        typer.echo(f"remove {folder / path}")


def _scaffold(system: System, folder: Path) -> None:
    from infra0.cli.outputs import write_tree
    from infra0.emit.handlers import handler_stubs

    stubs = {path: text for path, text in handler_stubs(system.program).items() if not (folder / path).exists()}
    write_tree(folder, stubs)
    for path in stubs:
        typer.echo(f"Wrote a stub of a handler: {folder / path}", err=True)
