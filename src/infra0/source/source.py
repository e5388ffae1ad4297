"""What reading a document yields."""

from dataclasses import dataclass, field
from enum import StrEnum

from infra0.diagnostics import Place, Span
from infra0.source.blocks import Block
from infra0.source.extent import Extent
from infra0.source.file import SourceFile
from infra0.source.layout import Layout
from infra0.source.values import JsonValue


class Form(StrEnum):
    """The forms in which a document reaches the compiler."""

    JSON = "json"
    YAML = "yaml"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A document that could be read.

    `data` is the object, in plain values. `notation` is JSON or YAML also where `form` is an answer, whose
    blocks are in `blocks`; `extent` is where the object is in the text, `block` the number of the schema block
    that was asked for.
    """

    file: SourceFile
    form: Form
    notation: Form
    extent: Extent
    data: dict[str, JsonValue]
    layout: Layout = field(repr=False)
    blocks: tuple[Block, ...] = ()
    block: int | None = None

    def locate(self, place: Place) -> Span:
        """The span in the file of a value, a key or part of a string, or of what is nearest around it."""
        return self.layout.find(place)

    def written(self, place: Place) -> str:
        """The text of a place as the author wrote it: ``1.10`` where the value is 1.1."""
        span = self.locate(place)
        return self.file.text[span.start : span.end]
