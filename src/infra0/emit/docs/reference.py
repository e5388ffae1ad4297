"""What writers of templates can use, read from the code: variables, functions, filters, and the classes of facts."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from infra0.emit.docs.filters import FILTERS
from infra0.emit.docs.templates import template_names
from infra0.emit.docs.tools import PageTools
from infra0.emit.markdown import code, continued
from infra0.facts import Facts
from infra0.facts.description import ClassDescription, FieldDescription, describe, element_of

_LONGEST_EXAMPLE = 70
_SCALARS = {str: "text", int: "number", bool: "true or false"}


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable that is no fact: where it can be used, what it is, and an example of its use."""

    name: str
    templates: str
    text: str
    example: str


_EVERY = "all"
_PAGE = "page.md.j2"
VARIABLES = (
    Variable("diagram", _EVERY, "The diagram: its `mermaid` text, or the `path` of a picture.", "{{ diagram.path }}"),
    Variable("deployment", _EVERY, "The commands that deploy the document.", '{{ deployment | fence("sh") }}'),
    Variable("summary", _EVERY, "The system in a few counts.", "{{ summary | commas }}"),
    Variable("items", _EVERY, "Every `Item` of the inventory by its ID.", "{{ items[resource.id].label }}"),
    Variable("details", _EVERY, "The resources of the page, printed.", "{{ details[0] }}"),
    Variable("resource", "resource.md.j2", "The `ResourceFacts` to print.", "{{ resource.id | code }}"),
    Variable("title_heading", _PAGE, "The heading of the page.", "{{ title_heading }}"),
    Variable("is_index", _PAGE, "Whether it is the only page, or the first of several.", "{% if is_index %}"),
    Variable("home", _PAGE, "The first page: its `text` and `target`.", "{{ home.text | link(home.target) }}"),
    Variable(
        "contents", _PAGE, "What is linked to at the top, each with `text` and `target`.", "{{ contents[0].text }}"
    ),
    Variable("sections", _PAGE, "The sections, printed.", "{{ sections[0] }}"),
)
FUNCTIONS = (
    Variable("heading", _EVERY, "", '{{ heading("flows") }}'),
    Variable("part", _EVERY, "", "{{ part(resource.id) }}"),
    Variable("part_code", _EVERY, "", "{{ part_code(row.resource, row.text) }}"),
    Variable("is_subject", _EVERY, "", "{% if is_subject(resource.id) %}"),
)


def template_reference(*systems: Facts) -> str:
    """The reference as Markdown, with examples from the facts of some systems, those of the first before others."""
    return "\n\n".join(_blocks(systems)) + "\n"


def _blocks(systems: Sequence[Facts]) -> Iterator[str]:
    root, *classes = describe(Facts)
    examples = _examples(systems)
    yield "# Templates of documentation"
    yield (
        "`infra0 generate-docs` prints its pages from Jinja2 templates. `infra0 templates copy DIR` copies them into a "
        "folder; what is in the folder that `--templates DIR` names replaces the template of the same name. Whatever a "
        "template prints is quoted, so that it shows as it is, unless a filter below has made markup of it. Templates "
        "of your own reach nothing but what is listed here and the other templates, and may not run forever."
    )
    yield "The templates: " + ", ".join(map(code, template_names())) + "."
    yield "## Facts"
    yield "Variables of every template."
    yield _table(
        ("Variable", "Type", "What it is", "Example"), [_field(one, examples[root.name]) for one in root.fields]
    )
    yield "## Other variables"
    yield _table(("Variable", "In", "What it is", "Example"), [_variable(one, one.text) for one in VARIABLES])
    yield "## Functions"
    functions = [_variable(one, _first_line(getattr(PageTools, one.name))) for one in FUNCTIONS]
    yield _table(("Function", "In", "What it prints", "Example"), functions)
    yield "## Filters"
    yield _table(("Filter", "What it makes"), [(code(name), _first_line(made)) for name, made in FILTERS.items()])
    yield "## Classes of facts"
    for described in classes:
        yield from _class(described, examples.get(described.name, {}))


def _class(described: ClassDescription, examples: Mapping[str, str]) -> Iterator[str]:
    yield f"### {described.name}"
    yield f"{_sentence(described.text)}."
    yield _table(("Attribute", "Type", "What it is", "Example"), [_field(one, examples) for one in described.fields])


def _field(field: FieldDescription, examples: Mapping[str, str]) -> tuple[str, ...]:
    return code(field.name), _type(field.type), _sentence(field.text), examples.get(field.name, "—")


def _variable(variable: Variable, text: str) -> tuple[str, ...]:
    where = variable.templates if variable.templates == _EVERY else code(variable.templates)
    return code(variable.name), where, _sentence(text), code(variable.example)


def _type(type_: Any) -> str:
    element = element_of(type_)
    if element:
        return f"list of {_type(element)}"
    return _SCALARS[type_] if type_ in _SCALARS else f"[{type_.__name__}](#{type_.__name__.lower()})"


def _examples(systems: Sequence[Facts]) -> Mapping[str, Mapping[str, str]]:
    """For each class of facts, the first value of each of its fields that is not empty."""
    found: dict[str, dict[str, str]] = {}
    waiting: list[Any] = [*systems]
    while waiting:
        value = waiting.pop(0)
        if isinstance(value, tuple):
            waiting += value
        elif is_dataclass(value):
            known = found.setdefault(type(value).__name__, {})
            for field in fields(value):
                inner = getattr(value, field.name)
                waiting.append(inner)
                shown = _example(field.name, inner)
                if shown:
                    known.setdefault(field.name, shown)
    return found


def _example(path: str, value: Any) -> str:
    """A value as code; of an object or a list of them, how to get at the first value in it."""
    match value:
        case bool():
            return code(str(value).lower())
        case str() | int():
            return code(str(value), _LONGEST_EXAMPLE) if value else ""
        case (str(), *_):
            return code(", ".join(value), _LONGEST_EXAMPLE)
        case (first, *_):
            inner = _first_value(f"{path}[0]", first)
            return f"{code(inner[0])} is {inner[1]}" if inner else ""
        case _ if is_dataclass(value):
            found = _first_value(path, value)
            return f"{code(found[0])} is {found[1]}" if found else ""
        case _:
            return ""


def _first_value(path: str, value: Any) -> tuple[str, str] | None:
    """The path to the first value below one that is not empty, and that value as code."""
    if not is_dataclass(value):
        return None
    for field in fields(value):
        inner = getattr(value, field.name)
        here = f"{path}.{field.name}"
        if isinstance(inner, str | int) and inner:
            return here, _example(here, inner)
        below = (
            _first_value(f"{here}[0]", inner[0]) if isinstance(inner, tuple) and inner else _first_value(here, inner)
        )
        if below:
            return below
    return None


def _first_line(documented: Callable[..., object]) -> str:
    return _sentence(inspect.cleandoc(documented.__doc__ or "").partition("\n\n")[0])


def _sentence(text: str) -> str:
    """Words of the code on one line, without a full stop at their end; what stands in backticks is code."""
    pieces = " ".join(text.split()).replace("``", "`").split("`")
    shown = "".join(code(piece) if number % 2 else continued(piece) for number, piece in enumerate(pieces))
    return shown[:1].upper() + shown[1:].removesuffix(".")


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = (columns, ["---"] * len(columns), *rows)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
