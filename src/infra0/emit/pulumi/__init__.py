"""What Pulumi projects have in common, whatever the language of their programs."""

from infra0.emit.pulumi.language import ProgramLanguage
from infra0.emit.pulumi.options import ProjectOptions

__all__ = ["ProgramLanguage", "ProjectOptions"]
