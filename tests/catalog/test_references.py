"""Which attribute a bare reference means."""

import pytest

from infra0.catalog import Catalog, Evidence, ResourceType


def _resolve(catalog: Catalog, owner: str, slot: str, target: str) -> Evidence:
    return catalog.resolve(_resource(catalog, owner), slot, _resource(catalog, target))


def _resource(catalog: Catalog, token: str) -> ResourceType:
    found = catalog.resource(token)
    assert found is not None, token
    return found


@pytest.mark.parametrize(
    ("owner", "slot", "target", "attribute", "step"),
    [
        # What examples put into the slot for that very type.
        ("aws:lambda:Function", "role", "aws:iam:Role", "arn", 1),
        ("aws:iam:RolePolicyAttachment", "role", "aws:iam:Role", "name", 1),
        ("aws:lambda:EventSourceMapping", "eventSourceArn", "aws:dynamodb:Table", "streamArn", 1),
        ("aws:lambda:EventSourceMapping", "eventSourceArn", "aws:sqs:Queue", "arn", 1),
        ("aws:route53:Record", "aliases[].name", "aws:elb:LoadBalancer", "dnsName", 1),
        ("aws:route53:Record", "aliases[].name", "aws:cloudfront:Distribution", "domainName", 1),
        ("aws:organizations:OrganizationalUnit", "parentId", "aws:organizations:Organization", "roots[0].id", 1),
        # What a text gives as an example counts as one.
        ("aws:cloudfront:Distribution", "webAclId", "aws:wafv2:WebAcl", "arn", 1),
        ("aws:cloudfront:Distribution", "webAclId", "aws:waf:WebAcl", "id", 1),
        # A type under its other name is given the same.
        ("aws:alb:Listener", "loadBalancerArn", "aws:alb:LoadBalancer", "arn", 1),
        # What they put there whatever the type.
        ("aws:route53:Record", "aliases[].name", "aws:lb:LoadBalancer", "dnsName", 2),
        ("aws:sns:TopicSubscription", "endpoint", "aws:kinesis:FirehoseDeliveryStream", "arn", 2),
        # An attribute named like the property, or like its end.
        ("aws:lambda:CapacityProvider", "name", "aws:sns:Topic", "name", 3),
        ("aws:wafv2:RuleGroup", "taskDefinition", "aws:ecs:Service", "taskDefinition", 3),
        ("aws:wafv2:RuleGroup", "signingProfileVersionArns[]", "aws:signer:SigningProfile", "versionArn", 3),
        # The property's ending.
        ("aws:wafv2:RuleGroup", "webAclArn", "aws:wafv2:WebAcl", "arn", 4),
        ("aws:athena:Workgroup", "kmsKeyId", "aws:kms:Key", "arn", 4),
        ("aws:wafv2:RuleGroup", "networkInterfaceId", "aws:ec2:Instance", "primaryNetworkInterfaceId", 4),
        ("aws:glue:DevEndpoint", "extraBucketName", "aws:s3:Bucket", "bucket", 4),
        (
            *("aws:bedrock:AgentcoreGateway", "policyEngineConfiguration.arn"),
            *("aws:bedrock:AgentcorePolicyEngine", "policyEngineArn", 4),
        ),
        # Where the ID has several parts, the output that is only the resource's own.
        ("aws:wafv2:RuleGroup", "callerId", "aws:connect:Queue", "queueId", 4),
        ("aws:wafv2:RuleGroup", "principalId", "aws:identitystore:User", "userId", 4),
        ("aws:wafv2:RuleGroup", "ruleId", "aws:verifiedpermissions:Policy", "policyId", 4),
        # What examples usually take of the type, else its ID.
        ("aws:wafv2:RuleGroup", "unheardOf", "aws:iam:Role", "arn", 6),
        ("aws:wafv2:RuleGroup", "unheardOf", "aws:ec2:Vpc", "id", 6),
        ("aws:wafv2:RuleGroup", "unheardOf", "aws-apigateway:RestAPI", "urn", 6),
    ],
)
def test_the_first_step_that_knows_decides(
    catalog: Catalog, owner: str, slot: str, target: str, attribute: str, step: int
) -> None:
    found = _resolve(catalog, owner, slot, target)
    assert (found.attribute, found.step) == (attribute, step)


def test_a_text_that_asks_for_an_arn_outranks_a_name_that_asks_for_an_id(catalog: Catalog) -> None:
    owner = _resource(catalog, "aws:rds:GlobalCluster")
    assert owner.inputs["sourceDbClusterIdentifier"].holds == "arn"
    found = _resolve(catalog, "aws:rds:GlobalCluster", "sourceDbClusterIdentifier", "aws:neptune:Cluster")
    assert found.attribute == "arn"


def test_evidence_counts_only_attributes_that_the_target_has(catalog: Catalog) -> None:
    mapping = _resource(catalog, "aws:lambda:EventSourceMapping")
    found = catalog.slot_evidence(mapping, "eventSourceArn", _resource(catalog, "aws:sns:Topic"))
    assert found is not None and found.attribute == "arn"
    assert catalog.slot_evidence(mapping, "eventSourceArn", _resource(catalog, "tls:PrivateKey")) is None
    assert catalog.pair_evidence(mapping, "eventSourceArn", _resource(catalog, "aws:sns:Topic")) is None


def test_evidence_says_how_many_examples_there_are(catalog: Catalog) -> None:
    found = _resolve(catalog, "aws:lambda:Function", "role", "aws:iam:Role")
    assert found.count >= 20
    assert found.because.endswith(" examples of role for aws:iam:Role give it")


@pytest.mark.parametrize("slot", ["", "nothing", "role.x[].y{}", "[]", "....", "environment.variables{}"])
def test_any_slot_gets_an_answer(catalog: Catalog, slot: str) -> None:
    assert _resolve(catalog, "aws:lambda:Function", slot, "aws:ec2:Vpc").attribute == "id"
