"""How a program names what comes from the providers' SDKs."""

from __future__ import annotations

from collections.abc import Mapping

from infra0.catalog.python_names import PythonMember, PythonNames
from infra0.emit.pulumi.walk import arguments_of, values_of
from infra0.emit.pulumi_python.enumerations import enumeration_of
from infra0.emit.pulumi_python.expressions import Word
from infra0.emit.pulumi_python.reserved import RESERVED
from infra0.ir import EnumMember, Program

_PREFIX = "pulumi_"


def aliases_of(program: Program, names: PythonNames) -> Mapping[str, str]:
    """The alias of each SDK that the program's resources and enumerations come from, by its import name; sorted."""
    members = {
        *(names.resource(resource.type) for resource in program.resources if resource.type),
        *(names.enum_member(each.type.name, each.value) for each in values_of(program) if isinstance(each, EnumMember)),
        *(names.enum(enumeration_of(argument)) for argument in arguments_of(program)),
    }
    packages = {member.module.partition(".")[0] for member in members if member}
    return {package: _alias(package) for package in sorted(packages)}


def word(member: PythonMember) -> Word:
    """A class, or a member of one, as a program names it: ``aws.s3.Bucket``."""
    package, *modules = member.module.split(".")
    return Word(".".join([_alias(package), *modules, member.name]), _alias(package))


def _alias(python_package: str) -> str:
    """``aws`` for ``pulumi_aws``."""
    alias = python_package.removeprefix(_PREFIX)
    return python_package if alias in RESERVED or not alias else alias
