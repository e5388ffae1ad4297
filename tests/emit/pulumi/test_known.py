"""What is known of outputs before anything is deployed."""

import pytest
from support.made import Maker

from infra0.emit.pulumi.known import KnownInputs
from infra0.ir import Attribute, Key, Literal, Reference, SecretValue, Step, Value


def attribute(id_: str, name: str, *steps: Step) -> Reference:
    return Reference(id_, (Attribute(name), *steps))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Literal("x"), "x"),
        (Literal(1), None),
        (SecretValue(Literal("x")), None),
        (attribute("db", "engine"), "mysql"),
        (attribute("copy", "engine"), "mysql"),
        (attribute("db", "endpoint"), None),
        (attribute("db", "engine", Key("x")), None),
    ],
)
def test_references_to_inputs_are_followed(make: Maker, value: Value, text: str | None) -> None:
    program = make.program(
        make.resource("db", "aws:rds:Cluster", {"engine": "mysql"}),
        make.resource("copy", "aws:rds:Cluster", {"engine": attribute("db", "engine")}),
    )
    assert KnownInputs.of(program).text(value) == text
