"""Reads a document in YAML."""

import re

from infra0.diagnostics import Span
from infra0.source.extent import Extent
from infra0.source.layout import Findings, Reading
from infra0.source.rules.files import CutOff
from infra0.source.rules.values import ControlCharacter

_UNPRINTABLE = re.compile("[^\t\n\r -~\x85\xa0-\ufffd\U00010000-\U0010ffff]")


def read_yaml(extent: Extent) -> tuple[Reading | None, Findings]:
    """The value in an extent; without one where the text is not exactly one document of plain values."""
    unprintable = _UNPRINTABLE.search(extent.text, extent.start, extent.end)
    if unprintable:
        return None, (ControlCharacter.of(unprintable[0], unprintable.start()),)
    if not extent.closed:
        message = "The block that holds the document is never closed, so the document may have been cut off."
        return None, (CutOff.at(Span(max(extent.end - 1, extent.start), extent.end), message),)
    # PyYAML is imported with its reader, which only documents in YAML need.
    from infra0.source.yaml_data import build
    from infra0.source.yaml_layout import YamlLayout

    data, findings = build(extent)
    if findings:
        return None, findings
    return Reading(data, YamlLayout(extent), extent), ()
