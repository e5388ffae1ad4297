"""``python -m benchmarks [RUNS [SIZE...]]``: the tables of docs/performance.md."""

import sys

from benchmarks import growth, startup

_RUNS = 15
_SIZES = (1_000, 10_000, 100_000)


def main(arguments: list[str]) -> None:
    """Prints both tables; sizes are numbers of resources."""
    runs, *sizes = map(int, arguments) if arguments else (_RUNS,)
    for table in (startup.rows(runs), growth.rows(sizes or _SIZES)):
        for row in table:
            print(row, flush=True)
        print()


main(sys.argv[1:])
