"""The stage: a document in today's shapes, and what was done to it."""

from __future__ import annotations

from collections.abc import Mapping

from infra0.catalog import Catalog
from infra0.diagnostics import Diagnostic, Pointer
from infra0.model import Document, Resource
from infra0.upgrade.deprecations import Deprecations
from infra0.upgrade.objects import has_unknown, objects_in
from infra0.upgrade.offers import Offers
from infra0.upgrade.rules import PackageWithoutCatalog
from infra0.upgrade.surroundings import Surroundings
from infra0.upgrade.types import Reading, TypeReader
from infra0.upgrade.upgraded import Upgraded

HIDDEN = frozenset(
    {
        "aws:alb:ListenerRule",
        "aws:batch:ComputeEnvironment",
        "aws:ec2:PeeringConnectionOptions",
        "aws:ec2:RouteTable",
        "aws:ec2:VpcPeeringConnection",
        "aws:ec2:VpcPeeringConnectionAccepter",
        "aws:elasticache:ReplicationGroup",
        "aws:kinesis:FirehoseDeliveryStream",
        "aws:lb:ListenerRule",
        "aws:s3:BucketLifecycleConfiguration",
        "aws:s3:BucketVersioning",
    }
)
"""Types with old shapes that no missing input gives away: shapes inside an input, and values."""


def upgrade(document: Document, catalog: Catalog) -> Upgraded:
    """Reads the types of a document, and brings shapes of older versions and other tools to today's.

    What it cannot upgrade with certainty it leaves, with an error. Where an error's fix is certain the new document
    has it already, so that later stages find what else is wrong.
    """
    reader = TypeReader(catalog)
    readings = {name: reader.read(resource.type) for name, resource in document.resources.items()}
    around = Surroundings(document, {name: reading.short_token for name, reading in readings.items()})
    deprecations = Deprecations(catalog, Offers(document, around))
    moved: dict[Pointer, Pointer] = {}
    found: list[Diagnostic] = []
    presumed: set[Pointer] = set()
    doubted: set[str] = set()
    changed: dict[str, Resource] = {}
    attributes: dict[str, str] = {}
    for name, resource in document.resources.items():
        if _is_suspect(name, resource, readings[name], catalog):
            # Imported here because most documents are in today's shapes.
            from infra0.upgrade.resource import upgrade_resource

            done = upgrade_resource(name, resource, readings[name], around, catalog)
            moved |= done.moved
            found += done.found
            presumed |= done.presumed
            changed |= done.resources
            attributes |= done.attributes
            doubted |= {name} if done.is_doubted else set()
        today = changed.get(name, resource)
        if name not in doubted and (type_ := reader.read(today.type).resource_type):
            found += deprecations.of_resource(name, type_, today.config or {}, moved)
    upgraded = _with(document, changed, attributes)
    return Upgraded(upgraded, moved, _once_per_package(found), frozenset(presumed), frozenset(doubted))


def _is_suspect(name: str, resource: Resource, reading: Reading, catalog: Catalog) -> bool:
    """Whether a resource can be of an old shape, or is of a type that there is something to say of."""
    type_ = reading.resource_type
    if type_ is None or reading.rule or type_.short_token in HIDDEN:
        return True
    if any(key not in type_.inputs for key in resource.config or ()):
        return True
    return any(map(has_unknown, objects_in(catalog, name, type_, resource.config or {})))


def _with(document: Document, changed: Mapping[str, Resource], attributes: Mapping[str, str]) -> Document:
    if not changed:
        return document
    today = document.model_copy(update={"resources": {**document.resources, **changed}})
    if not attributes:
        return today
    # Imported here because few upgrades take attributes away from a resource.
    from infra0.upgrade.mentions import with_moved_attributes

    return with_moved_attributes(today, attributes)


def _once_per_package(found: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    first: dict[str, Diagnostic] = {}
    for diagnostic in found:
        if diagnostic.code == PackageWithoutCatalog.code:
            first.setdefault(diagnostic.message, diagnostic)
    return tuple(diagnostic for diagnostic in found if first.get(diagnostic.message, diagnostic) is diagnostic)
