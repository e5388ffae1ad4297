"""Every row of the table of grants against the table of AWS's actions."""

import re

import pytest

from infra0.catalog import Catalog
from infra0.derive.iam.duties import DUTIES, Duty
from infra0.derive.iam.grants import EVERYTHING, TARGET_TYPES, Access, Grant, TargetType
from infra0.iam import service
from infra0.iam.arns import arn_service, exact_pattern
from infra0.iam.patterns import NAME, WORD, fits, of_arn

ROWS = [
    pytest.param(type, access, grant, id=f"{type.label}-{access}-{grant.sid or number}")
    for type in TARGET_TYPES
    for access, grants in type.grants.items()
    for number, grant in enumerate(grants)
]
DUTY_ROWS = [pytest.param(duty, id=f"{duty.sid}-{number}") for number, duty in enumerate(DUTIES)]

UNRESTRICTED = frozenset({"cloudwatch:PutMetricData", "polly:SynthesizeSpeech", "translate:TranslateText"})
"""Actions whose resources are an extra: a request without any is for everything."""


def resource_types(action: str) -> frozenset[str] | None:
    """The types of resource that an action can be restricted to; None if there is no such action."""
    prefix, _, name = action.partition(":")
    known = service(prefix)
    found = known.matching(name) if known else ()
    return frozenset(found[0].kinds) if found and found[0].operation == name else None


def can_match_type(pattern: str, action: str, type: str) -> bool:
    """Whether the ARN pattern of a statement can match resources of the type, as the action's service spells them."""
    known = service(action.partition(":")[0])
    arn = of_arn(re.sub(r"\{\w+\}|\?", "*", pattern))
    return bool(known and arn) and any(fits(shape, arn) for shape in known.kinds[type])


@pytest.mark.parametrize(("type", "access", "grant"), ROWS)
def test_an_action_supports_one_of_the_resources_it_is_granted_on(
    type: TargetType, access: Access, grant: Grant
) -> None:
    types = {name for named in grant.on for name in named.types}
    for action in grant.actions:
        supported = resource_types(action)
        assert supported is not None, f"{action} does not exist"
        assert supported & types or grant.on == (EVERYTHING,), f"{action} is for {sorted(supported)}"


@pytest.mark.parametrize(("type", "access", "grant"), ROWS)
def test_everything_is_granted_only_where_aws_cannot_restrict(type: TargetType, access: Access, grant: Grant) -> None:
    if grant.on == (EVERYTHING,):
        assert {action: resource_types(action) for action in grant.actions} == dict.fromkeys(grant.actions, frozenset())
    else:
        assert EVERYTHING not in grant.on


@pytest.mark.parametrize(("type", "access", "grant"), ROWS)
def test_every_resource_of_a_grant_is_of_its_type_and_used(type: TargetType, access: Access, grant: Grant) -> None:
    for named in grant.on:
        pattern = re.sub(r"\{([^{}]+)\}", lambda found: type.arns.get(found.group(1), found.group()), named.pattern)
        users = [
            (action, name) for action in grant.actions for name in resource_types(action) or () if name in named.types
        ]
        assert users or named == EVERYTHING, f"no action of {type.label} needs {named.pattern}"
        assert all(can_match_type(pattern, action, name) for action, name in users), pattern


@pytest.mark.parametrize("type", TARGET_TYPES, ids=lambda type: type.label)
def test_what_a_relation_means_has_actions(type: TargetType) -> None:
    meant = {*type.outward, *type.inward, *type.vague}
    assert meant <= set(type.grants)


@pytest.mark.parametrize("duty", DUTY_ROWS)
def test_a_duty_names_the_narrowest_resource_that_aws_knows(duty: Duty) -> None:
    for action in duty.actions:
        supported = resource_types(action)
        assert supported is not None, f"{action} does not exist"
        if duty.resources == ("*",):
            assert not supported or action in UNRESTRICTED, f"{action} can be restricted to {sorted(supported)}"
        else:
            assert supported & set(duty.types), f"{action} is for {sorted(supported)}"


@pytest.mark.parametrize("duty", DUTY_ROWS)
def test_every_resource_of_a_duty_is_used(duty: Duty) -> None:
    for resource in duty.resources:
        assert resource == "*" or any(
            can_match_type(resource, action, type)
            for action in duty.actions
            for type in duty.types
            if type in (resource_types(action) or ())
        ), resource


def test_tokens_and_labels_are_each_in_one_row() -> None:
    tokens = [(token, type.part) for type in TARGET_TYPES for token in type.tokens]
    labels = [type.label for type in TARGET_TYPES]
    assert len(tokens) == len(set(tokens))
    assert len(labels) == len(set(labels))


def test_no_row_lets_resources_be_made_destroyed_or_administered() -> None:
    harmless = {
        "cloudfront:CreateInvalidation",
        "ec2:CreateNetworkInterface",
        "ec2:DeleteNetworkInterface",
        "glue:CreateTable",
        "logs:CreateLogStream",
    }
    forbidden = re.compile(r":(\*|Create|Delete(?!Item$|Message$|Object)|Put\w*Policy|Tag|Untag|Attach|Detach)")
    actions = {
        action
        for type in TARGET_TYPES
        for grants in type.grants.values()
        for grant in grants
        for action in grant.actions
    }
    assert {action for action in actions if forbidden.search(action)} <= harmless


@pytest.mark.parametrize("type", TARGET_TYPES, ids=lambda type: type.label)
def test_a_row_is_of_types_and_attributes_that_exist(type: TargetType, catalog: Catalog) -> None:
    for token in type.tokens:
        found = catalog.resource(token)
        assert found is not None, token
        attributes = {re.split(r"[.\[]", path)[0] for path in (*type.arns, type.part) if path}
        assert attributes <= set(found.attributes), token
        assert not type.keyed_by or type.keyed_by in found.inputs, token
        assert type.named_by in found.inputs or "{name}" not in "".join(type.arns.values()), token


@pytest.mark.parametrize("type", TARGET_TYPES, ids=lambda type: type.label)
def test_checks_know_the_arns_of_a_row_as_it_has_them(type: TargetType) -> None:
    for token in type.tokens:
        for attribute, arn in type.arns.items():
            pattern = exact_pattern(token, attribute)
            assert pattern is None or pattern == of_arn(arn.replace("{name}", WORD if WORD in pattern else NAME))
            named = arn_service(token, attribute)
            assert named is None or pattern or arn.split(":")[2] == named
