"""References that a provider's texts give as examples: ``aws_wafv2_web_acl.example.arn``."""

import re
from collections import Counter
from collections.abc import Mapping

from infra0.catalog.builder.known_types import KnownTypes
from infra0.catalog.builder.values import Reference
from infra0.catalog.types import Kind


def mentions(
    texts: Mapping[tuple[str, str], str], types: KnownTypes, package: str
) -> Counter[tuple[str, str, str, str]]:
    """How often the texts of inputs name which attribute, by owner's token, input, target's token and attribute.

    texts: by token and wire name. package: as other tools' names of its types begin.
    """
    native = re.compile(rf"`(?P<type>{re.escape(package)}_\w+)\.\w+\.(?P<attribute>\w+)`")
    counts: Counter[tuple[str, str, str, str]] = Counter()
    for (owner, name), text in texts.items():
        for found in native.finditer(text):
            target, attribute = types.target(Reference(None, (found["attribute"],), found["type"]))
            slot = types.inputs(owner).get(name)
            if target and slot and slot.type.kind is Kind.STRING:
                counts[owner, name, target, attribute] += 1
    return counts
