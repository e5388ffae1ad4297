"""What JSON documents are made of: the terms in which tables describe what a service accepts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias


class Kind(StrEnum):
    """The kind of a value that is neither an object nor a list, in words."""

    TEXT = "text"
    WHOLE = "a whole number"
    NUMBER = "a number"
    FLAG = "true or false"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value that is neither an object nor a list.

    accepted: the only values, if there are few; any_case: whether capital letters count as small ones in them; more:
    there may be others that are newer, so that only misspellings are certain.
    least and greatest: of numbers. pattern: what a text looks like, and form, that in words. within: the only texts
    that begin in one way, by that beginning. attributes: the only ones that a reference to a resource can name, by its
    type; the first is meant if another is named.
    """

    kind: Kind
    accepted: tuple[str, ...] = ()
    any_case: bool = False
    more: bool = False
    least: int | None = None
    greatest: int | None = None
    pattern: re.Pattern[str] | None = None
    form: str = ""
    within: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    attributes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def words(self) -> str:
        """What is expected, in words."""
        return str(self.kind)


@dataclass(frozen=True, slots=True)
class Listing:
    """A list.

    element: what its elements are, None for anything. pair: the members of an element that the key and the value of
    a map stand for. differ: the member in which no two elements are the same. filled: it cannot be empty. shell: for a
    command, the words before one that a shell is to run. first: what the first element is.
    """

    element: Shape | None = None
    pair: tuple[str, str] | None = None
    differ: str = ""
    filled: bool = False
    shell: tuple[str, ...] = ()
    first: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """What is expected, in words."""
        match self.element:
            case Object(name):
                return f"a list of {name}s"
            case Scalar(Kind.TEXT):
                return "a list of strings"
            case Scalar(Kind.WHOLE | Kind.NUMBER):
                return "a list of numbers"
            case Listing():
                return "a list of lists"
            case _:
                return "a list"


@dataclass(frozen=True, slots=True)
class Group:
    """Members of which one must be given. words: what they are together, their names by default. several: or more."""

    names: tuple[str, ...]
    words: str = ""
    several: bool = False


@dataclass(frozen=True, slots=True)
class Object:
    """An object.

    name: what it is, in messages. members: what is known of its members. required: those that it must have. needs:
    those that another one needs, by that. groups: those of which one must be given. entries: what every member is,
    whatever its name; lead: how the names of these begin; nested: those that are objects are like this one. closed: the
    service rejects members that it does not know. any_case: names of members are read whatever their capital letters.
    paths: names may end in `.$`, for the path of a value. filled: it cannot be empty. told_by: the member that tells
    which of the kinds the object is, in small letters if it may be in any; where it is none of them, only the object's
    own members are known.
    """

    name: str
    members: Mapping[str, Shape | None] = field(default_factory=dict)
    required: tuple[str, ...] = ()
    entries: Shape | None = None
    lead: str = ""
    nested: bool = False
    closed: bool = False
    any_case: bool = False
    filled: bool = False
    paths: bool = False
    needs: Mapping[str, str] = field(default_factory=dict)
    groups: tuple[Group, ...] = ()
    told_by: str = ""
    kinds: Mapping[str, Object] = field(default_factory=dict)

    @property
    def words(self) -> str:
        """What is expected, in words."""
        return "an object"

    @property
    def a_name(self) -> str:
        """What it is, with its article."""
        return f"{'an' if self.name[0] in 'aeiouAEIO' else 'a'} {self.name}"


@dataclass(frozen=True, slots=True)
class Either:
    """A value of any kind, with what is known of it if it is an object, a list, or neither; None for nothing."""

    object: Object | None = None
    listing: Listing | None = None
    scalar: Scalar | None = None


Shape: TypeAlias = Scalar | Listing | Object | Either

TEXT = Scalar(Kind.TEXT)
WHOLE = Scalar(Kind.WHOLE)
NUMBER = Scalar(Kind.NUMBER)
FLAG = Scalar(Kind.FLAG)
TEXTS = Listing(TEXT)
MAP_OF_TEXTS = Object("texts by their names", entries=TEXT)

_ARN = re.compile(r"arn:.+", re.DOTALL)
ARN = Scalar(Kind.TEXT, pattern=_ARN, form="an ARN")


def each(shape: Shape | None, names: str) -> dict[str, Shape | None]:
    """Members that are alike, by their names with blanks between them."""
    return dict.fromkeys(names.split(), shape)


def one_of(*values: str, any_case: bool = False, more: bool = False) -> Scalar:
    """A text that is one of some."""
    return Scalar(Kind.TEXT, accepted=values, any_case=any_case, more=more)


def command(*shell: str, first: tuple[str, ...] = ()) -> Listing:
    """The words of a command."""
    return Listing(TEXT, shell=shell, first=first, filled=bool(first))


def between(least: int, greatest: int | None = None) -> Scalar:
    """A whole number within bounds."""
    return Scalar(Kind.WHOLE, least=least, greatest=greatest)
