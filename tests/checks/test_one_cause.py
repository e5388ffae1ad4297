"""One slip is one finding, and its fix is the one that is carried out."""

import json
from typing import Any

import pytest

from infra0.catalog import Catalog
from infra0.diagnostics import Severity
from infra0.diagnostics.finding import Finding
from infra0.diagnostics.selection import Selection
from infra0.fix_rounds import fix_document
from infra0.pipeline import Options, check_document

_FIREHOSE = {"roleArn": "arn:aws:iam::123456789012:role/delivery", "bucketArn": "arn:aws:s3:::lake"}
_ALARM = {
    "name": "late",
    "namespace": "AWS/Kinesis",
    "metricName": "GetRecords.IteratorAgeMilliseconds",
    "statistic": "Maximum",
    "period": 60,
    "evaluationPeriods": 5,
    "threshold": 600000,
    "comparisonOperator": "GreaterThanThreshold",
}
_FUNCTION = {"role": "arn:aws:iam::123456789012:role/worker"}
_TABLE = {"billingMode": "PAY_PER_REQUEST", "hashKey": "id", "attributes": [{"name": "id", "type": "S"}]}
_DATABASE = {
    "instanceClass": "db.t4g.micro",
    "engine": "postgres",
    "username": "app",
    "allocatedStorage": 20,
    "skipFinalSnapshot": True,
}


def _findings(document: dict[str, Any], catalog: Catalog, options: Options | None = None) -> list[Finding]:
    content = json.dumps(document).encode()
    return list(check_document(content, "document.json", catalog, options).findings)


def _codes(document: dict[str, Any], catalog: Catalog, options: Options | None = None) -> list[str]:
    found = _findings(document, catalog, options)
    return [one.diagnostic.code for one in found if one.severity is not Severity.HINT]


def _fixed(document: dict[str, Any], catalog: Catalog) -> Any:
    content = json.dumps(document).encode()
    return json.loads(fix_document(content, "document.json", catalog, Options(), Selection()).content)


def _one(type_: str, config: dict[str, Any], settings: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"resources": {"it": {"type": type_, "config": config}}, "config": settings or {}}


@pytest.mark.parametrize(
    ("type_", "config"),
    [
        ("aws:dynamodb:Table", {**_TABLE, "billingMode": "${config.it}"}),
        ("aws:dynamodb:Table", {**_TABLE, "attributes": "${config.many}"}),
        ("aws:dynamodb:Table", {**_TABLE, "hashKey": "${config.it}"}),
        ("aws:dynamodb:Table", {**_TABLE, "globalSecondaryIndexes": "${config.many}"}),
        ("aws:lambda:Function", {**_FUNCTION, "packageType": "${config.it}", "code": "app/"}),
        ("aws:kms:Key", {"customerMasterKeySpec": "${config.it}"}),
    ],
)
def test_a_value_that_only_deployment_knows_satisfies_every_condition(
    type_: str, config: dict[str, Any], catalog: Catalog
) -> None:
    document = _one(type_, config, settings={"it": {"type": "string"}, "many": {"type": "object"}})
    found = _findings(document, catalog, Options(practice=True))

    assert {one.diagnostic.code for one in found} & {"I0433", "I0435", "I0436", "I0437", "I0707"} == set()
    assert [one for one in found if one.severity is Severity.ERROR] == []


def test_a_function_without_source_lacks_its_source_only(catalog: Catalog) -> None:
    assert _codes(_one("aws:lambda:Function", _FUNCTION), catalog) == ["I0434"]


def test_a_function_of_an_image_lacks_its_image_only(catalog: Catalog) -> None:
    (finding,) = _findings(_one("aws:lambda:Function", {**_FUNCTION, "packageType": "Image"}), catalog)

    assert (finding.diagnostic.code, finding.path) == ("I0433", "/resources/it/config/packageType")


def test_a_service_by_another_name_is_trusted(catalog: Catalog) -> None:
    trust = {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "stepfunctions.amazonaws.com"}}
    document = {
        "resources": {
            "role": {
                "type": "aws:iam:Role",
                "config": {"assumeRolePolicy": {"Version": "2012-10-17", "Statement": [trust]}},
            },
            "steps": {
                "type": "aws:sfn:StateMachine",
                "config": {
                    "roleArn": "role.arn",
                    "definition": {"StartAt": "it", "States": {"it": {"Type": "Pass", "End": True}}},
                },
            },
        }
    }

    assert _codes(document, catalog) == ["I0616"]


def test_a_range_of_impossible_size_is_not_outside_as_well(catalog: Catalog) -> None:
    document = {
        "resources": {
            "network": {"type": "aws:ec2:Vpc", "config": {"cidrBlock": "10.0.0.0/16"}},
            "subnet": {"type": "aws:ec2:Subnet", "config": {"vpcId": "network.id", "cidrBlock": "10.0.0.0/15"}},
        }
    }

    assert _codes(document, catalog) == ["I0445"]


def test_a_secret_setting_with_a_default_is_one_finding(catalog: Catalog) -> None:
    config = {"password": {"type": "string", "secret": True, "default": "correct horse"}}

    assert _codes(
        _one("aws:rds:Instance", {**_DATABASE, "password": "${config.password}"}, settings=config), catalog
    ) == ["I0620"]


def test_the_default_of_a_setting_in_a_secret_slot_is_a_secret(catalog: Catalog) -> None:
    config = {"pw": {"default": "hunter2xyz"}}
    document = _one("aws:rds:Instance", {**_DATABASE, "password": "${config.pw}"}, settings=config)
    (finding,) = _findings(document, catalog)

    assert (finding.diagnostic.code, finding.path) == ("I0601", "/config/pw/default")
    assert finding.location
    assert not any("hunter" in line for line in finding.location.lines)


def test_an_error_prefix_that_reads_a_setting_may_be_right(catalog: Catalog) -> None:
    destination = {**_FIREHOSE, "prefix": "year=!{timestamp:yyyy}/", "errorOutputPrefix": "${config.errors}"}
    document = _one(
        "aws:kinesis:FirehoseDeliveryStream",
        {"destination": "extended_s3", "extendedS3Configuration": destination},
        settings={"errors": {"type": "string", "default": "err/!{firehose:error-output-type}/"}},
    )

    assert _codes(document, catalog) == []


def test_an_alarm_that_spells_a_streams_name_is_about_it(catalog: Catalog) -> None:
    document = {
        "resources": {
            "stream": {"type": "aws:kinesis:Stream", "config": {"name": "st", "shardCount": 1}},
            "alarm": {"type": "aws:cloudwatch:MetricAlarm", "config": {**_ALARM, "dimensions": {"StreamName": "st"}}},
        }
    }

    assert "I0709" not in _codes(document, catalog, Options(practice=True))


def test_a_key_in_another_case_is_written_as_its_attribute(catalog: Catalog) -> None:
    document = _one("aws:dynamodb:Table", {**_TABLE, "hashKey": "Id"})

    assert _codes(document, catalog) == ["I0436"]
    assert _fixed(document, catalog)["resources"]["it"]["config"] == _TABLE


@pytest.mark.parametrize(("written", "meant"), [("String", "S"), ("Number", "N"), ("Binary", "B")])
def test_the_type_of_an_attribute_in_words_has_its_letter(written: str, meant: str, catalog: Catalog) -> None:
    document = _one("aws:dynamodb:Table", {**_TABLE, "attributes": [{"name": "id", "type": written}]})

    assert _fixed(document, catalog)["resources"]["it"]["config"]["attributes"][0]["type"] == meant


@pytest.mark.parametrize("count", [1, 2])
def test_tags_of_cloudformation_become_an_object(count: int, catalog: Catalog) -> None:
    tags = [{"Key": "Name", "Value": "jobs"}, {"key": "Team", "value": "a"}][:count]
    fixed = _fixed(_one("aws:s3:Bucket", {"tags": tags}), catalog)

    assert fixed["resources"]["it"]["config"]["tags"] == dict([("Name", "jobs"), ("Team", "a")][:count])


def test_a_list_of_one_for_a_free_map_is_not_certain(catalog: Catalog) -> None:
    (finding,) = _findings(_one("aws:s3:Bucket", {"tags": [{"Name": "jobs"}]}), catalog)

    assert finding.diagnostic.fix
    assert not finding.diagnostic.fix.certain


def test_a_missing_node_is_one_finding_whose_fix_is_carried_out(catalog: Catalog) -> None:
    document = {
        "resources": {"a": {"type": "aws:sqs:Queue"}, "b": {"type": "aws:sqs:Queue"}},
        "diagram": {
            "nodes": [{"id": "a", "label": "A"}],
            "edges": [{"from": "a", "to": "b"}, {"from": "b", "to": "a"}, {"from": "a", "to": "b", "label": "x"}],
        },
    }
    (dangling,) = [one for one in _findings(document, catalog) if one.diagnostic.code == "I0503"]

    assert len(dangling.related) == 2
    assert _fixed(document, catalog)["diagram"]["nodes"] == [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}]


def test_a_misspelled_node_is_not_missing_as_well(catalog: Catalog) -> None:
    document = {
        "resources": {"dataBucket": {"type": "aws:s3:Bucket"}},
        "diagram": {"nodes": [{"id": "databuket", "label": "Data"}], "edges": []},
    }

    assert [one.diagnostic.code for one in _findings(document, catalog)] == ["I0501"]


_QUEUES = {"a": {"type": "aws:sqs:Queue"}, "b": {"type": "aws:sqs:Queue"}}


@pytest.mark.parametrize(
    ("start", "end"), [("source", "target"), ("sourceId", "targetId"), ("start", "end"), ("src", "dst"), ("From", "To")]
)
def test_ends_of_edges_by_other_names_are_renamed(start: str, end: str, catalog: Catalog) -> None:
    edges = [{start: "a", end: "b"}, {start: "b", end: "a"}]
    document = {
        "resources": _QUEUES,
        "diagram": {"nodes": [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}], "edges": edges},
    }
    (finding,) = _findings(document, catalog)

    assert finding.path == f"/diagram/edges/0/{start}"
    assert [one.location.line for one in finding.related] == [1]
    assert _fixed(document, catalog)["diagram"]["edges"] == [{"from": "a", "to": "b"}, {"from": "b", "to": "a"}]


def test_an_edge_without_ends_is_one_finding(catalog: Catalog) -> None:
    document = {"resources": _QUEUES, "diagram": {"nodes": [], "edges": [{"x": "a", "y": "b"}]}}
    (finding,) = _findings(document, catalog)

    assert finding.diagnostic.message == "Edge 1 of the diagram has no `from` and no `to`."


@pytest.mark.parametrize("node", [{"id": "a", "name": "A"}, {"name": "a", "title": "A"}, {"nodeId": "a", "text": "A"}])
def test_a_node_of_another_format_is_renamed(node: dict[str, str], catalog: Catalog) -> None:
    document = {"resources": _QUEUES, "diagram": {"nodes": [node, {"id": "b", "label": "B"}], "edges": []}}

    assert _codes(document, catalog) == ["I0201"]
    assert _fixed(document, catalog)["diagram"]["nodes"][0] == {"id": "a", "label": "A"}


@pytest.mark.parametrize("key", ["properties", "Properties", "args", "parameters", "configs"])
def test_a_configuration_by_another_name_lacks_nothing_as_well(key: str, catalog: Catalog) -> None:
    document = {"resources": {"it": {"type": "aws:lambda:Function", key: _FUNCTION}}}

    assert _codes(document, catalog) == ["I0206"]


@pytest.mark.parametrize(
    ("written", "meant"), [("int", "integer"), ("bool", "boolean"), ("str", "string"), ("list", "object")]
)
def test_the_type_of_a_setting_in_other_words_is_known(written: str, meant: str, catalog: Catalog) -> None:
    document = _one("aws:sqs:Queue", {}, settings={"it": {"type": written}})

    assert _fixed(document, catalog)["config"]["it"]["type"] == meant


@pytest.mark.parametrize("written", ["it.arn", "${it.arn}"])
def test_a_reference_in_depends_on_becomes_the_id(written: str, catalog: Catalog) -> None:
    document = _one("aws:sqs:Queue", {})
    document["resources"]["other"] = {"type": "aws:sqs:Queue", "dependsOn": [written]}

    assert _fixed(document, catalog)["resources"]["other"]["dependsOn"] == ["it"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [("stak", "stack"), ("var.stage", "config.stage"), ("config.stagee", "config.stage")],
)
def test_an_expression_that_is_nearly_right_is_corrected(written: str, meant: str, catalog: Catalog) -> None:
    document = _one("aws:sqs:Queue", {"name": f"orders-${{{written}}}"}, settings={"stage": {"type": "string"}})

    assert _fixed(document, catalog)["resources"]["it"]["config"]["name"] == f"orders-${{{meant}}}"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("AWS::Region", "`${config.region}`"),
        ("var.env", "`${config.env}`"),
        ("", "There is nothing between the braces."),
        ("upper(stack)", "Functions cannot be called"),
    ],
)
def test_an_expression_of_another_language_has_advice(written: str, said: str, catalog: Catalog) -> None:
    (finding,) = _findings(_one("aws:sqs:Queue", {"name": f"x-${{{written}}}"}), catalog)

    assert said in finding.diagnostic.notes[0]


@pytest.mark.parametrize(
    ("type_", "config", "fixed"),
    [
        ("aws:lambda:Function", {**_FUNCTION, "code": "./app", "handler": "a.b", "runtime": "python3.13"}, "layers"),
        ("aws:ec2:Instance", {"ami": "ami-0c55b159cbfafe1f0", "instanceType": "t3.micro"}, "vpcSecurityGroupIds"),
    ],
)
def test_an_empty_string_in_the_place_of_a_list_is_removed(
    type_: str, config: dict[str, Any], fixed: str, catalog: Catalog
) -> None:
    assert _fixed(_one(type_, {**config, fixed: ""}), catalog) == _one(type_, config)


def test_an_empty_string_in_the_place_of_a_list_that_is_required_becomes_an_empty_list(catalog: Catalog) -> None:
    written = _one("aws:rds:SubnetGroup", {"subnetIds": ""})
    assert _fixed(written, catalog)["resources"]["it"]["config"] == {"subnetIds": []}


def test_a_full_token_is_corrected_as_a_short_one_is(catalog: Catalog) -> None:
    assert _fixed(_one("aws:s3/bucket:Buckett", {}), catalog)["resources"]["it"]["type"] == "aws:s3:Bucket"


def test_prose_for_a_role_that_nothing_uses_is_an_error(catalog: Catalog) -> None:
    trust = {
        "Version": "2012-10-17",
        "Statement": [
            {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "lambda.amazonaws.com"}}
        ],
    }
    document = {
        "resources": {
            "role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": trust}},
            "access": {"type": "aws:iam:RolePolicy", "config": {"role": "role.id", "policy": "whatever it needs"}},
        }
    }

    assert _codes(document, catalog) == ["I0603"]


@pytest.mark.parametrize(
    ("inputs", "type_"),
    [
        ({"delaySeconds": "${config.it}"}, "integer"),
        ({"name": "${config.it}", "delaySeconds": "${config.it}"}, "integer"),
        ({"fifoQueue": "${config.it}"}, "boolean"),
        ({"name": "orders-${config.it}"}, "string"),
    ],
)
def test_an_undeclared_setting_is_one_finding_and_has_the_type_that_its_uses_ask_for(
    inputs: dict[str, Any], type_: str, catalog: Catalog
) -> None:
    (finding,) = _findings(_one("aws:sqs:Queue", inputs), catalog)

    assert finding.diagnostic.code == "I0309"
    assert len(finding.related) == len(inputs) - 1
    assert f'{{"it": {{"type": "{type_}"}}}}' in finding.diagnostic.notes[0]


def test_a_misspelled_setting_has_the_type_of_the_one_that_is_meant(catalog: Catalog) -> None:
    document = _one("aws:sqs:Queue", {"delaySeconds": "${config.dely}"}, settings={"delay": {"type": "integer"}})

    assert _codes(document, catalog) == ["I0309"]


_ZONE = {"name": "example.com", "comment": "inside"}
_NODES = {
    "clusterName": "jobs",
    "nodeRoleArn": "arn:aws:iam::123456789012:role/node",
    "subnetIds": ["subnet-0a1b2c3d4e5f60718"],
    "scalingConfig": {"desiredSize": 1, "maxSize": 2, "minSize": 1},
}


@pytest.mark.parametrize(
    ("type_", "written", "meant"),
    [
        (
            "aws:route53:Zone",
            {**_ZONE, "vpcs": [{"id": "vpc-0a1b2c3d4e5f60718"}]},
            {**_ZONE, "vpcs": [{"vpcId": "vpc-0a1b2c3d4e5f60718"}]},
        ),
        ("aws:eks:NodeGroup", {**_NODES, "instanceType": "t3.micro"}, {**_NODES, "instanceTypes": ["t3.micro"]}),
        (
            "aws:elasticache:SubnetGroup",
            {"subnetId": "subnet-0a1b2c3d4e5f60718"},
            {"subnetIds": ["subnet-0a1b2c3d4e5f60718"]},
        ),
        ("aws:iam:RolePolicyAttachment", {"roles": ["it"], "policyArn": "arn"}, {"role": "it", "policyArn": "arn"}),
    ],
)
def test_an_unknown_property_in_the_place_of_a_missing_one_is_renamed_and_fitted(
    type_: str, written: dict[str, Any], meant: dict[str, Any], catalog: Catalog
) -> None:
    assert _codes(_one(type_, written), catalog) == ["I0410"]
    assert _fixed(_one(type_, written), catalog)["resources"]["it"]["config"] == meant


@pytest.mark.parametrize(
    ("type_", "config", "lacking"),
    [
        ("aws:lambda:Function", {"roleName": "worker", "code": "./app", "handler": "a.b", "runtime": "r"}, "role"),
        ("aws:s3:BucketVersioning", {"bucket": "b", "versioningConfiguration": {"on": "yes"}}, "status"),
    ],
)
def test_an_unknown_property_says_what_it_was_probably_meant_to_be(
    type_: str, config: dict[str, Any], lacking: str, catalog: Catalog
) -> None:
    (finding,) = [one for one in _findings(_one(type_, config), catalog) if one.severity is Severity.ERROR]

    assert finding.diagnostic.code == "I0410"
    assert f"lacks `{lacking}`, which is required" in finding.diagnostic.message
    assert finding.diagnostic.fix
    assert not finding.diagnostic.fix.certain


def test_a_stray_property_is_not_meant_for_a_missing_one_that_is_unlike_it(catalog: Catalog) -> None:
    config = {"colour": "blue", "code": "./app", "handler": "a.b", "runtime": "python3.13"}

    assert sorted(_codes(_one("aws:lambda:Function", config), catalog)) == ["I0410", "I0411"]


@pytest.mark.parametrize(
    ("inputs", "said", "note"),
    [
        ({"tags": []}, "must be an object, not an empty list", "Write `{}`, or remove it."),
        ({"name": []}, "must be text, not an empty list", "Write the value that is meant, or remove it."),
        ({"name": {}}, "must be text, not an empty object", "Write what is meant, or remove it."),
    ],
)
def test_an_empty_value_of_the_wrong_kind_is_to_be_written_otherwise_or_removed(
    inputs: dict[str, Any], said: str, note: str, catalog: Catalog
) -> None:
    (finding,) = _findings(_one("aws:sqs:Queue", inputs), catalog)

    assert said in finding.diagnostic.message
    assert finding.diagnostic.notes == (note,)


@pytest.mark.parametrize("written", ["on-demand", "ON_DEMAND", "OnDemand"])
def test_a_value_by_another_name_is_the_accepted_one(written: str, catalog: Catalog) -> None:
    assert (
        _fixed(_one("aws:dynamodb:Table", {**_TABLE, "billingMode": written}), catalog)["resources"]["it"]["config"]
        == _TABLE
    )


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("aws:s3:S3Bucket", "aws:s3:Bucket"),
        ("aws:kinesis:KinesisStream", "aws:kinesis:Stream"),
        ("aws:dynamodb:DynamoDBTable", "aws:dynamodb:Table"),
        ("aws:ec2:EC2Instance", "aws:ec2:Instance"),
        ("aws:cloudwatch:CloudWatchAlarm", "aws:cloudwatch:MetricAlarm"),
        ("aws:budgets:AWSBudget", "aws:budgets:Budget"),
        ("AWS::S3::Bucket", "aws:s3:Bucket"),
        ("aws_lambda_function", "aws:lambda:Function"),
    ],
)
def test_a_type_whose_name_repeats_its_service_is_known(written: str, meant: str, catalog: Catalog) -> None:
    assert _fixed(_one(written, {}), catalog)["resources"]["it"]["type"] == meant


def test_an_unknown_property_like_one_that_a_service_asks_for_is_one_finding(catalog: Catalog) -> None:
    config = {**_FUNCTION, "code": "./app", "handler": "index.handler", "runtimeVersion": "python3.13"}

    assert _codes(_one("aws:lambda:Function", config), catalog) == ["I0410"]


def test_a_reference_to_nothing_is_why_nothing_joins_two_resources(catalog: Catalog) -> None:
    alias = {"type": "aws:kms:Alias", "config": {"name": "alias/it", "targetKeyId": "${ghost.arn}"}}
    document = {
        "resources": {"it": {"type": "aws:kms:Key"}, "alias": alias},
        "diagram": {
            "nodes": [{"id": "it", "label": "Key"}, {"id": "alias", "label": "Alias"}],
            "edges": [{"from": "alias", "to": "it"}],
        },
    }

    assert _codes(document, catalog) == ["I0301"]
