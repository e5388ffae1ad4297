"""A program as a Pulumi project in Python."""

from __future__ import annotations

from infra0.emit.pulumi_python import project, sdk
from infra0.emit.pulumi_python.comments import docstring
from infra0.emit.pulumi_python.options import PythonOptions
from infra0.emit.pulumi_python.printer import call, text
from infra0.emit.pulumi_python.resources import resource_statement
from infra0.emit.pulumi_python.scope import scope_of
from infra0.emit.pulumi_python.settings import context_statements, setting_statements
from infra0.emit.pulumi_python.statements import Statement
from infra0.emit.pulumi_python.templates import render
from infra0.emit.pulumi_python.values import value_doc
from infra0.ir import Program


def emit(program: Program, options: PythonOptions) -> dict[str, str]:
    """The project's files: path to text."""
    files = {
        "Pulumi.yaml": render(
            "Pulumi.yaml.j2",
            name=project.yaml_text(project.project_name(program, options)),
            description=project.yaml_text(program.description) if program.description else "",
        ),
        "__main__.py": _main(program),
        "requirements.txt": render("requirements.txt.j2", requirements=project.requirements(program)),
        ".gitignore": render("gitignore.j2"),
    }
    if stack_file := project.stack_file(options):
        files[stack_file] = render(
            "Pulumi.stack.yaml.j2",
            settings=tuple(project.stack_settings(program, options)),
            secrets=project.secret_settings(program),
        )
    return files


def _main(program: Program) -> str:
    aliases = sdk.aliases_of(program)
    scope = scope_of(program, aliases)
    settings = tuple(setting_statements(program.settings, scope)) if program.settings else ()
    resources = tuple(resource_statement(resource, scope) for resource in program.resources)
    exports = tuple(
        Statement(call("pulumi.export", text(out.name), value_doc(out.value, scope))) for out in program.outputs
    )
    needed = {name for statement in (*settings, *resources, *exports) for name in statement.needs()}
    context = tuple(context_statements(needed))
    if context:
        needed.add(sdk.CORE)
    return render(
        "__main__.py.j2",
        docstring=docstring(program.name, program.description),
        imports=sdk.imports(needed, aliases),
        head=(*context, *settings),
        resources=resources,
        exports=exports,
    )
