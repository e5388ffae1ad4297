"""All edits of a document as one tree, so that those of one container are carried out together."""

from dataclasses import dataclass, field

from infra0.diagnostics import Pointer
from infra0.source import JsonValue


@dataclass(frozen=True, slots=True)
class Replacement:
    """The value that comes in the place of another. unwraps: it is the one element of the list that it replaces."""

    value: JsonValue
    unwraps: bool = False


@dataclass(slots=True)
class Plan:
    """What becomes of one value of the document as it was, and of the values inside it.

    `key` is a new key for the value itself, `renamed` are the new keys of its members. `members` and `elements`
    come to its end.
    """

    replacement: Replacement | None = None
    key: str | None = None
    removed: bool = False
    members: dict[str, JsonValue] = field(default_factory=dict)
    elements: list[JsonValue] = field(default_factory=list)
    renamed: set[str] = field(default_factory=set)
    inner: dict[str | int, "Plan"] = field(default_factory=dict)

    @property
    def is_settled(self) -> bool:
        """Whether nothing inside the value can matter any more."""
        return self.removed or self.replacement is not None

    @property
    def changes_container(self) -> bool:
        """Whether members or elements come, go or get another key."""
        inner = self.inner.values()
        return bool(self.members or self.elements or self.renamed or any(plan.removed for plan in inner))

    @property
    def is_untouched(self) -> bool:
        """Whether nothing is planned for the value itself or inside it."""
        touched = self.is_settled or self.members or self.elements or self.renamed
        return not touched and all(plan.is_untouched for plan in self.inner.values())

    def at(self, pointer: Pointer) -> "Plan":
        """The plan of the value at a pointer, which is made where there is none."""
        plan = self
        for step in pointer:
            plan = plan.inner.setdefault(step, Plan())
        return plan

    def of(self, step: str | int) -> "Plan":
        """The plan of a value directly inside, to be read only."""
        return self.inner.get(step, NOTHING)

    def result(self, data: JsonValue) -> JsonValue:
        """What the edits make of the value; parts that they do not touch are shared with it."""
        if self.replacement is not None:
            return self.replacement.value
        if isinstance(data, dict):
            kept = {
                key if (plan := self.of(key)).key is None else plan.key: plan.result(value)
                for key, value in data.items()
                if not self.of(key).removed
            }
            return kept | self.members
        if isinstance(data, list):
            results = [self.of(index).result(value) for index, value in enumerate(data) if not self.of(index).removed]
            return results + self.elements
        return data


NOTHING = Plan()
"""The plan of a value that stays as it is."""
