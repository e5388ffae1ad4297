"""Documents with prose policies, and the policies that are derived of them."""

from typing import Any


def trust(service: str) -> dict[str, Any]:
    """A trust policy."""
    statement = {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": service}}
    return {"Version": "2012-10-17", "Statement": [statement]}


def role(service: str) -> dict[str, Any]:
    """A role that a service assumes."""
    return {"type": "aws:iam:Role", "config": {"assumeRolePolicy": trust(service)}}


def policy(role: str, prose: str, *needed: str) -> dict[str, Any]:
    """A role's policy in prose."""
    return {"type": "aws:iam:RolePolicy", "config": {"role": role, "policy": prose}, "dependsOn": [*needed]}


def function(role: str, **config: Any) -> dict[str, Any]:
    """A function that runs with a role."""
    return {"type": "aws:lambda:Function", "config": {"role": f"{role}.arn", **config}}


def statements(derived: Any, resource: str, key: str = "policy") -> dict[str, Any]:
    """The statements of a derived policy by their Sids: actions and resources."""
    document = derived.graph.document.resources[resource].config[key]
    return {one["Sid"]: (one["Action"], one["Resource"]) for one in document["Statement"]}


def edges(*pairs: tuple[str, str]) -> dict[str, Any]:
    """A diagram with these edges."""
    ends = dict.fromkeys(end for pair in pairs for end in pair)
    return {
        "nodes": [{"id": end, "label": end} for end in ends],
        "edges": [{"from": source, "to": target} for source, target in pairs],
    }
