"""``infra0 catalog``."""

from pathlib import Path

from support.cli import infra0


def test_an_sdk_that_is_not_installed_is_named(tmp_path: Path) -> None:
    done = infra0("catalog", "build", "pulumi_nobody", "--output", tmp_path)
    assert done.returncode == 2
    assert done.stderr == b"infra0: no Python package named pulumi_nobody is installed\n"


def test_a_catalog_is_built_where_one_asks(tmp_path: Path) -> None:
    done = infra0("catalog", "build", "pulumi_tls", "--output", tmp_path)
    assert done.stdout == b"tls 5.6.2: 4 resource types, 3 nested types\n"
    assert sorted(path.name for path in tmp_path.rglob("*.json")) == ["index.json", "tls.json"]


def test_packages_are_listed_with_their_versions() -> None:
    lines = infra0("catalog", "list").stdout.decode().splitlines()
    assert ["aws", "pulumi-aws", "7.51.1", "1748", "shipped"] in [line.split() for line in lines]
