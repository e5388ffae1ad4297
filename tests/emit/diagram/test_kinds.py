"""Every type has a name, a colour and a symbol."""

from pathlib import Path

import pytest

from infra0.catalog import Catalog
from infra0.emit.diagram.kinds.kind import kind_of
from infra0.emit.diagram.kinds.tables import rows, table
from infra0.emit.diagram.paint.palette import family_colour
from infra0.shipped import shipped

SYMBOLS = {path.stem for path in Path(shipped("templates") / "diagram" / "symbols").iterdir()}


@pytest.mark.parametrize(
    ("token", "words", "symbol"),
    [
        ("aws:s3:Bucket", "S3 · Bucket", "bucket"),
        ("aws:lambda:Function", "Lambda · Function", "function"),
        ("aws:kinesis:FirehoseDeliveryStream", "Kinesis · Firehose Delivery Stream", "delivery"),
        ("aws:ec2:NatGateway", "EC2 · NAT Gateway", "gateway"),
        ("aws:ec2:Eip", "EC2 · Elastic IP", "ip-address"),
        ("aws-apigateway:RestAPI", "API Gateway · REST API", "api"),
        ("aws:vpc:SecurityGroupIngressRule", "VPC · Security Group Ingress Rule", "firewall"),
        ("aws:iam:RolePolicyAttachment", "IAM · Role Policy Attachment", "policy"),
        ("random:RandomPassword", "Random · Password", "secret"),
        ("tls:PrivateKey", "TLS · Private Key", "key"),
        ("pulumi:providers:aws", "Provider · aws", "settings"),
        ("unheard:of:BazQux", "Unheard · Baz Qux", "generic"),
        ("", "External", "internet"),
        (":::", "Resource · :", "generic"),
    ],
)
def test_a_token_is_put_into_words_and_a_symbol(token: str, words: str, symbol: str) -> None:
    kind = kind_of(token)
    assert (kind.words, kind.symbol) == (words, symbol)


def test_every_module_of_the_shipped_catalogs_is_in_the_table(catalog: Catalog) -> None:
    missing = set()
    for package in catalog.packages():
        listed = rows("services.toml", package.name)
        modules = {token.split(":")[1].partition("/")[0] for token in catalog.tokens(package.name)}
        missing |= {f"{package.name}:{module}" for module in modules - {"index", "providers"} - set(listed)}
    assert missing == set()


def test_every_row_has_a_symbol_and_a_colour() -> None:
    services = [row for package in table("services.toml") for row in rows("services.toml", package).values()]
    assert {symbol for _, _, symbol in services} <= SYMBOLS
    assert all(family_colour(family) for _, family, _ in services)
    special = [*rows("types.toml", "types").values(), *rows("types.toml", "endings").values()]
    assert {symbol for symbol, _ in special} <= SYMBOLS
    assert all(family_colour(family) for _, family in special if family)


def test_every_symbol_is_used() -> None:
    services = {row[2] for package in table("services.toml") for row in rows("services.toml", package).values()}
    special = {row[0] for section in ("types", "endings") for row in rows("types.toml", section).values()}
    assert services | special | {kind_of("").symbol} == SYMBOLS


def test_every_special_type_of_a_shipped_catalog_exists(catalog: Catalog) -> None:
    packages = {package.name for package in catalog.packages()}
    special = [token for token in rows("types.toml", "types") if token.partition(":")[0] in packages]
    assert [token for token in special if catalog.resource(token) is None] == []
