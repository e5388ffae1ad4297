"""Places whose own language has ``${...}`` expressions."""

from infra0.catalog.inputs import Slot

_LANGUAGES = frozenset(
    {
        "buildspec",
        "code",
        "definition",
        "definitionString",
        "definitionSubstitutions",
        "requestMappingTemplate",
        "requestTemplate",
        "requestTemplates",
        "responseMappingTemplate",
        "responseTemplate",
        "responseTemplates",
        "script",
        "sql",
        "templateBody",
        "userData",
        "userDataBase64",
    }
)


def has_own_expressions(slot: Slot, text: str) -> bool:
    """Whether a ``${...}`` that names nothing in the document may belong to the slot's own language."""
    if slot.in_document or text.startswith("#!"):
        return True
    if slot.declared and slot.declared.owns:
        return True
    if slot.declared and slot.declared.document:
        return text.lstrip()[:1] in {"{", "["}
    return slot.name in _LANGUAGES or slot.path.partition(".")[0].removesuffix("{}") in _LANGUAGES
