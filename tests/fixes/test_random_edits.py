"""Whatever is edited, the text afterwards means what was asked for, and what was not edited is still there."""

import copy
import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from support.documents import Written, at, edits_of, json_documents, pointers, yaml_documents

from infra0.diagnostics import Edit, Fix, Insert, Place, Remove, RenameKey, SetValue
from infra0.fixes import apply
from infra0.fixes.apply import changes_of
from infra0.source import Source, read


def reading(written: Written) -> Source:
    source, findings = read(written.text.encode(), "document" + written.suffix)
    assert source is not None, (written.text, findings)
    assert json.dumps(source.data) == json.dumps(written.data), written.text
    return source


def edited(data: Any, edit: Edit) -> Any:
    """The data after an edit, worked out in the plainest way there is; None where it does not fit."""
    data = copy.deepcopy(data)
    if isinstance(edit, Insert):
        holder = at(data, edit.pointer)
        if edit.key is None:
            holder.append(edit.value)
        elif edit.key in holder:
            return None
        else:
            holder[edit.key] = edit.value
        return data
    assert isinstance(edit, SetValue | Remove | RenameKey)
    *outer, step = edit.pointer
    holder = at(data, tuple(outer))
    if isinstance(edit, SetValue):
        holder[step] = edit.value
    elif isinstance(edit, Remove):
        del holder[step]
    else:
        if edit.key in holder and edit.key != step:
            return None
        members = [(edit.key if key == step else key, value) for key, value in holder.items()]
        holder.clear()
        holder.update(members)
    return data


def untouched(data: Any, edit: Edit) -> list[tuple[str | int, ...]]:
    """The values that neither lie on the way to the edited one nor inside it, nor change their number."""
    path = edit.pointer  # type: ignore[union-attr]
    return [
        pointer
        for pointer in pointers(data)
        if pointer[: len(path)] != path
        and path[: len(pointer)] != pointer
        and not (pointer[: len(path) - 1] == path[:-1] and isinstance(path[-1], int))
    ]


def check(written: Written, edit: Edit) -> None:
    source = reading(written)
    wanted = edited(written.data, edit)
    result = apply(source, [Fix("edit", (edit,))])
    if wanted is None:
        assert result.text == written.text
        return
    assert result.applied, (written.text, edit)
    again, _ = read(result.text.encode(), "document" + written.suffix)
    assert again is not None
    assert json.dumps(again.data) == json.dumps(wanted)
    for pointer in untouched(written.data, edit):
        assert again.written(Place(pointer)) == source.written(Place(pointer)), (written.text, result.text)
    if "\r\n" in written.text:
        assert "\n" not in result.text.replace("\r\n", "")


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.data())
def test_an_edit_of_json_changes_the_value_and_nothing_else(data: st.DataObject) -> None:
    written = data.draw(json_documents())
    check(written, data.draw(edits_of(written.data)))


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.data())
def test_an_edit_of_yaml_changes_the_value_and_nothing_else(data: st.DataObject) -> None:
    written = data.draw(yaml_documents())
    check(written, data.draw(edits_of(written.data)))


def check_together(written: Written, edits: list[Edit]) -> None:
    source = reading(written)
    fixes = [Fix(f"edit {number}", (edit,)) for number, edit in enumerate(edits)]
    made = changes_of(source, fixes)
    result = apply(source, fixes)
    assert (list(result.applied), list(result.refused)) == (made.accepted, made.refused), written.text
    again, _ = read(result.text.encode(), "document" + written.suffix)
    assert again is not None
    assert json.dumps(again.data) == json.dumps(made.plan.result(written.data))


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.data())
def test_edits_that_agree_are_carried_out_together(data: st.DataObject) -> None:
    written = data.draw(json_documents() | yaml_documents())
    check_together(written, data.draw(st.lists(edits_of(written.data), min_size=2, max_size=6)))
