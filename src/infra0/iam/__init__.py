"""What AWS publishes on permissions: the actions of its services, and the resources that each applies to."""

from infra0.iam.actions import Action, Service, prefixes, service, sources

__all__ = ["Action", "Service", "prefixes", "service", "sources"]
