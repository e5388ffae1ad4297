"""What somebody may do, and what the internet can reach, on one side only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from infra0.emit.diff.changes import ExposureChange, PermissionChange
from infra0.facts import Facts
from infra0.facts.exposure import Exposure
from infra0.facts.grants import Grant
from infra0.ir import ANYONE


@dataclass(frozen=True, slots=True)
class _Right:
    principal: str
    effect: str
    action: str
    resource: str
    conditional: bool


def permissions_only_in(
    one: Facts, other: Facts, one_ids: Mapping[str, str], other_ids: Mapping[str, str]
) -> tuple[PermissionChange, ...]:
    """What `one` permits and `other` does not, actions on the same resource together.

    one_ids, other_ids: the IDs under which their resources are compared, where those differ.
    """
    present = {right for grant in other.access.grants for right in _rights(grant, other_ids)}
    found: dict[_Right, list[str]] = {}
    derived: dict[_Right, bool] = {}
    for grant in one.access.grants:
        for right in _rights(grant, one_ids):
            if right not in present:
                together = replace(right, action="")
                actions = found.setdefault(together, [])
                derived[together] = derived.get(together, True) and grant.derived
                if right.action not in actions:
                    actions.append(right.action)
    return tuple(
        PermissionChange(
            right.principal, right.effect, tuple(actions), right.resource, right.conditional, derived[right]
        )
        for right, actions in found.items()
    )


def _rights(grant: Grant, ids: Mapping[str, str]) -> Iterator[_Right]:
    for action in grant.actions:
        for resource in grant.resources or grant.targets:
            yield _Right(
                ids.get(grant.principal, grant.principal),
                grant.effect,
                action,
                _with_new_ids(resource, ids),
                grant.conditional,
            )


def _with_new_ids(arn: str, ids: Mapping[str, str]) -> str:
    """``${dataBucket.arn}/*`` with the ID that the resource has on the other side."""
    start, mark, rest = arn.partition("${")
    name, dot, path = rest.partition(".")
    return f"{start}{mark}{ids[name]}{dot}{path}" if name in ids else arn


def exposure_only_in(one: Facts, other: Facts, ids: Mapping[str, str]) -> tuple[ExposureChange, ...]:
    """What the internet can reach of `one` and not of `other`; `ids` are those of `other` that differ in `one`."""
    present = {_key(found, ids) for found in _exposures(other.exposure)}
    return tuple(found for found in _exposures(one.exposure) if _key(found, {}) not in present)


def _key(exposed: ExposureChange, ids: Mapping[str, str]) -> ExposureChange:
    return replace(exposed, id=ids.get(exposed.id, exposed.id), label="")


def _exposures(exposure: Exposure) -> Iterator[ExposureChange]:
    for endpoint in exposure.endpoints:
        yield ExposureChange(endpoint.id, endpoint.label, endpoint.how, endpoint.ports, endpoint.login)
    for opening in exposure.openings:
        what = f"open to every address over {opening.protocol}"
        yield ExposureChange(opening.group, opening.label, what, opening.ports, "")
    for policy in exposure.public:
        yield ExposureChange(policy.id, policy.label, f"{', '.join(policy.actions)} for anyone", "", ANYONE)
