"""Whole programs: their text, and what they register."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from typing import Any

from support.made import Maker, map_of, option

from infra0.catalog import Catalog
from infra0.emit.pulumi import ProjectOptions
from infra0.emit.pulumi_python import emit
from infra0.ir import (
    Attribute,
    Context,
    ContextValue,
    FileValue,
    Interpolation,
    JsonDocument,
    ListValue,
    Literal,
    MapEntry,
    MapValue,
    Program,
    Reference,
    ResourceValue,
    SecretValue,
    Setting,
    SettingType,
    SettingValue,
)

Register = Callable[..., Any]
STACK = ContextValue(Context.STACK)
SETTINGS = (
    Setting("retention", SettingType.INTEGER, Literal(24), False, "How many hours records are kept"),
    Setting("apiKey", SettingType.STRING, None, True, ""),
)


def pipeline(make: Maker) -> Program:
    """A small program with something of most kinds."""
    stream_arn = make.reference("dataStream", "aws:kinesis:Stream", "arn")
    bucket_arn = make.reference("lake", "aws:s3:Bucket", "arn")
    statement = map_of(
        {
            "Effect": "Allow",
            "Action": ListValue((Literal("s3:PutObject"),)),
            "Resource": Interpolation((bucket_arn, "/*")),
        }
    )
    return make.program(
        make.resource(
            "lake",
            "aws:s3:Bucket",
            {"bucket": Interpolation(("lake-", STACK)), "forceDestroy": True, "tags": map_of({"Stage": STACK})},
            comments=("Data Lake",),
            options=(option("protect", Literal(True)),),
        ),
        make.resource(
            "dataStream", "aws:kinesis:Stream", {"shardCount": 1, "retentionPeriod": SettingValue("retention")}
        ),
        make.resource(
            "policy",
            "aws:iam:Policy",
            {"policy": JsonDocument(map_of({"Version": "2012-10-17", "Statement": ListValue((statement,))}))},
        ),
        make.resource(
            "lambda",
            "aws:lambda:Function",
            {
                "runtime": "python3.12",
                "code": FileValue("./fn", archive=True, remote=False),
                "role": "arn:aws:iam::1:role/x",
                "environment": make.nested(
                    "aws:lambda:Function",
                    "environment",
                    {"variables": map_of({"KEY": SettingValue("apiKey"), "STREAM": stream_arn})},
                ),
            },
            depends_on=("lake",),
        ),
        settings=SETTINGS,
        functionName=make.reference("lambda", "aws:lambda:Function", "name"),
    )


PIPELINE = '''"""shop"""

import pulumi
import pulumi_aws as aws

stack = pulumi.get_stack()
config = pulumi.Config()
# How many hours records are kept
retention = config.get_int("retention", 24)
api_key = config.require_secret("apiKey")

# Data Lake
lake = aws.s3.Bucket(
    "lake",
    bucket=f"lake-{stack}",
    force_destroy=True,
    tags={"Stage": stack},
    opts=pulumi.ResourceOptions(protect=True),
)

data_stream = aws.kinesis.Stream("dataStream", shard_count=1, retention_period=retention)

policy = aws.iam.Policy(
    "policy",
    policy=pulumi.Output.json_dumps(
        {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Effect": "Allow",
                    "Action": ["s3:PutObject"],
                    "Resource": pulumi.Output.concat(lake.arn, "/*"),
                }
            ],
        }
    ),
)

lambda_function = aws.lambda_.Function(
    "lambda",
    runtime="python3.12",
    code=pulumi.FileArchive("./fn"),
    role="arn:aws:iam::1:role/x",
    environment={"variables": {"KEY": api_key, "STREAM": data_stream.arn}},
    opts=pulumi.ResourceOptions(depends_on=[lake]),
)

pulumi.export("functionName", lambda_function.name)
'''


def test_a_program_reads_as_if_written_by_hand(make: Maker, main_of: Callable[[Program], str]) -> None:
    assert main_of(pipeline(make)) == PIPELINE


def test_a_program_registers_what_it_says(make: Maker, register: Register) -> None:
    registered = by_name(register(pipeline(make), {"project:apiKey": "hunter2"}))
    assert registered["lake"]["inputs"] == {"bucket": "lake-dev", "forceDestroy": True, "tags": {"Stage": "dev"}}
    assert registered["dataStream"]["inputs"] == {"shardCount": 1, "retentionPeriod": 24}
    assert ast.literal_eval(registered["policy"]["inputs"]["policy"]) == {
        "Version": "2012-10-17",
        "Statement": [
            {"Effect": "Allow", "Action": ["s3:PutObject"], "Resource": "<aws:s3/bucket:Bucket lake.arn>/*"},
        ],
    }
    function = registered["lambda"]
    assert function["inputs"]["runtime"] == "python3.12"
    assert function["inputs"]["code"] == {"path": "./fn"}
    assert function["inputs"]["environment"]["variables"]["STREAM"] == "<aws:kinesis/stream:Stream dataStream.arn>"
    assert function["dependencies"] == ["dataStream", "lake"]


def test_hostile_words_stay_words(make: Maker, register: Register) -> None:
    evil = '"""\'\'\'\n\\" + __import__("os").abort() #{stack}\u2028\x00'
    program = make.program(
        make.resource(
            evil.replace("\0", ""),
            "aws:s3:Bucket",
            {"bucket": evil, "tags": map_of({evil: evil, "x": Interpolation((evil, STACK))})},
            comments=(evil,),
        ),
        settings=(Setting(evil, SettingType.STRING, Literal(evil), False, evil),),
    )
    (bucket,) = register(program)
    assert bucket["inputs"] == {"bucket": evil, "tags": {evil: evil, "x": f"{evil}dev"}}


def test_secrets_are_registered_as_such(make: Maker, register: Register) -> None:
    program = make.program(
        make.resource("queue", "aws:sqs:Queue", {"name": SecretValue(Literal("hidden"))}),
    )
    (queue,) = register(program)
    assert queue["inputs"] == {"name": {"secret": "hidden"}}


def test_numbers_become_text_where_they_stand_in_it(make: Maker, register: Register) -> None:
    shards = make.reference("stream", "aws:kinesis:Stream", "shardCount")
    forced = make.reference("lake", "aws:s3:Bucket", "forceDestroy")
    program = make.program(
        make.resource("stream", "aws:kinesis:Stream", {"shardCount": 3}),
        make.resource("lake", "aws:s3:Bucket", {"forceDestroy": True}),
        make.resource("queue", "aws:sqs:Queue", {"name": Interpolation(("{n}-", shards, "-", forced, "-", STACK))}),
    )
    assert by_name(register(program))["queue"]["inputs"] == {"name": "{n}-3-true-dev"}


def test_a_map_with_keys_known_at_deployment_is_registered(make: Maker, register: Register) -> None:
    bucket = make.reference("lake", "aws:s3:Bucket", "bucket")
    entries = (MapEntry(Interpolation((bucket, "-x")), Literal("1")), MapEntry("b", bucket))
    program = make.program(
        make.resource("lake", "aws:s3:Bucket", {"bucket": "sea"}),
        make.resource("queue", "aws:sqs:Queue", {"tags": MapValue(entries)}),
        make.resource("topic", "aws:sns:Topic", {"deliveryPolicy": JsonDocument(MapValue(entries))}),
    )
    registered = by_name(register(program))
    assert registered["queue"]["inputs"] == {"tags": {"sea-x": "1", "b": "sea"}}
    assert registered["topic"]["inputs"] == {"deliveryPolicy": '{"sea-x": "1", "b": "sea"}'}


def test_resources_without_a_catalog_are_registered_by_token(make: Maker, register: Register) -> None:
    zone = Reference("zone", (Attribute("nameServers"),))
    program = make.program(
        make.resource("cloud", "pulumi:providers:acme", {"apiUrl": "https://x"}),
        make.resource(
            "zone", "acme:index:Zone", {"zoneName": "x.org"}, options=(option("provider", ResourceValue("cloud")),)
        ),
        make.resource("record", "acme:index:Record", {"zone": Reference("zone", (Attribute("id"),)), "to": zone}),
        make.resource("queue", "aws:sqs:Queue", {"name": "q"}, depends_on=("record",)),
    )
    registered = by_name(register(program))
    assert (registered["cloud"]["type"], registered["cloud"]["inputs"]) == (
        "pulumi:providers:acme",
        {"apiUrl": "https://x"},
    )
    assert (registered["zone"]["type"], registered["zone"]["inputs"]) == ("acme:index:Zone", {"zoneName": "x.org"})
    assert registered["record"]["inputs"]["zone"] == "<acme:index:Zone zone.id>"
    assert registered["record"]["dependencies"] == ["zone"]
    assert registered["queue"]["dependencies"] == ["record", "zone"] or registered["queue"]["dependencies"] == [
        "record"
    ]


def test_several_providers_are_wired(make: Maker, main_of: Callable[[Program], str], register: Register) -> None:
    program = make.program(
        make.resource("east", "pulumi:providers:aws", {"region": "us-east-1"}),
        make.resource("lake", "aws:s3:Bucket", {}, options=(option("provider", ResourceValue("east")),)),
    )
    assert 'east = aws.Provider("east", region="us-east-1")' in main_of(program)
    assert 'aws.s3.Bucket("lake", opts=pulumi.ResourceOptions(provider=east))' in main_of(program)
    assert sorted(by_name(register(program))) == ["east", "lake"]


def test_a_plain_enumeration_takes_its_member(
    make: Maker, main_of: Callable[[Program], str], register: Register
) -> None:
    kind = make.member("aws:alb:LoadBalancer", "loadBalancerType", "network")
    program = make.program(make.resource("front", "aws:alb:LoadBalancer", {"loadBalancerType": kind}))
    assert "load_balancer_type=aws.alb.LoadBalancerType.NETWORK" in main_of(program)
    assert by_name(register(program))["front"]["inputs"] == {"loadBalancerType": "network"}


def test_nothing_is_imported_that_is_not_used(make: Maker, main_of: Callable[[Program], str]) -> None:
    program = make.program(make.resource("lake", "aws:s3:Bucket", {}))
    assert main_of(program) == '"""shop"""\n\nimport pulumi_aws as aws\n\nlake = aws.s3.Bucket("lake")\n'


def test_variables_are_not_named_like_imports(make: Maker, main_of: Callable[[Program], str]) -> None:
    program = make.program(make.resource("aws", "aws:s3:Bucket", {}), make.resource("pulumi", "aws:s3:Bucket", {}))
    assert 'aws_bucket = aws.s3.Bucket("aws")' in main_of(program)
    assert 'pulumi_bucket = aws.s3.Bucket("pulumi")' in main_of(program)


def test_the_description_is_the_docstring(catalog: Catalog) -> None:
    program = Program("shop", "Sells things.", (), (), (), ())
    assert emit(program, catalog, ProjectOptions())["__main__.py"] == '"""shop\n\nSells things.\n"""\n'


def by_name(registered: list[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    return {registration["name"]: registration for registration in registered}
