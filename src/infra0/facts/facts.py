"""Everything that documentation says about a system, gathered before anything is printed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from infra0.diagnostics.finding import Finding
from infra0.facts.access import Access, access_of
from infra0.facts.configuration import Configuration, configuration_of
from infra0.facts.exposure import Exposure, exposure_of
from infra0.facts.flows import Flows, flows_of
from infra0.facts.inventory import Group, inventory_of
from infra0.facts.parts import parts_of
from infra0.facts.stack import Stack, stack_of
from infra0.facts.usage import Uses, uses_of
from infra0.facts.values import ValueReader
from infra0.ir import System


@dataclass(frozen=True, slots=True)
class ResourceFacts:
    """One resource in detail.

    id: as in the document.
    configuration: what it is given.
    uses: what it has to do with other resources.
    notes: what the document says of it beside its label, such as prose that a policy was derived from.
    """

    id: str
    configuration: Configuration
    uses: Uses
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FindingFact:
    """One finding of the checks.

    severity: ``error``, ``warning`` or ``hint``.
    code: of the check, ``I0501``.
    message: in a sentence.
    line, column: where it is in the document, from 1; 0 where it is nowhere in particular.
    path: JSON pointer to the place.
    """

    severity: str
    code: str
    message: str
    line: int
    column: int
    path: str


@dataclass(frozen=True, slots=True)
class Words:
    """What an answer says around its document, repaired.

    introduction: what the system is; may be empty, as the others.
    planning: what was planned.
    conclusion: what it comes to, and what to do next.
    """

    introduction: str
    planning: str
    conclusion: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts.

    title: the document's name, or the project's in words.
    description: the document's description, or empty.
    source: the name of the document's file.
    inventory: every part by group.
    flows: every path of data.
    access: who may do what.
    exposure: what the internet can reach.
    resources: each in detail, in the order of the inventory.
    stack: settings, outputs, names, files and packages.
    findings: the gravest first.
    narrative: the words around the document.
    """

    title: str
    description: str
    source: str
    inventory: tuple[Group, ...]
    flows: Flows
    access: Access
    exposure: Exposure
    resources: tuple[ResourceFacts, ...]
    stack: Stack
    findings: tuple[FindingFact, ...]
    narrative: Words


def gather(system: System, findings: Sequence[Finding] = (), descriptions: Mapping[str, str] | None = None) -> Facts:
    """The facts of a system; `descriptions` are sentences about types by short token, where an SDK has some."""
    parts = parts_of(system)
    reader = ValueReader.of(system.program)
    inventory = inventory_of(parts, descriptions or {})
    words = system.narrative
    return Facts(
        title=system.diagram.title or _spoken(system.program.name),
        description=system.program.description,
        source=system.file_name,
        inventory=inventory,
        flows=flows_of(system, parts),
        access=access_of(system, parts, reader),
        exposure=exposure_of(system, parts, reader),
        resources=tuple(_resources(system, inventory, reader)),
        stack=stack_of(system.program, reader),
        findings=tuple(map(_finding, sorted(findings, key=lambda finding: finding.severity.rank))),
        narrative=Words(words.introduction, words.planning, words.conclusion),
    )


def _spoken(name: str) -> str:
    """A project's name in words: ``Data pipeline`` for ``data-pipeline``."""
    words = re.sub("[-_.]+", " ", name)
    return words[:1].upper() + words[1:]


def _resources(system: System, inventory: Sequence[Group], reader: ValueReader) -> list[ResourceFacts]:
    resources = {resource.id: resource for resource in system.program.resources}
    uses = uses_of(system)
    found = []
    for group in inventory:
        for item in group.items:
            if item.id in resources:
                resource = resources[item.id]
                notes = tuple(comment for comment in resource.comments if comment != item.label)
                configuration = configuration_of(resource, reader)
                found.append(ResourceFacts(item.id, configuration, uses.get(item.id, Uses()), notes))
    return found


def _finding(finding: Finding) -> FindingFact:
    location = finding.location
    return FindingFact(
        severity=finding.severity.value,
        code=finding.diagnostic.code,
        message=finding.diagnostic.message,
        line=location.line if location else 0,
        column=location.column if location else 0,
        path=finding.path,
    )
