"""Makes catalogs: ``python -m infra0.catalog.builder pulumi_aws [-o DIR]``."""

import argparse
import sys
from pathlib import Path

from infra0.catalog.builder import SdkNotFoundError, build
from infra0.shipped import shipped


def main() -> int:
    """Builds the catalogs of the SDKs that the command line names."""
    parser = argparse.ArgumentParser(prog="python -m infra0.catalog.builder", description=__doc__)
    parser.add_argument("packages", nargs="+", metavar="PACKAGE", help="import name of an installed Pulumi SDK")
    parser.add_argument("-o", "--output", type=Path, default=shipped("schemas") / "catalog", metavar="DIR")
    arguments = parser.parse_args()
    for package in arguments.packages:
        try:
            report = build(package, arguments.output)
        except SdkNotFoundError as error:
            print(error, file=sys.stderr)
            return 1
        print(report.summary)
    return 0


if __name__ == "__main__":
    sys.exit(main())
