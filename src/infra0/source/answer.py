"""The blocks of an assistant's answer, and which of them holds the document."""

import re
from collections.abc import Sequence

from infra0.diagnostics import Diagnostic, Fix, Related, ReplaceText, Span
from infra0.source.blocks import SCHEMA, Answer, Block
from infra0.source.extent import Extent
from infra0.source.file import SourceFile
from infra0.source.markdown import Fence, fences
from infra0.source.rules.answers import NoSchemaBlock, SeveralSchemaBlocks, UnclosedBlock, UnnamedSchemaBlock

_HEADING = re.compile(r"infra0[ _-]?schema", re.IGNORECASE)
_DATA_LANGUAGES = frozenset({"json", "json5", "jsonc", "javascript", "js", "yaml", "yml"})
_RESOURCES = re.compile(r"""["']?\bresources["']?\s*:""")


def read_answer(file: SourceFile, block: int | None) -> tuple[Answer, tuple[Diagnostic, ...]]:
    """Find the blocks of an answer; `block` picks one of several schema blocks, counted from 1."""
    every = fences(file)
    named = [(fence, fence.name) for fence in every if fence.name]
    blocks = tuple(_block(file, fence, name) for fence, name in named)
    candidates = [fence for fence, name in named if name == SCHEMA]
    unnamed = not candidates
    if unnamed:
        candidates = _unnamed_candidates(file, every)
    chosen = _choose(file, candidates, block)
    if isinstance(chosen, Diagnostic):
        return Answer(blocks, None), (chosen,)
    findings = [_unclosed(file, fence) for fence, name in named if not fence.closed and name != SCHEMA]
    if unnamed:
        findings.append(_unnamed(file, chosen))
        blocks += (_block(file, chosen, SCHEMA),)
    return Answer(blocks, extent_of(file, chosen)), tuple(findings)


def extent_of(file: SourceFile, fence: Fence) -> Extent:
    """Where a block's content is; with spaces for the marks of quotations that it lies in."""
    span = _content(file, fence)
    text = file.text
    if fence.quoted:
        marks = re.compile(rf"^(?:[ \t]*>){{1,{fence.quoted}}}", re.MULTILINE)
        masked = marks.sub(lambda mark: " " * len(mark[0]), text[span.start : span.end])
        text = text[: span.start] + masked + text[span.end :]
    return Extent(text, span.start, span.end, fence.closed, bool(fence.quoted))


def _block(file: SourceFile, fence: Fence, name: str) -> Block:
    return Block(name, extent_of(file, fence).content, _content(file, fence), fence.closed, fence.heading)


def _content(file: SourceFile, fence: Fence) -> Span:
    start = file.line_start(fence.first)
    return Span(start, max(file.line_start(fence.last), start))


def _opening(file: SourceFile, fence: Fence) -> Span:
    line = file.line(fence.first - 1)
    start = file.line_start(fence.first - 1)
    return Span(start + line.index(fence.marker), start + len(line.rstrip()))


def _unnamed_candidates(file: SourceFile, every: Sequence[Fence]) -> list[Fence]:
    likely = [fence for fence in every if not fence.name and (not fence.words or _DATA_LANGUAGES & set(fence.words))]
    under_heading = [fence for fence in likely if _HEADING.search(fence.heading)]
    with_resources = [fence for fence in under_heading or likely if _RESOURCES.search(extent_of(file, fence).content)]
    return with_resources or under_heading


def _choose(file: SourceFile, candidates: Sequence[Fence], block: int | None) -> Fence | Diagnostic:
    lines = [str(fence.first - 1) for fence in candidates]
    if not candidates:
        message = "The answer has no `infra0_schema` block, so it contains no document."
        return NoSchemaBlock.at(Span(0, 0), message)
    if block is not None and not 1 <= block <= len(candidates):
        message = f"There is no `infra0_schema` block number {block}: they begin at line {', '.join(lines)}."
        return NoSchemaBlock.at(_opening(file, candidates[0]), message)
    if block is None and len(candidates) > 1:
        message = f"The answer has {len(candidates)} `infra0_schema` blocks, at lines {_listed(lines)}."
        earlier = [Related(_opening(file, fence), "another one is here") for fence in candidates[:-1]]
        note = "Keep the one that is meant, or choose it with `--block`."
        return SeveralSchemaBlocks.at(_opening(file, candidates[-1]), message, notes=(note,), related=tuple(earlier))
    return candidates[(block or 1) - 1]


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words[:-1]) + " and " + words[-1]


def _unclosed(file: SourceFile, fence: Fence) -> Diagnostic:
    return UnclosedBlock.at(_opening(file, fence), f"The `{fence.name}` block is never closed.")


def _unnamed(file: SourceFile, fence: Fence) -> Diagnostic:
    opening = _opening(file, fence)
    info = Span(opening.start + len(fence.marker), opening.end)
    fix = Fix("name the block infra0_schema", (ReplaceText(info, SCHEMA),))
    message = "The block that holds the document is not named `infra0_schema`."
    return UnnamedSchemaBlock.at(opening, message, fix=fix)
