"""References to attributes of resources."""

from __future__ import annotations

import pytest

from infra0.catalog import Kind, Property, Type
from infra0.emit.pulumi_python.printer import layout
from infra0.emit.pulumi_python.references import kind_of, reference_doc
from infra0.emit.pulumi_python.scope import Scope
from infra0.ir import Attribute, Index, Key, Reference, Step

STRINGS = Type(Kind.LIST, Type(Kind.STRING))
SCOPE = Scope({"cert": "cert", "far-off": "far_off"}, {}, {"far_off": "network"}, {}, {})


def known(name: str, python_name: str, type_: Type = STRINGS) -> Attribute:
    return Attribute(name, Property(name, python_name, type_))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ((known("certArn", "cert_arn"),), "cert.cert_arn"),
        ((known("options", "options"), Index(0), known("recordName", "record_name")), "cert.options[0].record_name"),
        ((known("tags", "tags"), Key('a"b')), "cert.tags['a\"b']"),
        ((known("resourceName", "resource_name_"),), "cert.resource_name"),
        ((known("log", "log"), known("format", "format")), 'cert.log["format"]'),
        ((known("apply", "apply"),), "cert.apply"),
        ((Attribute("zoneId"), Attribute("inner"), Index(1)), 'cert.zoneId["inner"][1]'),
        ((Attribute("class"),), 'getattr(cert, "class")'),
    ],
)
def test_a_reference_is_an_attribute(path: tuple[Step, ...], text: str) -> None:
    assert layout(reference_doc(Reference("cert", path), SCOPE)) == text


def test_a_resource_of_another_module_is_named_with_it() -> None:
    assert layout(reference_doc(Reference("far-off", (known("arn", "arn"),)), SCOPE)) == "network.far_off.arn"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ((known("names", "names"),), Kind.LIST),
        ((known("names", "names"), Index(0)), Kind.STRING),
        ((Attribute("unknown"), Index(0)), Kind.ANY),
        ((Attribute("unknown"), known("port", "port", Type(Kind.INTEGER))), Kind.INTEGER),
    ],
)
def test_the_kind_of_a_reference_is_that_of_its_last_step(path: tuple[Step, ...], kind: Kind) -> None:
    assert kind_of(Reference("cert", path)) is kind
