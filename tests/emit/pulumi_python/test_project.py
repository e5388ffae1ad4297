"""The files around the program."""

import yaml

from infra0.catalog import Catalog, PackageInfo
from infra0.emit.pulumi import ProjectOptions
from infra0.emit.pulumi_python import emit
from infra0.ir import Literal, Program, Setting, SettingType

SETTINGS = (
    Setting("region", SettingType.STRING, Literal("eu-west-1"), False, ""),
    Setting("password", SettingType.STRING, None, True, ""),
)


def program(name: str = "shop", description: str = "") -> Program:
    return Program(name, description, SETTINGS, (), (), ())


def test_the_project_says_its_name_description_and_runtime(catalog: Catalog) -> None:
    files = emit(program(description='Sells "things":\n# all'), catalog, ProjectOptions("kiosk"))
    assert yaml.safe_load(files["Pulumi.yaml"]) == {
        "name": "kiosk",
        "description": 'Sells "things":\n# all',
        "runtime": {"name": "python", "options": {"virtualenv": "venv"}},
    }


def test_requirements_are_bounded_by_major_versions(catalog: Catalog) -> None:
    packages = tuple(
        PackageInfo(name, version, f"pulumi-{name}", 1, "shipped")
        for name, version in [("random", "4.21.4"), ("aws", "7.51.1"), ("docker_build", "0.0.22")]
    )
    text = emit(Program("shop", "", (), (), (), packages), catalog, ProjectOptions())["requirements.txt"]
    assert text.splitlines()[1:] == ["pulumi-aws>=7.51,<8", "pulumi-docker-build>=0.0,<1", "pulumi-random>=4.21,<5"]
    assert text.startswith("pulumi>=3.")
    assert "<4\n" in text
