"""Whatever a document says, its pages are well-formed, their links lead somewhere, and nothing in them is markup."""

import json
import posixpath
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.html import rendered
from support.systems import system_of

from infra0.emit.diff import compare, diff_json, diff_markdown, diff_schema, diff_text
from infra0.emit.docs import DocsOptions, LinkedDiagram, Split, emit
from infra0.facts import facts_schema, facts_text, gather

ALLOWED = {
    *("a", "code", "em", "h1", "h2", "h3", "img", "li", "ol", "p", "pre", "strong", "table", "tbody", "td", "th"),
    *("thead", "tr", "ul"),
}
words = st.text(st.sampled_from(list("abAB 01`*_~[](){}<>|\\#+-=!&;:\"'/@$.,é数🚀")), min_size=1, max_size=25).filter(
    lambda text: bool(text.strip())
)
texts = st.one_of(words, st.text(st.sampled_from(list("ab`|<>\n\r\t*#-")), max_size=40))
scalars = st.one_of(texts, st.integers(-5, 5), st.booleans())
values = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(words, inner, max_size=3)),
    max_leaves=8,
)
configs = st.dictionaries(st.sampled_from(["name", "tags", "policy", "routes", "items"]), values, max_size=3)


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """A document of types that no catalog knows, with hostile names everywhere."""
    names = draw(st.lists(words, min_size=1, max_size=4, unique=True))
    resources = {name: {"type": draw(st.sampled_from(["acme:x:Y", "z:W"])), "config": draw(configs)} for name in names}
    nodes = [{"id": name, "label": draw(words), "group": draw(words)} for name in names]
    ends = st.sampled_from(names)
    edges = [{"from": draw(ends), "to": draw(ends), "label": draw(words)} for _ in range(draw(st.integers(0, 3)))]
    return {
        "resources": resources,
        "diagram": {"nodes": nodes, "edges": edges},
        "name": draw(words),
        "description": draw(texts),
        "outputs": {"out": draw(texts)},
    }


def check(pages: dict[str, str]) -> None:
    """Nothing but the markup that templates write, and no link into the void."""
    read = {path: rendered(text) for path, text in pages.items()}
    for path, page in read.items():
        assert {element.tag for element in page.all()} <= ALLOWED
        anchors = {str(one.attributes["id"]) for one in page.all("a") if "id" in one.attributes}
        assert len(anchors) == len([one for one in page.all("a") if "id" in one.attributes])
        for link in page.all("a"):
            href = str(link.attributes.get("href", ""))
            if href and not href.startswith("https://www.pulumi.com/registry/"):
                file = href.partition("#")[0]
                assert not file or posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) in read


@pytest.fixture(scope="module")
def validators() -> tuple[Any, Any]:
    """Of facts and of changes."""
    return jsonschema.Draft202012Validator(facts_schema()), jsonschema.Draft202012Validator(diff_schema())


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents(), documents())
def test_a_page_holds_whatever_a_document_says(
    validators: tuple[Any, Any], one: dict[str, Any], other: dict[str, Any]
) -> None:
    try:
        old, new = system_of(**one), system_of(**other)
    except AssertionError:
        return
    for split in Split:
        check(emit(new, (), DocsOptions(split=split, diagram=LinkedDiagram("a.svg"))))
    validators[0].validate(json.loads(facts_text(gather(new))))
    changes = compare(old, new)
    validators[1].validate(json.loads(diff_json(changes)))
    assert {element.tag for element in rendered(diff_markdown(changes)).all()} <= ALLOWED
    assert all(line.isprintable() for line in diff_text(changes).splitlines())
    assert not compare(new, new)
