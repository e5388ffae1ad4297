"""How the types of resources are read, whoever's names they are."""

import pytest
from support.upgrades import resources_of, upgraded

from infra0.catalog import Catalog
from infra0.diagnostics import Place, Severity
from infra0.upgrade.types import TypeReader
from infra0.upgrade.types.former import GONE, RENAMED, SEVERAL
from infra0.upgrade.types.names import MODULES, NAMES, OF_A_KIND
from infra0.upgrade.types.nicknames import NICKNAMES
from infra0.upgrade.types.spelling import squashed

SPELLINGS = {
    # Pulumi's own, in other cases and with other separators
    "aws:S3:Bucket": "aws:s3:Bucket",
    "AWS:s3:bucket": "aws:s3:Bucket",
    "aws:s3/Bucket:Bucket": "aws:s3:Bucket",
    "aws:wafv2:WebACL": "aws:wafv2:WebAcl",
    "aws:ApiGateway:RestAPI": "aws:apigateway:RestApi",
    "AWS-ApiGateway:index:RestApi": "aws-apigateway:index:RestAPI",
    # as programs write them
    "aws.s3.Bucket": "aws:s3:Bucket",
    "aws.lambda_.Function": "aws:lambda:Function",
    "new aws.ec2.Vpc": "aws:ec2:Vpc",
    "pulumi_aws.dynamodb.Table": "aws:dynamodb:Table",
    "@pulumi/aws.sqs.Queue": "aws:sqs:Queue",
    # CloudFormation's
    "AWS::S3::Bucket": "aws:s3:Bucket",
    "AWS::Lambda::Function": "aws:lambda:Function",
    "AWS::RDS::DBInstance": "aws:rds:Instance",
    "AWS::DocDB::DBInstance": "aws:docdb:ClusterInstance",
    "AWS::EC2::SubnetRouteTableAssociation": "aws:ec2:RouteTableAssociation",
    "AWS::EC2::SecurityGroupIngress": "aws:vpc:SecurityGroupIngressRule",
    "AWS::ElasticLoadBalancingV2::TargetGroup": "aws:lb:TargetGroup",
    "AWS::Events::Rule": "aws:cloudwatch:EventRule",
    "AWS::Logs::MetricFilter": "aws:cloudwatch:LogMetricFilter",
    "AWS::CloudWatch::Alarm": "aws:cloudwatch:MetricAlarm",
    "AWS::KinesisFirehose::DeliveryStream": "aws:kinesis:FirehoseDeliveryStream",
    "AWS::CertificateManager::Certificate": "aws:acm:Certificate",
    "AWS::Route53::HostedZone": "aws:route53:Zone",
    "AWS::IAM::ManagedPolicy": "aws:iam:Policy",
    "AWS::AutoScaling::AutoScalingGroup": "aws:autoscaling:Group",
    # Terraform's
    "aws_s3_bucket": "aws:s3:Bucket",
    "aws_lambda_function": "aws:lambda:Function",
    "aws_instance": "aws:ec2:Instance",
    "aws_security_group": "aws:ec2:SecurityGroup",
    "aws_vpc_security_group_egress_rule": "aws:vpc:SecurityGroupEgressRule",
    "aws_db_instance": "aws:rds:Instance",
    "aws_db_subnet_group": "aws:rds:SubnetGroup",
    "aws_lb": "aws:lb:LoadBalancer",
    "aws_lb_listener": "aws:lb:Listener",
    "aws_api_gateway_rest_api": "aws:apigateway:RestApi",
    "aws_cloudwatch_event_rule": "aws:cloudwatch:EventRule",
    "aws_cloudtrail": "aws:cloudtrail:Trail",
    "aws_s3_object": "aws:s3:BucketObjectv2",
    "aws_ec2_transit_gateway_vpc_attachment": "aws:ec2transitgateway:VpcAttachment",
    "random_password": "random:index:RandomPassword",
    "tls_private_key": "tls:index:PrivateKey",
    # names that the provider has given up
    "aws:elasticloadbalancingv2/listener:Listener": "aws:lb:Listener",
    "aws:workspaces:WebUserSettings": "aws:workspacesweb:UserSettings",
    "aws:elbv2:TargetGroup": "aws:lb:TargetGroup",
    "aws:eventbridge:Rule": "aws:cloudwatch:EventRule",
    "aws:vpc:Vpc": "aws:ec2:Vpc",
}


@pytest.mark.parametrize(("written", "meant"), SPELLINGS.items())
def test_other_spellings_are_errors_that_offer_the_token(catalog: Catalog, written: str, meant: str) -> None:
    made = upgraded(catalog, {"it": {"type": written}})

    (finding,) = made.diagnostics
    assert (finding.code, finding.severity) == ("I0402", Severity.ERROR)
    assert finding.place == Place(("resources", "it", "type"))
    assert finding.fix and finding.fix.certain
    assert resources_of(made)["it"]["type"] == meant


@pytest.mark.parametrize(
    "token", ["aws:s3:Bucket", "aws:s3/bucket:Bucket", "random:RandomPassword", "pulumi:providers:aws"]
)
def test_tokens_stay_as_they_are_written(catalog: Catalog, token: str) -> None:
    made = upgraded(catalog, {"it": {"type": token}})

    assert made.diagnostics == ()
    assert resources_of(made)["it"]["type"] == token


def test_every_token_is_found_by_its_name_without_case_and_punctuation(catalog: Catalog) -> None:
    tokens = [token for token in catalog.tokens("aws") if not token.startswith("pulumi:")]
    lost = [token for token in tokens if TypeReader(catalog).read(token.swapcase()).token != token]

    assert lost == []


@pytest.mark.parametrize("token", sorted({*NAMES.values(), *NICKNAMES.values(), *RENAMED.values()}))
def test_names_lead_to_types_of_the_catalog(catalog: Catalog, token: str) -> None:
    assert catalog.resource(token) is not None


def test_names_are_written_as_they_are_looked_up() -> None:
    assert [name for name in (*NAMES, *NICKNAMES, *OF_A_KIND, *MODULES) if squashed(name) != name] == []


def test_a_name_of_one_type_is_none_of_another(catalog: Catalog) -> None:
    names = [*NAMES, *NICKNAMES, *OF_A_KIND]
    of_types = {squashed(token.partition(":")[2]) for token in catalog.tokens("aws")}
    assert len(names) == len({*names})
    assert of_types.isdisjoint(names)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("aws:ec2:IGW", "aws:ec2:InternetGateway"),
        ("aws:vpc:IGW", "aws:ec2:InternetGateway"),
        ("aws:lb:NLB", "aws:lb:LoadBalancer"),
        ("aws:apigateway:HttpApi", "aws:apigatewayv2:Api"),
        ("aws:ec2:ASG", "aws:autoscaling:Group"),
        ("aws:cloudfront:CDN", "aws:cloudfront:Distribution"),
        ("aws:eventbridge:Schedule", "aws:scheduler:Schedule"),
        ("aws:stepfunctions:StepFunction", "aws:sfn:StateMachine"),
        ("aws:rds:PostgresInstance", "aws:rds:Instance"),
    ],
)
def test_a_nickname_has_a_certain_fix(catalog: Catalog, written: str, meant: str) -> None:
    finding, *_ = upgraded(catalog, {"it": {"type": written}}).diagnostics

    assert finding.code == "I0402"
    assert finding.fix
    assert finding.fix.certain
    assert finding.fix.title.endswith(f"`{meant}`")


@pytest.mark.parametrize("token", sorted((*GONE, *SEVERAL)))
def test_what_is_gone_or_stands_for_several_types_is_none(catalog: Catalog, token: str) -> None:
    assert catalog.resource(token) is None
    assert catalog.tokens("aws")
    assert not any(known.startswith(f"{token}:") for known in catalog.tokens("aws"))


@pytest.mark.parametrize("written", sorted(SEVERAL))
def test_a_name_for_several_types_has_advice_and_no_fix(catalog: Catalog, written: str) -> None:
    (finding,) = upgraded(catalog, {"it": {"type": written}}).diagnostics

    assert (finding.code, finding.fix) == ("I0401", None)
    assert all(catalog.resource(token) for token in finding.suggestions)
    assert finding.notes


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("aws:s3:Bukcet", "aws:s3:Bucket"),
        ("aws:lambda:Functon", "aws:lambda:Function"),
        ("aws:lamda:Function", "aws:lambda:Function"),
        ("aws:lambda:LayerVersionPermissions", "aws:lambda:LayerVersionPermission"),
        ("aws:networking:SecurityGroup", "aws:ec2:SecurityGroup"),
    ],
)
def test_a_slip_has_a_certain_fix(catalog: Catalog, written: str, meant: str) -> None:
    made = upgraded(catalog, {"it": {"type": written}})

    (finding,) = made.diagnostics
    assert (finding.code, finding.severity) == ("I0401", Severity.ERROR)
    assert "pulumi-aws 7." in finding.message
    assert resources_of(made)["it"]["type"] == meant


@pytest.mark.parametrize(
    ("written", "suggested"),
    [("aws:ecs:Set", "aws:ecs:TaskSet"), ("aws:nosuch:Cluster", "aws:dax:Cluster"), ("Bucket", "aws:s3:Bucket")],
)
def test_what_may_be_meant_is_only_suggested(catalog: Catalog, written: str, suggested: str) -> None:
    made = upgraded(catalog, {"it": {"type": written}})

    (finding,) = made.diagnostics
    assert (finding.code, finding.fix) == ("I0401", None)
    assert suggested in finding.suggestions
    assert resources_of(made)["it"]["type"] == written


def test_a_package_without_a_catalog_is_one_warning(catalog: Catalog) -> None:
    made = upgraded(catalog, {f"r{number}": {"type": f"gcp:storage:Bucket{number}"} for number in range(3)})

    (finding,) = made.diagnostics
    assert (finding.code, finding.severity) == ("I0403", Severity.WARNING)
    assert finding.place == Place(("resources", "r0", "type"))
    assert "`gcp`" in finding.message


def test_a_package_that_is_nearly_known_suggests_its_type(catalog: Catalog) -> None:
    (finding,) = upgraded(catalog, {"it": {"type": "asw:s3:Bucket"}}).diagnostics

    assert (finding.code, finding.suggestions) == ("I0403", ("aws:s3:Bucket",))


def test_a_type_that_is_corrected_has_its_properties_upgraded_too(catalog: Catalog) -> None:
    made = upgraded(catalog, {"it": {"type": "aws:ec2:EIP", "config": {"vpc": True}}})

    assert resources_of(made) == {"it": {"type": "aws:ec2:Eip", "config": {"domain": "vpc"}}}
    assert [finding.code for finding in made.diagnostics] == ["I0402", "I0450"]
