"""Which resource uses which, and for what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infra0.ir import ConnectionOrigin, System


@dataclass(frozen=True, slots=True)
class Use:
    """One resource's need of another.

    source: the ID of the resource that needs.
    target: the ID of the resource that is needed.
    slots: the properties that refer to it, as ``environment.variables``; empty where only `dependsOn` names it.
    attributes: what those properties read of it, ``arn``.
    derived: whether the compiler added it for the document's prose.
    """

    source: str
    target: str
    slots: tuple[str, ...]
    attributes: tuple[str, ...]
    derived: bool


@dataclass(frozen=True, slots=True)
class Uses:
    """What one resource has to do with others.

    outward: what it needs.
    inward: what needs it.
    """

    outward: tuple[Use, ...] = ()
    inward: tuple[Use, ...] = ()


def uses_of(system: System) -> Mapping[str, Uses]:
    """By resource; one use for each pair of resources, in the document's order."""
    pairs: dict[tuple[str, str], list[tuple[str, str]]] = {}
    derived: dict[tuple[str, str], bool] = {}
    for connection in system.connections:
        pair = connection.source, connection.target
        found = pairs.setdefault(pair, [])
        if connection.origin is ConnectionOrigin.REFERENCE:
            found.append((spoken_slot(connection.slot), connection.attribute))
        derived[pair] = derived.get(pair, True) and connection.derived
    outward: dict[str, list[Use]] = {}
    inward: dict[str, list[Use]] = {}
    for (source, target), found in pairs.items():
        use = Use(
            source,
            target,
            tuple(dict.fromkeys(slot for slot, _ in found if slot)),
            tuple(dict.fromkeys(attribute for _, attribute in found if attribute)),
            derived[source, target],
        )
        outward.setdefault(source, []).append(use)
        inward.setdefault(target, []).append(use)
    names = dict.fromkeys((*outward, *inward))
    return {name: Uses(tuple(outward.get(name, ())), tuple(inward.get(name, ()))) for name in names}


def spoken_slot(slot: str) -> str:
    """A slot without the marks of its lists and maps: ``environment.variables`` of ``environment.variables{}``."""
    return slot.replace("[]", "").replace("{}", "").strip(".")
