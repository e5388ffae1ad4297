"""Texts with values in them."""

from __future__ import annotations

import pytest

from infra0.catalog import Kind, Property, Type
from infra0.emit.pulumi.texts import Form, Held, kind_of, parts_of
from infra0.ir import (
    Attribute,
    Context,
    ContextValue,
    Index,
    Interpolation,
    JsonDocument,
    Literal,
    Reference,
    SecretValue,
    Setting,
    SettingType,
    SettingValue,
    Step,
    Value,
)

STACK = ContextValue(Context.STACK)
NAMES = Attribute("names", Property("names", Type(Kind.LIST, Type(Kind.STRING))))
PORT = Attribute("port", Property("port", Type(Kind.INTEGER)))


def parts(*given: str | Value, settings: tuple[Setting, ...] = ()) -> tuple[str | Held, ...]:
    return parts_of(Interpolation(given), {setting.name: setting for setting in settings})


def test_strings_that_meet_are_one() -> None:
    given = ("a", Interpolation(("b", Literal(True), Literal(""))), Literal(5), STACK, "")
    assert parts(*given) == ("abtrue5", Held(STACK, Form.TEXT, late=False))


@pytest.mark.parametrize(
    ("value", "form"),
    [
        (Reference("db", (NAMES,)), Form.DATA),
        (Reference("db", (NAMES, Index(0))), Form.TEXT),
        (Reference("db", (PORT,)), Form.OTHER),
        (JsonDocument(Literal(1)), Form.TEXT),
        (SecretValue(Literal("x")), Form.TEXT),
        (SecretValue(Literal(1)), Form.OTHER),
    ],
)
def test_what_only_the_deployment_knows_or_is_secret_is_late(value: Value, form: Form) -> None:
    assert parts(value) == (Held(value, form, late=True),)


@pytest.mark.parametrize(
    ("type_", "form"),
    [
        (SettingType.STRING, Form.TEXT),
        (SettingType.INTEGER, Form.OTHER),
        (SettingType.NUMBER, Form.OTHER),
        (SettingType.BOOLEAN, Form.BOOLEAN),
        (SettingType.OBJECT, Form.DATA),
    ],
)
@pytest.mark.parametrize("secret", [False, True])
def test_settings_are_late_if_they_are_secret(type_: SettingType, form: Form, secret: bool) -> None:
    settings = (Setting("x", type_, None, secret, ""),)
    assert parts(SettingValue("x"), settings=settings) == (Held(SettingValue("x"), form, late=secret),)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ((NAMES,), Kind.LIST),
        ((NAMES, Index(0)), Kind.STRING),
        ((Attribute("unknown"), Index(0)), Kind.ANY),
        ((Attribute("unknown"), PORT), Kind.INTEGER),
    ],
)
def test_the_kind_of_a_reference_is_that_of_its_last_step(path: tuple[Step, ...], kind: Kind) -> None:
    assert kind_of(Reference("cert", path)) is kind
