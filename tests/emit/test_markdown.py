"""No text becomes markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.html import rendered

from infra0.emit.markdown import code, escaped, fenced, link, plain, url

HOSTILE = (
    "a | b",
    "two\nlines",
    "`code`",
    "``",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[text](javascript:alert(1))",
    "![alt](http://example.com/x.png)",
    "<javascript:alert(1)>",
    "<http://example.com>",
    "**bold** _slanted_ ~~struck~~",
    "# heading",
    "C#",
    "- item",
    "+ item",
    "1. item",
    "2) item",
    "> quoted",
    "---",
    "===",
    "    indented",
    "&lt;b&gt; &#60; &copy; &copy",
    "a\\",
    "\\|",
    "{: onclick=alert(1) }",
    "{{ jinja }}",
    "!!! note",
    "[^1]: footnote",
    "[x]: http://example.com",
    "<!-- infra0:end -->",
    "x" * 10_000,
    "|" * 100,
)
special = st.text(st.sampled_from(list("ab 1.`*_~[](){}<>|\\#+-=!&;:\"'/@$\n\t")), max_size=30)


def seen(text: str) -> str:
    """What is left of a text to the eye."""
    return text.replace("\u200b", "").strip()


@pytest.mark.parametrize("text", HOSTILE)
def test_a_quoted_text_shows_as_it_is_in_a_paragraph(text: str) -> None:
    page = rendered(escaped(text))
    assert [element.tag for element in page.all()] == ["p"]
    assert page.text.strip() == plain(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_quoted_text_shows_as_it_is_in_a_heading(text: str) -> None:
    page = rendered(f"## {escaped(text)}")
    assert [element.tag for element in page.all()] == ["h2"]
    assert page.text.strip() == plain(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_quoted_text_stays_in_its_cell(text: str) -> None:
    page = rendered(f"| a | b |\n| --- | --- |\n| {escaped(text)} | {code(text, 0)} |")
    assert [cell.text.strip() for cell in page.all("td")] == [plain(text), plain(text)]
    assert {element.tag for element in page.all()} == {"table", "thead", "tbody", "tr", "th", "td", "code"}


@given(special)
def test_no_text_of_special_characters_becomes_markup(text: str) -> None:
    page = rendered(f"| a | b |\n| --- | --- |\n| {escaped(text)} | {code(text)} |\n\n{escaped(text)}")
    cells = page.all("td")
    assert seen(cells[0].text) == plain(text)
    assert cells[1].text.strip() == (plain(text) or '""')
    assert not page.all("em", "strong", "a", "s", "ul", "ol", "h1", "h2", "hr", "script", "blockquote", "pre")


@given(special)
def test_a_block_of_code_holds_its_text_whatever_it_is(text: str) -> None:
    (block,) = rendered(fenced(text)).all("pre")
    assert block.text.rstrip("\n") == text.rstrip("\n")


@given(special)
def test_a_links_text_stays_in_the_link(text: str) -> None:
    (found,) = rendered(f"x {link('a' + text, '#target')} y").all("a")
    assert seen(found.text) == plain("a" + text)
    assert found.attributes["href"] == "#target"


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\tscript:alert(1)",
        " javascript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.com",
        "http://[",
    ],
)
def test_what_is_not_safe_to_follow_is_no_link(target: str) -> None:
    assert url(target) == ""
    assert link("text", target) == "text"


def test_an_address_keeps_its_meaning_and_cannot_leave_the_link() -> None:
    assert url("https://example.com/a(b) c?x=1&y=<2>#z") == "https://example.com/a%28b%29%20c?x=1&y=%3C2%3E#z"
    assert url("../groups/compute.md#api") == "../groups/compute.md#api"


def test_invisible_characters_are_left_out() -> None:
    assert plain("a\u202eb\u200bc\x00d\ufeff") == "abcd"


def test_a_mention_is_none() -> None:
    assert escaped("@team and a@b.example") == "@&#8203;team and a@b.example"


def test_a_text_that_is_too_long_ends_with_an_ellipsis() -> None:
    assert escaped("a" * 100, 10) == "a" * 9 + "…"
