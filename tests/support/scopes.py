"""Scopes of Python programs that are made by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from infra0.catalog import Catalog
from infra0.catalog.python_names import PythonNames
from infra0.emit.pulumi.known import KnownInputs
from infra0.emit.pulumi_python.scope import Scope
from infra0.ir import Setting
from infra0.shipped import shipped

NAMES = PythonNames(Catalog([shipped("schemas") / "catalog"]))


def scope(
    variables: Mapping[str, str] | None = None,
    modules: Mapping[str, str] | None = None,
    settings: Sequence[Setting] = (),
) -> Scope:
    """A scope with those variables by ID, modules by variable, and settings, whose variables are their names."""
    return Scope(
        variables=variables or {},
        setting_variables={setting.name: setting.name for setting in settings},
        modules=modules or {},
        settings={setting.name: setting for setting in settings},
        untyped_outputs={},
        names=NAMES,
        inputs=KnownInputs({}),
    )
