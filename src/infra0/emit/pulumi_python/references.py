"""References: attributes of other resources."""

from __future__ import annotations

from infra0.catalog import Kind
from infra0.emit.pulumi_python.printer import Word
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


def reference_doc(reference: Reference, scope: Scope) -> Word:
    """``cert.domain_validation_options[0].resource_record_name``."""
    variable = scope.resource(reference.resource)
    first, *rest = reference.path
    return Word(f"{variable.text}{_attribute(first)}{''.join(map(_deeper, rest))}", variable.needs)


def kind_of(reference: Reference) -> Kind:
    """The kind of what is referred to; `Kind.ANY` where no catalog knows."""
    last = reference.path[-1]
    if isinstance(last, Attribute) and last.property:
        return last.property.type.kind
    return Kind.ANY


def _attribute(step: Step) -> str:
    match step:
        case Attribute(name, property):
            return f".{property.python_attribute if property else name}"
        case _:
            return _deeper(step)


def _deeper(step: Step) -> str:
    match step:
        case Index(index):
            return f"[{index}]"
        case Key(key):
            return f"[{literal((key,))}]"
        case Attribute(name, property):
            if property is None:
                return f"[{literal((name,))}]"
            name = property.python_attribute
            return f"[{literal((name,))}]" if name in _OUTPUT_METHODS else f".{name}"
