"""What is said of types and properties."""

import pytest

from infra0.catalog import Catalog
from infra0.catalog.texts import ProviderTexts
from infra0.explain import explain_property, explain_type, similar_subjects, split_subject


def explained(catalog: Catalog, subject: str) -> str:
    token, path = split_subject(subject)
    resource = catalog.resource(token)
    assert resource is not None
    return explain_property(catalog, ProviderTexts(catalog), resource, path) or ""


def test_a_property_has_type_quality_text_references_and_example(catalog: Catalog) -> None:
    text = explained(catalog, "aws:lambda:Function.role")
    title, qualities, description, references, example, *_ = text.split("\n\n")
    assert title == "aws:lambda:Function.role: string"
    assert qualities == "required, holds an ARN"
    assert description.startswith("ARN of the function's execution role.")
    assert references.splitlines()[1].startswith("  arn of aws:iam:Role (")
    assert example == "Example:"
    assert '"role": "role.arn"' in text


@pytest.mark.parametrize(
    ("subject", "member"), [("aws:lambda:Function.runtime", "python3.13"), ("aws:s3:Bucket.acl", "public-read-write")]
)
def test_a_property_that_is_also_an_output_is_explained_as_the_input(
    catalog: Catalog, subject: str, member: str
) -> None:
    title, *_ = explained(catalog, subject).splitlines()
    assert title.startswith(f"{subject}: string or enum (")
    assert member in title


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("aws:lambda:Function.environment.variables", "Map of environment variables"),
        ("aws:dynamodb:Table.attributes.name", "Name of the attribute"),
        ("aws:kinesis:FirehoseDeliveryStream.extendedS3Configuration.errorOutputPrefix", "Prefix added to failed"),
        ("aws:eks:Cluster.identities.oidcs.issuer", "Issuer URL"),
    ],
)
def test_nested_properties_have_the_providers_text(catalog: Catalog, subject: str, text: str) -> None:
    assert text in explained(catalog, subject)


def test_the_title_has_the_path_as_the_schema_spells_it(catalog: Catalog) -> None:
    title = explained(catalog, "aws:lb:Listener.default_actions.target_group_arn").splitlines()[0]
    assert title == "aws:lb:Listener.defaultActions[].targetGroupArn: string"


def test_a_type_has_an_example(catalog: Catalog) -> None:
    resource = catalog.resource("aws:lambda:Function")
    assert resource
    assert '"code": "./folder"' in explain_type(catalog, ProviderTexts(catalog), resource)


@pytest.mark.parametrize(
    ("subject", "meant"),
    [
        ("aws_s3_bucket", "aws:s3:Bucket"),
        ("aws_s3_bucket.acl", "aws:s3:Bucket.acl"),
        ("AWS::S3::Bucket", "aws:s3:Bucket"),
        ("aws:s3:bucket", "aws:s3:Bucket"),
        ("aws.s3.Bucket", "aws:s3:Bucket"),
        ("aws:s3:Bucket.buckt", "aws:s3:Bucket.bucket"),
        ("aws:lb:Listener.defaultActions.targetGrupArn", "aws:lb:Listener.defaultActions[].targetGroupArn"),
    ],
)
def test_other_names_are_answered_with_what_was_meant(catalog: Catalog, subject: str, meant: str) -> None:
    assert similar_subjects(catalog, subject)[0] == meant


@pytest.mark.parametrize(
    ("subject", "parts"),
    [
        ("aws:s3:Bucket", ("aws:s3:Bucket", "")),
        ("aws:s3/bucket:Bucket.acl", ("aws:s3/bucket:Bucket", "acl")),
        ("random:RandomPassword.length", ("random:RandomPassword", "length")),
        ("kubernetes:helm.sh/v3:Release.spec.name", ("kubernetes:helm.sh/v3:Release", "spec.name")),
        ("AWS::S3::Bucket", ("AWS::S3::Bucket", "")),
    ],
)
def test_a_subject_is_a_type_and_a_path(subject: str, parts: tuple[str, str]) -> None:
    assert split_subject(subject) == parts


def test_an_output_is_what_its_name_says(catalog: Catalog) -> None:
    assert explained(catalog, "aws:sqs:Queue.url").split("\n\n")[1] == "holds a URL"
