"""What the caller decides about a project, beyond the document."""

from dataclasses import dataclass

from infra0.ir import Program


@dataclass(frozen=True, slots=True)
class ProjectOptions:
    """Options of every emitter of programs. `name` is the project's, if it is not to be the program's."""

    name: str = ""

    def name_of(self, program: Program) -> str:
        """The project's name."""
        return self.name or program.name
