"""What follows an ID in braces and is no path, and names that are nearly IDs."""

from typing import Any

import pytest

from infra0.diagnostics import Diagnostic, Fix, RenameKey, SetValue

BUCKET = {"type": "aws:s3:Bucket"}
CERTIFICATE = {"type": "aws:acm:Certificate", "config": {"domainName": "example.com"}}


def finding(graph_of: Any, text: str, **resources: Any) -> Diagnostic:
    subject = {"type": "aws:ssm:Parameter", "config": {"type": "String", "value": text}}
    _, (found,) = graph_of({"data": BUCKET, "cert": CERTIFICATE, "my.data": BUCKET, **resources, "subject": subject})
    assert isinstance(found, Diagnostic)
    return found


def fixed(text: str) -> Fix:
    return Fix(f"write `{text}`", (SetValue(("resources", "subject", "config", "value"), text),))


@pytest.mark.parametrize(
    ("text", "message", "suggestions", "fix"),
    [
        (
            "${data.arn()}",
            "`arn` is an attribute and is written without parentheses.",
            ("${data.arn}",),
            fixed("${data.arn}"),
        ),
        (
            "${data.arn.split(':')[0]}",
            "`split(...)` is a function, but `${...}` has no functions.",
            ("${data.arn}",),
            None,
        ),
        ("${data.upper()}", "`upper(...)` is a function, but `${...}` has no functions.", (), None),
        (
            "${cert.domainValidationOptions[*].resourceRecordName}",
            "`[*]` in `${cert.domainValidationOptions[*].resourceRecordName}` is not supported in a path: "
            "a path leads to one element of a list.",
            ("${cert.domainValidationOptions[0].resourceRecordName}",),
            None,
        ),
        ("${data.arn | upper}", "` | upper` in `${data.arn | upper}` is not a valid path.", ("${data.arn}",), None),
        ("${data.}", "`.` in `${data.}` is not a valid path.", (), None),
    ],
)
def test_what_is_no_path_is_said_and_what_to_write(
    graph_of: Any, text: str, message: str, suggestions: tuple[str, ...], fix: Fix | None
) -> None:
    found = finding(graph_of, text)
    assert (found.code, found.message, found.suggestions, found.fix) == ("I0303", message, suggestions, fix)


def test_without_a_catalog_nothing_is_known_to_be_an_attribute(graph_of: Any) -> None:
    found = finding(graph_of, "${app.host()}", app={"type": "acme:web:App"})
    assert (found.message, found.fix) == ("`host(...)` is a function, but `${...}` has no functions.", None)


def test_a_context_wins_over_an_id_that_it_is_no_path_of(graph_of: Any) -> None:
    subject = {"type": "aws:ssm:Parameter", "config": {"type": "String", "value": "${pulumi.getStack()}"}}
    _, found = graph_of({"pulumi": BUCKET, "subject": subject})
    assert found == ()


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("${my.dataa.arn}", "${my.data.arn}"),
        ("${dataa.arn}", "${data.arn}"),
        ("${my.data.hostedZonId}", "${my.data.hostedZoneId}"),
        (
            "${cert.domainValidationOption[0].resourceRecordName}",
            "${cert.domainValidationOptions[0].resourceRecordName}",
        ),
    ],
)
def test_the_wrong_name_alone_is_corrected_whatever_full_stops_it_has(graph_of: Any, text: str, mended: str) -> None:
    assert finding(graph_of, text).fix == fixed(mended)


def test_a_wrong_name_in_a_key_is_corrected_in_the_key(graph_of: Any) -> None:
    _, (found,) = graph_of({"data": BUCKET, "subject": {**BUCKET, "config": {"tags": {"${dataa.arn}": "x"}}}})
    pointer = ("resources", "subject", "config", "tags", "${dataa.arn}")
    assert found.fix == Fix("write `${data.arn}`", (RenameKey(pointer, "${data.arn}"),))
