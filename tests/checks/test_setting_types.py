"""Stack settings in slots of another type."""

from typing import Any

import pytest

from .conftest import Checked

SETTINGS = {name: {"type": name} for name in ("string", "integer", "number", "boolean", "object")}


def found_in(checked: Checked, config: dict[str, Any]) -> list[str]:
    document = {"config": SETTINGS, "resources": {"queue": {"type": "aws:sqs:Queue", "config": config}}}
    return [found.message for found in checked(document) if found.code in ("I0412", "I0415", "I0418")]


@pytest.mark.parametrize(
    "config",
    [
        {"tags": {"Size": "${config.integer}"}},
        {"tags": {"Size": "${config.boolean}"}},
        {"tags": "${config.object}"},
        {"name": "${config.string}"},
        {"delaySeconds": "${config.integer}"},
        {"fifoQueue": "${config.boolean}", "name": "x.fifo"},
        {"tags": {"Size": "size ${config.object}"}},
    ],
)
def test_a_setting_that_fits_or_becomes_text_is_accepted(checked: Checked, config: dict[str, Any]) -> None:
    assert found_in(checked, config) == []


@pytest.mark.parametrize(
    ("config", "message"),
    [
        (
            {"delaySeconds": "${config.string}"},
            "`delaySeconds` of `queue` must be a whole number, not the stack setting `string`, which is text.",
        ),
        (
            {"delaySeconds": "${config.number}"},
            "`delaySeconds` of `queue` must be a whole number, not the stack setting `number`, which is a number.",
        ),
        (
            {"tags": {"Size": "${config.object}"}},
            "`tags{}` of `queue` must be text, not the stack setting `object`, which is an object or a list.",
        ),
        (
            {"fifoQueue": "${config.integer}"},
            "`fifoQueue` of `queue` must be true or false, not the stack setting `integer`, which is a whole number.",
        ),
    ],
)
def test_a_setting_that_cannot_fit_is_found(checked: Checked, config: dict[str, Any], message: str) -> None:
    assert found_in(checked, config) == [message]


def test_the_type_that_the_setting_must_have_is_said(checked: Checked) -> None:
    document = {
        "config": {"wait": None},
        "resources": {"queue": {"type": "aws:sqs:Queue", "config": {"delaySeconds": "${config.wait}"}}},
    }
    (found,) = checked(document)
    assert found.notes == ("Give `wait` the type `integer`, or write the value itself in place of `${config.wait}`.",)
