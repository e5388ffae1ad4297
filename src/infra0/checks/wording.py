"""Types, and values of the wrong one, as messages name them."""

from infra0.catalog import Kind, Type
from infra0.checks.subject import Subject
from infra0.checks.visits import ValueVisit
from infra0.graph import ResourceOperand, SettingOperand
from infra0.graph.settings import type_for
from infra0.model import describe


def in_words(expected: Type) -> str:
    """What a slot of the type takes: ``text``, ``a whole number``, ``the ID of a provider``."""
    match expected.kind:
        case Kind.STRING | Kind.ENUM:
            return "text"
        case Kind.BOOLEAN:
            return "true or false"
        case Kind.INTEGER:
            return "a whole number"
        case Kind.NUMBER:
            return "a number"
        case Kind.LIST if expected.element and expected.element.kind is Kind.RESOURCE:
            return f"a list of IDs of {_thing(expected.element)}s"
        case Kind.LIST if expected.element and expected.element.kind is Kind.ANY:
            return "a list"
        case Kind.LIST:
            return f"a {expected}"
        case Kind.MAP | Kind.OBJECT:
            return "an object"
        case Kind.ASSET | Kind.ARCHIVE:
            return "the path of a file or folder"
        case Kind.RESOURCE:
            return f"the ID of a {_thing(expected)}"
        case Kind.UNION:
            return " or ".join(dict.fromkeys(map(in_words, expected.members)))
        case _:
            return str(expected)


def given_in_words(subject: Subject, visit: ValueVisit) -> str:
    """What a value is: ``the number 5``, or for a stack setting or resource, what that is."""
    match visit.expression and visit.expression.whole:
        case SettingOperand(name, given):
            return f"the stack setting `{name}`, which is {in_words(given)}"
        case ResourceOperand(name, ()):
            return f"`{name}`, which is of type `{subject.document.resources[name].type}`"
        case _:
            return describe(visit.value)


def retyping_notes(visit: ValueVisit) -> tuple[str, ...]:
    """What to change where a stack setting is of a different type than its slot takes."""
    match visit.expression and visit.expression.whole:
        case SettingOperand(name):
            meant = type_for(visit.slot.type)
            declare = f"Give `{name}` the type `{meant}`, or write" if meant else "Write"
            return (f"{declare} the value itself in place of `${{config.{name}}}`.",)
        case _:
            return ()


def _thing(expected: Type) -> str:
    return "provider" if expected.name.startswith("pulumi:providers:") else "resource"
