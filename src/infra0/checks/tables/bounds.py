"""Numbers and lengths of lists that another property limits.

Sources: the texts of the properties in pulumi-aws 7 on caches, brokers and Kafka clusters; the API reference of Amazon
MQ, "CreateBroker", on subnets; the Amazon S3 user guide, "Transitioning objects using Amazon S3 Lifecycle"; the error
of Amazon Data Firehose: "BufferingHints.SizeInMBs must be at least 64 when data format conversion is enabled".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from infra0.checks.reading import is_open, known
from infra0.checks.subject import Subject
from infra0.checks.visits import ObjectVisit


@dataclass(frozen=True, slots=True)
class Bound:
    """What the number of a property, or the length of its list, must be in a certain case.

    token and inside: of the type, and the path of the objects that all this is in. name: the property. when: the path
    of what decides. values: of that, in one of which the case is given; None among them stands for its absence. least
    and greatest: the bounds.
    """

    token: str
    name: str
    when: tuple[str, ...]
    values: tuple[str | bool | None, ...]
    least: int = 0
    greatest: int | None = None
    inside: str = ""

    def holds(self, subject: Subject, visit: ObjectVisit) -> bool:
        """Whether the case is given for certain."""
        *above, last = self.when
        holder: Any = visit.value
        for key in above:
            holder = holder.get(key) if isinstance(holder, dict) else None
        pointer = (*visit.pointer, *self.when)
        if not isinstance(holder, dict) or is_open(subject, pointer, holder.get(last)):
            return False
        return known(subject, pointer, holder.get(last)) in self.values

    @property
    def words(self) -> str:
        """What must be there, as messages say it."""
        if self.greatest is None:
            return f"at least {self.least}"
        return f"exactly {self.least}" if self.least == self.greatest else f"at most {self.greatest}"

    def allows(self, number: float) -> bool:
        """Whether a number is within the bounds."""
        return self.least <= number and (self.greatest is None or number <= self.greatest)


def by_slot() -> Mapping[tuple[str, str], tuple[Bound, ...]]:
    """The rows of each type and path of objects within it."""
    found: dict[tuple[str, str], list[Bound]] = {}
    for row in BOUNDS:
        found.setdefault((row.token, row.inside), []).append(row)
    return {slot: tuple(rows) for slot, rows in found.items()}


_CONVERTED = ("dataFormatConversionConfiguration", "enabled")
_INFREQUENT = ("STANDARD_IA", "ONEZONE_IA")
_CACHE = "aws:elasticache:ReplicationGroup"

BOUNDS: tuple[Bound, ...] = (
    Bound(_CACHE, "numCacheClusters", ("automaticFailoverEnabled",), (True,), 2),
    Bound(_CACHE, "numCacheClusters", ("multiAzEnabled",), (True,), 2),
    Bound(
        "aws:kinesis:FirehoseDeliveryStream",
        "bufferingSize",
        _CONVERTED,
        (True, None),
        64,
        inside="extendedS3Configuration",
    ),
    Bound("aws:mq:Broker", "subnetIds", ("deploymentMode",), ("SINGLE_INSTANCE", None), 1, 1),
    Bound(
        "aws:s3:BucketLifecycleConfiguration",
        "days",
        ("storageClass",),
        _INFREQUENT,
        30,
        inside="rules[].transitions[]",
    ),
    Bound("aws:mq:Broker", "subnetIds", ("deploymentMode",), ("ACTIVE_STANDBY_MULTI_AZ",), 2, 2),
)

MULTIPLES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "aws:msk:Cluster": ("numberOfBrokerNodes", ("brokerNodeGroupInfo", "clientSubnets")),
}
"""Numbers that must be a multiple of the length of a list."""
