"""Documents at random, written the way people write them, and edits of them."""

import json
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from infra0.diagnostics import Edit, Insert, Remove, RenameKey, SetValue

NAMES = (
    "a",
    "dataBucket",
    "kebab-case",
    "on",
    "0123",
    "1.5",
    "with space",
    "é",
    "a: b",
    "# c",
    "",
    "null",
    "{x}",
    "-",
    "'",
    '"',
    "~",
    "x\ty",
    "😀",
    "\u2028",
    "a,b",
    "[",
    "&a",
    "*a",
    "!t",
    "=",
    "<<",
    "12:30",
    "key:",
    "y",
    "...",
    "---",
    "%d",
    "@x",
    "`",
    "\x85",
    "\ufeff",
)
TEXTS = (
    *NAMES,
    "${stack}",
    "arn:aws:s3:::bucket/*",
    "two\nlines",
    "  padded ",
    "line\n\n  indented\n",
    "trailing\n\n",
    "\\d+",
    "a #b",
    "true",
    "2001-01-01",
    "|",
    "> folded",
    "long " * 30,
)

keys = st.sampled_from(NAMES)
scalars = st.one_of(
    st.sampled_from(TEXTS),
    st.integers(-(2**53), 2**53),
    st.sampled_from((0.5, 1e22, -3.25)),
    st.booleans(),
    st.none(),
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)
objects = st.dictionaries(keys, values, min_size=1, max_size=5)


@dataclass
class Written:
    """A document's data and one of its many texts; `suffix` says in which notation."""

    data: dict[str, Any]
    text: str
    suffix: str


@st.composite
def json_documents(draw: st.DrawFn) -> Written:
    """An object in JSON, compact or spread out or, in places, both."""
    data = draw(objects)
    indent = draw(st.sampled_from((None, 2, 4, "\t")))
    separators = draw(st.sampled_from((None, (",", ":"), (", ", " : "), (" , ", ": "))))
    text = json.dumps(data, indent=indent, separators=separators, ensure_ascii=draw(st.booleans()))
    text = draw(st.sampled_from(("", "\n", "  "))) + text + draw(st.sampled_from(("", "\n", "\n\n")))
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    return Written(data, text, ".json")


class _YamlText:
    """Writes data as YAML, deciding anew for each value how; every comment is told from the others."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.comments = 0
        self.ends_in_literal = False

    def chance(self, of: int = 4) -> bool:
        return self.draw(st.integers(1, of)) == 1

    def comment(self) -> str:
        self.comments += 1
        return f"# comment {self.comments}"

    def trailing(self) -> str:
        return "  " + self.comment() if self.chance(6) else ""

    def scalar(self, value: Any, *, in_flow: bool = False) -> str:
        if isinstance(value, str):
            plain = value.replace("-", "").replace("$", "").isalnum() and value.isascii() and not value[0].isdigit()
            if plain and value not in ("null", "y", "on", "true") and not value.startswith("-") and not self.chance():
                return value
            if value.isprintable() and self.chance():
                return "'" + value.replace("'", "''") + "'"
            escapes = {code: f"\\u{code:04x}" for code in (0x85, 0x2028, 0xFEFF)}
            return json.dumps(value, ensure_ascii=False).translate(escapes)
        return json.dumps(value)

    def flow(self, value: Any) -> str:
        space = self.draw(st.sampled_from(("", " ")))
        if isinstance(value, dict):
            inner = ", ".join(f"{self.scalar(key)}: {self.flow(each)}" for key, each in value.items())
            return "{" + space + inner + space + "}"
        if isinstance(value, list):
            return "[" + space + ", ".join(map(self.flow, value)) + space + "]"
        return self.scalar(value, in_flow=True)

    def after_key(self, value: Any, indent: str) -> str:
        self.ends_in_literal = False
        if isinstance(value, dict | list) and value and not self.chance():
            step = "" if isinstance(value, list) and self.chance() else self.draw(st.sampled_from(("  ", "    ")))
            return self.trailing() + "\n" + self.block(value, indent + step)
        if (
            isinstance(value, str)
            and value.strip()
            and "\t" not in value
            and value[0] not in " \n"
            and value.isascii()
            and self.chance(2)
        ):
            return self.literal(value, indent + "  ")
        if value is None and self.chance(2):
            return self.trailing() + "\n"
        return " " + self.flow(value) + self.trailing() + "\n"

    def literal(self, value: str, indent: str) -> str:
        self.ends_in_literal = True
        chomp = "-" if not value.endswith("\n") else "+" if value.endswith("\n\n") else ""
        lines = value.removesuffix("\n").split("\n")
        return f" |{chomp}\n" + "".join((indent + line if line else "") + "\n" for line in lines)

    def block(self, value: Any, indent: str) -> str:
        parts = []
        for key, each in value.items() if isinstance(value, dict) else ((None, each) for each in value):
            if self.chance(5):
                parts.append(indent + self.comment() + "\n")
            if key is not None:
                parts.append(indent + self.scalar(key) + ":" + self.after_key(each, indent))
            elif isinstance(each, dict | list) and each and self.chance(2):
                parts.append(indent + "- " + self.block(each, indent + "  ").removeprefix(indent + "  "))
            else:
                parts.append(indent + "-" + self.after_key(each, indent + "  "))
        return "".join(parts)


@st.composite
def yaml_documents(draw: st.DrawFn) -> Written:
    """A mapping in YAML, in a mixture of its styles."""
    data = draw(objects)
    writer = _YamlText(draw)
    text = writer.block(data, "")
    if not writer.ends_in_literal and draw(st.booleans()):
        text = text.removesuffix("\n")
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    return Written(data, text, ".yaml")


def pointers(value: Any, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The pointers of all values of a document."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [at, *(pointer for step, each in inner for pointer in pointers(each, (*at, step)))]


def at(data: Any, pointer: tuple[str | int, ...]) -> Any:
    """The value at a pointer."""
    for step in pointer:
        data = data[step]
    return data


@st.composite
def edits_of(draw: st.DrawFn, data: Any) -> Edit:
    """An edit of some value of a document."""
    pointer = draw(st.sampled_from(pointers(data)[1:]))
    kind = draw(st.sampled_from((SetValue, Remove, RenameKey, Insert)))
    if kind is SetValue:
        return SetValue(pointer, draw(values))
    if kind is Remove:
        return Remove(pointer)
    if kind is RenameKey and isinstance(pointer[-1], str):
        return RenameKey(pointer, draw(keys))
    value = at(data, pointer)
    if isinstance(value, list):
        return Insert(pointer, None, draw(values))
    if isinstance(value, dict):
        return Insert(pointer, draw(keys), draw(values))
    return Insert((), draw(keys), draw(values))
