"""Compares two compiled documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from infra0.emit.diff.changes import Changes, ValueChange
from infra0.emit.diff.resources import Side, changed_resources, renames
from infra0.emit.diff.rights import exposure_only_in, permissions_only_in
from infra0.facts import Facts, gather
from infra0.facts.stack import SettingFact
from infra0.ir import System


def compare(old: System, new: System) -> Changes:
    """What `new` means that `old` does not, and the other way round. Labels and words change no meaning."""
    before, after = Side.of(old), Side.of(new)
    old_facts, new_facts = gather(old), gather(new)
    renamed = renames(before, after)
    new_ids = {rename.old: rename.new for rename in renamed}
    old_ids = {rename.new: rename.old for rename in renamed}
    return Changes(
        added=tuple(
            after.change(name) for name in after.resources if name not in before.resources and name not in old_ids
        ),
        removed=tuple(
            before.change(name) for name in before.resources if name not in after.resources and name not in new_ids
        ),
        renamed=renamed,
        changed=tuple(changed_resources(before, after, renamed)),
        permissions_gained=permissions_only_in(new_facts, old_facts, {}, new_ids),
        permissions_lost=permissions_only_in(old_facts, new_facts, new_ids, {}),
        exposure_gained=exposure_only_in(new_facts, old_facts, new_ids),
        exposure_lost=exposure_only_in(old_facts, new_facts, old_ids),
        settings=tuple(_values(_settings(old_facts), _settings(new_facts))),
        outputs=tuple(_values(_outputs(old_facts), _outputs(new_facts))),
    )


def _values(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[ValueChange]:
    for name, text in new.items():
        if name not in old:
            yield ValueChange(name, "", text, "added")
        elif old[name] != text:
            yield ValueChange(name, old[name], text, "changed")
    for name, text in old.items():
        if name not in new:
            yield ValueChange(name, text, "", "removed")


def _settings(facts: Facts) -> Mapping[str, str]:
    return {setting.name: _spoken(setting) for setting in facts.stack.settings}


def _spoken(setting: SettingFact) -> str:
    """A setting in words: ``integer, 2 by default``."""
    words = [setting.type, "secret" if setting.secret else "", "required" if setting.required else ""]
    default = [] if setting.required or setting.secret else [f"{setting.default} by default"]
    return ", ".join(filter(None, (*words, *default)))


def _outputs(facts: Facts) -> Mapping[str, str]:
    return {output.name: output.text for output in facts.stack.outputs}
