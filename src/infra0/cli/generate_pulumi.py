"""``infra0 generate-pulumi``: a document as a Pulumi project."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from infra0.derive import SecretHandling
from infra0.emit.programs import USUAL, Language

if TYPE_CHECKING:
    from infra0.cli.regeneration import Plan
    from infra0.ir import Program, System

_DEFAULT_STACK = "dev"


def generate_pulumi(
    document: Annotated[str, typer.Argument(help="The document; - is standard input.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to write the project into.")],
    language: Annotated[Language, typer.Option("--language", help="The program's language.")] = USUAL,
    project: Annotated[str, typer.Option("--project", help="The project's name, instead of the document's.")] = "",
    stack: Annotated[
        str, typer.Option("--stack", help="Also write the settings file of this stack, or add to an existing one.")
    ] = "",
    config: Annotated[
        list[str] | None,
        typer.Option("--config", help="A setting of the stack (dev by default), as NAME=VALUE. Repeatable."),
    ] = None,
    secrets: Annotated[
        SecretHandling, typer.Option("--secrets", help="Read secrets from stack settings, or write them in plain text.")
    ] = SecretHandling.SETTING,
    derive: Annotated[
        bool, typer.Option("--derive/--no-derive", help="Derive policies from prose, or report prose as an error.")
    ] = True,
    scaffold: Annotated[bool, typer.Option("--scaffold", help="Write stubs for missing function handlers.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Also replace files that were edited.")] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; print a diff and exit 1 if the folder is stale.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Write nothing; list what would be written.")] = False,
) -> None:
    """Write a Pulumi program that deploys the document's resources.

    Files that were edited since they were generated are not replaced without --force.

    Exit codes: 0 written or up to date, 1 errors in the document or a stale folder, 2 usage or unreadable input.
    """
    from infra0.cli.compiling import compile_or_exit, say_what_is_doubtful
    from infra0.cli.regeneration import plan
    from infra0.cli.settings import checked_project_name
    from infra0.emit.programs import program_language
    from infra0.emit.pulumi import ProjectOptions

    compiled = compile_or_exit(document, secrets=secrets, derive=derive, folder=output)
    options = ProjectOptions(checked_project_name(project) if project else "")
    program = compiled.system.program
    settings = _settings_file(output, program, options.name_of(program), stack, config or [])
    found = plan(output, program_language(language).emit(program, compiled.catalog, options), settings)
    if check:
        _check(output, found)
        return
    if found.edited and not force:
        _refuse(output, found)
    if dry_run:
        _list(output, found)
        return
    _write(output, found)
    if scaffold:
        _scaffold(compiled.system, output)
    say_what_is_doubtful(compiled.findings, document)


def _settings_file(folder: Path, program: Program, project: str, stack: str, given: list[str]) -> Mapping[str, str]:
    """The settings file of the stack that was asked for, if one was, by its path."""
    if not stack and not given:
        return {}
    from infra0.cli.inputs import fail
    from infra0.cli.settings import settings_given, stack_name
    from infra0.emit.pulumi.stack import UnreadableSettingsError, settings_file, settings_file_name

    name = settings_file_name(stack_name(stack or _DEFAULT_STACK))
    try:
        present = (folder / name).read_text(encoding="utf-8") if (folder / name).is_file() else ""
        return {name: settings_file(program, project, settings_given(program, given), present)}
    except (UnreadableSettingsError, OSError, UnicodeDecodeError) as error:
        fail(f"cannot add settings to {folder / name}: {error}")


def _check(folder: Path, found: Plan) -> None:
    from infra0.cli.exit_codes import STALE
    from infra0.fixes.diff import unified_diff

    for path, text in found.write.items():
        target = folder / path
        present = target.read_bytes().decode(errors="replace") if target.is_file() else ""
        typer.echo(unified_diff(present, text, str(target)), nl=False)
    for path in found.gone:
        typer.echo(f"{folder / path} is no longer generated", err=True)
    if found.is_stale:
        raise typer.Exit(STALE)


def _refuse(folder: Path, found: Plan) -> None:
    from infra0.cli.exit_codes import STALE

    for path in found.edited:
        reason = "was edited, and is no longer generated" if path in found.gone else "was edited, or not generated here"
        typer.echo(f"{folder / path} {reason}", err=True)
    typer.echo("Nothing was written. --force replaces these files, and removes those no longer generated.", err=True)
    raise typer.Exit(STALE)


def _list(folder: Path, found: Plan) -> None:
    for path in found.write:
        typer.echo(f"write {folder / path}")
    for path in found.gone:
        typer.echo(f"remove {folder / path}")


def _write(folder: Path, found: Plan) -> None:
    from infra0.cli.outputs import write_tree

    write_tree(folder, {**found.write, **found.manifest})
    typer.echo(f"{len(found.write)} of {found.total} files written to {folder}.", err=True)
    for path in found.gone:
        (folder / path).unlink()
        typer.echo(f"Removed {folder / path}, which is no longer generated.", err=True)


def _scaffold(system: System, folder: Path) -> None:
    from infra0.cli.outputs import write_tree
    from infra0.emit.handlers import handler_stubs

    found = handler_stubs(system.program)
    stubs = {path: text for path, text in found.files.items() if not (folder / path).exists()}
    write_tree(folder, stubs)
    for path in stubs:
        typer.echo(f"Wrote a stub: {folder / path}", err=True)
    for function, reason in found.left_out.items():
        typer.echo(f"No stub for {function}: {reason}.", err=True)
