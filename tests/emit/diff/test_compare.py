"""What differs between two documents, in meaning."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from support.html import rendered
from support.systems import example, function, role, system_of, table

from infra0.emit.diff import (
    Changes,
    Status,
    changed_diagram,
    compare,
    diff_json,
    diff_markdown,
    diff_schema,
    diff_text,
)
from infra0.emit.diff.changes import ExposureChange, PermissionChange, PropertyChange, Rename, ValueChange
from infra0.shipped import shipped

QUEUE = {"type": "aws:sqs:Queue"}


def changes(old: dict[str, Any], new: dict[str, Any], **members: Any) -> Changes:
    """What differs between two documents that are given as their resources."""
    return compare(system_of(old, **members), system_of(new, **members))


def properties(found: Changes) -> dict[str, tuple[PropertyChange, ...]]:
    """The changed properties by resource."""
    return {one.id: one.properties for one in found.changed}


@pytest.mark.parametrize("name", ["data-pipeline.md", "vpc-ecs.json", "static-site.yaml"])
def test_a_document_means_what_it_means(name: str) -> None:
    found = compare(example(name)[0], example(name)[0])
    assert not found
    assert diff_text(found) == diff_markdown(found) == "The two documents mean the same.\n"


def test_an_answer_and_its_plain_document_mean_the_same() -> None:
    assert not compare(example("data-pipeline.md")[0], example("data-pipeline.json")[0])


def test_the_order_of_resources_means_nothing() -> None:
    assert not changes({"a": QUEUE, "b": table()}, {"b": table(), "a": QUEUE})


def test_resources_come_and_go() -> None:
    found = changes({"a": QUEUE, "old": table()}, {"a": QUEUE, "new": {"type": "aws:sns:Topic"}})
    assert [(one.id, one.token) for one in found.added] == [("new", "aws:sns:Topic")]
    assert [(one.id, one.token) for one in found.removed] == [("old", "aws:dynamodb:Table")]


def test_properties_change_one_by_one() -> None:
    old = {**table(), "config": {**table()["config"], "tags": {"Name": "a"}, "readCapacity": 1}}
    new = {**table(), "config": {**table()["config"], "tags": {"Name": "b"}, "tableClass": "STANDARD"}}
    assert properties(changes({"t": old}, {"t": new})) == {
        "t": (
            PropertyChange("tags.Name", "a", "b", "changed"),
            PropertyChange("tableClass", "", "STANDARD", "added"),
            PropertyChange("readCapacity", "1", "", "removed"),
        )
    }


def test_a_reference_to_something_else_is_rewired() -> None:
    base = {"role": role(), "a": table(), "b": table(tags={"x": "y"})}
    old = function(environment={"variables": {"TABLE": "${a.name}"}})
    new = function(environment={"variables": {"TABLE": "${b.name}"}})
    (change,) = properties(changes({**base, "f": old}, {**base, "f": new}))["f"]
    assert change == PropertyChange("environment.variables.TABLE", "${a.name}", "${b.name}", "rewired")


def test_a_type_and_options_are_properties_too() -> None:
    found = changes(
        {"a": {"type": "aws:sqs:Queue"}, "b": QUEUE},
        {"a": {"type": "aws:sns:Topic"}, "b": {**QUEUE, "options": {"protect": True}}},
    )
    assert properties(found) == {
        "a": (PropertyChange("type", "aws:sqs:Queue", "aws:sns:Topic", "changed"),),
        "b": (PropertyChange("options.protect", "", "true", "added"),),
    }


def test_another_id_alone_is_a_rename_and_what_refers_to_it_has_not_changed() -> None:
    def resources(name: str) -> dict[str, Any]:
        worker = function(environment={"variables": {"TABLE": f"${{{name}.name}}"}})
        return {"role": role(), name: table(tags={"Name": "x"}), "f": worker}

    found = changes(resources("orders"), resources("sales"), outputs={})
    assert found == Changes(renamed=(Rename("orders", "sales", "aws:dynamodb:Table"),))


def test_two_that_would_fit_are_no_rename() -> None:
    found = changes({"a": table()}, {"b": table(), "c": table()})
    assert not found.renamed
    assert [one.id for one in found.added] == ["b", "c"]


def test_elements_with_names_are_compared_by_them() -> None:
    def group(*names: str) -> dict[str, Any]:
        parameters = [{"name": name, "value": "1"} for name in names]
        return {"c": {"type": "aws:rds:ParameterGroup", "config": {"family": "mysql8.0", "parameters": parameters}}}

    found = properties(changes(group("autocommit"), group("event_scheduler", "autocommit")))["c"]
    assert {(one.path, one.kind) for one in found} == {
        ("parameters[event_scheduler].name", "added"),
        ("parameters[event_scheduler].value", "added"),
    }


def permitted(*actions: str) -> dict[str, Any]:
    """A role that may do something with a table."""
    statement = {"Effect": "Allow", "Action": list(actions), "Resource": "orders.arn"}
    policy = {"Version": "2012-10-17", "Statement": [statement]}
    return {
        "role": role(),
        "orders": table(),
        "access": {"type": "aws:iam:RolePolicy", "config": {"role": "role", "policy": policy}},
    }


def test_permissions_are_gained_and_lost_action_by_action() -> None:
    found = changes(permitted("dynamodb:GetItem", "dynamodb:Query"), permitted("dynamodb:Query", "dynamodb:PutItem"))
    assert found.permissions_gained == (
        PermissionChange("role", "Allow", ("dynamodb:PutItem",), "${orders.arn}", False, False),
    )
    assert found.permissions_lost == (
        PermissionChange("role", "Allow", ("dynamodb:GetItem",), "${orders.arn}", False, False),
    )


def test_a_new_way_in_from_the_internet_is_exposure() -> None:
    base = {"role": role(), "f": function()}
    url = {"type": "aws:lambda:FunctionUrl", "config": {"functionName": "f.name", "authorizationType": "NONE"}}
    gained = changes(base, {**base, "url": url})
    assert gained.exposure_gained == (ExposureChange("url", "url", "HTTPS endpoint of the function", "443", "anyone"),)
    lost = changes({**base, "url": url}, base)
    assert lost.exposure_lost == gained.exposure_gained


def test_an_endpoint_that_asks_for_no_login_any_more_is_exposure() -> None:
    def document(kind: str) -> dict[str, Any]:
        config = {"functionName": "f.name", "authorizationType": kind}
        return {"role": role(), "f": function(), "url": {"type": "aws:lambda:FunctionUrl", "config": config}}

    found = changes(document("AWS_IAM"), document("NONE"))
    assert [one.login for one in found.exposure_gained] == ["anyone"]
    assert [one.login for one in found.exposure_lost] == ["IAM"]


def test_settings_and_outputs_change() -> None:
    old = system_of({"q": QUEUE}, config={"a": {"default": 1}, "b": {}}, outputs={"url": "${q.url}"})
    new = system_of({"q": QUEUE}, config={"a": {"default": 2}}, outputs={"arn": "${q.arn}"})
    found = compare(old, new)
    assert found.settings == (
        ValueChange("a", "integer, 1 by default", "integer, 2 by default", "changed"),
        ValueChange("b", "string, required", "", "removed"),
    )
    assert found.outputs == (ValueChange("arn", "", "q.arn", "added"), ValueChange("url", "q.url", "", "removed"))


def test_a_changed_secret_is_not_told() -> None:
    def value(secret: str) -> dict[str, Any]:
        return {
            "s": {"type": "aws:secretsmanager:Secret"},
            "v": {
                "type": "aws:secretsmanager:SecretVersion",
                "config": {"secretId": "s.id", "secretString": secret},
            },
        }

    found = changes(value("Kd93-first-secret"), value("Kd93-second-secret"))
    for text in (diff_text(found), diff_markdown(found), diff_json(found)):
        assert "Kd93" not in text


def test_text_has_a_change_a_line() -> None:
    found = changes(permitted("dynamodb:Query"), {**permitted("dynamodb:PutItem"), "jobs": QUEUE}, outputs={})
    assert diff_text(found).splitlines() == [
        "Resources",
        "  + jobs (aws:sqs:Queue)",
        "  ~ access (aws:iam:RolePolicy)",
        '      ~ policy.Statement[0].Action: ["dynamodb:Query"] -> ["dynamodb:PutItem"]',
        "Permissions",
        "  + role may dynamodb:PutItem on ${orders.arn}",
        "  - role may dynamodb:Query on ${orders.arn}",
    ]


def test_markdown_leads_with_what_needs_a_second_look() -> None:
    base = {"role": role(), "f": function()}
    url = {"type": "aws:lambda:FunctionUrl", "config": {"functionName": "f.name", "authorizationType": "NONE"}}
    page = rendered(diff_markdown(changes(base, {**base, "url": url}, outputs={})))
    assert page.all("strong")[0].text == "1 added, 1 newly reachable from the internet"
    assert [heading.text for heading in page.all("h3")] == ["Reachable from the internet", "Resources"]


def test_a_hostile_document_gets_nothing_into_a_diff_but_text() -> None:
    text = "a|b `c` <script>alert(1)</script> \x1b[31m @team [x](javascript:alert(1))"
    name = text.replace("\x1b", "")
    found = changes({"q": QUEUE}, {name: table(tags={text: text}), "q": {**QUEUE, "config": {"tags": {text: text}}}})
    assert "\x1b" not in diff_text(found) + diff_markdown(found)
    page = rendered(diff_markdown(found))
    assert not page.all("script", "a")
    assert {len(row.all("td", "th")) for row in page.all("tr")} <= {3, 4}


def test_the_committed_schema_is_current_and_fits(golden: Callable[[Path, str], None]) -> None:
    schema = diff_schema()
    golden(shipped("schemas") / "diff.schema.json", json.dumps(schema, indent=2, ensure_ascii=False) + "\n")
    jsonschema.Draft202012Validator.check_schema(schema)
    found = changes(permitted("dynamodb:Query"), {**permitted("dynamodb:PutItem"), "jobs": QUEUE})
    jsonschema.Draft202012Validator(schema).validate(json.loads(diff_json(found)))


def test_the_picture_of_both_marks_what_came_went_and_changed() -> None:
    def system(*names: str, tag: str) -> Any:
        nodes = [{"id": name, "label": name.title(), "group": "database"} for name in names]
        edges = [{"from": one, "to": names[-1]} for one in names[:-1]]
        resources = {name: table(tags={"Name": tag if name == "a" else name}) for name in names}
        return system_of(resources, diagram={"nodes": nodes, "edges": edges})

    old, new = system("a", "b", "z", tag="x"), system("a", "c", "z", tag="y")
    found = changed_diagram(old, new, compare(old, new))
    assert found.nodes == {"a": Status.CHANGED, "c": Status.ADDED, "b": Status.REMOVED}
    assert found.edges == {("c", "z"): Status.ADDED, ("b", "z"): Status.REMOVED}
    assert {node.id for node in found.diagram.nodes} == {"a", "b", "c", "z"}
