"""Everything that an emitter may see of a compiled document."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from infra0.ir.diagram import Diagram
from infra0.ir.program import Program


class ConnectionOrigin(StrEnum):
    """What makes a connection between two resources."""

    REFERENCE = "reference"
    DEPENDS_ON = "dependsOn"


@dataclass(frozen=True, slots=True)
class Connection:
    """`source` needs `target`: through `slot` (``environment.variables{}``) it reads `attribute` of it.

    For `dependsOn`, slot and attribute are empty. `derived` marks what the compiler added for prose.
    """

    source: str
    target: str
    origin: ConnectionOrigin
    slot: str = ""
    attribute: str = ""
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Permission:
    """`principal`, a resource, may do `actions` (``s3:GetObject``) on `resources`.

    principal: the ID of a role, user or group. policy: the ID of the resource that holds the statement.
    targets: IDs of the document's resources that the statement names; `resources` are its ARNs as text
    (``${dataBucket.arn}/*``). derived: the compiler wrote the statement for the document's prose.
    """

    principal: str
    policy: str
    effect: str
    actions: tuple[str, ...]
    resources: tuple[str, ...]
    targets: tuple[str, ...]
    derived: bool
    because: str = ""


@dataclass(frozen=True, slots=True)
class Narrative:
    """The words around the document, repaired; empty where there are none."""

    introduction: str = ""
    planning: str = ""
    conclusion: str = ""


@dataclass(frozen=True, slots=True)
class System:
    """A compiled document. `file_name` is that of its source, without folders."""

    file_name: str
    program: Program
    diagram: Diagram
    connections: tuple[Connection, ...]
    permissions: tuple[Permission, ...]
    narrative: Narrative
