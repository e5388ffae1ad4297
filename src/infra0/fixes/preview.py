"""What a fix would change, for people to read."""

from infra0.diagnostics import Fix, ReplaceText, Span
from infra0.fixes.apply import changes_of
from infra0.fixes.changes import changed
from infra0.fixes.diff import changed_lines
from infra0.fixes.lines import Lines
from infra0.source import Source, SourceFile


def preview(source: Source | SourceFile, fix: Fix) -> str:
    """The lines that a fix takes out and puts in, after ``-`` and ``+``; empty where it does not fit.

    Only the lines around the changes are looked at, so that many fixes of a large document can be shown.
    """
    if isinstance(source, SourceFile):
        text = source.text
        changes = [edit for edit in fix.edits if isinstance(edit, ReplaceText)]
    else:
        text = source.file.text
        changes = changes_of(source, [fix]).changes
    lines = Lines(text)
    shown: list[str] = []
    for window, inside in _windows(lines, changes):
        moved = [_moved(change, -window.start) for change in inside]
        before = text[window.start : window.end]
        after = changed(before, moved)
        shown.append("" if after is None else changed_lines(before, after))
    return "".join(shown)


def _windows(lines: Lines, changes: list[ReplaceText]) -> list[tuple[Span, list[ReplaceText]]]:
    """The whole lines that changes lie in, each range of lines with its changes."""
    windows: list[tuple[Span, list[ReplaceText]]] = []
    for change in sorted(changes, key=lambda each: (each.span.start, each.span.end)):
        start, end = lines.start(change.span.start), lines.after(change.span.end)
        if windows and start <= windows[-1][0].end:
            earlier, inside = windows.pop()
            windows.append((Span(earlier.start, max(earlier.end, end)), [*inside, change]))
        else:
            windows.append((Span(start, end), [change]))
    return windows


def _moved(change: ReplaceText, by: int) -> ReplaceText:
    return ReplaceText(Span(change.span.start + by, change.span.end + by), change.text)
