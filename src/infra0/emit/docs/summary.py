"""The system in one line."""

from __future__ import annotations

from infra0.facts import Facts


def summary_of(facts: Facts) -> tuple[str, ...]:
    """What there is of everything, in words; nothing is said of what there is none of."""
    derived = {grant.policy for grant in facts.access.grants if grant.derived}
    counts = (
        (len(facts.resources), "resource", "resources"),
        (len(facts.flows.flows), "data flow", "data flows"),
        (len(facts.exposure.endpoints), "way in from the internet", "ways in from the internet"),
        (len(derived), "derived policy", "derived policies"),
        (sum(finding.severity == "warning" for finding in facts.findings), "warning", "warnings"),
    )
    return tuple(f"{count:,} {one if count == 1 else many}" for count, one, many in counts if count)
