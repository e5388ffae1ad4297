"""JSON in texts, and what is wrong with it."""

from __future__ import annotations

import json
from dataclasses import dataclass

from infra0.checks.tables.documents import document_in
from infra0.graph import Slot

_OPENINGS = ("{", "[")


@dataclass(frozen=True, slots=True)
class JsonFault:
    """Why a text is not JSON, in words; `position` is where in the text that shows, None for the whole of it."""

    reason: str
    position: int | None = None

    @property
    def chars(self) -> tuple[int, int] | None:
        """The part of the text to point at."""
        return None if self.position is None else (self.position, self.position + 1)


def opens_like_json(text: str) -> bool:
    """Whether a text begins as a JSON object or array does."""
    return text.lstrip().startswith(_OPENINGS)


def json_fault(text: str) -> JsonFault | None:
    """What is wrong with a text that should be a JSON document; None where nothing is."""
    try:
        json.loads(text)
    except json.JSONDecodeError as fault:
        return JsonFault(fault.msg[:1].lower() + fault.msg[1:], fault.pos)
    except (ValueError, RecursionError):
        return JsonFault("it is nested too deeply or contains a number that is too long")
    return None


def document_fault(slot: Slot, text: str) -> JsonFault | None:
    """What is wrong with a text in a slot that accepts JSON alone; None where nothing is."""
    return json_fault(text) if document_in(slot) else None
