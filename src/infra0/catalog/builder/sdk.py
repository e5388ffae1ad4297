"""An installed Pulumi SDK: where its source is, and what it says it registers."""

import ast
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import metadata, util
from pathlib import Path
from typing import TypedDict

from infra0.catalog.types import short_token


class SdkNotFoundError(Exception):
    """No Pulumi SDK of that name is installed."""


@dataclass(frozen=True, slots=True)
class Sdk:
    """A Pulumi SDK.

    package: as in tokens (``aws``). python_package: its import name. distribution: its name for pip. root: the folder
    of its source. tokens: every token that it registers, with Python module and class; the provider is the last.
    """

    package: str
    version: str
    distribution: str
    python_package: str
    root: Path
    tokens: Mapping[str, tuple[str, str]]
    modules: Mapping[str, str] = field(default_factory=dict)

    def module_of(self, python_module: str) -> str:
        """The module in tokens that a Python module holds: ``lambda`` for ``pulumi_aws.lambda_``."""
        inside = "/".join(part.rstrip("_") for part in python_module.split(".")[1:])
        return self.modules.get(python_module) or inside or "index"

    def folder(self, python_module: str) -> Path:
        """The folder of a Python module's source."""
        return self.root.joinpath(*python_module.split(".")[1:])


def find_sdk(python_package: str) -> Sdk:
    """The installed SDK with that import name; nothing of it is imported.

    Raises:
        SdkNotFoundError: it is not installed, or it is no Pulumi SDK.
    """
    entry = _entry(python_package)
    if entry is None:
        raise SdkNotFoundError(f"no Python package named {python_package} is installed")
    registered = _registered(entry)
    if registered is None:
        raise SdkNotFoundError(f"{python_package} is installed, but it registers no Pulumi resources")
    modules, packages = registered
    tokens = {token: (group["fqn"], name) for group in modules for token, name in group["classes"].items()}
    providers = {provider["token"]: (provider["fqn"], provider["class"]) for provider in packages}
    about = metadata.metadata(python_package)
    return Sdk(
        package=packages[0]["pkg"],
        version=about["Version"],
        distribution=about["Name"].replace("_", "-"),
        python_package=python_package,
        root=entry.parent,
        tokens=tokens | providers,
        modules={fqn: short_token(token).split(":")[1] for token, (fqn, _) in sorted(tokens.items())},
    )


def _entry(python_package: str) -> Path | None:
    """The ``__init__.py`` of an installed package."""
    try:
        spec = util.find_spec(python_package) if python_package.isidentifier() else None
    except ValueError:  # a module that is running, such as __main__
        return None
    origin = Path(spec.origin) if spec and spec.origin else None
    return origin if origin and origin.name == "__init__.py" else None


class _Group(TypedDict):
    fqn: str
    classes: dict[str, str]


_Provider = TypedDict("_Provider", {"pkg": str, "token": str, "fqn": str, "class": str})


def _registered(entry: Path) -> tuple[list[_Group], list[_Provider]] | None:
    for statement in ast.parse(entry.read_bytes()).body:
        call = statement.value if isinstance(statement, ast.Expr) else None
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "register":
            tables = {keyword.arg: json.loads(ast.literal_eval(keyword.value)) for keyword in call.keywords}
            packages = tables.get("resource_packages")
            return (tables.get("resource_modules", []), packages) if packages else None
    return None
