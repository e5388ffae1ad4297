"""``infra0 validate`` as its users call it: many files, selection, configuration, fixes."""

import json
from pathlib import Path
from typing import Any

import pytest
from support.cli import infra0

from infra0.diagnostics import documentation
from infra0.diagnostics.rules import UnusedIgnore
from infra0.registry import by_code

RIGHT = {"resources": {"queue": {"type": "aws:sqs:Queue"}}}
WRONG = {"resources": {"queue": {"type": "aws:sqs:Queu"}}}
DOUBTFUL = {"resources": {"queue": {"type": "aws:sqs:Queue", "confg": {}}}}

_NODES = [{"id": name, "label": name.title()} for name in ("queue", "topic")]
DOUBLED = {
    "resources": {"queue": {"type": "aws:sqs:Queue"}, "topic": {"type": "aws:sns:Topic"}},
    "diagram": {"nodes": _NODES, "edges": [{"from": "queue", "to": "topic"}] * 2},
}


def write(folder: Path, **documents: Any) -> None:
    for name, document in documents.items():
        (folder / f"{name}.json").write_text(json.dumps(document))


def codes(*arguments: str, cwd: Path) -> list[tuple[str, str]]:
    done = infra0("validate", "--format", "json", *arguments, cwd=cwd)
    return [(found["file"], found["code"]) for found in json.loads(done.stdout)["diagnostics"]]


@pytest.mark.parametrize(
    ("document", "arguments", "code"),
    [
        (RIGHT, (), 0),
        (WRONG, (), 1),
        (DOUBTFUL, (), 0),
        (DOUBTFUL, ("--fail-on", "warning"), 1),
        (DOUBTFUL, ("--fail-on", "warning", "--ignore", "I0206"), 0),
    ],
)
def test_the_exit_code_goes_by_the_gravest_finding_that_counts(
    document: dict[str, Any], arguments: tuple[str, ...], code: int, tmp_path: Path
) -> None:
    write(tmp_path, it=document)
    assert infra0("validate", "it.json", *arguments, cwd=tmp_path).returncode == code


def test_one_unreadable_file_does_not_stop_the_others(tmp_path: Path) -> None:
    write(tmp_path, wrong=WRONG)
    done = infra0("validate", "missing.json", "wrong.json", cwd=tmp_path)
    assert done.returncode == 2
    assert b"cannot read missing.json: no such file or directory" in done.stderr
    assert b"error[I0401]" in done.stdout


def test_standard_input_is_a_document(tmp_path: Path) -> None:
    done = infra0("validate", "-", cwd=tmp_path, stdin=json.dumps(WRONG).encode())
    assert done.returncode == 1
    assert b"--> <stdin>:1:" in done.stdout


def test_folders_are_searched_for_documents_and_patterns_are_expanded(tmp_path: Path) -> None:
    write(tmp_path, wrong=WRONG, package={"name": "no document"})
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "also.yaml").write_text("resources:\n  queue:\n    type: aws:sqs:Queu\n")
    (tmp_path / "deep" / "notes.md").write_text("# resources\n")
    (tmp_path / "deep" / "answer.md").write_text(
        '```infra0_schema\n{"resources": {"q": {"type": "aws:sqs:Queu"}}}\n```\n'
    )
    found = [("deep/also.yaml", "I0401"), ("deep/answer.md", "I0401"), ("wrong.json", "I0401")]
    assert codes(".", cwd=tmp_path) == found
    assert codes("deep/*.yaml", cwd=tmp_path) == [("deep/also.yaml", "I0401")]


def test_the_closing_line_counts_files_and_findings(tmp_path: Path) -> None:
    write(tmp_path, one=WRONG, two=RIGHT)
    done = infra0("validate", "one.json", "two.json", cwd=tmp_path)
    assert done.stdout.decode().splitlines()[-1] == "2 files checked: 1 error."


def test_configuration_ignores_by_file_and_by_resource_and_reports_ignores_without_use(tmp_path: Path) -> None:
    write(tmp_path, one=WRONG, two=WRONG)
    (tmp_path / "infra0.toml").write_text(
        '[per-file-ignores]\n"one.json" = ["I04"]\n[per-resource-ignores]\nqueue = ["I0401", "I0999"]\n'
    )
    done = infra0("validate", "one.json", "two.json", "--format", "json", cwd=tmp_path)
    found = json.loads(done.stdout)["diagnostics"]
    assert [one["code"] for one in found] == ["I0190"]
    assert "I0999" in found[0]["message"]
    assert done.returncode == 0


def test_an_ignore_on_the_command_line_that_matches_nothing_is_a_finding_of_the_call(tmp_path: Path) -> None:
    write(tmp_path, right=RIGHT)
    arguments = ("validate", "right.json", "--ignore", "I0505")
    (found,) = json.loads(infra0(*arguments, "--format", "json", cwd=tmp_path).stdout)["diagnostics"]
    assert (found["code"], found["file"]) == ("I0190", "")
    assert "-->" not in infra0(*arguments, cwd=tmp_path).stdout.decode()
    assert infra0(*arguments, "--format", "github", cwd=tmp_path).stdout.startswith(b"::warning title=I0190::")
    (run,) = json.loads(infra0(*arguments, "--format", "sarif", cwd=tmp_path).stdout)["runs"]
    assert run["results"] == []
    (invocation,) = run["invocations"]
    (notification,) = invocation["toolConfigurationNotifications"]
    assert notification["associatedRule"] == {"id": "I0190", "index": 0}
    assert run["tool"]["driver"]["rules"][0]["id"] == "I0190"


def test_an_ignore_of_the_configuration_that_matches_nothing_is_named_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "infra0.toml").write_text(documentation.document(UnusedIgnore).example)
    (tmp_path / "deep").mkdir()
    write(tmp_path / "deep", it=DOUBLED)
    assert codes("it.json", cwd=tmp_path / "deep")[-1] == ("../infra0.toml", "I0190")
    (tmp_path / "infra0.toml").write_text(documentation.document(UnusedIgnore).instead)
    assert codes("it.json", cwd=tmp_path / "deep") == []


def test_ignores_for_what_a_call_does_not_look_at_are_not_called_unused(tmp_path: Path) -> None:
    (tmp_path / "infra0.toml").write_text(
        'ignore = ["I0701"]\n[per-file-ignores]\n"two.json" = ["I0402"]\n[per-resource-ignores]\nother = ["I0402"]\n'
    )
    write(tmp_path, one=RIGHT, two=RIGHT)
    assert codes("one.json", cwd=tmp_path) == []
    assert codes("two.json", cwd=tmp_path) == [("infra0.toml", "I0190")]
    assert codes(".", cwd=tmp_path) == [("infra0.toml", "I0190")] * 2


def test_codes_that_no_rule_has_are_refused_and_several_may_be_given_at_once(tmp_path: Path) -> None:
    write(tmp_path, it=RIGHT)
    done = infra0("validate", "it.json", "--select", "I0701,I99", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (2, b"infra0: no check has a code that begins with I99\n")
    assert infra0("validate", "it.json", "--select", "I0701,I0702", cwd=tmp_path).returncode == 0


def test_a_diff_of_fixes_says_what_would_be_left_and_reads_standard_input(tmp_path: Path) -> None:
    ghost = {"resources": {"queue": {"type": "AWS::SQS::Queue", "dependsOn": ["ghost"]}}}
    done = infra0("validate", "--fix", "--diff", "-", cwd=tmp_path, stdin=json.dumps(ghost).encode())
    assert done.returncode == 1
    assert b'"aws:sqs:Queue"' in done.stdout
    assert done.stderr == b"With these changes: 1 file checked: 1 error.\n"


def test_a_fixed_file_keeps_its_permissions_and_a_link_leads_where_it_did(tmp_path: Path) -> None:
    write(tmp_path, it=WRONG)
    file, link = tmp_path / "it.json", tmp_path / "link.json"
    file.chmod(0o640)
    link.symlink_to("it.json")
    assert infra0("validate", "--fix", "link.json", cwd=tmp_path).returncode == 0
    assert link.is_symlink()
    assert file.stat().st_mode & 0o777 == 0o640
    assert json.loads(file.read_text()) == RIGHT


def test_a_read_only_file_is_not_fixed(tmp_path: Path) -> None:
    write(tmp_path, it=WRONG)
    (tmp_path / "it.json").chmod(0o444)
    done = infra0("validate", "--fix", "it.json", cwd=tmp_path)
    assert done.returncode == 2
    assert b"it is read-only" in done.stderr


@pytest.mark.parametrize("selected", ["I07", "I0708", "I070"])
def test_bad_practice_is_looked_for_where_one_code_of_it_is_selected(selected: str, tmp_path: Path) -> None:
    write(tmp_path, it=json.loads(documentation.document(by_code()["I0708"]).example))
    assert codes("it.json", cwd=tmp_path) == []
    assert ("it.json", "I0708") in codes("it.json", "--select", selected, cwd=tmp_path)
    (tmp_path / "infra0.toml").write_text(f'select = ["{selected}"]')
    assert ("it.json", "I0708") in codes("it.json", cwd=tmp_path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("selct = []", "unknown key `selct`"),
        ('select = "I07"', "`select` must be a list of codes"),
        ("ignore = [", "is not TOML"),
        ('fail-on = "never"', "`fail-on` must be error, warning or hint"),
    ],
)
def test_a_configuration_that_cannot_be_followed_is_refused(text: str, message: str, tmp_path: Path) -> None:
    write(tmp_path, right=RIGHT)
    (tmp_path / "infra0.toml").write_text(text)
    done = infra0("validate", "right.json", cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr.decode()


def test_fixing_mends_what_is_certain_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "it.json").write_text(
        '{\n  "resources": {\n    "queue": {"type": "AWS::SQS::Queue", "config": {"fifo_queue": true},}\n  }\n}\n'
    )
    done = infra0("validate", "--fix", "it.json", cwd=tmp_path)
    assert done.returncode == 0, done.stdout.decode()
    assert (tmp_path / "it.json").read_text() == (
        '{\n  "resources": {\n    "queue": {"type": "aws:sqs:Queue", "config": {"fifoQueue": true}}\n  }\n}\n'
    )


def test_a_diff_of_fixes_changes_nothing(tmp_path: Path) -> None:
    write(tmp_path, wrong=WRONG)
    before = (tmp_path / "wrong.json").read_bytes()
    done = infra0("validate", "--fix", "--diff", "wrong.json", cwd=tmp_path)
    assert done.returncode == 0
    assert b'+{"resources": {"queue": {"type": "aws:sqs:Queue"}}}' in done.stdout
    assert (tmp_path / "wrong.json").read_bytes() == before


def test_hooks_learn_that_a_file_was_changed(tmp_path: Path) -> None:
    write(tmp_path, wrong=WRONG)
    first = infra0("validate", "--fix", "--exit-non-zero-on-fix", "wrong.json", cwd=tmp_path)
    second = infra0("validate", "--fix", "--exit-non-zero-on-fix", "wrong.json", cwd=tmp_path)
    assert (first.returncode, second.returncode) == (1, 0)


def test_a_fix_that_would_bring_new_findings_is_left_out(tmp_path: Path) -> None:
    queue = {"type": "aws:sqs:Queue", "dependsOn": ["topic"], "config": {"fifo_queue": False}}
    cyclic_once_fixed = {"queue": queue, "topic": {"type": "aws:sns:Topic", "dependsOn": ["quue"]}}
    write(tmp_path, it={"resources": cyclic_once_fixed})
    done = infra0("validate", "--fix", "it.json", cwd=tmp_path)
    assert done.stderr == b"Fixed 1 finding in it.json.\n"
    assert codes("it.json", cwd=tmp_path) == [("it.json", "I0301")]
    assert json.loads((tmp_path / "it.json").read_text())["resources"]["topic"]["dependsOn"] == ["quue"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_fixes_are_shown_and_made_in_the_encoding_of_the_file(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "it.json").write_bytes('{"resources": {"zürich": {"type": "aws:sqs:Queu"}}}'.encode(encoding))
    shown = infra0("validate", "--fix", "--diff", "it.json", cwd=tmp_path)
    assert (shown.returncode, shown.stderr.count(b"\n")) == (0, 1)
    assert '{"resources": {"zürich": {"type": "aws:sqs:Queue"}}}' in shown.stdout.decode()
    assert infra0("validate", "--fix", "it.json", cwd=tmp_path).returncode == 0
    fixed = '{"resources": {"zürich": {"type": "aws:sqs:Queue"}}}'
    assert (tmp_path / "it.json").read_bytes() == fixed.encode(encoding)


@pytest.mark.parametrize("arguments", [("--fix",), ("--fix", "--diff")])
def test_a_missing_file_is_named_once_and_the_others_are_fixed(arguments: tuple[str, ...], tmp_path: Path) -> None:
    write(tmp_path, wrong=WRONG)
    done = infra0("validate", *arguments, "missing.json", "wrong.json", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.count(b"missing.json") == 1
    assert b"aws:sqs:Queue" in done.stdout + (tmp_path / "wrong.json").read_bytes()


def test_standard_input_cannot_be_fixed(tmp_path: Path) -> None:
    done = infra0("validate", "--fix", "-", cwd=tmp_path, stdin=json.dumps(WRONG).encode())
    assert done.returncode == 2
    assert b"--fix cannot be used with standard input" in done.stderr


def test_a_fix_moves_a_secret_as_it_is_and_shows_it_to_nobody(tmp_path: Path) -> None:
    write(
        tmp_path,
        it={"resources": {"key": {"type": "aws:secretsmanager:Secret", "config": {"secretString": "hush hush"}}}},
    )
    done = infra0("validate", "--fix", "it.json", cwd=tmp_path)
    assert b"hush" not in done.stdout + done.stderr
    resources = json.loads((tmp_path / "it.json").read_text())["resources"]
    assert resources["keyVersion"]["config"] == {"secretId": "${key.id}", "secretString": "hush hush"}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00",
        b"\xff\xfe\xff",
        b"[" * 100_000,
        b'{"resources": ' * 5_000,
        b"- " * 50_000,
        b"{}",
        b"null",
        b"\xef\xbb\xbf",
    ],
)
def test_no_content_brings_a_traceback(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "it.json").write_bytes(content)
    done = infra0("validate", "it.json", cwd=tmp_path)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"error[I01" in done.stdout or b"error[I02" in done.stdout


def test_ids_between_commas_become_a_list_of_them(tmp_path: Path) -> None:
    queues = {name: {"type": "aws:sqs:Queue"} for name in ("first", "second")}
    write(tmp_path, it={"resources": {**queues, "third": {"type": "aws:sqs:Queue", "dependsOn": "first, second"}}})
    assert infra0("validate", "--fix", "it.json", cwd=tmp_path).returncode == 0
    assert json.loads((tmp_path / "it.json").read_text())["resources"]["third"]["dependsOn"] == ["first", "second"]
