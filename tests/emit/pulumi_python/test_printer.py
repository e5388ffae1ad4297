"""Where expressions are broken into lines."""

from infra0.emit.pulumi_python.expressions import (
    Brackets,
    Chain,
    Entry,
    Keyword,
    Word,
    call,
    dictionary,
    listing,
    needs,
    text,
)
from infra0.emit.pulumi_python.printer import layout


def test_what_fits_stands_on_one_line() -> None:
    doc = call("aws.s3.Bucket", text("logs"), Keyword("tags", dictionary(Entry(text("a"), listing(Word("1"))))))
    assert layout(doc, "logs = ") == 'logs = aws.s3.Bucket("logs", tags={"a": [1]})'


def test_arguments_that_fit_below_share_a_line() -> None:
    doc = call("aws.iam.RolePolicyAttachment", text("x" * 40), Keyword("role", Word("r" * 40)))
    assert layout(doc) == f'aws.iam.RolePolicyAttachment(\n    "{"x" * 40}", role={"r" * 40}\n)'


def test_several_items_end_in_commas_and_a_single_one_does_not() -> None:
    inner = dictionary(Entry(text("k"), text("v" * 60)), Entry(text("l"), text("w" * 60)))
    assert layout(call("f", Keyword("a", inner))) == (
        f'f(\n    a={{\n        "k": "{"v" * 60}",\n        "l": "{"w" * 60}",\n    }}\n)'
    )


def test_a_string_that_is_too_long_is_put_in_parentheses_and_split() -> None:
    long = " ".join(["word"] * 25)
    doc = call("f", Keyword("a", Word("1")), Keyword("b", text(long)))
    assert layout(doc) == (
        f'f(\n    a=1,\n    b=(\n        "{"word " * 18}"\n        "{" ".join(["word"] * 7)}"\n    ),\n)'
    )


def test_an_only_string_needs_no_parentheses() -> None:
    long = " ".join(["word"] * 25)
    assert layout(call("f", text(long))) == (f'f(\n    "{"word " * 18}"\n    "{" ".join(["word"] * 7)}"\n)')


def test_wide_characters_count_twice() -> None:
    assert "\n" not in layout(call("f", text("日" * 47)))
    assert "\n" in layout(call("f", text("日" * 49)))


def test_a_name_that_is_too_long_for_its_entry_stands_alone() -> None:
    assert layout(dictionary(Entry(text("k" * 40), Word("n" * 70)))) == (
        f'{{\n    "{"k" * 40}": (\n        {"n" * 70}\n    )\n}}'
    )


def test_a_call_whose_first_line_does_not_fit_is_put_in_parentheses() -> None:
    assert layout(call("a" * 60, Word("1")), f"{'n' * 60} = ") == f"{'n' * 60} = (\n    {'a' * 60}(1)\n)"


def test_a_long_chain_breaks_in_its_subscript() -> None:
    chain = Chain((Brackets(Word(f"t.{'a' * 60}"), "[]", (text("k" * 40),)), Word(".b")))
    assert layout(call("f", chain)) == f'f(\n    t.{"a" * 60}[\n        "{"k" * 40}"\n    ].b\n)'


def test_names_that_must_be_defined_are_found_everywhere() -> None:
    doc = call("aws.s3.Bucket", Keyword("a", dictionary(Entry(Word("k", "k"), listing(Word("v", "v"))))))
    assert list(needs(doc)) == ["aws", "k", "v"]
