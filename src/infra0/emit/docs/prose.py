"""An author's Markdown, rewritten so that it keeps its form and can do no harm.

Paragraphs, lists, quotations, code, emphasis and links that are safe to follow stay. Headings become bold
paragraphs, so that the page keeps its own outline; HTML shows as the text that it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from infra0.emit.markdown import code, continued, escaped, fenced, linked, opening

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_LONGEST = 200_000
_INDENT = "    "
"""Of what belongs to a list's item: the least that every reader of Markdown takes for that."""


def rewritten(text: str) -> str:
    """The text as harmless Markdown, without a line break at its end."""
    # Imported here because most commands print no narrative.
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

    return _blocks(SyntaxTreeNode(MarkdownIt("commonmark").parse(text[:_LONGEST])).children)


def _blocks(nodes: Iterable[SyntaxTreeNode], gap: str = "\n\n") -> str:
    return gap.join(filter(None, map(_block, nodes)))


def _block(node: SyntaxTreeNode) -> str:
    match node.type:
        case "paragraph":
            return _inline(node)
        case "heading":
            return f"**{escaped(_words(node))}**"
        case "bullet_list":
            return _list(node, "- ")
        case "ordered_list":
            return _list(node, "1. ")
        case "blockquote":
            return _prefixed(_blocks(node.children), "> ", "> ")
        case "fence" | "code_block":
            return fenced(node.content, node.info.strip().lower())
        case "html_block":
            return escaped(node.content)
        case "hr":
            return "---"
        case _:
            return ""


def _list(node: SyntaxTreeNode, mark: str) -> str:
    tight = all(child.hidden for item in node.children for child in item.children if child.type == "paragraph")
    gap = "\n" if tight else "\n\n"
    return gap.join(_prefixed(_blocks(item.children, gap), mark, _INDENT) for item in node.children)


def _prefixed(text: str, first: str, rest: str) -> str:
    first_line, *lines = text.split("\n")
    return "\n".join((first + first_line, *(rest + line if line else rest.rstrip() for line in lines)))


def _words(node: SyntaxTreeNode) -> str:
    return "".join(child.content for child in node.walk() if child.type in ("text", "code_inline"))


def _inline(node: SyntaxTreeNode) -> str:
    """A paragraph's text; lines stay lines, and one that begins with a bold word stays apart from the one before."""
    spans = [child for inline in node.children for child in inline.children]
    children = [child for child in spans if child.type != "text" or child.content]
    parts = [_span(children[0], True)] if children else []
    for before, child in pairwise(children):
        if child.type == "softbreak":
            continue
        broken = before.type == "softbreak"
        if broken:
            parts.append("  \n" if child.type == "strong" else "\n")
        parts.append(_span(child, broken or before.type == "hardbreak"))
    return "".join(parts)


def _span(node: SyntaxTreeNode, begins_line: bool) -> str:
    match node.type:
        case "text":
            return opening(node.content) if begins_line else continued(node.content)
        case "code_inline":
            return code(node.content, longest=0)
        case "strong":
            return f"**{_spans(node)}**"
        case "em":
            return f"*{_spans(node)}*"
        case "link":
            return linked(_spans(node), str(node.attrs.get("href", "")))
        case "image":
            return linked(continued(node.content) or "image", str(node.attrs.get("src", "")))
        case "softbreak" | "hardbreak":
            return "  \n"
        case _:
            return continued(node.content)


def _spans(node: SyntaxTreeNode) -> str:
    return "".join(_span(child, False) for child in node.children)
