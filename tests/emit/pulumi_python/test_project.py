"""The files around the program."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from infra0.catalog import PackageInfo
from infra0.emit.pulumi_python import PythonOptions, emit
from infra0.emit.pulumi_python.project import yaml_text
from infra0.ir import Literal, Program, Setting, SettingType

SETTINGS = (
    Setting("region", SettingType.STRING, Literal("eu-west-1"), False, ""),
    Setting("password", SettingType.STRING, None, True, ""),
)


def program(name: str = "shop", description: str = "") -> Program:
    return Program(name, description, SETTINGS, (), (), ())


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_texts_are_what_yaml_reads(text: str) -> None:
    assert yaml.safe_load(f"key: {yaml_text(text)}") == {"key": text}


@pytest.mark.parametrize(
    ("text", "printed"),
    [("shop", "shop"), ("shop:region", "shop:region"), ("true", '"true"'), ("8080", '"8080"'), ("a: b", '"a: b"')],
)
def test_only_doubtful_texts_are_quoted_in_yaml(text: str, printed: str) -> None:
    assert yaml_text(text) == printed


def test_the_project_says_its_name_description_and_runtime() -> None:
    files = emit(program(description='Sells "things":\n# all'), PythonOptions(project="kiosk"))
    assert yaml.safe_load(files["Pulumi.yaml"]) == {
        "name": "kiosk",
        "description": 'Sells "things":\n# all',
        "runtime": {"name": "python", "options": {"virtualenv": "venv"}},
    }


def test_without_a_stack_there_is_no_settings_file() -> None:
    assert sorted(emit(program(), PythonOptions())) == [".gitignore", "Pulumi.yaml", "__main__.py", "requirements.txt"]


def test_settings_of_a_stack_are_in_its_file_but_for_secrets() -> None:
    options = PythonOptions(stack="acme/shop/prod", config={"region": "eu", "aws:region": "eu", "password": "hunter2"})
    text = emit(program(), options)["Pulumi.prod.yaml"]
    assert yaml.safe_load(text) == {"config": {"shop:region": "eu", "aws:region": "eu"}}
    assert "hunter2" not in text
    assert "# pulumi config set --secret password\n" in text


def test_a_stack_cannot_lead_out_of_the_folder() -> None:
    with pytest.raises(ValueError, match="not a stack's name"):
        emit(program(), PythonOptions(stack="a\\b"))


def test_requirements_are_bounded_by_major_versions() -> None:
    packages = tuple(
        PackageInfo(name, version, f"pulumi-{name}", f"pulumi_{name}", 1, "shipped")
        for name, version in [("random", "4.21.4"), ("aws", "7.51.1"), ("docker_build", "0.0.22")]
    )
    text = emit(Program("shop", "", (), (), (), packages), PythonOptions())["requirements.txt"]
    assert text.splitlines()[1:] == ["pulumi-aws>=7.51,<8", "pulumi-docker-build>=0.0,<1", "pulumi-random>=4.21,<5"]
    assert text.startswith("pulumi>=3.")
    assert "<4\n" in text
