"""The files around the program: project, stack settings and requirements."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infra0.catalog import PackageInfo
from infra0.emit.pulumi_python.characters import visible
from infra0.emit.pulumi_python.options import PythonOptions, is_stack
from infra0.ir import Program

PULUMI_REQUIREMENT = "pulumi>=3.231,<4"
_PLAIN_YAML = re.compile(r"[A-Za-z][A-Za-z0-9_-]*(?:[.:][A-Za-z0-9_-]+)*")
_YAML_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})


def yaml_text(text: str) -> str:
    """The text as a YAML scalar that every YAML version reads as that text."""
    if _PLAIN_YAML.fullmatch(text) and text.lower() not in _YAML_WORDS:
        return text
    escaped = "".join(f"\\{char}" if char in '"\\' else visible(char) for char in text)
    return f'"{escaped}"'


def project_name(program: Program, options: PythonOptions) -> str:
    """The project's name."""
    return options.project or program.name


def requirements(program: Program) -> tuple[str, ...]:
    """The packages to install, each bounded to the major version that the program was compiled for."""
    return (PULUMI_REQUIREMENT, *sorted(_requirement(package) for package in program.packages))


def _requirement(package: PackageInfo) -> str:
    major, minor, *_ = [*re.findall(r"\d+", package.version), "0", "0"]
    return f"{package.distribution.replace('_', '-')}>={major}.{minor},<{int(major) + 1}"


def stack_file(options: PythonOptions) -> str:
    """The name of the stack's settings file, or empty if none is asked for."""
    if not options.stack:
        return ""
    if not is_stack(options.stack):
        raise ValueError(f"not a stack's name: {options.stack!r}")
    return f"Pulumi.{options.stack.rpartition('/')[2]}.yaml"


def stack_settings(program: Program, options: PythonOptions) -> Iterator[tuple[str, str]]:
    """Keys and values of the stack's settings file; secrets are not for plain files."""
    secret = {setting.name for setting in program.settings if setting.secret}
    for name, value in options.config.items():
        if name not in secret:
            yield yaml_text(name if ":" in name else f"{project_name(program, options)}:{name}"), yaml_text(value)


def secret_settings(program: Program) -> tuple[str, ...]:
    """Names of the settings that are set by command, so that they are stored encrypted."""
    return tuple(yaml_text(setting.name) for setting in program.settings if setting.secret)
