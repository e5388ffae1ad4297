"""A diagnostic with its place in a file: what renderers show."""

from dataclasses import dataclass

from infra0.diagnostics.diagnostic import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Location:
    """A range of a file in lines and columns, both from 1; the end is exclusive.

    lines: the source lines from `line` to `end_line`, without their endings.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A related place of a finding, and what there is to say of it."""

    location: Location
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One diagnostic of one file. `location` is None where the file could not be read as text at all.

    file: as users named it; empty where the finding is about the call itself.
    path: the JSON pointer (RFC 6901) into the author's document, empty for faults of the text itself.
    fix_diff: the fix as a unified diff of the source text, where there is one.
    covered: findings with the same root, which count where this one is ignored.
    """

    diagnostic: Diagnostic
    file: str
    location: Location | None
    path: str = ""
    related: tuple[Mention, ...] = ()
    fix_diff: str = ""
    covered: tuple["Finding", ...] = ()

    @property
    def severity(self) -> Severity:
        """The severity of the diagnostic."""
        return self.diagnostic.severity
