"""What is said of a diagram beside its resources, and what is not."""

from typing import Any

from .conftest import Checked

DATABASE: dict[str, Any] = {
    "type": "aws:rds:Instance",
    "config": {"identifier": "shop-${stack}", "instanceClass": "db.t4g.medium", "manageMasterUserPassword": True},
}
COMPLETE = {"engine": "postgres", "allocatedStorage": 20, "username": "app", "skipFinalSnapshot": True}


def found(checked: Checked, code: str, resources: dict[str, Any], nodes: str, *edges: tuple[str, str]) -> list[str]:
    """The messages of a code about a diagram of nodes and edges."""
    diagram = {
        "nodes": [{"id": name, "label": name} for name in nodes.split()],
        "edges": [{"from": source, "to": target} for source, target in edges],
    }
    return [one.message for one in checked({"resources": resources, "diagram": diagram}) if one.code == code]


def test_a_resources_own_text_and_a_name_that_several_have_explain_no_edge(checked: Checked) -> None:
    resources = {
        "db": {**DATABASE, "config": {**DATABASE["config"], **COMPLETE}},
        "cluster": {"type": "aws:ecs:Cluster", "config": {"name": "shop-${stack}"}},
        "group": {"type": "aws:cloudwatch:LogGroup", "config": {"name": "shop-${stack}"}},
        "topic": {"type": "aws:sns:Topic"},
    }
    edges = ("db", "topic"), ("cluster", "db")
    assert found(checked, "I0506", resources, "db cluster topic", *edges) == [
        "Nothing in the resources implements any of the 2 edges of `db`.",
    ]


def test_the_destinations_of_one_function_are_not_connected_with_each_other(checked: Checked) -> None:
    destinations = {"onFailure": {"destination": "failed"}, "onSuccess": {"destination": "done"}}
    resources = {
        "failed": {"type": "aws:sqs:Queue"},
        "done": {"type": "aws:sqs:Queue"},
        "job": {"type": "aws:lambda:Function", "config": {"role": "arn:aws:iam::123456789012:role/job"}},
        "invoke": {
            "type": "aws:lambda:FunctionEventInvokeConfig",
            "config": {"destinationConfig": destinations, "functionName": "job"},
        },
    }
    assert found(checked, "I0507", resources, "failed done job") == [
        "`job` and `failed` are connected here, but the diagram does not show it.",
        "`job` and `done` are connected here, but the diagram does not show it.",
    ]


def test_what_is_named_by_an_alias_is_connected(checked: Checked) -> None:
    resources = {
        "queue": {"type": "aws:sqs:Queue"},
        "job": {"type": "aws:lambda:Function", "config": {"role": "arn:aws:iam::123456789012:role/job"}},
        "live": {"type": "aws:lambda:Alias", "config": {"functionName": "job", "functionVersion": "1"}},
        "map": {
            "type": "aws:lambda:EventSourceMapping",
            "config": {"eventSourceArn": "queue.arn", "functionName": "live.arn"},
        },
    }
    assert found(checked, "I0507", resources, "queue job") == [
        "`queue` and `job` are connected here, but the diagram does not show it."
    ]


def test_a_web_acl_is_no_attachment(checked: Checked) -> None:
    resources = {
        "acl": {"type": "aws:wafv2:WebAcl", "config": {"scope": "REGIONAL"}},
        "balancer": {"type": "aws:lb:LoadBalancer"},
        "guard": {
            "type": "aws:wafv2:WebAclAssociation",
            "config": {"resourceArn": "balancer", "webAclArn": "acl"},
        },
    }
    for code in ("I0506", "I0511", "I0512"):
        assert found(checked, code, resources, "acl balancer", ("acl", "balancer")) == []


_RULE = {"type": "aws:cloudwatch:EventRule", "config": {"scheduleExpression": "rate(1 day)"}}
_DRAWN_ELSEWHERE: dict[str, Any] = {
    "bus": {"type": "aws:cloudwatch:EventBus", "config": {"name": "orders"}},
    "other": {"type": "aws:cloudwatch:EventBus", "config": {"name": "invoices"}},
    "data": {"type": "aws:s3:Bucket"},
    "rule": _RULE,
    "topic": {"type": "aws:sns:Topic"},
    "archive": {"type": "aws:cloudwatch:EventArchive", "config": {"eventSourceArn": "data.arn"}},
    "target": {"type": "aws:cloudwatch:EventTarget", "config": {"rule": "rule.name", "arn": "data.arn"}},
}


def test_a_reference_that_leads_elsewhere_than_the_diagram_is_why_an_edge_has_nothing_behind_it(
    checked: Checked,
) -> None:
    edges = ("bus", "archive"), ("rule", "topic")
    assert found(checked, "I0516", _DRAWN_ELSEWHERE, "bus archive rule topic data", *edges) == [
        f"`{slot}` of `{holder}` refers to `data`, which is of type aws:s3:Bucket, and the diagram shows `{drawn}` "
        "there, which is of a type that is given to it."
        for slot, holder, drawn in (("eventSourceArn", "archive", "bus"), ("arn", "target", "topic"))
    ]


def test_the_reference_of_a_misdrawn_edge_is_found_only_where_it_is_certain(checked: Checked) -> None:
    both = ("bus", "archive"), ("data", "archive")
    assert found(checked, "I0516", _DRAWN_ELSEWHERE, "bus archive data", *both) == []

    config = {"eventSourceArn": "other.arn"}
    resources = {**_DRAWN_ELSEWHERE, "archive": {"type": "aws:cloudwatch:EventArchive", "config": config}}
    assert found(checked, "I0516", resources, "bus other archive", ("bus", "archive")) == []
    assert len(found(checked, "I0506", resources, "bus other archive", ("bus", "archive"))) == 1
