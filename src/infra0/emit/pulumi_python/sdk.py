"""How a program names what comes from the providers' SDKs."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from infra0.emit.pulumi_python.printer import Word
from infra0.ir import Program

CORE = "pulumi"
_PREFIX = "pulumi_"


def aliases_of(program: Program) -> Mapping[str, str]:
    """The alias of each SDK that the program's resources come from, by its import name."""
    packages = {resource.type.package.python_package for resource in program.resources if resource.type}
    return {package: alias(package) for package in sorted(packages)}


def alias(python_package: str) -> str:
    """``aws`` for ``pulumi_aws``."""
    return python_package.removeprefix(_PREFIX) or python_package


def member(python_module: str, name: str) -> Word:
    """A class, or a member of one, of an SDK's module: ``aws.s3.Bucket``."""
    package, *modules = python_module.split(".")
    return Word(".".join([alias(package), *modules, name]), alias(package))


def imports(needed: Collection[str], aliases: Mapping[str, str]) -> tuple[str, ...]:
    """The import statements for the names that a file needs, sorted."""
    core = (f"import {CORE}",) if CORE in needed else ()
    return core + tuple(
        f"import {package}" if package == name else f"import {package} as {name}"
        for package, name in aliases.items()
        if name in needed
    )
