"""The settings file of a stack, which Pulumi and people write into as well.

Settings are merged into the file that is there: a value that changes is replaced, a new one is added, and all else,
comments and encrypted secrets among it, stays byte for byte.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import yaml

from infra0.emit.pulumi.yaml_scalar import yaml_text
from infra0.ir import Program

_Edit = tuple[int, int, str]
"""From and to which character of a text, and what comes there."""


class UnreadableSettingsError(ValueError):
    """The file that is there is not the settings file of a stack."""


def settings_file_name(stack: str) -> str:
    """The name of a stack's settings file; an organization and a project before the stack's name are not part of it."""
    return f"Pulumi.{stack.rpartition('/')[2]}.yaml"


def settings_file(program: Program, project: str, settings: Mapping[str, str], present: str = "") -> str:
    """The text of a settings file.

    settings: values by name (``size`` of the project itself, ``aws:region``). present: the text that is there.
    Raises UnreadableSettingsError.
    """
    keys = {name if ":" in name else f"{project}:{name}": value for name, value in settings.items()}
    return _merged(present, keys) if present.strip() else _new(program, keys)


def _new(program: Program, settings: Mapping[str, str]) -> str:
    secrets = [f"# pulumi config set --secret {yaml_text(each.name)}\n" for each in program.settings if each.secret]
    return "".join([*secrets, f"config:\n{_lines(settings)}" if settings else "config: {}\n"])


def _lines(settings: Mapping[str, str], indent: str = "  ") -> str:
    return "".join(f"{indent}{yaml_text(key)}: {yaml_text(value)}\n" for key, value in settings.items())


def _merged(text: str, settings: Mapping[str, str]) -> str:
    for start, end, new in sorted(_edits(text, settings), reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _edits(text: str, settings: Mapping[str, str]) -> Iterator[_Edit]:
    config = _config(text)
    if config is None:
        yield len(text), len(text), f"{'' if text.endswith(chr(10)) else chr(10)}config:\n{_lines(settings)}"
        return
    present = {key.value: value for key, value in config.value} if isinstance(config, yaml.MappingNode) else {}
    for key, node in present.items():
        if key in settings and node.value != settings[key]:
            yield node.start_mark.index, node.end_mark.index, yaml_text(settings[key])
    new = {key: value for key, value in settings.items() if key not in present}
    if new:
        yield _insertion(config, new)


def _insertion(config: yaml.Node, settings: Mapping[str, str]) -> _Edit:
    start, end = config.start_mark, config.end_mark
    if isinstance(config, yaml.MappingNode) and config.value and not config.flow_style:
        indent = " " * config.value[0][0].start_mark.column
        return start.index, start.index, _lines(settings, indent).lstrip(" ") + indent
    if isinstance(config, yaml.MappingNode) and config.value:
        pairs = ", ".join(f"{yaml_text(key)}: {yaml_text(value)}" for key, value in settings.items())
        return start.index + 1, start.index + 1, f"{pairs}, "
    return start.index, end.index, "\n" + _lines(settings).rstrip("\n")


def _config(text: str) -> yaml.Node | None:
    """The node of the file's settings; None where it has none."""
    try:
        root = yaml.compose(text, yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise UnreadableSettingsError("it is not YAML") from error
    if root is None:
        return None
    if not isinstance(root, yaml.MappingNode):
        raise UnreadableSettingsError("it is not a map")
    return next((value for key, value in root.value if key.value == "config"), None)
