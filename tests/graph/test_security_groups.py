"""Security groups that name each other, and their rules as resources of their own."""

from typing import Any

import pytest

from infra0.diagnostics import Fix, Insert, Remove


def group(config: dict[str, Any], **members: Any) -> dict[str, Any]:
    return {"type": "aws:ec2:SecurityGroup", "config": config, **members}


def rule(peer: str, **members: Any) -> dict[str, Any]:
    return {"protocol": "tcp", "fromPort": 80, "toPort": 80, "securityGroups": [peer], **members}


def fix_of(graph_of: Any, resources: dict[str, Any]) -> Fix | None:
    _, found = graph_of(resources)
    (cycle,) = [one for one in found if one.code == "I0306"]
    return cycle.fix  # type: ignore[no-any-return]


def lifted(fix: Fix | None) -> dict[str | None, Any]:
    assert fix is not None
    assert fix.certain
    return {edit.key: edit.value for edit in fix.edits if isinstance(edit, Insert)}


def test_the_rules_of_two_groups_that_name_each_other_are_lifted(graph_of: Any) -> None:
    fix = fix_of(
        graph_of,
        {"web": group({"egress": [rule("data")]}), "data": group({"ingress": [rule("${web.id}", description="web")]})},
    )
    assert fix is not None
    assert fix.title == "move the rules of `web` and `data` to separate resources"
    assert [edit for edit in fix.edits if isinstance(edit, Remove)] == [
        Remove(("resources", "web", "config", "egress")),
        Remove(("resources", "data", "config", "ingress")),
    ]
    ports = {"ipProtocol": "tcp", "fromPort": 80, "toPort": 80}
    assert lifted(fix) == {
        "webEgress": {
            "type": "aws:vpc:SecurityGroupEgressRule",
            "config": {"securityGroupId": "web", **ports, "referencedSecurityGroupId": "data"},
        },
        "dataIngress": {
            "type": "aws:vpc:SecurityGroupIngressRule",
            "config": {
                "securityGroupId": "data",
                **ports,
                "description": "web",
                "referencedSecurityGroupId": "${web.id}",
            },
        },
    }


def test_all_rules_of_one_direction_are_lifted_one_for_each_peer(graph_of: Any) -> None:
    open_rule = {
        "protocol": "all",
        "fromPort": 0,
        "toPort": 0,
        "cidrBlocks": ["10.0.0.0/16", "10.1.0.0/16"],
        "ipv6CidrBlocks": ["::/0"],
        "prefixListIds": ["pl-1"],
        "self": True,
    }
    resources = {
        "web": group({"ingress": [rule("data"), open_rule]}),
        "data": group({"ingress": [rule("web", self=False)]}),
    }
    found = lifted(fix_of(graph_of, resources))
    assert [one["config"] for name, one in found.items() if name != "dataIngress"][1:] == [
        {"securityGroupId": "web", "ipProtocol": "-1", "cidrIpv4": "10.0.0.0/16"},
        {"securityGroupId": "web", "ipProtocol": "-1", "cidrIpv4": "10.1.0.0/16"},
        {"securityGroupId": "web", "ipProtocol": "-1", "cidrIpv6": "::/0"},
        {"securityGroupId": "web", "ipProtocol": "-1", "prefixListId": "pl-1"},
        {"securityGroupId": "web", "ipProtocol": "-1", "referencedSecurityGroupId": "web"},
    ]


def test_names_are_free_and_written_like_the_groups(graph_of: Any) -> None:
    resources = {
        "web-group": group({"ingress": [rule("dataGroup")]}),
        "dataGroup": group({"ingress": [rule("web-group"), rule("web-group", toPort=81)]}),
        "dataGroupIngress": {"type": "aws:sqs:Queue"},
    }
    assert list(lifted(fix_of(graph_of, resources))) == ["web-group-ingress", "dataGroupIngress2", "dataGroupIngress3"]


def test_lifted_rules_are_deployed_by_the_provider_of_their_group(graph_of: Any) -> None:
    resources = {
        "east": {"type": "pulumi:providers:aws"},
        "web": group({"ingress": [rule("data")]}, options={"provider": "east", "protect": True}),
        "data": group({"ingress": [rule("web")]}),
    }
    found = lifted(fix_of(graph_of, resources))
    assert found["webIngress"]["options"] == {"provider": "east"}
    assert "options" not in found["dataIngress"]


@pytest.mark.parametrize(
    "resources",
    [
        {"web": group({"ingress": [rule("data")]}, dependsOn=["data"]), "data": group({"description": "${web.id}"})},
        {
            "web": group({"ingress": [rule("data", timeouts={})]}),
            "data": group({"ingress": [rule("web")]}),
        },
        {
            "web": group({"ingress": [rule("data", cidrBlocks="10.0.0.0/16")]}),
            "data": group({"ingress": [rule("web")]}),
        },
    ],
    ids=["needed in other ways too", "a rule with a property of no rule", "an address where a list belongs"],
)
def test_nothing_is_lifted_that_would_not_mend_the_cycle(graph_of: Any, resources: dict[str, Any]) -> None:
    assert fix_of(graph_of, resources) is None
