"""Settings files of stacks: what Pulumi and people wrote there stays."""

import pytest
import yaml

from infra0.emit.pulumi.stack import UnreadableSettingsError, settings_file, settings_file_name
from infra0.ir import Literal, Program, Setting, SettingType

PROGRAM = Program(
    "shop",
    "",
    (
        Setting("region", SettingType.STRING, Literal("eu-west-1"), False, ""),
        Setting("password", SettingType.STRING, None, True, ""),
    ),
    (),
    (),
    (),
)
WRITTEN = """\
# Ask Ada before changing this.
encryptionsalt: v1:abc=
config:
    shop:password:
        secure: v1:xyz
    shop:size: "3"  # small
    aws:region: eu-west-1
"""


def merged(present: str, **settings: str) -> str:
    return settings_file(PROGRAM, "shop", settings, present)


def test_a_new_file_has_the_settings_and_says_which_secrets_to_set() -> None:
    text = settings_file(PROGRAM, "shop", {"region": "eu", "aws:region": "eu"})
    assert yaml.safe_load(text) == {"config": {"shop:region": "eu", "aws:region": "eu"}}
    assert "# pulumi config set --secret password\n" in text


def test_a_file_that_has_all_settings_stays_as_it_is() -> None:
    assert merged(WRITTEN, size="3") == WRITTEN


def test_a_changed_setting_is_replaced_and_nothing_else() -> None:
    assert merged(WRITTEN, size="4") == WRITTEN.replace('"3"', '"4"')


def test_a_new_setting_is_added_in_the_files_own_indentation() -> None:
    assert merged(WRITTEN, zone="b") == WRITTEN.replace("config:\n", "config:\n    shop:zone: b\n")


@pytest.mark.parametrize(
    "present",
    ["config: {}\n", "config:\n", "encryptionsalt: v1", "config: {aws:region: eu}\n", "config:\n  aws:region: eu\n"],
)
def test_settings_are_added_to_files_of_every_form(present: str) -> None:
    before = yaml.safe_load(present)
    expected = {**before, "config": {**(before.get("config") or {}), "shop:zone": "b: c"}}
    assert yaml.safe_load(merged(present, zone="b: c")) == expected


@pytest.mark.parametrize("present", ["- a list\n", "config: [\n"])
def test_a_file_of_another_kind_is_left_alone(present: str) -> None:
    with pytest.raises(UnreadableSettingsError):
        merged(present, zone="b")


def test_the_files_name_is_that_of_the_stack_alone() -> None:
    assert settings_file_name("acme/shop/prod") == "Pulumi.prod.yaml"
