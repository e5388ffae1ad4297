"""Faults of policies."""

from __future__ import annotations

from collections.abc import Iterator

from support.mutations import Steps

from faults.fault import Fault, Kind, misspelled, put, renamed
from faults.specimen import Specimen

_DOMAIN = ".amazonaws.com"


def _element_misspelled(specimen: Specimen) -> Iterator[Fault]:
    for steps, statement in specimen.statements:
        for key in statement:
            if len(key) > 4:
                yield renamed((*steps, key), misspelled(key))


def _effect(specimen: Specimen) -> Iterator[Fault]:
    for steps, statement in specimen.statements:
        if statement["Effect"] in ("Allow", "Deny"):
            yield put((*steps, "Effect"), statement["Effect"].lower(), statement["Effect"])


def _action_misspelled(specimen: Specimen) -> Iterator[Fault]:
    for steps, action in _texts(specimen, "Action"):
        service, _, operation = action.partition(":")
        if len(operation) > 4 and operation.isalpha():
            yield put(steps, f"{service}:{misspelled(operation)}", operation, action)


def _principal_shortened(specimen: Specimen) -> Iterator[Fault]:
    for steps, service in _services(specimen):
        yield put(steps, service.removesuffix(".com"), service)


def _principal_misspelled(specimen: Specimen) -> Iterator[Fault]:
    for steps, service in _services(specimen):
        name = service.removesuffix(_DOMAIN)
        if len(name) > 5:
            yield put(steps, f"{misspelled(name)}{_DOMAIN}", service)


def _services(specimen: Specimen) -> Iterator[tuple[Steps, str]]:
    for steps, statement in specimen.statements:
        match statement.get("Principal"):
            case {"Service": str() as service} if service.endswith(_DOMAIN):
                yield (*steps, "Principal", "Service"), service


def _texts(specimen: Specimen, element: str) -> Iterator[tuple[Steps, str]]:
    for steps, statement in specimen.statements:
        match statement.get(element):
            case str() as text:
                yield (*steps, element), text
            case [*texts]:
                yield from (((*steps, element, number), text) for number, text in enumerate(texts))


KINDS: dict[str, Kind] = {
    "an element of a statement with a letter missing": _element_misspelled,
    "an effect in lower case": _effect,
    "an action with a letter missing": _action_misspelled,
    "a service principal without its last part": _principal_shortened,
    "a service principal with a letter missing": _principal_misspelled,
}
