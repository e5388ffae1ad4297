"""Resource options: which there are, and what each of them takes."""

from typing import Any

import pytest

from infra0.checks.document.option_value import OptionValue
from infra0.checks.document.unknown_option import UnknownOption

from .conftest import Checked

BUCKET = {"type": "aws:s3:Bucket"}


def found_in(checked: Checked, options: dict[str, Any], **members: Any) -> list[str]:
    document = {
        "resources": {
            "data": {**BUCKET, "options": options},
            "other": BUCKET,
            "east": {"type": "pulumi:providers:aws"},
        },
        **members,
    }
    return [found.message for found in checked(document, (UnknownOption, OptionValue))]


@pytest.mark.parametrize(
    "options",
    [
        {"customTimeouts": {"create": "5m", "update": "5m", "delete": "5m", "read": "1m"}},
        {"provider": "east", "parent": "${other}", "providers": {"aws": "east"}},
        {"aliases": ["urn:pulumi:x", {"name": "old", "noParent": True}, {"parent": "other"}]},
        {"protect": "${config.keep}", "import": "data-${stack}"},
        {"replacementTrigger": "${other.arn}"},
        {"ignoreChanges": ["tags"], "retainOnDelete": None},
    ],
)
def test_what_an_option_takes_is_accepted(checked: Checked, options: dict[str, Any]) -> None:
    assert found_in(checked, options, config={"keep": {"type": "boolean"}}) == []


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"provider": "other"},
            "The option `provider` of `data` must be the ID of a provider, not `other`, "
            "which is of type `aws:s3:Bucket`.",
        ),
        (
            {"dependsOn": "other"},
            "The option `dependsOn` of `data` must be a list of IDs of resources, not text.",
        ),
        (
            {"customTimeouts": {"create": 5}},
            "The option `customTimeouts.create` of `data` must be text, not the number 5.",
        ),
        ({"customTimeouts": {"craete": "5m"}}, "The option `customTimeouts` of `data` has no member `craete`."),
        ({"aliases": [{"nam": "old"}]}, "The option `aliases[]` of `data` has no member `nam`."),
        (
            {"import": "${other.id}"},
            "The option `import` of `data` must be known before deployment, but `${other.id}` is only known after it.",
        ),
        (
            {"version": "${config.v}"},
            "The option `version` of `data` must be known before deployment, but `${config.v}` is only known after it.",
        ),
    ],
)
def test_what_an_option_does_not_take_is_found(checked: Checked, options: dict[str, Any], message: str) -> None:
    assert found_in(checked, options, config={"v": {"type": "string", "secret": True}}) == [message]
