"""Where the provider's reference for a type is on the web."""

from __future__ import annotations

import re

_REGISTRY = "https://www.pulumi.com/registry/packages"
_UNSAFE = re.compile(r"[^a-z0-9._-]+")


def registry_url(short_token: str) -> str:
    """The page of a type in the Pulumi Registry; empty for what is not a token.

    ``aws:s3:Bucket`` is at ``aws/api-docs/s3/bucket/``; ``kubernetes:apps/v1:Deployment`` at
    ``kubernetes/api-docs/apps/v1/deployment/``; a provider at ``aws/api-docs/provider/``.
    """
    package, _, rest = short_token.partition(":")
    module, _, name = rest.rpartition(":")
    if not package or not name:
        return ""
    if package == "pulumi":
        return f"{_REGISTRY}/{_segment(name)}/api-docs/provider/" if module == "providers" else ""
    group, slash, version = module.partition("/")
    folders = [] if module in ("", "index") else [group.partition(".")[0] if slash else group, version]
    path = "/".join(_segment(step) for step in (*filter(None, folders), name))
    return f"{_REGISTRY}/{_segment(package)}/api-docs/{path}/"


def _segment(text: str) -> str:
    return _UNSAFE.sub("", text.lower()).strip(".") or "-"
