"""What a system is, in terms of the questions that people ask of it."""

from infra0.facts.facts import Facts, gather

__all__ = ["Facts", "gather"]
