"""Whatever a document says in the place of an old shape, upgrading comes to an end, and tells where things are."""

from collections.abc import Iterator
from time import process_time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.upgrades import fixed, resources_of, upgraded

from infra0.catalog import Catalog
from infra0.diagnostics import Pointer, Severity
from infra0.upgrade.table import ALL
from infra0.upgrade.types import TypeReader

SCALARS = st.none() | st.booleans() | st.integers(-5, 5) | st.sampled_from(["", "a", "it", "it.id", "${it.arn}", "s3"])
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "enable", "key"]), inner),
    max_leaves=6,
)
_LIKE_A_TYPE = r"[aA]ws[:._/]{1,2}[a-zA-Z0-9:._/]{0,20}"
TYPES = sorted({entry.token for entry in ALL})
NAMES: dict[str, set[str]] = {token: set() for token in TYPES}
for entry in ALL:
    NAMES[entry.token] |= {*entry.example.old, entry.old, *entry.with_it}


@st.composite
def resources(draw: st.DrawFn) -> dict[str, Any]:
    """Resources whose properties are those of old shapes, with the values of examples or any others."""
    token = draw(st.sampled_from(TYPES))
    known = [value for entry in ALL if entry.token == token for value in entry.example.old.values()]
    config = draw(st.dictionaries(st.sampled_from(sorted(NAMES[token])), VALUES | st.sampled_from(known), max_size=4))
    return {"it": {"type": token, "config": config}}


@settings(max_examples=150, deadline=None)
@given(resources=resources())
def test_upgrades_hold_together(catalog: Catalog, resources: dict[str, Any]) -> None:
    made = upgraded(catalog, resources)
    after = resources_of(made)

    assert resources_of(upgraded(catalog, after)) == after
    assert all(_is_there({"resources": resources}, made.origin(place)) for place in _places(after, ("resources",)))
    for finding in made.diagnostics:
        assert finding.place and _is_there({"resources": resources}, finding.place.pointer)  # type: ignore[union-attr]
    if not any(finding.severity is Severity.ERROR for finding in made.diagnostics):
        assert resources_of(upgraded(catalog, fixed(catalog, resources))) == after


@settings(max_examples=300, deadline=None)
@given(
    written=st.text(min_size=1, max_size=40) | st.from_regex(r"[aA]ws[:._/]{1,2}[a-zA-Z0-9:._/]{0,20}", fullmatch=True)
)
def test_every_type_can_be_read(catalog: Catalog, written: str) -> None:
    reading = TypeReader(catalog).read(written)

    assert reading.resource_type is not None or reading.rule is not None
    assert reading.message.isprintable()


@pytest.mark.parametrize("count", [2_000])
def test_unknown_types_cost_little_each(catalog: Catalog, count: int) -> None:
    start = process_time()
    made = upgraded(catalog, {f"r{number}": {"type": f"aws:s3:Bucket{number}x"} for number in range(count)})

    assert len(made.diagnostics) == count
    assert process_time() - start < 5


def test_many_old_shapes_in_one_list_take_linear_time(catalog: Catalog) -> None:
    instance = {"type": "aws:ec2:Instance"}
    routes = [{"cidrBlock": "10.0.0.0/8", "instanceId": "nat"}] * 10_000
    start = process_time()
    made = upgraded(catalog, {"nat": instance, "it": {"type": "aws:ec2:RouteTable", "config": {"routes": routes}}})

    assert len(made.diagnostics) == len(routes)
    assert process_time() - start < 10


def test_the_authors_data_stays_as_it_was(catalog: Catalog) -> None:
    settings = {"bucketArn": "b", "bufferSize": 5}
    config = {"destination": "s3", "s3Configuration": settings}
    upgraded(catalog, {"it": {"type": "aws:kinesis:FirehoseDeliveryStream", "config": config}})

    assert config == {"destination": "s3", "s3Configuration": {"bucketArn": "b", "bufferSize": 5}}


def _places(value: Any, pointer: Pointer) -> Iterator[Pointer]:
    yield pointer
    members = value.items() if isinstance(value, dict) else enumerate(value if isinstance(value, list) else ())
    for step, item in members:
        yield from _places(item, (*pointer, step))


def _is_there(data: Any, pointer: Pointer) -> bool:
    for step in pointer:
        inside = step in data if isinstance(data, dict) else isinstance(data, list) and step in range(len(data))
        if not inside:
            return False
        data = data[step]
    return True
