"""Secrets that a document spells out: found, and given stack settings to stand for them."""

from __future__ import annotations

from dataclasses import dataclass

from infra0.catalog.words import words
from infra0.derive.rules import SecretLiteral
from infra0.derive.secrets.places import SecretPart, SecretPlace, is_declared_secret, secret_places
from infra0.diagnostics import Diagnostic, Place, Pointer
from infra0.graph import Expression, Graph, SettingOperand


@dataclass(frozen=True, slots=True)
class Secrets:
    """The secrets of a document.

    settings: pointers to literals, with the setting that stands for each. embedded: pointers to text with a secret
    within, with what they mean when a setting stands for that. diagnostics: a finding for each.
    """

    settings: dict[Pointer, str]
    embedded: dict[Pointer, Expression]
    diagnostics: tuple[Diagnostic, ...]


def find_secrets(graph: Graph) -> Secrets:
    """Everything secret that the document spells out."""
    settings: dict[Pointer, str] = {}
    embedded: dict[Pointer, Expression] = {}
    found: list[Diagnostic] = []
    taken = {*(graph.document.config or ()), *graph.settings_used}
    for place in secret_places(graph):
        name = _name_for(place, taken)
        taken.add(name)
        if isinstance(place, SecretPlace):
            settings[place.pointer] = name
        else:
            embedded[place.pointer] = Expression((*place.before, SettingOperand(name), *place.after))
        # What a setting that is called secret gives away is said of the setting.
        if not is_declared_secret(graph, place.pointer):
            found.append(_finding(place, name))
    return Secrets(settings, embedded, tuple(found))


def _finding(place: SecretPlace | SecretPart, name: str) -> Diagnostic:
    reading = f"The program reads it from the secret stack setting `{name}`: `pulumi config set --secret {name}`."
    if isinstance(place, SecretPlace) and not place.is_given:
        message = f"A placeholder stands in the place of a secret: {place.reason}."
        return SecretLiteral.at(Place(place.pointer), message, notes=(reading,))
    return SecretLiteral.at(
        Place(place.pointer),
        f"A secret is in plain text in the document: {place.reason}.",
        notes=(reading, "Remove the value from the document, and rotate it wherever it is in use."),
    )


def _name_for(place: SecretPlace | SecretPart, taken: set[str]) -> str:
    """The setting that stands for a secret; for the default of a setting, that setting itself."""
    if place.pointer[0] == "config":
        return str(place.pointer[1])
    return _unused(_setting_name(place.pointer), taken)


def _setting_name(pointer: Pointer) -> str:
    """The resource's ID and the keys below it as one camelCase name; positions in lists count from 1."""
    steps = pointer[1:] if pointer[0] == "outputs" else (pointer[1], *pointer[3:])
    spoken = [word for step in steps for word in _spoken(step)]
    first, *rest = spoken or ["secret"]
    return first + "".join(word.capitalize() for word in rest)


def _spoken(step: str | int) -> tuple[str, ...]:
    return (str(step + 1),) if isinstance(step, int) else words(step)


def _unused(name: str, taken: set[str]) -> str:
    number, candidate = 2, name
    while candidate in taken:
        candidate, number = f"{name}{number}", number + 1
    return candidate
