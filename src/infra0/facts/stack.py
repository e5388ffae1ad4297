"""What a deployment of the system takes and gives: settings, outputs, names and tags, files, packages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infra0.facts.grants import argument_of
from infra0.facts.values import ValueReader, reference_text, referred
from infra0.ir import (
    FileValue,
    ListValue,
    MapValue,
    ObjectValue,
    Program,
    Reference,
    Value,
)

_NAMES = ("name", "bucket", "identifier", "clusterIdentifier", "replicationGroupId", "clusterId", "roleName")


@dataclass(frozen=True, slots=True)
class SettingFact:
    """A stack setting.

    name: without the project's prefix.
    type: ``string``, ``integer``, ``number``, ``boolean`` or ``object``.
    required: whether a stack must set it.
    default: what it is otherwise, as text; never that of a secret.
    secret: whether its value is kept encrypted.
    description: the author's words.
    """

    name: str
    type: str
    required: bool
    default: str
    secret: bool
    description: str


@dataclass(frozen=True, slots=True)
class OutputFact:
    """A stack output.

    name: as exported.
    text: its value in the document's notation.
    resource: the ID of the resource that the whole value is of, or empty.
    """

    name: str
    text: str
    resource: str


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of a resource.

    key: what kind of tag.
    value: in the document's notation.
    """

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Naming:
    """How a resource is called by the provider.

    id: of the resource.
    name: the physical name as given; empty where the provider makes one up.
    tags: in the document's order.
    """

    id: str
    name: str
    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class Package:
    """A provider package.

    name: as in types, ``aws``.
    distribution: its name for pip.
    version: of the catalog that the document was compiled with.
    """

    name: str
    distribution: str
    version: str


@dataclass(frozen=True, slots=True)
class Stack:
    """A deployment.

    project: the Pulumi project's name.
    settings: in the document's order.
    outputs: in the document's order.
    names: of resources that have a name or tags.
    files: paths of files that the deployment reads, as the author wrote them.
    packages: the providers in use.
    """

    project: str
    settings: tuple[SettingFact, ...]
    outputs: tuple[OutputFact, ...]
    names: tuple[Naming, ...]
    files: tuple[str, ...]
    packages: tuple[Package, ...]


def stack_of(program: Program, reader: ValueReader) -> Stack:
    """What a deployment of the program takes and gives."""
    return Stack(
        project=program.name,
        settings=tuple(_settings(program, reader)),
        outputs=tuple(_outputs(program, reader)),
        names=tuple(_names(program, reader)),
        files=tuple(dict.fromkeys(_files(program, reader))),
        packages=tuple(Package(found.name, found.sdk, found.version) for found in program.packages),
    )


def _settings(program: Program, reader: ValueReader) -> Iterator[SettingFact]:
    for setting in program.settings:
        known = setting.default is not None and not setting.secret
        yield SettingFact(
            name=setting.name,
            type=setting.type.value,
            required=setting.default is None,
            default=reader.text(setting.default) if known and setting.default else "",
            secret=setting.secret,
            description=setting.description,
        )


def _outputs(program: Program, reader: ValueReader) -> Iterator[OutputFact]:
    for output in program.outputs:
        value = output.value
        text = reference_text(value) if isinstance(value, Reference) else reader.text(value)
        yield OutputFact(output.name, text, referred(value))


def _names(program: Program, reader: ValueReader) -> Iterator[Naming]:
    for resource in program.resources:
        given = next((found for key in _NAMES if (found := argument_of(resource, key))), None)
        name = reader.text(given) if given and not referred(given) else ""
        tags = argument_of(resource, "tags")
        tagged = tuple(_tags(tags, reader)) if isinstance(tags, MapValue) else ()
        if name or tagged:
            yield Naming(resource.id, name, tagged)


def _tags(tags: MapValue, reader: ValueReader) -> Iterator[Tag]:
    for entry in tags.entries:
        key = entry.key if isinstance(entry.key, str) else reader.text(entry.key)
        yield Tag(key, reader.text(entry.value))


def _files(program: Program, reader: ValueReader) -> Iterator[str]:
    for resource in program.resources:
        for argument in resource.arguments:
            yield from _paths(argument.value, reader)


def _paths(value: Value, reader: ValueReader) -> Iterator[str]:
    match value:
        case FileValue(_, _, remote):
            if not remote:
                yield reader.text(value)
        case ListValue(items):
            for item in items:
                yield from _paths(item, reader)
        case ObjectValue(arguments):
            for argument in arguments:
                yield from _paths(argument.value, reader)
        case MapValue(entries):
            for entry in entries:
                yield from _paths(entry.value, reader)
        case _:
            return
