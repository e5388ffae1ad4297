"""Pulumi projects in Python."""

from infra0.catalog import Catalog
from infra0.emit.pulumi import ProgramLanguage, ProjectOptions
from infra0.ir import Program


def emit(program: Program, catalog: Catalog, options: ProjectOptions) -> dict[str, str]:
    """The project's files: path to text."""
    # Imported here because documentation asks for the commands alone.
    from infra0.emit.pulumi_python.emitter import project_files

    return project_files(program, catalog, options)


PYTHON = ProgramLanguage(
    emit, preparation=("python -m venv venv && . venv/bin/activate", "pip install -r requirements.txt")
)

__all__ = ["PYTHON", "emit"]
