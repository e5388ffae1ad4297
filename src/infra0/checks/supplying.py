"""What may be put in the place of a placeholder: references to resources, or a stack setting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from infra0.catalog.attributes import identity_said
from infra0.catalog.words import IDENTITIES, Words, property_of, singular, singular_words, words
from infra0.checks.listing import all_of, one_of
from infra0.checks.placeholders import Unreplaced
from infra0.checks.subject import Subject
from infra0.checks.tables.documents import document_in
from infra0.checks.visits import ValueVisit
from infra0.derive.secrets.credentials import names_credential
from infra0.diagnostics import Edit, Fix, SetValue
from infra0.graph.bare import names_itself
from infra0.graph.settings import declared_type
from infra0.graph.undeclared import declaring

_FILLERS = frozenset(
    {"a", "an", "be", "change", "changeme", "enter", "existing", "fill", "fixme", "for", "here", "in", "insert", "me"}
    | {"my", "of", "paste", "placeholder", "put", "replace", "replaceme", "replaced", "the", "this", "to", "todo"}
    | {"use", "value", "with", "your"}
)
"""Words of placeholders that say nothing of the value."""

_ADDRESS = re.compile(r"@|://")
"""What shows that a placeholder is for an address outside, and for no resource."""

_ARN_OF = re.compile(r"arn:[^:]*:([a-z][a-z0-9-]*):")

_SIBILANTS = ("sses", "xes", "ches", "shes")
"""How plurals end that add more than an s."""

_MOST = 3


@dataclass(frozen=True, slots=True)
class Supply:
    """What to write. references: to the document's resources of the types that are usual there."""

    references: tuple[str, ...]
    notes: tuple[str, ...]
    fix: Fix


def supply(subject: Subject, visit: ValueVisit, found: Unreplaced) -> Supply:
    """What may be put in the place of the placeholders of a value."""
    usual = () if _ADDRESS.search(found.text) else tuple(_of_service(_usual(subject, visit), found.text))
    references = tuple(_references(subject, visit, usual))[:_MOST]
    names = _settings(subject, visit, found)
    note = f"Write {_what(visit, found)}, {_referring(usual, references)}or {_set_by_stacks(names)}."
    fix = _reference(visit, references[0]) if len(references) == 1 else _reading(subject, visit, found, names)
    return Supply(references, (note,), fix)


def _of_service(tokens: Sequence[str], text: str) -> Iterator[str]:
    """The types that may have an ARN such as a text, where it is one whose service is given."""
    # Imported here because few documents have placeholders.
    from infra0.iam.arns import arn_service

    begun = _ARN_OF.match(text)
    return (token for token in tokens if not begun or arn_service(token) in (begun[1], None))


def _references(subject: Subject, visit: ValueVisit, usual: Sequence[str]) -> Iterator[str]:
    """References to the resources whose types are usual in the slot."""
    slot, holder = visit.slot, visit.resource.name
    for token in usual:
        for name in subject.of_type(token):
            target = subject.graph.types[name]
            if slot.owner and target and name != holder and holder not in subject.needs(name):
                yield f"{name}.{subject.catalog.resolve(slot.owner, slot.path, target).attribute}"


def _usual(subject: Subject, visit: ValueVisit) -> tuple[str, ...]:
    """The types of resources that examples refer to in the slot, the most usual first."""
    slot = visit.slot
    if slot.owner is None or slot.in_document or slot.free_key or names_itself(slot):
        return ()
    table = subject.catalog.references_at(slot.owner, slot.path)
    counts = {token: sum(attributes.values()) for token, attributes in table.items() if token}
    module = slot.owner.short_token.rpartition(":")[0]
    return tuple(sorted(counts, key=lambda token: (-counts[token], not token.startswith(f"{module}:"), token)))


def _what(visit: ValueVisit, found: Unreplaced) -> str:
    if found.is_whole and (document := document_in(visit.slot)):
        return document
    said = found.found[0].words[-2:]
    if len(found.placeholders) > 1:
        return "the values"
    if not found.is_whole and said in (("account", "id"), ("region",)):
        return "the account ID" if "account" in said else "the region"
    identity = identity_said(visit.slot.name) if found.is_whole else None
    return f"the {identity}" if identity else "the value"


def _referring(usual: Sequence[str], references: Sequence[str]) -> str:
    if references:
        return f"refer to {one_of(references)}, "
    return f"refer to a resource of type {usual[0]}, " if usual else ""


def _set_by_stacks(names: tuple[str, ...]) -> str:
    written = all_of([f"${{config.{name}}}" for name in dict.fromkeys(names)])
    return f"declare {'a stack setting' if len(set(names)) == 1 else 'stack settings'} and write {written}"


def _reference(visit: ValueVisit, reference: str) -> Fix:
    return Fix(f"refer to `{reference}`", (SetValue(visit.pointer, reference),), certain=False)


def _reading(subject: Subject, visit: ValueVisit, found: Unreplaced, names: tuple[str, ...]) -> Fix:
    """The fix by which stack settings take the places of the placeholders."""
    text = found.text
    for one, name in reversed(tuple(zip(found.found, names, strict=True))):
        text = f"{text[: one.start]}${{config.{name}}}{text[one.end :]}"
    declared = subject.document.config or {}
    missing = {name: _declaration(visit) for name in names if name not in declared}
    edits: tuple[Edit, ...] = (SetValue(visit.pointer, text), *declaring(missing, declared))
    title = "read it from a stack setting" if len(set(names)) == 1 else "read them from stack settings"
    return Fix(title, edits, certain=False)


def _declaration(visit: ValueVisit) -> dict[str, object]:
    secret = {"secret": True} if names_credential(visit.slot.name) else {}
    return {"type": "string", **secret}


def _settings(subject: Subject, visit: ValueVisit, found: Unreplaced) -> tuple[str, ...]:
    """A setting for each placeholder, called by its own words where they say what it is, or as the slot is."""
    of_slot = _of_one(property_of(visit.slot.name)) or ("value",)
    return tuple(
        _free(subject, _camel_case(_telling(one.words, of_slot, found.is_whole) or of_slot)) for one in found.found
    )


def _of_one(name: str) -> Words:
    """The words of a name, the last in the singular."""
    found = words(name)
    if found and found[-1].endswith(_SIBILANTS):
        return (*found[:-1], found[-1].removesuffix("es"))
    return singular_words(name)


def _telling(said: Words, of_slot: Words, is_whole: bool) -> Words:
    """The words of a placeholder that say what the value is; none if it is masked, or is called otherwise."""
    spoken = (word.removeprefix("your") for word in said)
    told = tuple(word for word in spoken if word and word not in _FILLERS and not word.isdecimal())
    is_masked = any(set(word) == {"x"} for word in told)
    is_kind = len(told) > 1 and singular(told[-1]) in {*IDENTITIES, *of_slot}
    return told if not is_masked and (is_kind or not is_whole) else ()


def _camel_case(said: Words) -> str:
    first, *rest = said
    return first + "".join(word.capitalize() for word in rest)


def _free(subject: Subject, name: str) -> str:
    """The name, or one like it where the document has a setting of that name which is no text."""
    settings = subject.document.config or {}
    number, candidate = 2, name
    while candidate in settings and declared_type(settings[candidate]) != "string":
        candidate, number = f"{name}{number}", number + 1
    return candidate
