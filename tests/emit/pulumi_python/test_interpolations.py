"""Text with values in it."""

from __future__ import annotations

import pytest
from support.scopes import scope

from infra0.catalog import Kind, Property, Type
from infra0.emit.pulumi_python.printer import layout
from infra0.emit.pulumi_python.values import value_doc
from infra0.ir import (
    Attribute,
    Context,
    ContextValue,
    Index,
    Interpolation,
    JsonDocument,
    Literal,
    MapEntry,
    MapValue,
    Reference,
    SecretValue,
    Setting,
    SettingType,
    SettingValue,
    Value,
)

STACK = ContextValue(Context.STACK)


def output(kind: Kind, *steps: Index) -> Reference:
    element = Type(Kind.STRING) if kind is Kind.LIST else None
    return Reference("db", (Attribute("x", Property("attr", Type(kind, element))), *steps))


def setting(name: str, type_: SettingType, *, secret: bool = False) -> Setting:
    return Setting(name, type_, None, secret, "")


SETTINGS = (
    setting("region", SettingType.STRING),
    setting("size", SettingType.INTEGER),
    setting("debug", SettingType.BOOLEAN),
    setting("tuning", SettingType.OBJECT),
    setting("token", SettingType.STRING, secret=True),
    setting("pin", SettingType.INTEGER, secret=True),
    setting("locked", SettingType.BOOLEAN, secret=True),
)
SCOPE = scope({"db": "db"}, settings=SETTINGS)


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (("logs-", STACK), 'f"logs-{stack}"'),
        ((SettingValue("region"), "-", SettingValue("size")), 'f"{region}-{size}"'),
        (("debug=", SettingValue("debug")), 'f"debug={str(debug).lower()}"'),
        (("a", Literal(True), Literal("{b}"), Literal(5)), '"atrue{b}5"'),
        ((output(Kind.STRING), "/*"), 'pulumi.Output.concat(db.attr, "/*")'),
        (("a-", STACK, "-", output(Kind.STRING)), 'pulumi.Output.concat(f"a-{stack}-", db.attr)'),
        ((output(Kind.STRING),), "db.attr"),
        ((output(Kind.STRING), output(Kind.STRING)), "pulumi.Output.concat(db.attr, db.attr)"),
        ((output(Kind.LIST, Index(0)), "!"), 'pulumi.Output.concat(db.attr[0], "!")'),
        (("p:", output(Kind.BOOLEAN)), 'pulumi.Output.concat("p:", pulumi.Output.json_dumps(db.attr))'),
        (("p:", output(Kind.INTEGER)), 'pulumi.Output.format("p:{0}", db.attr)'),
        (
            ("{", STACK, "}:", output(Kind.NUMBER), output(Kind.STRING)),
            'pulumi.Output.format("{{{0}}}:{1}{2}", stack, db.attr, db.attr)',
        ),
        (("t=", SettingValue("token")), 'pulumi.Output.concat("t=", token)'),
        (("t=", SettingValue("pin")), 'pulumi.Output.format("t={0}", pin)'),
        (("t=", SettingValue("locked")), 'pulumi.Output.concat("t=", pulumi.Output.json_dumps(locked))'),
        (("t=", SettingValue("tuning")), 'pulumi.Output.concat("t=", pulumi.Output.json_dumps(tuning))'),
        (("t=", SecretValue(Literal("x"))), 'pulumi.Output.concat("t=", pulumi.Output.secret("x"))'),
        (("t=", SecretValue(Literal(1))), 'pulumi.Output.format("t={0}", pulumi.Output.secret(1))'),
        (("t=", JsonDocument(MapValue(()))), 'pulumi.Output.concat("t=", pulumi.Output.json_dumps({}))'),
        ((Interpolation(("a", STACK)), "b"), 'f"a{stack}b"'),
    ],
)
def test_text_is_known_at_once_where_its_values_are(parts: tuple[str | Value, ...], text: str) -> None:
    assert layout(value_doc(Interpolation(parts), SCOPE)) == text


def test_a_map_with_keys_known_at_deployment_is_an_output() -> None:
    value = MapValue((MapEntry(Interpolation((output(Kind.STRING), "!")), Literal(1)), MapEntry("b", Literal(2))))
    assert layout(value_doc(value, SCOPE)) == (
        'pulumi.Output.from_input({pulumi.Output.concat(db.attr, "!"): 1, "b": 2})'
    )
