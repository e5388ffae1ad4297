"""Secrets that documents spell out, and the stack settings that stand for them."""

from infra0.derive.secrets.credentials import looks_like_credential
from infra0.derive.secrets.settings import Secrets, find_secrets

__all__ = ["Secrets", "find_secrets", "looks_like_credential"]
