"""The blocks of an assistant's answer."""

from dataclasses import dataclass

from infra0.diagnostics import Span
from infra0.source.extent import Extent

SCHEMA = "infra0_schema"
"""The name of the block that holds the document."""


@dataclass(frozen=True, slots=True)
class Block:
    """One of an answer's blocks; `span` is its content, `heading` the last heading before it, if any."""

    name: str
    written: str
    span: Span
    closed: bool
    heading_written: str = ""

    @property
    def text(self) -> str:
        """What the block says: the narrative mended and at the margin, the schema as it is written."""
        if self.name == SCHEMA:
            return self.written
        from infra0.source.repair import repair

        return repair(self.written)

    @property
    def heading(self) -> str:
        """The heading above the block, mended."""
        from infra0.source.repair import repair

        return repair(self.heading_written)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer's named blocks in its order, and where its document is if that is certain."""

    blocks: tuple[Block, ...]
    document: Extent | None
