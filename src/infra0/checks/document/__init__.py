"""Whether the frame of a document has the members that the format knows, and in its style."""

from infra0.checks.check import Check
from infra0.checks.document.answer_blocks import AnswerBlocks
from infra0.checks.document.identifier_style import IdentifierStyle
from infra0.checks.document.option_value import OptionValue
from infra0.checks.document.setting_default import SettingDefault
from infra0.checks.document.unknown_key import UnknownKey
from infra0.checks.document.unknown_option import UnknownOption

DOCUMENT_CHECKS: tuple[Check, ...] = (
    AnswerBlocks,
    IdentifierStyle,
    OptionValue,
    SettingDefault,
    UnknownKey,
    UnknownOption,
)
