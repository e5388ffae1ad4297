"""Runs generated Pulumi programs under Pulumi's mocks, and prints what they register.

    python -m support.run_programs FOLDER...

prints one line of JSON for each folder: a list of registrations `{type, name, inputs, dependencies}`, or
`{"error": ...}`. Inputs are as an engine would receive them. Outputs that are no inputs read ``<type name.output>``.
"""

import json
import os
import runpy
import sys
import warnings
from pathlib import Path
from typing import Any

from support.mocks import Recorder, plain, record


def run(folder: Path) -> list[dict[str, Any]]:
    """The registrations of the program in a folder."""
    recorder = Recorder()
    before, modules = list(sys.path), set(sys.modules)
    here = Path.cwd()
    try:
        os.chdir(folder)
        sys.path.insert(0, str(folder))
        config = json.loads(os.environ.get("PROGRAM_CONFIG", "{}"))
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
    """Runs the folders that the command line names."""
    warnings.simplefilter("ignore")
    for argument in sys.argv[1:]:
        try:
            result: object = run(Path(argument).resolve())
        except Exception as error:  # whatever a program raises is the result that the tests look at
            result = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(result))


if __name__ == "__main__":
    main()
