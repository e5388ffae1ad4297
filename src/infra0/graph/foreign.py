"""Places whose own language has ``${...}`` expressions."""

import re

from infra0.catalog.inputs import Slot
from infra0.catalog.words import ends_with, singular, words

_PROGRAMS = (
    ("build", "spec"),
    ("buildspec",),
    ("command",),
    ("definition", "string"),
    ("definition", "substitution"),
    ("entry", "point"),
    ("expression",),
    ("query",),
    ("script",),
    ("sql",),
    ("template",),
    ("template", "body"),
    ("user", "data"),
    ("user", "data", "base", "64"),
)
"""How the names end of properties and keys that hold programs, commands, templates and expressions."""
_PROGRAM_NAMES = frozenset({"code", "definition"})
"""Names that are those of programs only as a whole: a ``postalCode`` is none."""
_SCHEDULES = frozenset({"cron", "schedule"})
"""The expressions of these have no braces."""

_SEVERAL_LINES = re.compile(r"\S[^\S\n]*\n\s*\S")
_JSON = re.compile(r"\s*(?:\{\s*\"|\[\s*[\[{\"])")

_SERVICES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("aws:apigateway:", re.compile(r"stageVariables\.")),
    ("aws:apigatewayv2:", re.compile(r"(?:context|integration|request|response|stageVariables)\.")),
    ("aws:iot:TopicRule", re.compile(r"[A-Za-z_]\w*(?:\(|\Z)")),
)
"""What expressions begin with that a service resolves in any text of its resources."""


def has_own_expressions(slot: Slot, text: str) -> bool:
    """Whether the slot's own language has ``${...}``, so that one that names nothing in the document belongs to it."""
    if slot.in_document or text.startswith("#!") or (slot.declared and slot.declared.owns):
        return True
    if slot.declared and slot.declared.document and text.lstrip()[:1] in {"{", "["}:
        return True
    return holds_program(slot)


def holds_program(slot: Slot) -> bool:
    """Whether a slot holds a program, a command, a template or an expression, as its names tell."""
    return any(map(_is_of_program, _names(slot)))


def may_be_own(slot: Slot, text: str, content: str) -> bool:
    """Whether an expression belongs to the text's own language, or to the service of the slot's resource."""
    return is_program(text) or _is_of_service(slot, content)


def is_program(text: str) -> bool:
    """Whether text is a JSON document or some lines of another language, whatever slot it stands in."""
    return bool(_JSON.match(text) or _SEVERAL_LINES.search(text))


def _is_of_service(slot: Slot, content: str) -> bool:
    """Names with a colon are the variables of the service that they begin with: ``${transfer:UserName}``."""
    token = slot.owner.short_token if slot.owner else ""
    if any(token.startswith(service) and own.match(content) for service, own in _SERVICES):
        return True
    service, colon, _ = content.partition(":")
    return bool(colon) and token.split(":")[1:2] == [service.lower()]


def _names(slot: Slot) -> tuple[str, ...]:
    """What a value is called: by its key, by the property that holds it, and by the input that it is within."""
    top = slot.path.partition(".")[0].removesuffix("{}").removesuffix("[]")
    return slot.name, slot.declared.name if slot.declared else "", top


def _is_of_program(name: str) -> bool:
    called = tuple(map(singular, words(name)))
    if name in _PROGRAM_NAMES:
        return True
    return any(ends_with(called, ending) for ending in _PROGRAMS) and _SCHEDULES.isdisjoint(called)
