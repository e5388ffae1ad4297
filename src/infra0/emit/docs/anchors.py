"""Anchors of headings that work alike on GitHub and in MkDocs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from infra0.emit.docs.distinct import Distinct

_NOT_GITHUB = re.compile(r"[^\w\- ]")
_NOT_MKDOCS = re.compile(r"[^\w\s-]")
_RUNS = re.compile(r"[-\s]+")


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a heading is linked to. `implicit` says that the heading's text alone makes the anchor."""

    name: str
    implicit: bool


class Anchors:
    """The anchors of one page, given out in the order of its headings."""

    def __init__(self, headings: Iterable[str] = ()) -> None:
        """A page that has these headings already."""
        self._github, self._mkdocs, self._own = Distinct(), Distinct(), Distinct()
        for heading in headings:
            self._occupy(heading)

    def assign(self, heading: str, fallback: str) -> Anchor:
        """The anchor of the next heading; `fallback` names it where its text does not make one that is sure."""
        github, mkdocs = github_slug(heading), mkdocs_slug(heading)
        sure = bool(github) and github == mkdocs and not self._is_taken(github)
        self._occupy(heading)
        return Anchor(github, True) if sure else Anchor(self._free(mkdocs_slug(fallback) or "part"), False)

    def _occupy(self, heading: str) -> None:
        """Takes what each renderer makes of the heading; both number a text that occurs again."""
        self._github.take(github_slug(heading), "-")
        self._mkdocs.take(mkdocs_slug(heading), "_")

    def _is_taken(self, name: str) -> bool:
        return name in self._github or name in self._mkdocs or name in self._own

    def _free(self, wanted: str) -> str:
        name = self._own.take(wanted)
        while name in self._github or name in self._mkdocs:
            name = self._own.take(wanted)
        return name


def github_slug(heading: str) -> str:
    """The anchor that GitHub gives to a heading of that text."""
    return _NOT_GITHUB.sub("", heading.strip().lower()).replace(" ", "-")


def mkdocs_slug(heading: str) -> str:
    """The anchor that MkDocs gives to a heading of that text."""
    ascii_only = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode()
    return _RUNS.sub("-", _NOT_MKDOCS.sub("", ascii_only).strip().lower())
