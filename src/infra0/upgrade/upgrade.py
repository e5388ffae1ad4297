"""The stage: a document in today's shapes, and what was done to it."""

from __future__ import annotations

from infra0.catalog import Catalog
from infra0.diagnostics import Diagnostic, Pointer
from infra0.model import Document, Resource
from infra0.upgrade.deprecations import Deprecations
from infra0.upgrade.resource import ResourceUpgrade
from infra0.upgrade.rules import PackageWithoutCatalog
from infra0.upgrade.site import Surroundings
from infra0.upgrade.table import UPGRADES
from infra0.upgrade.types import TypeReader
from infra0.upgrade.upgraded import Upgraded


def upgrade(document: Document, catalog: Catalog) -> Upgraded:
    """Reads the types of a document, and brings shapes of older versions and other tools to today's.

    What it cannot upgrade with certainty it leaves, with an error. Where an error's fix is certain the new document
    has it already, so that later stages find what else is wrong.
    """
    reader = TypeReader(catalog)
    readings = {name: reader.read(resource.type) for name, resource in document.resources.items()}
    around = Surroundings(document, {name: reading.short_token for name, reading in readings.items()})
    deprecations = Deprecations(catalog)
    moved: dict[Pointer, Pointer] = {}
    found: list[Diagnostic] = []
    changed: dict[str, Resource] = {}
    for name, resource in document.resources.items():
        done = ResourceUpgrade(name, resource)
        done.read_type(readings[name])
        if type_ := readings[name].resource_type:
            done.run(UPGRADES.get(type_.short_token, ()), type_, around)
        if type_ := reader.read(done.data["type"]).resource_type:
            done.use_usual_names(type_, around)
            site = done.site(type_.short_token, around, done.data["config"] or {})
            done.found += deprecations.of_resource(type_, site, done.moved)
        moved |= done.moved
        found += done.found
        if done.changed:
            changed[name] = resource.model_copy(update=done.data)
        changed |= {new: Resource.model_validate(added) for new, added in done.added.items()}
    return Upgraded(_with(document, changed), moved, _once_per_package(found))


def _with(document: Document, changed: dict[str, Resource]) -> Document:
    return document.model_copy(update={"resources": document.resources | changed}) if changed else document


def _once_per_package(found: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    first: dict[str, Diagnostic] = {}
    for diagnostic in found:
        if diagnostic.code == PackageWithoutCatalog.code:
            first.setdefault(diagnostic.message, diagnostic)
    return tuple(diagnostic for diagnostic in found if first.get(diagnostic.message, diagnostic) is diagnostic)
