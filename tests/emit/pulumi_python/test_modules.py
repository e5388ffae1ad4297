"""Long programs."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from support.made import Maker

from infra0.emit.pulumi import ProjectOptions
from infra0.emit.pulumi.modules import LONGEST_FILE
from infra0.emit.pulumi_python import emit
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
    files = emit(long_program(make), make.catalog, ProjectOptions())
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
    assert sorted(emit(program, make.catalog, ProjectOptions())) == [
        ".gitignore",
        "Pulumi.yaml",
        "__main__.py",
        "requirements.txt",
    ]
