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


ANYONE = "anyone"
"""The principal of statements that are about everybody."""
ALL_BUT = "everything but "
"""What stands before an action or a resource that a statement leaves out, when it is about all others."""


@dataclass(frozen=True, slots=True)
class Permission:
    """`principal` may do `actions` (``s3:GetObject``) on `resources`, or with the effect ``Deny`` may not.

    principal: the ID of a role, user or group; or the name of a service or account, or ``anyone``. policy: the ID of
    the resource that holds the statement. targets: IDs of the document's resources that the statement is about;
    `resources` are its ARNs as text (``${dataBucket.arn}/*``). derived: the compiler wrote the statement for the
    document's prose, because of what `because` says. conditional: it holds under conditions only.
    """

    principal: str
    policy: str
    effect: str
    actions: tuple[str, ...]
    resources: tuple[str, ...]
    targets: tuple[str, ...]
    derived: bool
    because: str = ""
    conditional: bool = False


@dataclass(frozen=True, slots=True)
class UnreadPolicy:
    """A policy that `principal` has and whose statements are not in the document.

    principal: the ID of a role, user or group. policy: the ID of the resource that gives it. arn: of a policy that
    stands elsewhere; empty where the resource itself has it, as a value that is known at deployment only.
    """

    principal: str
    policy: str
    arn: str = ""

    @property
    def name(self) -> str:
        """What the policy is called: by its ARN, or the resource that has it."""
        return self.arn.rpartition("/")[2] or self.policy


@dataclass(frozen=True, slots=True)
class Narrative:
    """The words around the document, repaired; empty where there are none."""

    introduction: str = ""
    planning: str = ""
    conclusion: str = ""


@dataclass(frozen=True, slots=True)
class System:
    """A compiled document.

    file_name: that of its source, without folders. trust: who may act as which role, `targets` being the role.
    unread: policies that say more than `permissions`.
    """

    file_name: str
    program: Program
    diagram: Diagram
    connections: tuple[Connection, ...]
    permissions: tuple[Permission, ...]
    trust: tuple[Permission, ...]
    unread: tuple[UnreadPolicy, ...]
    narrative: Narrative
