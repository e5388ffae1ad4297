"""References to attributes of resources."""

from __future__ import annotations

import pytest
from support.scopes import scope

from infra0.catalog import Kind, Property, Type
from infra0.emit.pulumi_python.printer import layout
from infra0.emit.pulumi_python.references import reference_doc
from infra0.ir import Attribute, Index, Key, Reference, Step

STRINGS = Type(Kind.LIST, Type(Kind.STRING))
SCOPE = scope({"cert": "cert", "far-off": "far_off"}, {"far_off": "network"})
ACCESS = "aws:lightsail/bucketResourceAccess:BucketResourceAccess"


def known(name: str, type_: Type = STRINGS, owner: str = "") -> Attribute:
    return Attribute(name, Property(name, type_, owner=owner))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ((known("certArn"),), "cert.cert_arn"),
        ((known("options"), Index(0), known("recordName")), "cert.options[0].record_name"),
        ((known("tags"), Key('a"b')), "cert.tags['a\"b']"),
        ((known("resourceName", owner=ACCESS),), "cert.resource_name"),
        ((known("log"), known("format")), 'cert.log["format"]'),
        ((known("apply"),), "cert.apply"),
        ((Attribute("zoneId"), Attribute("inner"), Index(1)), 'cert.zoneId["inner"][1]'),
        ((Attribute("class"),), 'getattr(cert, "class")'),
    ],
)
def test_a_reference_is_an_attribute(path: tuple[Step, ...], text: str) -> None:
    assert layout(reference_doc(Reference("cert", path), SCOPE)) == text


def test_a_resource_of_another_module_is_named_with_it() -> None:
    assert layout(reference_doc(Reference("far-off", (known("arn"),)), SCOPE)) == "network.far_off.arn"
