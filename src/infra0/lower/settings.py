"""The stack settings of a program: those that a document declares, reads, or spells secrets out in the place of."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.derive.derived import Derived, SecretHandling
from infra0.graph import Slot
from infra0.graph.settings import declared_type, name_of
from infra0.ir import Setting, SettingType
from infra0.lower.values import ValueLowering

_FREE = Slot(None, "default", "default", None, None)


def lower_settings(derived: Derived, secrets: SecretHandling) -> Iterator[Setting]:
    """The settings: what is declared in the document's order, then what is only read, then what stands for secrets."""
    declared = derived.graph.document.config or {}
    yield from _declared(derived, secrets)
    for name, type_ in derived.graph.settings_used.items():
        if name not in declared:
            yield Setting(name, SettingType(name_of(type_)), None, False, "")
    if secrets is SecretHandling.SETTING:
        yield from (Setting(name, SettingType.STRING, None, True, "") for name in derived.secret_settings)


def _declared(derived: Derived, secrets: SecretHandling) -> Iterator[Setting]:
    lowering = ValueLowering(derived.graph, {})
    for name, setting in (derived.graph.document.config or {}).items():
        default = setting.default if setting else None
        spelled_out = ("config", name, "default") in derived.secrets
        withheld = spelled_out and secrets is SecretHandling.SETTING
        yield Setting(
            name=name,
            type=SettingType(declared_type(setting)),
            default=None if withheld else lowering.value(_FREE, default, ("config", name, "default")),
            secret=spelled_out or bool(setting and setting.secret),
            description=(setting and setting.description) or "",
        )
