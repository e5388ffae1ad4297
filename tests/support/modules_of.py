"""Prints the modules that a module brings with it, as a line of JSON.

python -m support.modules_of MODULE
"""

import importlib
import json
import sys

if __name__ == "__main__":
    importlib.import_module(sys.argv[1])
    print(json.dumps(sorted(sys.modules)))
