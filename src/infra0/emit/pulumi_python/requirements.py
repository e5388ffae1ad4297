"""What a program needs of the package index."""

from __future__ import annotations

import re

from infra0.catalog import PackageInfo
from infra0.catalog.python_names import PythonNames
from infra0.ir import Program

_PULUMI = "pulumi>=3.231,<4"


def requirements(program: Program, names: PythonNames) -> tuple[str, ...]:
    """The packages to install, each bounded to the major version that the program was compiled for."""
    return (_PULUMI, *sorted(_requirement(package, names) for package in program.packages))


def _requirement(package: PackageInfo, names: PythonNames) -> str:
    major, minor, *_ = [*re.findall(r"\d+", package.version), "0", "0"]
    return f"{names.distribution(package)}>={major}.{minor},<{int(major) + 1}"
