"""The project file, which is the same in all languages but for what runs the program."""

from __future__ import annotations

from infra0.emit.pulumi.options import ProjectOptions
from infra0.emit.pulumi.yaml_scalar import yaml_text
from infra0.ir import Program


def project_file(program: Program, options: ProjectOptions, runtime: str) -> str:
    """The text of ``Pulumi.yaml``; `runtime` is the value of that key as YAML, in lines that end with a line break."""
    description = f"description: {yaml_text(program.description)}\n" if program.description else ""
    return f"name: {yaml_text(options.name_of(program))}\n{description}runtime:{runtime}"
