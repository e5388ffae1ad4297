"""Which values of a document only hold the place of one that somebody has to give."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from infra0.catalog import Kind
from infra0.catalog.attributes import Identity, identity_said
from infra0.catalog.inputs import STATEMENT_RESOURCES
from infra0.catalog.words import singular_words
from infra0.checks.fit import Misfit, misfit
from infra0.checks.json_texts import opens_like_json
from infra0.checks.subject import Subject
from infra0.checks.tables.accepted import accepted_at
from infra0.checks.tables.documents import document_in
from infra0.checks.visits import ValueVisit
from infra0.derive.placeholders import (
    UNKNOWN,
    Placeholder,
    is_worth_a_look,
    placeholder_document,
    placeholder_for,
    placeholders_in,
    placeholders_of_arns,
)
from infra0.diagnostics import Pointer
from infra0.graph import Inside, SettingOperand, Slot, member_of_kind
from infra0.graph.bare import is_prose, names_itself, takes_references
from infra0.graph.foreign import holds_program
from infra0.graph.interpolation import masked
from infra0.graph.taken import said_by

_FREE = frozenset(
    {"body", "comment", "description", "greeting", "html", "instruction", "label", "message", "note", "prompt"}
    | {"reason", "subject", "summary", "tag", "text", "title", "utterance"}
    | {"filter", "format", "mapping", "pattern", "regex"}
)
"""Last words of the names of slots for what people read, and for patterns, which have signs of their own."""

_SAMPLES = frozenset({"default", "enum", "example", "examples"})
"""Members of JSON documents that show what a value may look like."""

_OF_STATEMENT = frozenset({"Action", "Effect", "NotAction", *STATEMENT_RESOURCES})
"""Members of an IAM statement that take what IAM knows."""

_COINED = "aws:ec2:"
"""The types of resources whose IDs no author chooses."""


@dataclass(frozen=True, slots=True)
class Unreplaced:
    """A value that is a placeholder, or has some within.

    text, pointer: the value, or the default of `setting`, which it reads. found: in the order of the text.
    """

    text: str
    pointer: Pointer
    found: tuple[Placeholder, ...]
    setting: str = ""

    @property
    def placeholders(self) -> tuple[str, ...]:
        """The placeholders as they are written, each once."""
        return tuple(dict.fromkeys(self.text[one.start : one.end] for one in self.found))

    @property
    def is_whole(self) -> bool:
        """Whether nothing else is in the text."""
        return self.placeholders == (self.text.strip(),)


def unreplaced(subject: Subject, visit: ValueVisit) -> Unreplaced | None:
    """The placeholders of a value, or of the default of a setting that it reads; none where all has been given."""
    if _is_given_later(visit):
        return None
    found = _of_value(subject, visit) or next(_of_settings(subject, visit), None)
    return found if found and misfit(subject, visit) is not Misfit.WRONG else None


def _of_value(subject: Subject, visit: ValueVisit) -> Unreplaced | None:
    if visit.expression and visit.expression.whole:
        return None
    found = _found(subject, visit.slot, visit.value)
    return Unreplaced(visit.value, visit.pointer, found) if found else None


def _of_settings(subject: Subject, visit: ValueVisit) -> Iterator[Unreplaced]:
    """Those of the defaults, which are judged by the slot where nothing else is in the value."""
    for operand in visit.expression.parts if visit.expression else ():
        if not isinstance(operand, SettingOperand):
            continue
        setting, pointer = (subject.document.config or {}).get(operand.name), ("config", operand.name, "default")
        text = setting.default if setting and pointer not in subject.derived.secrets else None
        if isinstance(text, str):
            is_whole = visit.expression is not None and visit.expression.whole is not None
            found = _found(subject, visit.slot, text) if is_whole else placeholders_in(text)
            if found:
                yield Unreplaced(text, pointer, found, operand.name)


def _may_have_any(slot: Slot, text: str) -> bool:
    return is_worth_a_look(text) or bool(document_in(slot))


def values_at(subject: Subject, slot: Slot) -> Collection[str]:
    """The values that a slot takes, where they are known."""
    listed = member_of_kind(slot.type, Kind.ENUM)
    members = subject.catalog.enum_type(slot.owner, listed).members if slot.owner and listed else ()
    return tuple(map(str, (*accepted_at(slot.owner, slot.path, slot.declared), *members)))


def _is_given_later(visit: ValueVisit) -> bool:
    """Whether the document says that the input is changed outside the program."""
    options = visit.resource.resource.options or {}
    ignored = options.get("ignoreChanges")
    return isinstance(ignored, list) and not {"*", visit.pointer[3]}.isdisjoint(ignored)


def _found(subject: Subject, slot: Slot, written: str) -> tuple[Placeholder, ...]:
    """The placeholders in a text that stands in a slot."""
    if not _may_have_any(slot, written) or written in values_at(subject, slot):
        return ()
    text = masked(written, UNKNOWN)
    if document_in(slot) and opens_like_json(text):
        return placeholders_of_arns(text) or placeholders_in(text)
    if values_at(subject, slot):
        return placeholders_in(text) or _expected(subject, slot, text)
    if _holds_text(slot) or (slot.declared and any(token in text for token in slot.declared.owns)):
        return ()
    if holds_program(slot) and not _is_file(slot):
        return placeholders_in(text) if text.startswith("arn:") else ()
    if found := placeholders_in(text):
        return found
    return _expected(subject, slot, text) if _takes_one(subject, slot) else ()


def _holds_text(slot: Slot) -> bool:
    """Whether anything may stand in a slot: it is for what people read, for patterns, or for samples."""
    last = singular_words(slot.name)[-1:]
    return is_prose(slot) or not _FREE.isdisjoint(last) or (slot.in_document and slot.name in _SAMPLES)


def _is_file(slot: Slot) -> bool:
    return any(member_of_kind(slot.type, kind) for kind in (Kind.ARCHIVE, Kind.ASSET))


def _takes_one(subject: Subject, slot: Slot) -> bool:
    """Whether a slot takes what identifies something, a reference, and no name of its own, or a JSON document."""
    if slot.in_document or slot.free_key:
        is_of_statement = slot.inside is Inside.STATEMENT and slot.name in _OF_STATEMENT
        return is_of_statement or identity_said(slot.name) is not None
    takes = said_by(slot) or takes_references(subject.catalog, slot)
    return bool(document_in(slot) or (takes and not names_itself(slot)))


def _expected(subject: Subject, slot: Slot, text: str) -> tuple[Placeholder, ...]:
    """What is a placeholder only because something definite belongs there."""
    if document_in(slot):
        found = placeholder_document(text)
    else:
        listed = bool(values_at(subject, slot)) or (slot.inside is Inside.STATEMENT and slot.name == "Effect")
        called, generated = singular_words(slot.name), _is_generated(subject, slot)
        found = placeholder_for(text, called, listed=listed, generated=generated)
    return (found,) if found else ()


def _is_generated(subject: Subject, slot: Slot) -> bool:
    """Whether a slot takes IDs that services make up."""
    if slot.owner is None or slot.in_document or said_by(slot) is not Identity.ID:
        return False
    usual = subject.catalog.references_at(slot.owner, slot.path)
    return bool(usual) and all(token.startswith(_COINED) for token in usual)
