"""Faults of references."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from support.mutations import Change

from faults.fault import Fault, Kind, misspelled, put
from faults.specimen import Reference, Specimen
from infra0.catalog.attributes import Identity, holding, identity_of, identity_said

_STRANGERS: Mapping[str, dict[str, Any]] = {
    "strangeBucket": {"type": "aws:s3:Bucket"},
    "strangeQueue": {"type": "aws:sqs:Queue"},
    "strangeTopic": {"type": "aws:sns:Topic"},
    "strangeTable": {
        "type": "aws:dynamodb:Table",
        "config": {
            "attributes": [{"name": "id", "type": "S"}],
            "hashKey": "id",
            "billingMode": "PAY_PER_REQUEST",
        },
    },
    "strangeVpc": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.9.0.0/16"}},
    "strangeCluster": {"type": "aws:ecs:Cluster"},
    "strangeKey": {"type": "aws:kms:Key", "config": {"enableKeyRotation": True}},
    "strangeLogs": {"type": "aws:cloudwatch:LogGroup"},
    "strangeFirewall": {"type": "aws:ec2:SecurityGroup"},
}
"""Resources that are as right as any, but not what a reference to something else means."""

_ONE_FOR_ANOTHER = {
    "aws:dynamodb:Table": {Identity.ARN, Identity.NAME},
    "aws:kms:Key": {Identity.ARN, Identity.ID},
    "aws:lambda:Function": {Identity.ARN, Identity.NAME},
    "aws:secretsmanager:Secret": {Identity.ARN, Identity.ID, Identity.NAME},
}
"""What services take for the same thing, so that it is no fault unless the slot asks for one by its name."""


def _resource_misspelled(specimen: Specimen) -> Iterator[Fault]:
    for reference in specimen.references:
        if len(reference.resource) > 4:
            wrong = f"{misspelled(reference.resource)}.{reference.attribute}"
            yield put(reference.value.steps, wrong, reference.text, _about(reference))


def _resource_undeclared(specimen: Specimen) -> Iterator[Fault]:
    for reference in specimen.references:
        yield put(reference.value.steps, f"qqzxResource.{reference.attribute}", about=_about(reference))


def _attribute_misspelled(specimen: Specimen) -> Iterator[Fault]:
    for reference in specimen.references:
        wrong = misspelled(reference.attribute)
        if len(reference.attribute) > 2 and wrong not in reference.target.attributes:
            yield put(reference.value.steps, f"{reference.resource}.{wrong}", reference.text, _about(reference))


def _resource_misspelled_in_braces(specimen: Specimen) -> Iterator[Fault]:
    for reference in specimen.braced:
        if len(reference.resource) > 4:
            yield _braced(reference, f"{misspelled(reference.resource)}.{reference.attribute}", reference.resource)


def _resource_undeclared_in_braces(specimen: Specimen) -> Iterator[Fault]:
    for reference in specimen.braced:
        yield _braced(reference, f"qqzxResource.{reference.attribute}")


def _attribute_misspelled_in_braces(specimen: Specimen) -> Iterator[Fault]:
    for reference in specimen.braced:
        wrong = misspelled(reference.attribute)
        if len(reference.attribute) > 2 and wrong not in reference.target.attributes:
            yield _braced(reference, f"{reference.resource}.{wrong}", reference.attribute)


def _braced(reference: Reference, wrong: str, remedy: str = "") -> Fault:
    """Another expression in the place of a reference, which is the whole text or stands in braces within it."""
    right, text = reference.text, str(reference.value.data)
    written = f"${{{wrong}}}" if text == right else text.replace(f"${{{right}}}", f"${{{wrong}}}", 1)
    return put(reference.value.steps, written, remedy, _about(reference))


def _attribute_of_another_kind(specimen: Specimen) -> Iterator[Fault]:
    for reference in specimen.references:
        right = identity_of(reference.target, reference.attribute)
        for wrong in ("arn", "id", "name", "url") if right else ():
            given = identity_of(reference.target, wrong) if wrong in reference.target.attributes else None
            if given and right and given is not right and not _is_accepted(reference, given, right):
                about = f"{given} for {right}: {_about(reference)}"
                yield put(reference.value.steps, f"{reference.resource}.{wrong}", reference.text, about)


def _is_accepted(reference: Reference, given: Identity, right: Identity) -> bool:
    """Whether one identity is as good as the other: the name is the ID, or the service takes either."""
    target = reference.target
    if {given, right} == {Identity.ID, Identity.NAME} and target.id_holds == "name":
        return True
    either = {given, right} <= _ONE_FOR_ANOTHER.get(target.short_token, set())
    return either and identity_said(reference.value.slot.name) is not right


def _target_of_another_type(specimen: Specimen) -> Iterator[Fault]:
    for reference in specimen.references:
        identity = identity_of(reference.target, reference.attribute)
        for name, resource in _STRANGERS.items() if identity else ():
            stranger = specimen.graph.catalog.resource(resource["type"])
            assert stranger and identity
            attribute = holding(stranger, identity.value.lower()) or "id"
            if stranger.name not in reference.target.name:
                changes = (
                    Change(reference.value.steps, "put", f"{name}.{attribute}"),
                    Change(("resources", name), "put", resource),
                )
                about = f"{stranger.short_token}.{attribute} for {_about(reference)}"
                yield Fault(changes, reference.value.steps, reference.resource, about)


def _name_spelled_out(specimen: Specimen) -> Iterator[Fault]:
    resources = specimen.graph.document.resources
    for reference in specimen.references:
        name = (resources[reference.resource].config or {}).get(reference.attribute)
        is_name = reference.attribute.lower().endswith("name") and isinstance(name, str)
        if is_name and name not in resources and "." not in name and "${" not in name:
            yield put(reference.value.steps, name, reference.resource, _about(reference))


def _about(reference: Reference) -> str:
    return f"{reference.target.short_token}.{reference.attribute} in {reference.value.words}"


KINDS: dict[str, Kind] = {
    "a reference with a letter of the resource missing": _resource_misspelled,
    "a reference to a resource that is not there": _resource_undeclared,
    "a reference with a letter of the attribute missing": _attribute_misspelled,
    "`${...}` with a letter of the resource missing": _resource_misspelled_in_braces,
    "`${...}` to a resource that is not there": _resource_undeclared_in_braces,
    "`${...}` with a letter of the attribute missing": _attribute_misspelled_in_braces,
    "a reference to an ARN, ID, name or URL in the place of another": _attribute_of_another_kind,
    "a reference to a resource of another type": _target_of_another_type,
    "the name of a resource in the place of a reference to it": _name_spelled_out,
}
