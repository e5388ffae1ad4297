"""Values of properties that accept only some."""

from typing import Any

import pytest

from infra0.catalog import Catalog
from infra0.catalog.slots import property_at
from infra0.checks.deployment.unaccepted_value import UnacceptedValue
from infra0.checks.tables.accepted import ACCEPTED

from .conftest import Checked


@pytest.mark.parametrize(
    ("token", "config", "is_accepted"),
    [
        ("aws:acm:Certificate", {"validationMethod": "DNS"}, True),
        ("aws:acm:Certificate", {"validationMethod": "dns"}, False),
        ("aws:lb:TargetGroup", {"protocol": "http"}, True),
        ("aws:lb:TargetGroup", {"protocol": "WEB"}, False),
        ("aws:eks:Cluster", {"enabledClusterLogTypes": ["api", "audit"]}, True),
        ("aws:eks:Cluster", {"enabledClusterLogTypes": ["api", "apiserver"]}, False),
        ("aws:rds:Instance", {"monitoringInterval": 60}, True),
        ("aws:rds:Instance", {"monitoringInterval": "60"}, True),
        ("aws:rds:Instance", {"monitoringInterval": 61}, False),
        ("aws:sagemaker:NotebookInstance", {"instanceMetadataServiceConfiguration": {}}, True),
        (
            "aws:sagemaker:NotebookInstance",
            {"instanceMetadataServiceConfiguration": {"minimumInstanceMetadataServiceVersion": 2}},
            True,
        ),
        ("aws:kms:Key", {"keyUsage": "${config.usage}"}, True),
        ("aws:eks:NodeGroup", {"capacityType": "CAPACITY_BLOCK"}, True),
        ("aws:eks:NodeGroup", {"capacityType": "RESERVED"}, False),
        (
            "aws:budgets:Budget",
            {"filterExpression": {"not": {"dimensions": {"key": "LINKED_ACCOUNT_NAME", "values": ["a"]}}}},
            True,
        ),
        ("aws:ssm:Parameter", {"type": "secureString"}, False),
        ("aws:rds:Cluster", {"engine": "aurora"}, True),
        ("aws:rds:Cluster", {"engine": "postgresql"}, False),
    ],
    ids=str,
)
def test_a_value_is_one_of_those_that_are_listed(
    checked: Checked, token: str, config: dict[str, Any], is_accepted: bool
) -> None:
    found = checked({"resources": {"one": {"type": token, "config": config}}}, (UnacceptedValue,))
    assert (found == ()) is is_accepted


@pytest.mark.parametrize(("token", "path"), sorted(ACCEPTED))
def test_what_the_catalog_lists_is_not_repeated(catalog: Catalog, token: str, path: str) -> None:
    resource = catalog.resource(token)
    assert resource
    declared = property_at(resource, path, catalog.object_type)
    assert declared
    assert set(map(str, declared.accepts)) != set(map(str, ACCEPTED[token, path]))


def test_the_only_value_that_is_accepted_is_meant(checked: Checked) -> None:
    gateway = {"type": "aws:ec2:CustomerGateway", "config": {"type": "ipsec", "bgpAsn": "65000"}}
    (found,) = checked({"resources": {"gateway": gateway}}, (UnacceptedValue,))
    assert found.suggestions == ("ipsec.1",)
    assert found.fix and found.fix.certain
