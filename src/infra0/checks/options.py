"""Pulumi's resource options by their names in documents, and what each of them takes."""

from enum import StrEnum
from typing import Any


class OptionKind(StrEnum):
    """What an option takes, in words."""

    BOOLEAN = "true or false"
    TEXT = "text"
    TEXTS = "a list of texts"
    LIST = "a list"
    RESOURCE = "the ID of a resource"
    RESOURCES = "a list of IDs of resources"
    OBJECT = "an object"
    ANY = "any value"


OPTIONS: dict[str, OptionKind] = {
    "additionalSecretOutputs": OptionKind.TEXTS,
    "aliases": OptionKind.LIST,
    "customTimeouts": OptionKind.OBJECT,
    "deleteBeforeReplace": OptionKind.BOOLEAN,
    "deletedWith": OptionKind.RESOURCE,
    "dependsOn": OptionKind.RESOURCES,
    "envVarMappings": OptionKind.OBJECT,
    "hideDiffs": OptionKind.TEXTS,
    "id": OptionKind.TEXT,
    "ignoreChanges": OptionKind.TEXTS,
    "import": OptionKind.TEXT,
    "parent": OptionKind.RESOURCE,
    "pluginDownloadURL": OptionKind.TEXT,
    "protect": OptionKind.BOOLEAN,
    "provider": OptionKind.RESOURCE,
    "providers": OptionKind.RESOURCES,
    "replaceOnChanges": OptionKind.TEXTS,
    "replaceWith": OptionKind.RESOURCES,
    "replacementTrigger": OptionKind.ANY,
    "retainOnDelete": OptionKind.BOOLEAN,
    "urn": OptionKind.TEXT,
    "version": OptionKind.TEXT,
}


def takes(kind: OptionKind, value: Any) -> bool:
    """Whether an option of a kind takes a value."""
    match kind:
        case OptionKind.BOOLEAN:
            return isinstance(value, bool)
        case OptionKind.TEXT | OptionKind.RESOURCE:
            return isinstance(value, str)
        case OptionKind.TEXTS:
            return isinstance(value, list) and all(isinstance(item, str) for item in value)
        case OptionKind.RESOURCES:
            texts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else (None,)
            return all(isinstance(item, str) for item in texts)
        case OptionKind.LIST:
            return isinstance(value, list)
        case OptionKind.OBJECT:
            return isinstance(value, dict)
        case OptionKind.ANY:
            return True
