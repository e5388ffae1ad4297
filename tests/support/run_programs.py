"""Runs generated Pulumi programs under Pulumi's mocks, and prints what they register.

    python -m support.run_programs

reads lines of JSON, `{"folder": ..., "config": {...}}`, and prints one for each: a list of registrations
`{type, name, inputs, dependencies}`, or `{"error": ...}`. Inputs are as an engine would receive them. Outputs that are
no inputs read ``<type name.output>``.
"""

import json
import os
import runpy
import sys
import warnings
from pathlib import Path
from typing import Any

from support.mocks import Recorder, plain, record


def run(folder: Path, config: dict[str, str]) -> list[dict[str, Any]]:
    """The registrations of the program in a folder."""
    recorder = Recorder()
    before, modules = list(sys.path), set(sys.modules)
    here = Path.cwd()
    try:
        os.chdir(folder)
        sys.path.insert(0, str(folder))
        record(lambda: runpy.run_path(str(folder / "__main__.py")), recorder, config)
    finally:
        os.chdir(here)
        sys.path[:] = before
        for name in set(sys.modules) - modules:
            if not name.startswith(("pulumi", "google")):
                del sys.modules[name]
    return [
        {
            "type": each.type,
            "name": each.name,
            "inputs": plain(each.inputs),
            "dependencies": sorted({name for _, name in each.dependencies}),
        }
        for each in recorder.registrations
    ]


def main() -> None:
    """Runs the programs that standard input names."""
    warnings.simplefilter("ignore")
    for line in sys.stdin:
        asked = json.loads(line)
        try:
            result: object = run(Path(asked["folder"]).resolve(), asked["config"])
        except Exception as error:  # whatever a program raises is the result that the tests look at
            result = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(result), flush=True)


if __name__ == "__main__":
    main()
