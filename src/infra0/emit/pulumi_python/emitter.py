"""A program as a Pulumi project in Python."""

from __future__ import annotations

from infra0.catalog import Catalog
from infra0.catalog.python_names import PythonNames
from infra0.emit.pulumi import ProjectOptions
from infra0.emit.pulumi.modules import LONGEST_FILE
from infra0.emit.pulumi.project import project_file
from infra0.emit.pulumi_python import package
from infra0.emit.pulumi_python.comments import docstring
from infra0.emit.pulumi_python.requirements import requirements
from infra0.emit.pulumi_python.resources import export_statements, resource_statement
from infra0.emit.pulumi_python.scope import scope_of
from infra0.emit.pulumi_python.sdk import aliases_of
from infra0.emit.pulumi_python.settings import setting_statements
from infra0.emit.pulumi_python.source_file import Imports, source_file
from infra0.emit.pulumi_python.templates import render
from infra0.ir import Program

_RUNTIME = """
  name: python
  options:
    virtualenv: venv
"""


def project_files(program: Program, catalog: Catalog, options: ProjectOptions) -> dict[str, str]:
    """The project's files: path to text."""
    names = PythonNames(catalog)
    is_long = len(program.resources) > LONGEST_FILE
    return {
        "Pulumi.yaml": project_file(program, options, _RUNTIME),
        **(package.files(program, names) if is_long else {"__main__.py": _main(program, names)}),
        "requirements.txt": render("requirements.txt.j2", requirements=requirements(program, names)),
        ".gitignore": render("gitignore.j2"),
    }


def _main(program: Program, names: PythonNames) -> str:
    aliases = aliases_of(program, names)
    scope = scope_of(program, names, aliases.values())
    return source_file(
        docstring(program.name, program.description),
        Imports(aliases),
        head=tuple(setting_statements(program.settings, scope)),
        resources=tuple(resource_statement(resource, scope) for resource in program.resources),
        exports=tuple(export_statements(program.outputs, scope)),
    )
