"""The policies that AWS manages, as a package carries them."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Any

from infra0.iam.builder.reference import read_package
from infra0.iam.managed import ASKED


def from_moto() -> tuple[str, Mapping[str, Any]]:
    """The package with its version, and its policies by name, each with its path and its document."""
    package, text = read_package("moto", "moto", "iam/aws_managed_policies.py")
    return package, read_moto(text)


def read_moto(text: str) -> Mapping[str, Any]:
    """The policies in ``aws_managed_policies.py``, which assigns them to a variable as JSON text."""
    assigned = next(node.value for node in ast.parse(text).body if isinstance(node, ast.Assign))
    policies: Mapping[str, Any] = json.loads(ast.literal_eval(assigned))
    return policies


def managed_text(package: str, policies: Mapping[str, Any]) -> str:
    """The list as text."""
    return "".join(f"{line}\n" for line in (package, *_lines(policies)))


def _lines(policies: Mapping[str, Any]) -> Iterator[str]:
    for name, policy in sorted(policies.items(), key=lambda item: item[0].lower()):
        allowed = list(_allowed(policy["Document"]))
        asked = (action for action in ASKED if any(fnmatchcase(action.lower(), pattern) for pattern in allowed))
        yield " ".join((f"{policy['Path'].removeprefix('/')}{name}", *asked))


def _allowed(document: Mapping[str, Any]) -> Iterator[str]:
    """Patterns of the actions that a policy's statements allow; all but some count as all."""
    statements = document["Statement"]
    for statement in [statements] if isinstance(statements, dict) else statements:
        if statement["Effect"] == "Allow":
            actions = statement.get("Action", "*")
            yield from map(str.lower, [actions] if isinstance(actions, str) else actions)
