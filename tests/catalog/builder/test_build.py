"""Building catalogs from installed SDKs."""

import filecmp
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from infra0.catalog.builder import SdkNotFoundError, build
from infra0.shipped import shipped

SHIPPED = shipped("schemas") / "catalog"
SMALL = ["pulumi_random", "pulumi_tls", "pulumi_aws_apigateway", "pulumi_awsx"]


def _files(folder: Path) -> Iterator[Path]:
    return (path.relative_to(folder) for path in sorted(folder.rglob("*.json")))


@pytest.mark.parametrize("python_package", SMALL)
def test_the_shipped_catalog_is_what_the_sdk_gives(python_package: str, tmp_path: Path) -> None:
    report = build(python_package, tmp_path)
    assert report.missing == ()
    assert [path.relative_to(tmp_path) for path in sorted(report.files)] == list(_files(tmp_path))
    for path in _files(tmp_path):
        assert (tmp_path / path).read_bytes() == (SHIPPED / path).read_bytes(), path
    assert set(_files(tmp_path / report.package)) == set(_files(SHIPPED / report.package))


@pytest.mark.slow
def test_the_catalog_of_aws_has_every_type_and_is_current(tmp_path: Path) -> None:
    report = build("pulumi_aws", tmp_path)
    assert (report.version, report.resources, report.missing) == ("7.51.1", 1748, ())
    names = [str(path) for path in _files(tmp_path)]
    assert filecmp.cmpfiles(tmp_path, SHIPPED, names, shallow=False)[1:] == ([], [])
    assert set(_files(tmp_path / "aws")) == set(_files(SHIPPED / "aws"))


def test_two_builds_are_the_same_bytes(tmp_path: Path) -> None:
    for seed in ("0", "1"):
        command = [sys.executable, "-m", "infra0.catalog.builder", *SMALL[:3], "-o", str(tmp_path / seed)]
        done = subprocess.run(command, env={"PYTHONHASHSEED": seed}, cwd=tmp_path, capture_output=True, check=True)
        assert done.stdout.startswith(b"random 4.21.4: 10 resource types, 0 nested types\n")
    for path in _files(tmp_path / "0"):
        assert (tmp_path / "0" / path).read_bytes() == (tmp_path / "1" / path).read_bytes()


def test_a_new_build_leaves_nothing_of_the_old_one(tmp_path: Path) -> None:
    former = tmp_path / "tls" / "former.json"
    former.parent.mkdir()
    former.write_text("{}")
    build("pulumi_tls", tmp_path)
    assert not former.exists()


@pytest.mark.parametrize(
    "name", ["pulumi_nobody", "json", "", "../pulumi_tls", "pulumi.asset", "pulumi", "sys", "__main__"]
)
def test_what_is_no_sdk_is_said_to_be_none(name: str, tmp_path: Path) -> None:
    with pytest.raises(SdkNotFoundError):
        build(name, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_command_says_what_is_not_installed(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "infra0.catalog.builder", "pulumi_nobody", "-o", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "no Python package named pulumi_nobody is installed\n"
