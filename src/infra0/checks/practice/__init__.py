"""What deploys well and is still not good practice; looked for where it is asked for."""

from infra0.checks.check import Check
from infra0.checks.practice.administrator_policy import AdministratorPolicy
from infra0.checks.practice.deprecated_runtime import DeprecatedRuntime
from infra0.checks.practice.final_snapshot import FinalSnapshot
from infra0.checks.practice.image_scanning import ImageScanning
from infra0.checks.practice.key_rotation import KeyRotation
from infra0.checks.practice.log_retention import LogRetention
from infra0.checks.practice.no_alarm import NoAlarm
from infra0.checks.practice.no_backup import NoBackup
from infra0.checks.practice.no_dead_letters import NoDeadLetters
from infra0.checks.practice.open_port import OpenPort
from infra0.checks.practice.plain_http import PlainHttp
from infra0.checks.practice.public_bucket import PublicBucket
from infra0.checks.practice.public_database import PublicDatabase
from infra0.checks.practice.unencrypted_store import UnencryptedStore
from infra0.checks.practice.wildcard_action import WildcardAction
from infra0.checks.practice.wildcard_resource import WildcardResource

PRACTICE: tuple[Check, ...] = (
    AdministratorPolicy,
    DeprecatedRuntime,
    FinalSnapshot,
    ImageScanning,
    KeyRotation,
    LogRetention,
    NoAlarm,
    NoBackup,
    NoDeadLetters,
    OpenPort,
    PlainHttp,
    PublicBucket,
    PublicDatabase,
    UnencryptedStore,
    WildcardAction,
    WildcardResource,
)
