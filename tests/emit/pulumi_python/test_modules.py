"""Long programs."""

from __future__ import annotations

import ast
import random
from collections.abc import Callable
from typing import Any

import pytest
from support.made import Maker

from infra0.emit.pulumi import ProjectOptions
from infra0.emit.pulumi_python import emit
from infra0.emit.pulumi_python.modules import LONGEST_FILE, divide
from infra0.ir import (
    Context,
    ContextValue,
    Interpolation,
    Literal,
    Program,
    Resource,
    Setting,
    SettingType,
    SettingValue,
)

STACK = ContextValue(Context.STACK)


def queue(make: Maker, id_: str, group: str = "", *needs: str) -> Resource:
    return make.resource(id_, "aws:sqs:Queue", {"name": Interpolation((id_, STACK))}, group=group, depends_on=needs)


def test_groups_of_the_diagram_are_modules_in_deployment_order(make: Maker) -> None:
    resources = [
        queue(make, "vpc", "Network"),
        queue(make, "table", "database", "vpc"),
        queue(make, "subnet", "Network", "vpc"),
        queue(make, "service", "compute", "subnet", "table"),
        queue(make, "attachment", "", "service"),
        make.resource("stray", "random:RandomPet", {}),
    ]
    assert [(module.name, [member.id for member in module.resources]) for module in divide(resources, ())] == [
        ("network", ["vpc", "subnet"]),
        ("database", ["table"]),
        ("compute", ["service", "attachment"]),
        ("random", ["stray"]),
    ]


def test_groups_that_need_each_other_have_several_modules(make: Maker) -> None:
    resources = [queue(make, "a", "one"), queue(make, "b", "two", "a"), queue(make, "c", "one", "b")]
    assert [module.name for module in divide(resources, ())] == ["one", "two", "one_2"]


def test_modules_are_not_named_like_something_else(make: Maker) -> None:
    resources = [queue(make, "a", "aws"), queue(make, "b", "import"), queue(make, "c", "3rd party")]
    assert {module.name for module in divide(resources, ("aws", "import"))} == {
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
    modules = divide(resources, ("aws",))
    assert [module.name for module in modules] == ["one", "one_2", "one_3", "aws_resources", "aws_resources_2"]


def test_groups_without_an_order_give_way_to_parts(make: Maker) -> None:
    ids = [f"q{number}" for number in range(150)]
    resources = [
        queue(make, id_, "one" if number % 2 else "two", *ids[max(number - 1, 0) : number])
        for number, id_ in enumerate(ids)
    ]
    modules = divide(resources, ())
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
    for module in divide(resources, ()):
        for resource in module.resources:
            assert placed.issuperset(resource.depends_on)
            placed.add(resource.id)
    assert placed == {resource.id for resource in resources}


def long_program(make: Maker) -> Program:
    resources = [
        make.resource(
            "lake", "aws:s3:Bucket", {"bucket": SettingValue("bucketName")}, group="storage", comments=("Lake",)
        ),
        *(queue(make, f"queue-{number}", "integration", "lake") for number in range(LONGEST_FILE)),
    ]
    setting = Setting("bucketName", SettingType.STRING, Literal("sea"), False, "")
    output = make.reference("queue-1", "aws:sqs:Queue", "arn")
    return make.program(*resources, settings=(setting,), queueArn=output)


def test_a_long_program_has_a_table_of_contents(make: Maker) -> None:
    files = emit(long_program(make), ProjectOptions())
    assert files["__main__.py"] == (
        '"""shop\n\nIn the order of deployment:\n\n'
        "- settings: what differs from stack to stack\n"
        "- storage: Bucket\n"
        "- integration: Queue (60)\n"
        "- outputs: what the stack exports\n"
        '"""\n\n'
        "from infrastructure import integration, outputs, settings, storage\n\n"
        '__all__ = [\n    "settings",\n    "storage",\n    "integration",\n    "outputs",\n]\n'
    )
    assert files["infrastructure/storage.py"] == (
        '"""Storage."""\n\nimport pulumi_aws as aws\n\nfrom . import settings\n\n'
        '# Lake\nlake = aws.s3.Bucket("lake", bucket=settings.bucket_name)\n'
    )
    assert files["infrastructure/outputs.py"] == (
        '"""What the stack exports."""\n\nimport pulumi\n\nfrom . import integration\n\n'
        'pulumi.export("queueArn", integration.queue_1.arn)\n'
    )
    for path, text in files.items():
        if path.endswith(".py"):
            ast.parse(text)


def test_a_long_program_registers_all_of_it(make: Maker, register: Callable[..., Any]) -> None:
    by_name = {registration["name"]: registration for registration in register(long_program(make))}
    assert by_name["lake"]["inputs"] == {"bucket": "sea"}
    assert by_name["queue-7"] == {
        "type": "aws:sqs/queue:Queue",
        "name": "queue-7",
        "inputs": {"name": "queue-7dev"},
        "dependencies": ["lake"],
    }
    assert len(by_name) == LONGEST_FILE + 1


def test_a_program_of_sixty_resources_is_one_file(make: Maker) -> None:
    program = make.program(*(queue(make, f"q{number}") for number in range(LONGEST_FILE)))
    assert sorted(emit(program, ProjectOptions())) == [".gitignore", "Pulumi.yaml", "__main__.py", "requirements.txt"]
