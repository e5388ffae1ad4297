"""Dashboards, derived from what there is to watch."""

from infra0.derive.dashboards.body import derive_dashboard

__all__ = ["derive_dashboard"]
