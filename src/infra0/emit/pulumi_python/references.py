"""References: attributes of other resources."""

from __future__ import annotations

from keyword import iskeyword

from infra0.catalog.python_names import PythonNames
from infra0.emit.pulumi_python.expressions import Brackets, Chain, Doc, Word, text
from infra0.emit.pulumi_python.scope import Scope
from infra0.emit.pulumi_python.strings import literal
from infra0.ir import Attribute, Index, Key, Reference, Step

_OUTPUT_METHODS = frozenset(
    {
        *("all", "apply", "concat", "format", "from_input", "future", "get", "is_known", "is_secret"),
        *("json_dumps", "json_loads", "resources", "secret", "unsecret"),
    }
)
"""Names that an output has itself, so that they are not looked up in its value."""


def reference_doc(reference: Reference, scope: Scope) -> Word | Chain:
    """``cert.domain_validation_options[0].resource_record_name``."""
    variable = scope.resource(reference.resource)
    parts: list[Word | Brackets] = []
    path = variable.text
    for number, step in enumerate(reference.path):
        key = _subscript(step, scope.names, is_first=number == 0)
        if key:
            parts.append(Brackets(Word(path, variable.needs), "[]", (key,)))
            path = ""
        elif isinstance(step, Attribute):
            path = _with_attribute(path, step, scope.names)
    if path:
        parts.append(Word(path, variable.needs))
    return Chain(tuple(parts)) if len(parts) > 1 or isinstance(parts[0], Brackets) else parts[0]


def _with_attribute(path: str, step: Attribute, names: PythonNames) -> str:
    if step.property:
        return f"{path}.{names.attribute(step.property)}"
    if step.name.isidentifier() and not iskeyword(step.name):
        return f"{path}.{step.name}"
    return f"getattr({path}, {literal((step.name,))})"


def _subscript(step: Step, names: PythonNames, *, is_first: bool) -> Doc | None:
    """What stands in brackets for the step; None for what is an attribute."""
    match step:
        case Index(index):
            return Word(str(index))
        case Key(key):
            return text(key)
        case Attribute(name, property):
            if property is None:
                return None if is_first else text(name)
            attribute = names.attribute(property)
            return text(attribute) if attribute in _OUTPUT_METHODS and not is_first else None
