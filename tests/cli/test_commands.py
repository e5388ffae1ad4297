"""Subcommands, which are imported when they are asked for."""

import pytest
from support.systems import EXAMPLES
from typer.testing import CliRunner

from infra0.cli.exit_codes import UNREADABLE
from infra0.cli.main import COMMANDS, app, run

RUNNER = CliRunner()


def test_the_help_lists_every_subcommand_with_what_it_does() -> None:
    lines = RUNNER.invoke(app, ["--help"], terminal_width=200).output.splitlines()
    described = {words[0]: words[1:] for line in lines if (words := line.strip("│ ").split())}
    assert [name for name in COMMANDS if not described.get(name)] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_subcommand_has_help(name: str) -> None:
    result = RUNNER.invoke(app, [name, "--help"])
    assert (result.exit_code, f"infra0 {name} " in result.output) == (0, True)


def test_a_misspelled_subcommand_is_answered_with_the_one_that_was_meant() -> None:
    result = RUNNER.invoke(app, ["vlidate"])
    assert result.exit_code == 2
    assert "Did you mean 'validate'?" in result.output


def test_subcommands_of_a_subcommand_are_found() -> None:
    assert "aws" in RUNNER.invoke(app, ["catalog", "list"]).output


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
