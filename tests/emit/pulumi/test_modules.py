"""The modules of long programs."""

from __future__ import annotations

import random

import pytest
from support.made import Maker

from infra0.emit.pulumi.modules import divide
from infra0.emit.pulumi.names import snake_case
from infra0.ir import Resource


def queue(make: Maker, id_: str, group: str = "", *needs: str) -> Resource:
    return make.resource(id_, "aws:sqs:Queue", {}, group=group, depends_on=needs)


def test_groups_of_the_diagram_are_modules_in_deployment_order(make: Maker) -> None:
    resources = [
        queue(make, "vpc", "Network"),
        queue(make, "table", "database", "vpc"),
        queue(make, "subnet", "Network", "vpc"),
        queue(make, "service", "compute", "subnet", "table"),
        queue(make, "attachment", "", "service"),
        make.resource("stray", "random:RandomPet", {}),
    ]
    assert [
        (module.name, [member.id for member in module.resources]) for module in divide(resources, snake_case, ())
    ] == [
        ("network", ["vpc", "subnet"]),
        ("database", ["table"]),
        ("compute", ["service", "attachment"]),
        ("random", ["stray"]),
    ]


def test_groups_that_need_each_other_have_several_modules(make: Maker) -> None:
    resources = [queue(make, "a", "one"), queue(make, "b", "two", "a"), queue(make, "c", "one", "b")]
    assert [module.name for module in divide(resources, snake_case, ())] == ["one", "two", "one_2"]


def test_modules_are_not_named_like_something_else(make: Maker) -> None:
    resources = [queue(make, "a", "aws"), queue(make, "b", "import"), queue(make, "c", "3rd party")]
    assert {module.name for module in divide(resources, snake_case, ("aws", "import"))} == {
        "aws_resources",
        "import_resources",
        "group_3rd_party",
    }


def test_modules_of_one_group_are_not_named_like_another_group(make: Maker) -> None:
    resources = [
        queue(make, "a", "one"),
        queue(make, "b", "One 2", "a"),
        queue(make, "c", "one", "b"),
        queue(make, "d", "aws", "c"),
        queue(make, "e", "aws resources", "d"),
    ]
    modules = divide(resources, snake_case, ("aws",))
    assert [module.name for module in modules] == ["one", "one_2", "one_3", "aws_resources", "aws_resources_2"]


def test_groups_without_an_order_give_way_to_parts(make: Maker) -> None:
    ids = [f"q{number}" for number in range(150)]
    resources = [
        queue(make, id_, "one" if number % 2 else "two", *ids[max(number - 1, 0) : number])
        for number, id_ in enumerate(ids)
    ]
    modules = divide(resources, snake_case, ())
    assert [module.name for module in modules] == ["part", "part_2", "part_3"]
    assert [member.id for module in modules for member in module.resources] == ids


@pytest.mark.parametrize("seed", range(5))
def test_no_module_needs_a_later_one(make: Maker, seed: int) -> None:
    pick = random.Random(seed)
    resources: list[Resource] = []
    for number in range(200):
        earlier = [resource.id for resource in pick.sample(resources, min(len(resources), pick.randrange(3)))]
        resources.append(queue(make, f"q{number}", pick.choice(["a", "b", "c", ""]), *earlier))
    placed: set[str] = set()
    for module in divide(resources, snake_case, ()):
        for resource in module.resources:
            assert placed.issuperset(resource.depends_on)
            placed.add(resource.id)
    assert placed == {resource.id for resource in resources}
