"""Runs Graphviz as a process of its own, for a limited time."""

from __future__ import annotations

import json
import shutil
import subprocess
import sysconfig
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from infra0.emit.diagram.options import Engine
from infra0.emit.diagram.rendering import RenderingError

_BUNDLED = "graphviz-pure"
_SYSTEM = "dot"

Layout = Mapping[str, Any]
"""The JSON object that Graphviz writes."""


class OutOfTimeError(Exception):
    """Graphviz took longer than it may."""


def lay_out(dot: str, engine: Engine, seconds: float) -> Layout | None:
    """The graph with positions, or None where Graphviz gave up.

    Raises:
        OutOfTimeError: after `seconds`.
    """
    try:
        done = subprocess.run(
            [_executable(engine), "-Tjson"],
            input=dot.encode(),
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise OutOfTimeError from error
    if done.returncode:
        return None
    layout: Layout = json.loads(done.stdout)
    return layout


def _executable(engine: Engine) -> str:
    """Where the engine is: beside this interpreter's scripts, or on the path."""
    name = _SYSTEM if engine is Engine.SYSTEM else _BUNDLED
    beside = None if engine is Engine.SYSTEM else _among_scripts(name)
    found = beside or shutil.which(name)
    if not found:
        raise RenderingError(f"The layout program {name!r} is not installed.")
    return found


def _among_scripts(name: str) -> str | None:
    schemes = (sysconfig.get_default_scheme(), sysconfig.get_preferred_scheme("user"))
    folders = (Path(sysconfig.get_path("scripts", scheme)) for scheme in schemes)
    return next((path for folder in folders if (path := shutil.which(name, path=str(folder)))), None)
