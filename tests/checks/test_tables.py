"""Every row of the tables that checks walk is about types and properties that there are."""

import re
from collections.abc import Iterator

import pytest

from infra0.catalog import Catalog, Kind
from infra0.catalog.fitting import member_of_kind
from infra0.catalog.slots import property_at
from infra0.checks.bodies.shapes import Either, Listing, Object, Scalar, Shape
from infra0.checks.bodies.table import SHAPES, shape_at
from infra0.checks.deployment.invalid_name import InvalidName
from infra0.checks.tables.accepted import ACCEPTED, ANY_CASE
from infra0.checks.tables.alternatives import ALTERNATIVES
from infra0.checks.tables.attributes import KEYED, TAKEN
from infra0.checks.tables.bounds import BOUNDS, MULTIPLES
from infra0.checks.tables.composed import COMPOSED
from infra0.checks.tables.documents import DOCUMENTS
from infra0.checks.tables.families import PARAMETRIZED, family
from infra0.checks.tables.forms import FORMS
from infra0.checks.tables.names import NAMES
from infra0.checks.tables.needs import NEEDS
from infra0.checks.tables.orders import ORDERS
from infra0.checks.tables.precedence import PRECEDENCE
from infra0.checks.tables.ranges import RANGES, STEPS
from infra0.checks.tables.refused import REFUSED
from infra0.checks.tables.runtimes import OLD_RUNTIMES
from infra0.checks.tables.sole import SOLE
from infra0.checks.tables.unique import UNIQUE
from infra0.diagnostics import Place
from infra0.graph.policies import POLICY_SLOTS

from .conftest import EVERY_CHECK, Checked


def _slots() -> Iterator[tuple[str, str]]:
    yield from ACCEPTED
    yield from ANY_CASE
    yield from COMPOSED
    yield from DOCUMENTS
    yield from FORMS
    yield from ((token, form.beside[0]) for (token, _), forms in FORMS.items() for form in forms if form.beside)
    yield from RANGES
    yield from STEPS
    for refusal in REFUSED:
        names = (*refusal.names, ".".join(refusal.case.when))
        yield from ((refusal.case.token, _inside(refusal.case.inside, name)) for name in names)
    yield from SHAPES
    yield from TAKEN
    yield from ((token, path.removesuffix("{}")) for token, path in KEYED)
    yield from ((token, f"{path}[].{name}") for (token, path), names in UNIQUE.items() for name in names)
    yield from ((row.token, _inside(row.inside, name)) for row in BOUNDS for name in (row.name, ".".join(row.when)))
    yield from ((token, name) for token, (number, path) in MULTIPLES.items() for name in (number, ".".join(path)))
    yield from ((token, name) for token, names in SOLE.items() for name in names)
    yield from ((row.token, row.slot) for row in PARAMETRIZED)
    yield from _paired()
    yield from NAMES
    yield from ((token, path) for token, orders in ORDERS.items() for order in orders for path in order)
    for need in NEEDS:
        names = (need.when, *need.needs, *need.unless, *need.beside)
        yield from ((token, _inside(need.inside, name)) for token in need.tokens for name in names)
    for row in ALTERNATIVES:
        names = (*(name for group in row.names for name in group), *row.unless)
        yield from ((token, _inside(row.inside, name)) for token in row.tokens for name in names)


def _paired() -> Iterator[tuple[str, str]]:
    for row in (row for rows in PRECEDENCE.values() for row in rows):
        for later, earlier in row.same:
            yield row.later, later
            yield row.earlier, earlier


def _inside(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


@pytest.mark.parametrize(("token", "path"), sorted(set(_slots())))
def test_a_row_is_about_a_property_that_there_is(catalog: Catalog, token: str, path: str) -> None:
    found = catalog.resource(token)
    assert found
    assert property_at(found, path, catalog.object_type)


@pytest.mark.parametrize(("token", "name"), sorted(SHAPES))
def test_the_shape_of_a_document_speaks_of_members_that_it_has(catalog: Catalog, token: str, name: str) -> None:
    waiting: list[Shape | None] = [shape_at(token, name)]
    seen: list[Shape] = []
    while waiting:
        shape = waiting.pop()
        if shape is None or any(shape is one for one in seen):
            continue
        seen.append(shape)
        match shape:
            case Object():
                named = {
                    *shape.required,
                    *shape.needs,
                    *shape.needs.values(),
                    *([shape.told_by] if shape.told_by else []),
                }
                assert named.union(*(group.names for group in shape.groups)) <= shape.members.keys()
                waiting.extend((*shape.members.values(), *shape.kinds.values(), shape.entries))
            case Listing():
                assert not shape.differ or (isinstance(shape.element, Object) and shape.differ in shape.element.members)
                waiting.append(shape.element)
            case Either():
                waiting.extend((shape.object, shape.listing, shape.scalar))
            case Scalar():
                for type_, names in shape.attributes.items():
                    found = catalog.resource(type_)
                    assert found
                    assert set(names) <= {"id", *found.attributes}


@pytest.mark.parametrize("check", EVERY_CHECK, ids=lambda check: check.code)
def test_a_check_is_about_types_that_there_are(catalog: Catalog, check: type) -> None:
    for token in getattr(check, "tokens", None) or ():
        assert catalog.resource(token), token


@pytest.mark.parametrize("token", sorted(POLICY_SLOTS))
def test_a_policy_is_in_an_input_that_there_is(catalog: Catalog, token: str) -> None:
    found, slot = catalog.resource(token), POLICY_SLOTS[token]
    assert found
    assert {slot.name, slot.about or slot.name} <= found.inputs.keys()


@pytest.mark.parametrize("slot", NAMES, ids=".".join)
def test_a_name_may_be_short_and_plain(slot: tuple[str, str]) -> None:
    rule = NAMES[slot]
    plain = "alias/data" if slot[0] == "aws:kms:Alias" else "data"
    assert re.fullmatch(rule.pattern, plain)
    assert rule.shortest <= len(plain) <= rule.longest


@pytest.mark.parametrize(
    ("name", "is_allowed"),
    [
        ("data-lake-${stack}", True),
        ("${stack}-data", True),
        ("${stack}", True),
        ("a" * 63, True),
        ("a" * 64, False),
        ("a" * 62 + "${stack}", True),
        ("a" * 63 + "${stack}", False),
        ("ab", False),
        ("data..lake", False),
        ("data-", False),
        ("Data", False),
        ("data_${stack}", False),
        ("192.168.1.1", False),
        ("1.2.3.4.example.com", True),
        ("xn--data", False),
        ("${stack}n--data", True),
        ("data-s3alias", False),
        ("${stack}-s3alias", False),
        ("data-s3alias-${stack}", True),
        ("${config.plain}", True),
        ("${config.long}", False),
        ("${config.long}-${stack}", False),
        ("${config.plain}_data", False),
        ("${config.open}", True),
        ("${config.secret}", True),
        ("a" * 62 + "${config.number}", True),
    ],
)
def test_a_bucket_name_is_judged_as_it_is_deployed(checked: Checked, name: str, is_allowed: bool) -> None:
    settings = {
        "plain": {"default": "data"},
        "long": {"default": "a" * 64},
        "open": {},
        "secret": {"default": "A B", "secret": True},
        "number": {"default": 5},
    }
    data = {"type": "aws:s3:Bucket", "config": {"bucket": name}}
    found = checked({"resources": {"data": data}, "config": settings}, (InvalidName,))
    assert (found == ()) is is_allowed


@pytest.mark.parametrize(
    ("slot", "allowed", "refused"),
    [
        (("aws:s3:Bucket", "bucketPrefix"), ["data-", "a" * 37], ["data_", "a" * 38, "sthree-data-"]),
        (("aws:rds:Instance", "dbName"), ["orders", "Orders_2"], ["my-db", "2orders"]),
        (("aws:ec2:SecurityGroup", "name"), ["web (open)", "my-sg-web"], ["sg-web", "web<"]),
        (("aws:elasticache:ReplicationGroup", "replicationGroupId"), ["Cache-1"], ["my_cache", "a--b", "a" * 41]),
        (("aws:opensearch:Domain", "domainName"), ["logs-1"], ["My_Domain", "ab", "a" * 29]),
        (("aws:cloudwatch:EventBus", "name"), ["aws.partner/example.com/1"], ["a b"]),
        (("aws:scheduler:Schedule", "name"), ["nightly_1.0"], ["every night"]),
        (("aws:codebuild:Project", "name"), ["build_1"], ["a b", "-build"]),
        (("aws:batch:JobQueue", "name"), ["queue_1"], ["a b"]),
        (("aws:wafv2:WebAcl", "name"), ["web_acl-1"], ["a b"]),
        (("aws:cognito:UserPool", "name"), ["my pool", "a" * 128], ["a" * 129, "pool!"]),
    ],
    ids=str,
)
def test_names_that_a_service_allows(
    checked: Checked, slot: tuple[str, str], allowed: list[str], refused: list[str]
) -> None:
    token, path = slot
    given = {name: {"type": token, "config": {path: name}} for name in (*allowed, *refused)}
    found = checked({"resources": given}, (InvalidName,))
    assert [each.place.pointer[1] for each in found if isinstance(each.place, Place)] == refused


def test_a_name_of_one_character_has_one(checked: Checked) -> None:
    (found,) = checked({"resources": {"data": {"type": "aws:s3:Bucket", "config": {"bucket": "a"}}}}, (InvalidName,))
    assert found.message == "`bucket` of `data` cannot be `a`: it has 1 character; at least 3 are required."


@pytest.mark.parametrize(
    ("engine", "version", "expected"),
    [
        ("postgres", "16.4", "postgres16"),
        ("postgres", "9.6.24", "postgres9.6"),
        ("mysql", "8.0.36", "mysql8.0"),
        ("mariadb", "10.11.6", "mariadb10.11"),
        ("aurora-mysql", "8.0.mysql_aurora.3.05.2", "aurora-mysql8.0"),
        ("aurora-postgresql", "15.4", "aurora-postgresql15"),
        ("redis", "5.0.6", "redis5.0"),
        ("redis", "6.2", "redis6.x"),
        ("redis", "7.1", "redis7"),
        ("valkey", "8.0", "valkey8"),
        ("memcached", "1.6.22", "memcached1.6"),
        ("docdb", "5.0.0", "docdb5.0"),
        ("postgres", None, "postgres"),
        ("oracle-ee", "19", None),
    ],
)
def test_the_family_of_an_engine(engine: str, version: str | None, expected: str | None) -> None:
    assert family(engine, version) == expected


@pytest.mark.parametrize("slot", FORMS, ids=".".join)
def test_every_form_has_an_example(slot: tuple[str, str]) -> None:
    assert all(form.fits(form.example or "example") for form in FORMS[slot])


def test_every_old_runtime_is_one_and_is_followed_by_one_that_is_not(catalog: Catalog) -> None:
    function = catalog.resource("aws:lambda:Function")
    enumeration = member_of_kind(function.inputs["runtime"].type, Kind.ENUM) if function else None
    assert function and enumeration
    members = set(catalog.enum_type(function, enumeration).members)
    assert OLD_RUNTIMES.keys() <= members
    assert all(old.following in members - OLD_RUNTIMES.keys() for old in OLD_RUNTIMES.values())


@pytest.mark.parametrize("slot", TAKEN, ids=".".join)
def test_attributes_that_alone_are_taken_are_there(catalog: Catalog, slot: tuple[str, str]) -> None:
    for token, attributes in TAKEN[slot].items():
        target = catalog.resource(token)
        assert target and target.attributes.keys() >= set(attributes)
