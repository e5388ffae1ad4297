"""Everything that can be wrong with the text of a document."""

from infra0.diagnostics import Rule
from infra0.source.rules.answers import NoSchemaBlock, SeveralSchemaBlocks, UnclosedBlock, UnnamedSchemaBlock
from infra0.source.rules.files import (
    CutOff,
    EmptyDocument,
    NestedTooDeeply,
    NotAnObject,
    UndecodableNarrative,
    UndecodableText,
)
from infra0.source.rules.json_text import (
    Comment,
    ForeignWord,
    InvalidEscape,
    MalformedNumber,
    MissingColon,
    MissingComma,
    StrayComma,
    TextAfterDocument,
    UnbalancedBracket,
    UnclosedText,
    UnescapedCharacter,
    UnexpectedText,
    UnquotedText,
    UnusualSpace,
    WrongQuotes,
)
from infra0.source.rules.values import ControlCharacter, DuplicateKey, InexactNumber, NotANumber
from infra0.source.rules.yaml_text import (
    InvalidYaml,
    KeyNotText,
    SeveralDocuments,
    UnboundedAlias,
    UndefinedAlias,
    UnknownTag,
)

RULES: tuple[type[Rule], ...] = (
    UndecodableText,
    UndecodableNarrative,
    EmptyDocument,
    NotAnObject,
    CutOff,
    NestedTooDeeply,
    NoSchemaBlock,
    SeveralSchemaBlocks,
    UnnamedSchemaBlock,
    UnclosedBlock,
    UnexpectedText,
    StrayComma,
    MissingComma,
    MissingColon,
    UnbalancedBracket,
    Comment,
    WrongQuotes,
    UnquotedText,
    ForeignWord,
    UnclosedText,
    UnescapedCharacter,
    InvalidEscape,
    MalformedNumber,
    UnusualSpace,
    TextAfterDocument,
    DuplicateKey,
    NotANumber,
    InexactNumber,
    ControlCharacter,
    InvalidYaml,
    SeveralDocuments,
    UnknownTag,
    UnboundedAlias,
    KeyNotText,
    UndefinedAlias,
)
"""The rules of reading, in the order of their codes."""
