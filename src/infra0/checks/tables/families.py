"""Which family of parameters an engine and its version have, and where clusters and instances name their parameters.

Sources: pulumi-aws on the parameter groups' `family`; the API reference of Amazon RDS,
"DescribeEngineDefaultParameters", which lists the families of its engines, and of Amazon ElastiCache,
"CreateCacheParameterGroup"; for Amazon DocumentDB the service's own error: a group of `docdb3.6` "cannot be used for
this instance", which has version 4.0 and takes `docdb4.0`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parametrized:
    """A type with an engine that has parameters. slot: the input that names the group. group: the group's type."""

    token: str
    slot: str
    group: str


PARAMETRIZED: tuple[Parametrized, ...] = (
    Parametrized("aws:docdb:Cluster", "dbClusterParameterGroupName", "aws:docdb:ClusterParameterGroup"),
    Parametrized("aws:elasticache:Cluster", "parameterGroupName", "aws:elasticache:ParameterGroup"),
    Parametrized("aws:elasticache:ReplicationGroup", "parameterGroupName", "aws:elasticache:ParameterGroup"),
    Parametrized("aws:rds:Cluster", "dbClusterParameterGroupName", "aws:rds:ClusterParameterGroup"),
    Parametrized("aws:rds:ClusterInstance", "dbParameterGroupName", "aws:rds:ParameterGroup"),
    Parametrized("aws:rds:Instance", "parameterGroupName", "aws:rds:ParameterGroup"),
)

_FAMILIES: tuple[tuple[str, str, str], ...] = (
    ("aurora-mysql", r"(5\.7|8\.0)\..*|(5\.7|8\.0)", r"\1\2"),
    ("aurora-postgresql", r"(\d\d)(?:\..*)?", r"\1"),
    ("docdb", r"([3-5]\.\d)(?:\..*)?", r"\1"),
    ("mariadb", r"(\d+\.\d+)(?:\..*)?", r"\1"),
    ("memcached", r"(\d+\.\d+)(?:\..*)?", r"\1"),
    ("mysql", r"(\d+\.\d+)(?:\..*)?", r"\1"),
    ("postgres", r"(9\.\d)(?:\..*)?|(\d\d)(?:\..*)?", r"\1\2"),
    ("redis", r"([2-5]\.\d+)(?:\..*)?|(6)(?:\..*)|([7-9])(?:\..*)?", r"\1\2\3"),
    ("valkey", r"(\d+)(?:\..*)?", r"\1"),
)
"""Engines, what versions look like, and the version in the family that belongs to each."""


def family(engine: str, version: str | None) -> str | None:
    """The family of an engine's version, or how all families of the engine begin; None where that is not known."""
    for name, pattern, form in _FAMILIES:
        if name != engine:
            continue
        if version is None:
            return name
        found = re.fullmatch(pattern, version)
        if found is None:
            return name
        return name + found.expand(form) + (".x" if (name, found.expand(form)) == ("redis", "6") else "")
    return None


def is_of(name: str, wanted: str) -> bool:
    """Whether a family is the one that is wanted, or one of the engine alone that is."""
    return name == wanted or (not wanted[-1].isdigit() and re.fullmatch(rf"{re.escape(wanted)}\d.*", name) is not None)
