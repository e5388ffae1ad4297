"""What a language of Pulumi programs offers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from infra0.catalog import Catalog
from infra0.emit.pulumi.options import ProjectOptions
from infra0.ir import Program

Emitter: TypeAlias = Callable[[Program, Catalog, ProjectOptions], Mapping[str, str]]
"""Makes the files of a project, path below its folder to text; the catalog is where the names of SDKs are found."""


@dataclass(frozen=True, slots=True)
class ProgramLanguage:
    """A language that programs are written in.

    emit: its emitter. preparation: shell commands that install, in the project's folder, what its programs need.
    """

    emit: Emitter
    preparation: tuple[str, ...]
