"""An author's Markdown keeps its form and does no harm."""

import pytest
from support.html import rendered

from infra0.emit.docs.prose import rewritten


@pytest.mark.parametrize(
    "text",
    [
        "One paragraph.\n\nAnd **another** with *emphasis* and `code`.",
        "- one\n- two\n    - nested\n- three",
        "1. first\n2. second",
        "> quoted\n>\n> twice",
        "```sh\npulumi up\n```",
        "- item\n\n    ```\n    code | in an item\n    ```",
        "[a link](https://example.com/x?y=1)",
        "snake_case and 2 * 3 * 4 and a|b and $5",
        "a line\nand another",
    ],
)
def test_what_is_harmless_looks_as_before(text: str) -> None:
    before, after = rendered(text), rendered(rewritten(text))
    assert after.text.split() == before.text.split()
    assert [element.tag for element in after.all()] == [element.tag for element in before.all()]


def test_a_rewritten_text_is_rewritten_to_itself() -> None:
    text = "- **API**: `GET` | more\n- _x_\n\n> <b>quoted</b>\n\n1. one\n\n```\n<x>\n```"
    assert rewritten(rewritten(text)) == rewritten(text)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "text <img src=x onerror=alert(1)> text",
        "<div>\n\n**bold**\n\n</div>",
        "<!-- infra0:end -->",
        "- <b>item</b>",
        "> <iframe src='https://example.com'></iframe>",
    ],
)
def test_html_shows_as_text(text: str) -> None:
    page = rendered(rewritten(text))
    assert not page.all("script", "img", "div", "b", "iframe")
    assert "<" in page.text


@pytest.mark.parametrize("target", ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "JAVASCRIPT&colon;x"])
def test_a_link_with_a_script_is_its_text(target: str) -> None:
    page = rendered(rewritten(f"[text]({target}) and <{target}> and ![picture]({target})"))
    assert not page.all("img")
    assert not [link for link in page.all("a") if ":" in (link.attributes["href"] or "")]
    assert "text" in page.text


def test_a_heading_does_not_get_into_the_outline() -> None:
    page = rendered(rewritten("# Big\n\nSetext\n======\n\ntext"))
    assert [element.text for element in page.all("strong")] == ["Big", "Setext"]
    assert not page.all("h1", "h2")


def test_a_picture_becomes_a_link() -> None:
    page = rendered(rewritten("![a map](https://example.com/map.png)"))
    assert [(link.text, link.attributes["href"]) for link in page.all("a")] == [
        ("a map", "https://example.com/map.png")
    ]


def test_lines_that_begin_with_a_bold_word_stay_lines() -> None:
    page = rendered(rewritten("Paths:\n**Query**: a\n**Batch**: b"))
    assert len(page.all("br")) == 2


def test_deep_nesting_is_no_trouble() -> None:
    assert rewritten("> " * 5_000 + "end").startswith("> > ")
    assert rewritten("- " * 5_000 + "end")
    assert rewritten("[" * 20_000 + "]" * 20_000).startswith("\\[")
