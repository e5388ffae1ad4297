"""Annotations of an SDK as types."""

import ast

import pytest

from infra0.catalog.builder.annotations import Annotations, is_plain
from infra0.catalog.builder.sdk import find_sdk
from infra0.catalog.builder.workspace import Workspace
from infra0.catalog.type_text import encode


@pytest.fixture(scope="module")
def annotations() -> Annotations:
    """Reads annotations as they stand in a file of `pulumi_awsx.lb`."""
    workspace = Workspace(find_sdk("pulumi_awsx"))
    return Annotations(workspace, "pulumi_awsx.lb", {"_awsx": "pulumi_awsx.awsx", "outputs": "pulumi_awsx.lb.outputs"})


@pytest.mark.parametrize(
    ("annotation", "type_"),
    [
        ("pulumi.Input[_builtins.str]", "string"),
        ("pulumi.Input[Optional[_builtins.int]]", "integer"),
        ("pulumi.Output[_builtins.float]", "number"),
        ("Optional[pulumi.Input[Sequence[pulumi.Input[_builtins.bool]]]]", "boolean[]"),
        ("pulumi.Input[Mapping[str, pulumi.Input[_builtins.str]]]", "string{}"),
        ("pulumi.Input[Union[pulumi.Asset, pulumi.Archive]]", "asset | archive"),
        ("pulumi.Input[Union[_builtins.str, _builtins.int, _builtins.str]]", "string | integer"),
        ("Any", "any"),
        ("Optional[None]", "any"),
        ("pulumi.Input[Literal['apps/v1']]", "string"),
        ("'TargetGroupArgs'", "@TargetGroup"),
        ("Union['TargetGroupArgs', 'TargetGroupArgsDict']", "@TargetGroup"),
        ("Optional['_awsx.DefaultSecurityGroupArgs']", "@awsx/DefaultSecurityGroup"),
        ("pulumi.Input['pulumi_aws.lb.ListenerDefaultActionArgs']", "@aws:lb/ListenerDefaultAction"),
        ("Sequence['pulumi_aws.ecs.outputs.ServiceLoadBalancer']", "@aws:ecs/ServiceLoadBalancer[]"),
        ("pulumi.Input['pulumi_aws.lambda_.Runtime']", "%aws:lambda/Runtime"),
        ("pulumi.Input['pulumi_aws.ec2.Subnet']", "=aws:ec2/subnet:Subnet"),
        ("'pulumi_nobody.x.Thing'", "any"),
        ("'NothingArgs'", "any"),
    ],
)
def test_annotations_are_read_as_types(annotations: Annotations, annotation: str, type_: str) -> None:
    found = annotations.type_of(ast.parse(annotation, mode="eval").body)
    assert encode(found, "lb") == type_


@pytest.mark.parametrize(
    ("annotation", "plain"),
    [
        ("pulumi.Input[Optional[str]]", False),
        ("Optional[pulumi.Input[str]]", False),
        ("Optional[str]", True),
        ("Optional[Sequence[pulumi.Input[str]]]", True),
        ("'TargetGroupArgs'", True),
    ],
)
def test_inputs_that_take_no_outputs_are_plain(annotation: str, plain: bool) -> None:
    assert is_plain(ast.parse(annotation, mode="eval").body) is plain
