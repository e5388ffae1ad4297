"""Types as messages name them."""

from infra0.catalog import Kind, Type


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


def _thing(expected: Type) -> str:
    return "provider" if expected.name.startswith("pulumi:providers:") else "resource"
