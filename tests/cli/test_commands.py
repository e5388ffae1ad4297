"""Subcommands, which are imported when they are asked for."""

import pytest
from support.cli import infra0
from support.systems import EXAMPLES

from infra0.cli.exit_codes import UNREADABLE
from infra0.cli.main import COMMANDS, run


def test_the_help_lists_every_subcommand_with_what_it_does() -> None:
    lines = infra0("--help", env={"COLUMNS": "200"}).stdout.decode().splitlines()
    described = {words[0]: words[1:] for line in lines if (words := line.strip("│ ").split())}
    assert [name for name in COMMANDS if not described.get(name)] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_subcommand_has_help(name: str) -> None:
    done = infra0(name, "--help")
    assert (done.returncode, f"infra0 {name} " in done.stdout.decode()) == (0, True)


def test_a_misspelled_subcommand_is_answered_with_the_one_that_was_meant() -> None:
    done = infra0("vlidate")
    assert done.returncode == 2
    assert "Did you mean 'validate'?" in done.stderr.decode()


def test_subcommands_of_a_subcommand_are_found() -> None:
    assert b"aws" in infra0("catalog", "list").stdout


def test_a_fault_of_infra0_is_told_from_findings(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_arguments: object, **_options: object) -> None:
        raise ZeroDivisionError("nothing to divide by")

    monkeypatch.setattr("infra0.cli.checking.check_all", fail)
    monkeypatch.setattr("sys.argv", ["infra0", "validate", str(EXAMPLES / "vpc-ecs.json")])
    with pytest.raises(SystemExit) as ended:
        run()
    shown = capsys.readouterr().err
    assert ended.value.code == UNREADABLE
    assert "ZeroDivisionError: nothing to divide by" in shown
    assert "a fault of infra0" in shown
