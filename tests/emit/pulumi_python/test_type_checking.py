"""Programs under type checkers; pyright is used where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.made import Maker, map_of, option, option_object, write

from infra0.emit.pulumi import ProjectOptions
from infra0.emit.pulumi_python import emit
from infra0.ir import (
    Attribute,
    Context,
    ContextValue,
    Interpolation,
    JsonDocument,
    ListValue,
    Literal,
    Program,
    Reference,
    ResourceValue,
    SecretValue,
    Setting,
    SettingType,
    SettingValue,
    Value,
)

pytestmark = pytest.mark.slow

SETTINGS = tuple(
    Setting(f"{type_}{'Secret' if secret else ''}{'' if default is None else 'Default'}", type_, default, secret, "")
    for type_, value in [
        (SettingType.STRING, Literal("a")),
        (SettingType.INTEGER, Literal(1)),
        (SettingType.NUMBER, Literal(0.5)),
        (SettingType.BOOLEAN, Literal(True)),
        (SettingType.OBJECT, ListValue(())),
    ]
    for default in (None, value)
    for secret in (False, True)
)


def with_every_form(make: Maker, copies: int) -> Program:
    """A program with settings, options, outputs and interpolations of every kind."""
    lake_arn = make.reference("lake", "aws:s3:Bucket", "arn")
    shards = make.reference("stream", "aws:kinesis:Stream", "shardCount")
    tags: dict[str, Value] = {
        setting.name: Interpolation(("x", SettingValue(setting.name), ContextValue(Context.STACK)))
        for setting in SETTINGS
    }
    options = (
        option("protect", Literal(True)),
        option("provider", ResourceValue("east")),
        option("parent", ResourceValue("lake")),
        option("ignoreChanges", ListValue((Literal("tags"),))),
        option("customTimeouts", option_object("CustomTimeouts", {"create": "5m"})),
        option("aliases", ListValue((Literal("urn:x"), option_object("Alias", {"name": "old", "noParent": True})))),
    )
    return make.program(
        make.resource("east", "pulumi:providers:aws", {"region": SettingValue("string")}),
        make.resource("lake", "aws:s3:Bucket", {"bucket": SecretValue(Literal("sea")), "tags": map_of(tags)}),
        make.resource("stream", "aws:kinesis:Stream", {"shardCount": SettingValue("integer")}),
        make.resource(
            "queue",
            "aws:sqs:Queue",
            {
                "policy": JsonDocument(map_of({"Resource": lake_arn, "Shards": shards, "Nothing": None})),
                "name": Interpolation((lake_arn, "-", shards, "-", ContextValue(Context.PROJECT))),
                "delaySeconds": SettingValue("integerSecret"),
            },
            options=options,
            depends_on=("stream",),
        ),
        make.resource("cluster", "aws:rds:Cluster", {"engine": "mysql"}),
        *(
            make.resource(
                name, "aws:rds:ClusterInstance", {"engine": engine, "clusterIdentifier": "x", "instanceClass": "y"}
            )
            for name, engine in {
                "referring": make.reference("cluster", "aws:rds:Cluster", "engine"),
                "optional": make.reference("cluster", "aws:rds:Cluster", "engineMode"),
                "known": SettingValue("string"),
                "secret": SettingValue("stringSecret"),
                "joined": Interpolation(("aurora-", SettingValue("stringSecret"))),
            }.items()
        ),
        make.resource("zone", "acme:index:Zone", {"name": "x"}),
        make.resource("record", "aws:sqs:Queue", {"name": Reference("zone", (Attribute("host"),))}),
        *(make.resource(f"copy{number}", "aws:sqs:Queue", {"name": "x"}, group="copies") for number in range(copies)),
        settings=SETTINGS,
        arn=lake_arn,
        tag=make.reference("lake", "aws:s3:Bucket", "tags"),
    )


@pytest.fixture(params=[0, 60], ids=["one file", "several modules"])
def project(make: Maker, tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A project on disk."""
    write(tmp_path, emit(with_every_form(make, request.param), make.catalog, ProjectOptions()))
    return tmp_path


def test_mypy_accepts_programs(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    cache = tmp_path_factory.getbasetemp() / "mypy"
    command = [sys.executable, "-m", "mypy", "--config-file=", f"--cache-dir={cache}", "."]
    checked = subprocess.run(command, cwd=project, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout


@pytest.mark.skipif(not shutil.which("pyright"), reason="pyright is not installed")
def test_pyright_accepts_programs(project: Path) -> None:
    command = ["pyright", "--pythonpath", sys.executable, "."]
    checked = subprocess.run(command, cwd=project, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout


def test_ruff_accepts_programs(project: Path) -> None:
    ruff = [sys.executable, "-m", "ruff"]
    common = ["--isolated", "--line-length", "100", str(project)]
    formatted = subprocess.run([*ruff, "format", "--diff", *common], cwd=project, capture_output=True, text=True)
    assert formatted.returncode == 0, formatted.stdout
    for folder in (project, project.parent):
        command = [*ruff, "check", "--select", "E,F,I,UP,B", *common]
        linted = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        assert linted.returncode == 0, linted.stdout
