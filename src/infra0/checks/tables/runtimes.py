"""When AWS Lambda deprecated its runtimes, and stopped creating functions on them.

Source: the AWS Lambda developer guide, "Lambda runtimes" and "Deprecated runtimes", as of November 2026.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OldRuntime:
    """A deprecated runtime. following: what to use instead. withdrawn: since when no function is created on it."""

    deprecated: str
    following: str
    withdrawn: str = ""


OLD_RUNTIMES: Mapping[str, OldRuntime] = {
    "dotnet5.0": OldRuntime("2022-05-10", "dotnet10"),
    "dotnet6": OldRuntime("2024-12-20", "dotnet10"),
    "dotnet7": OldRuntime("2024-05-14", "dotnet10"),
    "dotnet8": OldRuntime("2026-11-10", "dotnet10"),
    "dotnetcore2.1": OldRuntime("2022-01-05", "dotnet10", "2022-01-05"),
    "dotnetcore3.1": OldRuntime("2023-04-03", "dotnet10", "2023-04-03"),
    "go1.x": OldRuntime("2024-01-08", "provided.al2023", "2024-02-08"),
    "java8": OldRuntime("2024-01-08", "java21", "2024-02-08"),
    "nodejs10.x": OldRuntime("2021-07-30", "nodejs24.x", "2021-07-30"),
    "nodejs12.x": OldRuntime("2023-03-31", "nodejs24.x", "2023-03-31"),
    "nodejs14.x": OldRuntime("2023-12-04", "nodejs24.x", "2024-01-09"),
    "nodejs16.x": OldRuntime("2024-06-12", "nodejs24.x"),
    "nodejs18.x": OldRuntime("2025-09-01", "nodejs24.x"),
    "nodejs20.x": OldRuntime("2026-04-30", "nodejs24.x"),
    "provided": OldRuntime("2024-01-08", "provided.al2023", "2024-02-08"),
    "provided.al2": OldRuntime("2026-07-31", "provided.al2023"),
    "python2.7": OldRuntime("2021-07-15", "python3.13", "2021-07-15"),
    "python3.6": OldRuntime("2022-07-18", "python3.13", "2022-07-18"),
    "python3.7": OldRuntime("2023-12-04", "python3.13", "2024-01-09"),
    "python3.8": OldRuntime("2024-10-14", "python3.13"),
    "python3.9": OldRuntime("2025-12-15", "python3.13"),
    "python3.10": OldRuntime("2026-10-31", "python3.13"),
    "ruby2.5": OldRuntime("2021-07-30", "ruby3.4", "2021-07-30"),
    "ruby2.7": OldRuntime("2023-12-07", "ruby3.4", "2024-01-09"),
    "ruby3.2": OldRuntime("2026-03-31", "ruby3.4"),
}
"""The deprecated runtimes."""
