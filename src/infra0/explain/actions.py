"""An action of policies in words."""

from __future__ import annotations

from infra0.iam import Action, service
from infra0.iam.patterns import as_arn


def explain_action(written: str) -> str:
    """The actions that one in a policy stands for, and what each applies to; empty where there is none."""
    prefix, _, operation = written.partition(":")
    found = service(prefix)
    return "\n".join(map(_explained, found.matching(operation))) if found else ""


def similar_actions(written: str) -> tuple[str, ...]:
    """What was probably meant by an action that does not exist."""
    # Imported here because most actions exist.
    from infra0.iam.similar import meant_by

    return meant_by(written).actions


def _explained(action: Action) -> str:
    known = service(action.service)
    if known is None or not action.kinds:
        return f"{action.name}\n\ncan only be allowed on *\n"
    kinds = (f"    {kind}: {', '.join(map(as_arn, known.kinds[kind]))}\n" for kind in action.kinds)
    return f"{action.name}\n\napplies to\n{''.join(kinds)}"
