"""Getters as the properties that a catalog stores."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from infra0.catalog.builder.accepted import accepted_values
from infra0.catalog.builder.annotations import Annotations, is_plain
from infra0.catalog.builder.completions import completed
from infra0.catalog.builder.deprecations import replacements, spellings
from infra0.catalog.builder.facts import holds, owned_tokens, says_document
from infra0.catalog.builder.getters import Getter
from infra0.catalog.python_names import python_name
from infra0.catalog.stored import StoredFacts, StoredProperty
from infra0.catalog.type_text import encode
from infra0.catalog.types import Kind, Type

Classes = Mapping[tuple[str, str], str]
"""Short tokens of a package by lower-cased module and class."""

_POLICY = "/PolicyDocument"
"""An object that a string may stand for: at run time only the string works."""


@dataclass(frozen=True, slots=True)
class Context:
    """Where properties are: the module of their catalog file, how to read annotations, the package's types."""

    module: str
    annotations: Annotations
    classes: Classes


def store_inputs(
    getters: Iterable[Getter], context: Context, keywords: Collection[str] = (), secrets: Collection[str] = ()
) -> dict[str, StoredProperty]:
    """The properties of a class of inputs, by wire name and sorted by it.

    keywords: the constructor's, where it may spell them otherwise than the getters. secrets: wire names.
    """
    stored = {}
    for getter, facts in _with_facts(getters, context, secrets):
        facts["type"] += "!" * getter.required
        if f"{getter.python_name}_" in keywords:
            facts["python"] = f"{getter.python_name}_"
        if is_plain(getter.annotation):
            facts["plain"] = True
        accepted = _accepted(getter, context)
        if accepted:
            facts["accepts"] = accepted
        stored[getter.wire_name] = _shortest(facts)
    return stored


def store_outputs(
    getters: Iterable[Getter], context: Context, secrets: Collection[str] = ()
) -> dict[str, StoredProperty]:
    """The properties of a class of outputs, by wire name and sorted by it."""
    return {getter.wire_name: _shortest(facts) for getter, facts in _with_facts(getters, context, secrets)}


def mark_input_only(stored: dict[str, StoredProperty], outputs: Collection[str]) -> None:
    """Notes at each input that it is not among the outputs too."""
    for name, slot in stored.items():
        if name not in outputs:
            facts: StoredFacts = {"type": slot} if isinstance(slot, str) else slot
            stored[name] = {**facts, "inputOnly": True}


def further_outputs(
    outputs: Mapping[str, StoredProperty], inputs: Mapping[str, StoredProperty]
) -> dict[str, StoredProperty]:
    """The outputs that are no inputs, or of another type than the input of that name."""
    return {
        name: slot for name, slot in outputs.items() if name not in inputs or type_text(slot) != type_text(inputs[name])
    }


def type_text(slot: StoredProperty) -> str:
    """The type of a stored property as text, without what says that it is required."""
    return (slot if isinstance(slot, str) else slot["type"]).removesuffix("!")


def _with_facts(
    getters: Iterable[Getter], context: Context, secrets: Collection[str]
) -> Iterator[tuple[Getter, StoredFacts]]:
    ordered = sorted(getters, key=lambda getter: getter.wire_name)
    siblings = spellings((getter.wire_name, getter.python_name) for getter in ordered)
    for getter in ordered:
        type_ = context.annotations.type_of(getter.annotation)
        facts: StoredFacts = {"type": encode(type_, context.module)}
        if getter.deprecation is not None:
            advised = replacements(getter.deprecation, getter.wire_name, siblings, context.classes)
            facts["deprecated"] = list(advised)
        if _is_text(type_):
            _add_text_facts(facts, getter.text)
        if any(member.name.endswith(_POLICY) for member in type_.members):
            facts["document"] = True
        if getter.python_name != python_name(getter.wire_name):
            facts["python"] = getter.python_name
        if getter.wire_name in secrets:
            facts["secret"] = True
        yield getter, facts


def _add_text_facts(facts: StoredFacts, text: str) -> None:
    held = holds(text)
    if held:
        facts["holds"] = held
    if says_document(text):
        facts["document"] = True
    owned = owned_tokens(text)
    if owned:
        facts["owns"] = list(owned)


def _accepted(getter: Getter, context: Context) -> list[str | int]:
    """The values that a text lists for a property, or for the elements of its list."""
    type_ = context.annotations.type_of(getter.annotation)
    element = type_.element if type_.kind is Kind.LIST and type_.element else type_
    kinds = {member.kind for member in element.members or (element,)}
    if not kinds <= {Kind.STRING, Kind.ENUM, Kind.INTEGER}:
        return []
    values = completed(context.module, getter.wire_name, accepted_values(getter.text))
    if Kind.INTEGER not in kinds:
        return list(values)
    return [int(value) for value in values] if all(value.isdigit() for value in values) else []


def _is_text(type_: Type) -> bool:
    match type_.kind:
        case Kind.LIST:
            return type_.element is not None and _is_text(type_.element)
        case Kind.UNION:
            return any(map(_is_text, type_.members)) and all(member.kind is not Kind.ENUM for member in type_.members)
        case kind:
            return kind is Kind.STRING


def _shortest(facts: StoredFacts) -> StoredProperty:
    return facts["type"] if len(facts) == 1 else facts
