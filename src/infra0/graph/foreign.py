"""Places whose own language has ``${...}`` expressions."""

import re

from infra0.catalog.inputs import Inside, Slot
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

_POLICY_VARIABLE = re.compile(r"[*?$]|[\w-]+:(?!:).+")
_PATH = re.compile(r"[A-Za-z][\w-]*[.\[].*")

_SEVERAL_LINES = re.compile(r"\S[^\S\n]*\n\s*\S")
_JSON = re.compile(r"\s*(?:\{\s*\"|\[\s*[\[{\"])")

_SERVICES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("aws:apigateway:", re.compile(r"stageVariables\.")),
    ("aws:apigatewayv2:", re.compile(r"(?:context|integration|request|response|stageVariables)\.")),
    ("aws:iot:TopicRule", re.compile(r"[A-Za-z_]\w*(?:\(|\Z)")),
)
"""What expressions begin with that a service resolves in any text of its resources."""


def owns_expression(slot: Slot, text: str, content: str) -> bool:
    """Whether an expression that names nothing in the document belongs to the slot's own language.

    The variables of policies have one colon, or are a sign that means something there. JSON documents that hold no
    program have no expressions with a path, as references to attributes are.
    """
    if slot.inside is Inside.STATEMENT:
        return _POLICY_VARIABLE.fullmatch(content) is not None
    if _is_data(slot) and _PATH.fullmatch(content):
        return False
    return has_own_expressions(slot, text)


def _is_data(slot: Slot) -> bool:
    """Whether a slot is a JSON document or in one, which holds no program."""
    is_document = slot.in_document or (slot.declared is not None and slot.declared.document)
    return is_document and not holds_program(slot)


def has_own_expressions(slot: Slot, text: str) -> bool:
    """Whether the slot's own language has ``${...}``."""
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
    if _is_of_service(slot, content):
        return True
    return is_program(text) and not (_is_data(slot) and _PATH.fullmatch(content))


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
    """What a value is called: by its key, by the property that holds it, and by the document or map around it."""
    top = slot.path.partition(".")[0].removesuffix("{}").removesuffix("[]")
    held = slot.declared.name if slot.declared else ""
    return (slot.name, held, top) if slot.in_document or slot.free_key else (slot.name, held)


def _is_of_program(name: str) -> bool:
    called = tuple(map(singular, words(name)))
    if name in _PROGRAM_NAMES:
        return True
    return any(ends_with(called, ending) for ending in _PROGRAMS) and _SCHEDULES.isdisjoint(called)
