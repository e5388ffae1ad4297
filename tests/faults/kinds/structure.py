"""Faults of types and of dependencies."""

from __future__ import annotations

from collections.abc import Iterator

from support.mutations import Change

from faults.fault import Fault, Kind, misspelled, put
from faults.specimen import Specimen


def _type_misspelled(specimen: Specimen) -> Iterator[Fault]:
    for name, resource in specimen.graph.document.resources.items():
        module, _, own = resource.type.rpartition(":")
        if len(own) > 4:
            yield put(("resources", name, "type"), f"{module}:{misspelled(own)}", own, resource.type)


def _dependency_misspelled(specimen: Specimen) -> Iterator[Fault]:
    for name, resource in specimen.graph.document.resources.items():
        for number, needed in enumerate(resource.depends_on or ()):
            if len(needed) > 4:
                yield put(("resources", name, "dependsOn", number), misspelled(needed), needed)


def _cycle(specimen: Specimen) -> Iterator[Fault]:
    for reference in specimen.references:
        _, holder, *_ = reference.value.steps
        steps = ("resources", reference.resource, "dependsOn")
        if not specimen.graph.document.resources[reference.resource].depends_on:
            yield Fault((Change(steps, "put", [holder]),), (*steps, 0), about=f"{holder} needs {reference.resource}")


KINDS: dict[str, Kind] = {
    "a resource type with a letter missing": _type_misspelled,
    "`dependsOn` with a letter missing": _dependency_misspelled,
    "a dependency on what refers to the resource": _cycle,
}
