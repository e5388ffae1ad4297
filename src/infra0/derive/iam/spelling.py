"""How a policy spells the resources of a document: by reference, or by the text of an ARN."""

from __future__ import annotations

import re

from infra0.derive.iam.grants.types import Named, TargetType
from infra0.derive.targets import Config, Target, as_text, reference
from infra0.graph.interpolation import Braces, scan

_PLACEHOLDER = re.compile(r"\{(\w[\w.\[\]]*)\}")
_CONTEXTS = frozenset({"stack", "project", "organization"})


def spell(type: TargetType, target: Target, named: Named) -> str:
    """The resource as a string of the document: ``${dataTable.arn}/index/*``.

    What the policy cannot refer to, because it comes later or its ID cannot stand in an interpolation, is spelled
    by its name.
    """
    if reference(target, "arn"):
        return _PLACEHOLDER.sub(lambda found: reference(target, found.group(1)), named.pattern)
    name = name_text(target.id, target.config, type.named_by)
    arns = {**type.arns, **({"arn": target.arn} if target.arn else {})}
    return _PLACEHOLDER.sub(lambda found: _with_name(arns[found.group(1)], name), named.pattern)


def _with_name(pattern: str, name: str) -> str:
    """The pattern with the name in it; a name that is a path begins with the slash that the pattern has."""
    return pattern.replace("/{name}", "/" + name.removeprefix("/")).replace("{name}", name)


def exists(target: Target, named: Named) -> bool:
    """Whether the target has what is named: a table without indexes has no ``index/*``."""
    given = [target.config.get(property) for property in named.when]
    return not named.when or (named.value in given if named.value else any(given))


def name_text(id: str, config: Config, property: str) -> str:
    """The name that a resource will have, as text that no reference is needed for.

    What only another resource knows becomes ``*``, and so does the suffix that Pulumi puts after an ID where no
    name is given.
    """
    name = config.get(property)
    prefix = config.get(f"{property}Prefix")
    if isinstance(name, str) and name:
        return without_references(name)
    if isinstance(prefix, str) and prefix:
        return without_references(prefix) + "*"
    return f"{as_text(id)}-*"


def without_references(text: str) -> str:
    """The text with ``*`` for what only other resources know."""
    return "".join(_known(piece) if isinstance(piece, Braces) else as_text(piece) for piece in scan(text))


def _known(braces: Braces) -> str:
    known = braces.content in _CONTEXTS or braces.content.startswith("config.")
    return f"${{{braces.content}}}" if known else "*"
