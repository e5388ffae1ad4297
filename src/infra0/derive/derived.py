"""What derivation adds to a graph."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from infra0.diagnostics import Pointer
from infra0.graph import Expression, Graph, SettingOperand


class SecretHandling(StrEnum):
    """What becomes of a secret that a document spells out."""

    SETTING = "setting"
    """It is read from a secret stack setting, and is in no output."""
    LITERAL = "literal"
    """It is written into the program, marked secret: for documents whose values are examples."""


@dataclass(frozen=True, slots=True)
class Derived:
    """A graph in which nothing is left open.

    graph: with derived documents in the place of prose, and the edges that they make. secrets: pointers to
    literals that are secret, with the stack setting that stands for each. embedded: pointers to text with a secret
    within, as it reads when a stack setting stands for that. prose: the author's words that a
    derived value replaced, by the ID of its resource. reasons: of every derived document, by its pointer, why each
    statement is there, by the statement's Sid.
    """

    graph: Graph
    secrets: Mapping[Pointer, str] = field(default_factory=dict)
    prose: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    reasons: Mapping[Pointer, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    embedded: Mapping[Pointer, Expression] = field(default_factory=dict)

    @property
    def secret_settings(self) -> tuple[str, ...]:
        """The stack settings that stand for secrets and that the document does not know, each once."""
        within = (part for one in self.embedded.values() for part in one.parts if isinstance(part, SettingOperand))
        known = {*(self.graph.document.config or ()), *self.graph.settings_used}
        names = (*self.secrets.values(), *(operand.name for operand in within))
        return tuple(dict.fromkeys(name for name in names if name not in known))
