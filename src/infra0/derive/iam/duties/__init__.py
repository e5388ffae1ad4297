"""The table of duties: what workloads need for themselves, whatever they work with."""

from infra0.derive.iam.duties.account import ACCOUNT_DUTIES
from infra0.derive.iam.duties.logs import LOG_DUTIES
from infra0.derive.iam.duties.networks import NETWORK_DUTIES
from infra0.derive.iam.duties.observation import OBSERVATION_DUTIES
from infra0.derive.iam.duties.types import Duty

DUTIES: tuple[Duty, ...] = (*LOG_DUTIES, *NETWORK_DUTIES, *OBSERVATION_DUTIES, *ACCOUNT_DUTIES)

__all__ = ["DUTIES", "Duty"]
