"""The details of nodes, out of the facts about a system."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from infra0.diagnostics.finding import Finding
from infra0.emit.diagram.details import NodeDetails, NodeFinding, RelatedNode
from infra0.facts import gather
from infra0.facts.configuration import Configuration
from infra0.facts.facts import FindingFact
from infra0.facts.usage import Use
from infra0.ir import System


def details_of(system: System, findings: Sequence[Finding]) -> Mapping[str, NodeDetails]:
    """What there is to tell of every resource, by its ID."""
    facts = gather(system, findings)
    tokens = {resource.id: resource.token for resource in system.program.resources}
    found = _by_resource(facts.findings)
    rights = _rights(system)
    return {
        one.id: NodeDetails(
            type=tokens.get(one.id, ""),
            configuration="\n".join(_configuration(one.configuration)),
            needs=tuple(RelatedNode(use.target, _through(use)) for use in one.uses.outward),
            needed_by=tuple(RelatedNode(use.source, _through(use)) for use in one.uses.inward),
            findings=tuple(found.get(one.id, ())),
            permissions=tuple(_held(one.id, [use.target for use in one.uses.outward if use.slots], rights)),
        )
        for one in facts.resources
    }


def _configuration(configuration: Configuration) -> Iterator[str]:
    yield from (f"{row.path}: {row.text}" for row in configuration.rows if not row.by_default)
    for listing in configuration.listings:
        for number, cells in enumerate(listing.rows):
            given = (f"{name}={cell.text}" for name, cell in zip(listing.columns, cells, strict=True) if cell.text)
            yield f"{listing.path}[{number}]: {', '.join(given)}"
    for block in configuration.blocks:
        yield f"{block.path}:"
        yield from (f"  {line}" for line in block.text.splitlines())


def _through(use: Use) -> str:
    if not use.slots:
        return "dependsOn"
    reads = f" reads {', '.join(use.attributes)}" if any(use.attributes) else ""
    return ", ".join(use.slots) + reads


def _by_resource(findings: Sequence[FindingFact]) -> Mapping[str, list[NodeFinding]]:
    found: dict[str, list[NodeFinding]] = {}
    for one in findings:
        steps = one.path.split("/")
        if len(steps) > 2 and steps[1] == "resources":
            name = steps[2].replace("~1", "/").replace("~0", "~")
            found.setdefault(name, []).append(NodeFinding(one.severity, one.code, one.message))
    return found


def _rights(system: System) -> Mapping[str, list[str]]:
    """The statements of every principal."""
    rights: dict[str, list[str]] = {}
    for one in system.permissions:
        text = f"{one.effect} {', '.join(one.actions)} on {', '.join(one.resources)}"
        rights.setdefault(one.principal, []).append(text)
    return rights


def _held(name: str, needed: Sequence[str], rights: Mapping[str, list[str]]) -> Iterator[str]:
    """The statements of a principal, or those of the principals that a workload runs as."""
    for principal in dict.fromkeys((name, *needed)):
        yield from rights.get(principal, ())
