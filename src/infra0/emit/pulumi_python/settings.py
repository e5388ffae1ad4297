"""Stack settings as reads of `pulumi.Config`."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from infra0.emit.pulumi_python.expressions import Doc, call, text
from infra0.emit.pulumi_python.scope import Scope
from infra0.emit.pulumi_python.statements import Statement
from infra0.emit.pulumi_python.values import value_doc
from infra0.ir import SecretValue, Setting, SettingType

_SUFFIXES = {
    SettingType.STRING: "",
    SettingType.INTEGER: "_int",
    SettingType.NUMBER: "_float",
    SettingType.BOOLEAN: "_bool",
    SettingType.OBJECT: "_object",
}


def setting_statements(settings: Collection[Setting], scope: Scope) -> Iterator[Statement]:
    """The reads of all settings; ``aws:region`` is one of the namespace `aws`."""
    if any(":" not in setting.name for setting in settings):
        yield Statement(call("pulumi.Config"), "config")
    for setting in settings:
        yield Statement(_read(setting, scope), scope.setting(setting.name).text, (setting.description,))


def _read(setting: Setting, scope: Scope) -> Doc:
    namespace, colon, key = setting.name.rpartition(":")
    config = call("pulumi.Config", text(namespace)).flat() if colon else "config"
    verb = "require" if setting.default is None else "get"
    method = f"{verb}{'_secret' if setting.secret else ''}{_SUFFIXES[setting.type]}"
    return call(f"{config}.{method}", text(key), *_default(setting, scope), needs="pulumi" if colon else "config")


def _default(setting: Setting, scope: Scope) -> Iterator[Doc]:
    """The default; `pulumi.Config` marks that of a secret by itself."""
    default = setting.default.value if isinstance(setting.default, SecretValue) else setting.default
    if default is not None:
        yield value_doc(default, scope)
