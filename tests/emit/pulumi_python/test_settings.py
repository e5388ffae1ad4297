"""Stack settings."""

from __future__ import annotations

import pytest
from support.scopes import NAMES

from infra0.emit.pulumi_python.scope import scope_of
from infra0.emit.pulumi_python.settings import setting_statements
from infra0.ir import ListValue, Literal, Program, SecretValue, Setting, SettingType, Value


def printed(*settings: Setting) -> list[str]:
    program = Program("shop", "", settings, (), (), ())
    return [str(statement) for statement in setting_statements(settings, scope_of(program, NAMES, ()))]


@pytest.mark.parametrize(
    ("type_", "default", "secret", "read"),
    [
        (SettingType.STRING, None, False, 'config.require("x")'),
        (SettingType.STRING, Literal("a"), False, 'config.get("x", "a")'),
        (SettingType.STRING, None, True, 'config.require_secret("x")'),
        (SettingType.STRING, SecretValue(Literal("a")), True, 'config.get_secret("x", "a")'),
        (SettingType.INTEGER, Literal(0), False, 'config.get_int("x", 0)'),
        (SettingType.NUMBER, None, False, 'config.require_float("x")'),
        (SettingType.BOOLEAN, Literal(False), False, 'config.get_bool("x", False)'),
        (SettingType.OBJECT, ListValue(()), False, 'config.get_object("x", [])'),
        (SettingType.OBJECT, None, True, 'config.require_secret_object("x")'),
    ],
)
def test_a_setting_is_read_by_its_type(type_: SettingType, default: Value | None, secret: bool, read: str) -> None:
    assert printed(Setting("x", type_, default, secret, "")) == ["config = pulumi.Config()", f"x = {read}"]


def test_a_setting_of_another_namespace_is_read_from_it() -> None:
    assert printed(Setting("aws:region", SettingType.STRING, None, False, "Where")) == [
        '# Where\naws_region = pulumi.Config("aws").require("region")'
    ]


def test_a_name_that_says_something_else_is_changed() -> None:
    assert (
        printed(Setting("stack", SettingType.STRING, None, False, ""))[1] == 'stack_setting = config.require("stack")'
    )
