"""Writes values as YAML."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from infra0.fixes.bracketed import Margin
from infra0.source import JsonValue
from infra0.source.yaml_scalars import resolve

_PLAIN = re.compile(r"[^\W_]|[\w./$+(~][^\t\n\r]*[^\s:]", re.DOTALL)
_BREAKS_PLAIN = re.compile(r":\s|\s#")
_BREAKS_PLAIN_IN_FLOW = re.compile(r"[,\[\]{}]|:\s|\s#|:$")
_LOOKALIKE = re.compile(
    # Readers of YAML 1.1 take these for booleans, octal, sexagesimal and grouped numbers, and dates.
    r"(?i:y|n|yes|no|on|off)|[-+]?[0-9][0-9_,.:]*|0[xob][0-9a-fA-F_]+|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*|\.{3}",
    re.ASCII,
)
_UNWRITABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def scalar(value: str | float | bool | None, *, in_flow: bool, quote: str = "") -> str:
    """A scalar; text is plain where that is safe and it is not to have a `quote` of its own."""
    if not isinstance(value, str):
        return json.dumps(value)
    if not quote and _is_plain(value, in_flow):
        return value
    if quote == "'" and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    quoted = json.dumps(value, ensure_ascii=False)
    return _UNWRITABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)


def _is_plain(text: str, in_flow: bool) -> bool:
    breaks = _BREAKS_PLAIN_IN_FLOW if in_flow else _BREAKS_PLAIN
    return bool(
        _PLAIN.fullmatch(text)
        and text.isprintable()
        and not breaks.search(text)
        and not _LOOKALIKE.fullmatch(text)
        and isinstance(resolve(text), str)
    )


class FlowWriter:
    """Writes keys and values in flow style, always on one line."""

    def key(self, text: str) -> str:
        """A key, in quotes if it needs them."""
        return scalar(text, in_flow=True)

    def value(self, value: JsonValue, margin: Margin) -> str:
        """A value; it needs no margin."""
        if isinstance(value, dict):
            return "{" + ", ".join(f"{self.key(key)}: {self.value(each, margin)}" for key, each in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(self.value(each, margin) for each in value) + "]"
        return scalar(value, in_flow=True)


@dataclass(frozen=True, slots=True)
class BlockWriter:
    """Writes values in block style: `unit` is what members are indented by, `list_unit` elements of lists."""

    unit: str
    list_unit: str
    ending: str

    def after_key(self, value: JsonValue, prefix: str) -> str:
        """What follows a key and its colon that stand at `prefix`."""
        if not isinstance(value, dict | list) or not value:
            return " " + self._inline(value)
        inner = prefix + (self.unit if isinstance(value, dict) else self.list_unit)
        return self.ending + inner + self.lines(value, inner)

    def after_dash(self, value: JsonValue, prefix: str) -> str:
        """What follows the dash of a list's element that stands at `prefix`."""
        return " " + self.lines(value, prefix + "  ")

    def lines(self, value: JsonValue, prefix: str) -> str:
        """A value whose first line is already at `prefix`."""
        if isinstance(value, dict) and value:
            return (self.ending + prefix).join(self.members(value, prefix))
        if isinstance(value, list) and value:
            return (self.ending + prefix).join("-" + self.after_dash(each, prefix) for each in value)
        return self._inline(value)

    def members(self, members: Mapping[str, JsonValue], prefix: str) -> list[str]:
        """Each member of a mapping at `prefix`."""
        return [scalar(key, in_flow=False) + ":" + self.after_key(value, prefix) for key, value in members.items()]

    def _inline(self, value: JsonValue) -> str:
        if isinstance(value, dict | list):
            return FlowWriter().value(value, Margin(None, "", ""))
        return scalar(value, in_flow=False)
