"""What shells offer while a command is typed."""

from collections.abc import Iterator

import pytest
from support.terminal import Terminal

from infra0.cli.completion import complete_lists_of_types, complete_subjects, complete_types, joined


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("aw", ["aws-apigateway:", "aws:", "awsx:"]),
        ("aws:s3:BucketOwn", ["aws:s3:BucketOwnershipControls"]),
        ("random:RandomPass", ["random:RandomPassword"]),
        ("random:index:RandomPass", ["random:index:RandomPassword"]),
    ],
)
def test_types_are_offered_by_package_first(typed: str, offered: list[str]) -> None:
    assert sorted(complete_types(typed)) == offered


def test_a_package_that_is_certain_is_followed_by_its_types() -> None:
    assert "tls:PrivateKey" in complete_types("tl")


def test_types_are_offered_behind_a_comma() -> None:
    assert "aws:s3:Bucket,aws:sqs:Queue" in complete_lists_of_types("aws:s3:Bucket,aws:sqs:")


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("I030", "I0301"),
        ("aws:lambda:Funct", "aws:lambda:Function"),
        ("aws:lambda:Function.ro", "aws:lambda:Function.role"),
    ],
)
def test_subjects_are_codes_types_and_properties(typed: str, offered: str) -> None:
    assert offered in complete_subjects(typed)


@pytest.mark.parametrize(
    ("words", "at", "expected"),
    [
        ("infra0 explain I03", 2, (["infra0", "explain", "I03"], 2, "")),
        ("infra0 explain aws :", 3, (["infra0", "explain", "aws:"], 2, "aws:")),
        ("infra0 explain aws : s3 : Buck", 6, (["infra0", "explain", "aws:s3:Buck"], 2, "aws:s3:")),
        ("infra0 explain aws:s3:Buck", 2, (["infra0", "explain", "aws:s3:Buck"], 2, "")),
        ("infra0 schema --types =", 3, (["infra0", "schema", "--types", ""], 3, "")),
        ("infra0 schema --types = aws : s3 : Buck", 8, (["infra0", "schema", "--types", "aws:s3:Buck"], 3, "aws:s3:")),
        ("infra0 explain aws : s3 : Bucket --tar", 7, (["infra0", "explain", "aws:s3:Bucket", "--tar"], 3, "")),
    ],
)
def test_the_colons_that_bash_splits_at_are_put_back(words: str, at: int, expected: tuple[list[str], int, str]) -> None:
    assert joined(words.split(), at) == expected


def test_an_empty_word_behind_a_type_stays_a_word() -> None:
    assert joined(["infra0", "explain", "aws", ":", "s3", ""], 5) == (["infra0", "explain", "aws:s3", ""], 3, "")


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    """Bash with the command's completion."""
    terminal = Terminal(["bash", "--norc", "--noprofile", "-i"], 200, tmp_path_factory.mktemp("bash"), {"PS1": "$ "})
    terminal.type("bind 'set bell-style none'; eval \"$(infra0 --show-completion bash)\"\n")
    yield terminal
    terminal.type("\x15exit\n")
    terminal.close()


@pytest.fixture
def bash(session: Terminal) -> Terminal:
    """The same with an empty line to type on."""
    session.type("\x15echo rea''dy\n")
    assert session.wait_for("ready\r\n"), session.shown
    return session


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("infra0 expl", "infra0 explain"),
        ("infra0 explain aws:s3:BucketVer", "infra0 explain aws:s3:BucketVersioning"),
        ("infra0 explain aws:lambda:Function.tracingC", "infra0 explain aws:lambda:Function.tracingConfig"),
        ("infra0 explain I0301 --target aws:sqs:QueuePol", "--target aws:sqs:QueuePolicy"),
        ("infra0 schema --types aws:s3:Bucket,aws:sqs:QueuePol", "aws:s3:Bucket,aws:sqs:QueuePolicy"),
        ("infra0 schema --types=aws:sqs:QueuePol", "--types=aws:sqs:QueuePolicy"),
        ("infra0 validate --ignore I030", "--ignore I030"),
    ],
)
def test_bash_completes(bash: Terminal, typed: str, completed: str) -> None:
    bash.type(f"{typed}\t")
    assert bash.wait_for(completed), bash.shown


def test_bash_lists_what_may_follow(bash: Terminal) -> None:
    before = len(bash.shown)
    bash.type("infra0 explain aws:sqs:\t\t")
    assert bash.wait_for("RedriveAllowPolicy"), bash.shown
    assert "aws:sqs:aws:sqs" not in bash.shown[before:]
