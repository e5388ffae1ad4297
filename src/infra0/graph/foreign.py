"""Places whose own language has ``${...}`` expressions."""

import re

from infra0.catalog.inputs import Inside, Slot
from infra0.catalog.words import ends_with, singular, words

_TEMPLATES = (("template",), ("template", "body"))
_PROGRAMS = (
    ("build", "spec"),
    ("buildspec",),
    ("command",),
    ("definition", "string"),
    ("definition", "substitution"),
    ("entry", "point"),
    ("expression",),
    ("query",),
    ("query", "string"),
    ("script",),
    ("sql",),
    *_TEMPLATES,
    ("user", "data"),
    ("user", "data", "base", "64"),
)
"""How the names end of properties and keys that hold programs, commands, templates and expressions."""
_DATA = (
    ("container", "definition"),
    ("dashboard", "body"),
    ("event", "pattern"),
    ("policy",),
    ("policy", "document"),
)
"""How the names end of properties that hold JSON documents without expressions of their own."""
_PROGRAM_NAMES = frozenset({"code", "definition"})
"""Names that are those of programs only as a whole: a ``postalCode`` is none."""
_SCHEDULES = frozenset({"cron", "schedule"})
"""The expressions of these have no braces."""

_POLICY_VARIABLE = re.compile(r"[*?$]|[\w./-]+:(?!:).+")
_PSEUDO_PARAMETER = "AWS::"
"""So begin what CloudFormation alone puts values for."""
_PATH = re.compile(r"[A-Za-z][\w-]*[.\[].*")

_SEVERAL_LINES = re.compile(r"\S[^\S\n]*\n\s*\S")
_JSON = re.compile(r"\s*(?:\{\s*\"|\[\s*[\[{\"])")

_SERVICES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("aws:apigateway:", re.compile(r"stageVariables\.")),
    ("aws:cloudwatch:MetricAlarm", re.compile(r"[A-Z][A-Z_]*(?:\(|\Z)")),
    ("aws:apigatewayv2:", re.compile(r"(?:context|integration|request|response|stageVariables)\.")),
    ("aws:elasticbeanstalk:", re.compile(r".+")),
    ("aws:emr", re.compile(r".+")),
    ("aws:iot:TopicRule", re.compile(r"[A-Za-z_][\w.]*(?:\(|\Z)")),
    ("aws:mskconnect:", re.compile(r".+")),
    ("aws:ssm:Association", re.compile(r".+")),
    ("aws:ssm:MaintenanceWindowTask", re.compile(r".+")),
)
"""What expressions begin with that a service resolves in any text of its resources."""


def owns_expression(slot: Slot, text: str, content: str) -> bool:
    """Whether an expression that names nothing in the document belongs to the slot's own language.

    The variables of policies have one colon, or are a sign that means something there. JSON documents that hold no
    program have no expressions with a path, as references to attributes are.
    """
    if slot.inside is Inside.STATEMENT or _is_policy(slot):
        return _POLICY_VARIABLE.fullmatch(content) is not None
    if content.startswith(_PSEUDO_PARAMETER):
        return holds_template(slot) or is_program(text)
    if _is_data(slot) and _PATH.fullmatch(content):
        return False
    return has_own_expressions(slot, text)


def _is_policy(slot: Slot) -> bool:
    """Whether a slot is a policy that may be written as a text."""
    called = words(slot.name)
    is_called_so = ends_with(called, ("policy",)) or ends_with(called, ("policy", "document"))
    return is_called_so and not slot.in_document and slot.declared is not None and slot.declared.document


def _is_data(slot: Slot) -> bool:
    """Whether a slot is a JSON document, or in one, of a language that has no expressions with braces."""
    is_document = slot.in_document or (slot.declared is not None and slot.declared.document)
    top = tuple(map(singular, words(slot.path.partition(".")[0].removesuffix("{}").removesuffix("[]"))))
    return is_document and any(ends_with(top, ending) for ending in _DATA) and not _is_of_program(slot.name)


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


def holds_template(slot: Slot) -> bool:
    """Whether a slot holds a template of CloudFormation, or something within one."""
    return any(ends_with(tuple(map(singular, words(name))), ending) for name in _names(slot) for ending in _TEMPLATES)


def may_be_own(slot: Slot, text: str, content: str) -> bool:
    """Whether an expression belongs to the text's own language, or to the service of the slot's resource."""
    if _is_of_service(slot, content):
        return True
    return is_program(text) and not (_is_policy(slot) or (_is_data(slot) and _PATH.fullmatch(content)))


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
