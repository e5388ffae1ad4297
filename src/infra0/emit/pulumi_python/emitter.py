"""A program as a Pulumi project in Python."""

from __future__ import annotations

from infra0.emit.pulumi_python import package, project
from infra0.emit.pulumi_python.comments import docstring
from infra0.emit.pulumi_python.modules import LONGEST_FILE
from infra0.emit.pulumi_python.options import PythonOptions
from infra0.emit.pulumi_python.resources import export_statements, resource_statement
from infra0.emit.pulumi_python.scope import scope_of
from infra0.emit.pulumi_python.sdk import aliases_of
from infra0.emit.pulumi_python.settings import setting_statements
from infra0.emit.pulumi_python.source_file import Imports, source_file
from infra0.emit.pulumi_python.templates import render
from infra0.ir import Program


def emit(program: Program, options: PythonOptions) -> dict[str, str]:
    """The project's files: path to text."""
    is_long = len(program.resources) > LONGEST_FILE
    return {
        "Pulumi.yaml": render(
            "Pulumi.yaml.j2",
            name=project.yaml_text(project.project_name(program, options)),
            description=project.yaml_text(program.description) if program.description else "",
        ),
        **_stack_file(program, options),
        **(package.files(program) if is_long else {"__main__.py": _main(program)}),
        "requirements.txt": render("requirements.txt.j2", requirements=project.requirements(program)),
        ".gitignore": render("gitignore.j2"),
    }


def _stack_file(program: Program, options: PythonOptions) -> dict[str, str]:
    name = project.stack_file(options)
    if not name:
        return {}
    settings = tuple(project.stack_settings(program, options))
    return {name: render("Pulumi.stack.yaml.j2", settings=settings, secrets=project.secret_settings(program))}


def _main(program: Program) -> str:
    aliases = aliases_of(program)
    scope = scope_of(program, aliases.values())
    return source_file(
        docstring(program.name, program.description),
        Imports(aliases),
        head=tuple(setting_statements(program.settings, scope)),
        resources=tuple(resource_statement(resource, scope) for resource in program.resources),
        exports=tuple(export_statements(program.outputs, scope)),
    )
