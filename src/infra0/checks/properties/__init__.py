"""Whether the properties of resources are those that the provider's catalog has, of its types, and given where due."""

from infra0.checks.check import Check
from infra0.checks.properties.converted_value import ConvertedValue
from infra0.checks.properties.foreign_reference import ForeignReference
from infra0.checks.properties.hard_coded_name import HardCodedName
from infra0.checks.properties.invalid_json_text import InvalidJsonText
from infra0.checks.properties.list_for_one import ListForOne
from infra0.checks.properties.malformed_arn import MalformedArn
from infra0.checks.properties.missing_file import MissingFile
from infra0.checks.properties.missing_property import MissingProperty
from infra0.checks.properties.object_as_text import ObjectAsText
from infra0.checks.properties.one_for_list import OneForList
from infra0.checks.properties.output_for_plain_input import OutputForPlainInput
from infra0.checks.properties.own_property import OwnProperty
from infra0.checks.properties.reference_type import ReferenceType
from infra0.checks.properties.unknown_enum_member import UnknownEnumMember
from infra0.checks.properties.unlikely_target import UnlikelyTarget
from infra0.checks.properties.unlisted_value import UnlistedValue
from infra0.checks.properties.unreplaced_placeholder import UnreplacedPlaceholder
from infra0.checks.properties.wrong_target import WrongTarget
from infra0.checks.properties.wrong_type import WrongType

PROPERTY_CHECKS: tuple[Check, ...] = (
    ConvertedValue,
    ForeignReference,
    HardCodedName,
    InvalidJsonText,
    ListForOne,
    MalformedArn,
    MissingFile,
    MissingProperty,
    ObjectAsText,
    OneForList,
    OutputForPlainInput,
    OwnProperty,
    ReferenceType,
    UnknownEnumMember,
    UnlikelyTarget,
    UnlistedValue,
    UnreplacedPlaceholder,
    WrongTarget,
    WrongType,
)
