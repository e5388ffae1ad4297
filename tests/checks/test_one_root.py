"""One fault that shows in several places is one finding, which has all of them."""

import json
from typing import Any

import pytest

from infra0.catalog import Catalog
from infra0.diagnostics import Severity
from infra0.diagnostics.finding import Finding
from infra0.diagnostics.selection import Selection
from infra0.fix_rounds import fix_document
from infra0.pipeline import Options, check_document

_ROLE = "arn:aws:iam::123456789012:role/it"
_FUNCTION = {"role": _ROLE, "code": "worker.zip", "handler": "worker.handler", "runtime": "python3.13"}
_ALARM = {"comparisonOperator": "GreaterThanThreshold", "evaluationPeriods": 1, "threshold": 1}
_QUERY = {"id": "e1", "expression": "SELECT COUNT(*) FROM SCHEMA(shop)", "period": 60, "returnData": True}
_MYSQL = {
    "engine": "mysql",
    "instanceClass": "db.t4g.micro",
    "allocatedStorage": 20,
    "username": "app",
    "skipFinalSnapshot": True,
}
_ENDPOINT = {"vpcId": "vpc-0a1b2c3d", "serviceName": "com.amazonaws.eu-west-1.ssm"}
_TRUST = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "ecs-tasks.amazonaws.com"}}],
}


def _resources(**resources: tuple[str, dict[str, Any]]) -> dict[str, Any]:
    return {"resources": {name: {"type": type_, "config": config} for name, (type_, config) in resources.items()}}


def _findings(document: dict[str, Any], catalog: Catalog) -> list[Finding]:
    found = check_document(json.dumps(document).encode(), "document.json", catalog).findings
    return [one for one in found if one.severity is not Severity.HINT]


def _one(document: dict[str, Any], catalog: Catalog) -> Finding:
    (finding,) = _findings(document, catalog)
    return finding


def _fixed(document: dict[str, Any], catalog: Catalog) -> Any:
    content = json.dumps(document).encode()
    return json.loads(fix_document(content, "document.json", catalog, Options(), Selection()).content)["resources"]


@pytest.mark.parametrize(
    ("type_", "config", "stray"),
    [
        ("aws:lambda:Function", {**_FUNCTION, "s3Bucket": "code"}, "s3Bucket"),
        ("aws:cloudwatch:MetricAlarm", {**_ALARM, "metricName": "Errors", "metricQueries": [_QUERY]}, "metricName"),
        ("aws:rds:Instance", {**_MYSQL, "manageMasterUserPassword": True, "password": "correct-horse"}, "password"),
        (
            "aws:route53:Record",
            {
                "zoneId": "Z0123456789ABCDEFGHIJ",
                "name": "shop.example.com",
                "type": "A",
                "records": ["192.0.2.1"],
                "aliases": [{"name": "lb.example.com", "zoneId": "Z32O12XQLNTSW2", "evaluateTargetHealth": True}],
            },
            "records",
        ),
    ],
)
def test_of_properties_that_exclude_each_other_the_one_that_lacks_something_is_too_many(
    type_: str, config: dict[str, Any], stray: str, catalog: Catalog
) -> None:
    finding = _one(_resources(it=(type_, config)), catalog)

    assert finding.diagnostic.code == "I0434"
    assert finding.path == f"/resources/it/config/{stray}"
    assert finding.diagnostic.fix
    assert finding.diagnostic.fix.title == f"remove `{stray}`"


def test_all_that_a_kind_of_endpoint_does_not_take_is_one_finding(catalog: Catalog) -> None:
    config = {**_ENDPOINT, "subnetIds": ["subnet-0a1b2c3d"], "securityGroupIds": ["sg-0a1b2c3d"]}
    finding = _one(_resources(it=("aws:ec2:VpcEndpoint", config)), catalog)

    assert "cannot have `subnetIds` and `securityGroupIds`" in finding.diagnostic.message


def test_the_same_wrong_name_in_each_object_of_a_list_is_one_finding_whose_fix_mends_all(catalog: Catalog) -> None:
    foreign = [{"parameterName": name, "parameterValue": "1"} for name in ("autocommit", "event_scheduler")]
    document = _resources(it=("aws:rds:ParameterGroup", {"family": "mysql8.0", "parameters": foreign}))
    finding = _one(document, catalog)

    assert finding.diagnostic.message == "`parameters[]` of `it` has no properties `parameterName` or `parameterValue`."
    assert finding.path == "/resources/it/config/parameters/0/parameterName"
    assert len(finding.related) == 3
    assert _fixed(document, catalog)["it"]["config"]["parameters"] == [
        {"name": "autocommit", "value": "1"},
        {"name": "event_scheduler", "value": "1"},
    ]


def test_a_misspelled_name_beside_right_ones_is_one_finding_however_often(catalog: Catalog) -> None:
    rules = [{"name": name, "valeu": "1"} for name in ("autocommit", "event_scheduler")]
    finding = _one(_resources(it=("aws:rds:ParameterGroup", {"family": "mysql8.0", "parameters": rules})), catalog)

    assert finding.diagnostic.message == "`parameters[]` of `it` has no property `valeu`."
    assert len(finding.related) == 1


def test_an_unknown_property_that_speaks_of_the_missing_one_stands_for_it(catalog: Catalog) -> None:
    config = {"agentName": "helper", "agentResourceRoleArn": _ROLE, "modelId": "anthropic.claude-sonnet-4-5"}
    finding = _one(_resources(it=("aws:bedrock:AgentAgent", config)), catalog)

    assert "lacks `foundationModel`" in finding.diagnostic.message


def test_expressions_of_another_tool_in_one_text_are_one_finding(catalog: Catalog) -> None:
    values = {"QUEUE": "arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:jobs"}
    finding = _one(_resources(it=("aws:lambda:Function", {**_FUNCTION, "environment": {"variables": values}})), catalog)

    assert finding.diagnostic.message == "`${AWS::Region}` and `${AWS::AccountId}` are not valid references."
    assert any("config.region" in note for note in finding.diagnostic.notes)
    assert any("config.accountId" in note for note in finding.diagnostic.notes)


def test_an_effect_in_lower_case_throughout_a_policy_is_one_finding_whose_fix_mends_all(catalog: Catalog) -> None:
    statements = [
        {"Effect": "allow", "Action": action, "Resource": "*"} for action in ("s3:GetObject", "sqs:ListQueues")
    ]
    document = _resources(
        it=("aws:iam:Policy", {"policy": {"Version": "2012-10-17", "Statement": statements}}),
    )

    assert _one(document, catalog).diagnostic.code == "I0612"
    assert [each["Effect"] for each in _fixed(document, catalog)["it"]["config"]["policy"]["Statement"]] == [
        "Allow",
        "Allow",
    ]


def test_all_that_a_role_lacks_for_one_resource_is_one_finding(catalog: Catalog) -> None:
    container = {
        "name": "web",
        "image": "nginx",
        "memory": 128,
        "secrets": [
            {"name": "PASSWORD", "valueFrom": "${password.arn}"},
            {"name": "ADDRESS", "valueFrom": "${address.arn}"},
        ],
    }
    finding = _one(
        _resources(
            password=("aws:secretsmanager:Secret", {}),
            address=("aws:ssm:Parameter", {"name": "/shop/address", "type": "String", "value": "shop.example.com"}),
            role=("aws:iam:Role", {"assumeRolePolicy": _TRUST}),
            access=(
                "aws:iam:RolePolicy",
                {
                    "role": "role.id",
                    "policy": {
                        "Version": "2012-10-17",
                        "Statement": [{"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}],
                    },
                },
            ),
            task=(
                "aws:ecs:TaskDefinition",
                {"family": "web", "executionRoleArn": "role.arn", "containerDefinitions": [container]},
            ),
        ),
        catalog,
    )

    assert finding.diagnostic.code == "I0426"
    assert "`secretsmanager:GetSecretValue`" in finding.diagnostic.message
    assert "nor `ssm:GetParameters`" in finding.diagnostic.message


def test_a_misspelled_action_is_why_its_role_may_not_do_it(catalog: Catalog) -> None:
    statement = {"Effect": "Allow", "Action": "sqs:ReceiveMessages", "Resource": "*"}
    trust = json.loads(json.dumps(_TRUST).replace("ecs-tasks", "lambda"))
    finding = _one(
        _resources(
            jobs=("aws:sqs:Queue", {"visibilityTimeoutSeconds": 60}),
            role=("aws:iam:Role", {"assumeRolePolicy": trust}),
            access=(
                "aws:iam:RolePolicy",
                {"role": "role.id", "policy": {"Version": "2012-10-17", "Statement": [statement]}},
            ),
            worker=("aws:lambda:Function", {**_FUNCTION, "role": "role.arn"}),
            reading=("aws:lambda:EventSourceMapping", {"eventSourceArn": "jobs.arn", "functionName": "worker.arn"}),
        ),
        catalog,
    )

    assert finding.diagnostic.code == "I0621"


def test_a_queue_without_a_policy_is_one_finding_for_all_that_deliver_to_it(catalog: Catalog) -> None:
    finding = _one(
        _resources(
            jobs=("aws:sqs:Queue", {}),
            orders=("aws:sns:Topic", {}),
            placed=("aws:sns:TopicSubscription", {"topic": "orders.arn", "protocol": "sqs", "endpoint": "jobs.arn"}),
            hourly=("aws:cloudwatch:EventRule", {"scheduleExpression": "rate(1 hour)"}),
            target=("aws:cloudwatch:EventTarget", {"rule": "hourly.name", "arn": "jobs.arn"}),
        ),
        catalog,
    )

    assert finding.diagnostic.code == "I0480"
    assert "`sns.amazonaws.com` and `events.amazonaws.com`" in finding.diagnostic.message
    assert len(finding.related) == 1


def _bus(rule: str | None, *targets: str | None) -> dict[str, Any]:
    def given(bus: str | None) -> dict[str, str]:
        return {"eventBusName": bus} if bus else {}

    groups = {f"log{number}": ("aws:cloudwatch:LogGroup", {}) for number in range(len(targets))}
    sent = {
        f"target{number}": (
            "aws:cloudwatch:EventTarget",
            {"rule": "placed.name", "arn": f"log{number}.arn", **given(bus)},
        )
        for number, bus in enumerate(targets)
    }
    return _resources(
        shop=("aws:cloudwatch:EventBus", {"name": "shop"}),
        placed=("aws:cloudwatch:EventRule", {"eventPattern": {"source": ["shop"]}, **given(rule)}),
        **groups,
        **sent,
    )


@pytest.mark.parametrize(
    ("document", "path", "certain"),
    [
        (_bus("shop.name", None, None), "/resources/target0", True),
        (_bus("shop.name", "shop.name", None), "/resources/target1", True),
        (_bus(None, "shop.name", "shop.name"), "/resources/placed", True),
        (_bus(None, "shop.name"), "/resources/placed", True),
        (_bus("store", "shop.name", "shop.name"), "/resources/placed/config/eventBusName", False),
        (_bus("store", "shop.name"), "/resources/target0/config/eventBusName", False),
    ],
)
def test_targets_that_agree_on_a_bus_are_one_finding_with_their_rule(
    document: dict[str, Any], path: str, certain: bool, catalog: Catalog
) -> None:
    finding = _one(document, catalog)

    assert (finding.diagnostic.code, finding.path) == ("I0497", path)
    assert finding.diagnostic.fix
    assert finding.diagnostic.fix.certain is certain


def test_a_network_that_none_of_its_subnets_is_in_has_the_wrong_range(catalog: Catalog) -> None:
    subnets = {
        f"subnet{number}": ("aws:ec2:Subnet", {"vpcId": "network.id", "cidrBlock": f"10.0.{number}.0/24"})
        for number in range(3)
    }
    finding = _one(_resources(network=("aws:ec2:Vpc", {"cidrBlock": "10.1.0.0/16"}), **subnets), catalog)

    assert finding.path == "/resources/network/config/cidrBlock"
    assert finding.diagnostic.fix
    assert finding.diagnostic.fix.title == "set `cidrBlock` to `10.0.0.0/16`"


def test_a_range_that_overlaps_a_peers_is_why_a_subnet_is_outside_of_it(catalog: Catalog) -> None:
    finding = _one(
        _resources(
            shop=("aws:ec2:Vpc", {"cidrBlock": "10.0.0.0/16"}),
            office=("aws:ec2:Vpc", {"cidrBlock": "10.0.0.0/16"}),
            desk=("aws:ec2:Subnet", {"vpcId": "office.id", "cidrBlock": "10.1.0.0/24"}),
            between=(
                "aws:ec2:VpcPeeringConnection",
                {"vpcId": "shop.id", "peerVpcId": "office.id", "autoAccept": True},
            ),
        ),
        catalog,
    )

    assert finding.diagnostic.code == "I0457"


def test_a_machine_whose_states_are_all_in_the_other_language_says_the_wrong_one(catalog: Catalog) -> None:
    states = {
        "Take": {"Type": "Pass", "Parameters": {"a": 1}, "Next": "Keep"},
        "Keep": {"Type": "Pass", "ResultPath": "$.kept", "End": True},
    }
    definition = {"QueryLanguage": "JSONata", "StartAt": "Take", "States": states}
    finding = _one(_resources(it=("aws:sfn:StateMachine", {"roleArn": _ROLE, "definition": definition})), catalog)

    assert finding.diagnostic.code == "I0488"
    assert finding.path == "/resources/it/config/definition/QueryLanguage"


def test_one_metric_in_the_place_of_a_list_of_metrics_is_put_in_a_list(catalog: Catalog) -> None:
    metric = ["AWS/Lambda", "Errors", "FunctionName", "${worker.name}"]
    widget = {"type": "metric", "properties": {"region": "eu-west-1", "metrics": metric}}
    document = _resources(
        worker=("aws:lambda:Function", _FUNCTION),
        board=("aws:cloudwatch:Dashboard", {"dashboardName": "shop", "dashboardBody": {"widgets": [widget]}}),
    )
    widgets = _fixed(document, catalog)["board"]["config"]["dashboardBody"]["widgets"]

    assert _one(document, catalog).diagnostic.code == "I0482"
    assert widgets[0]["properties"]["metrics"] == [metric]


def test_a_rule_without_an_action_does_not_hide_what_is_wrong_within(catalog: Catalog) -> None:
    rule = {"id": "old", "status": "Enabled", "filter": {"prefx": "logs/"}}
    document = _resources(it=("aws:s3:BucketLifecycleConfiguration", {"bucket": "logs-of-shop", "rules": [rule]}))

    assert [one.diagnostic.code for one in _findings(document, catalog)] == ["I0435", "I0410"]
