"""Numbers that stand where text belongs keep the digits that their author wrote."""

import pytest

from infra0.catalog import Catalog
from infra0.diagnostics.selection import Selection
from infra0.fix_rounds import fix_document
from infra0.pipeline import Options, compile_document

_YAML = """\
resources:
  it:
    type: aws:sqs:Queue
    config:
      tags:
        it: {number}
"""


def _fixed(content: str, name: str, catalog: Catalog) -> str:
    return fix_document(content.encode(), name, catalog, Options(), Selection()).content.decode()


@pytest.mark.parametrize("number", ["1.10", "8.0", "0o17", "1e3", "80", "-0.50"])
def test_the_fix_writes_the_digits_of_yaml(number: str, catalog: Catalog) -> None:
    assert _fixed(_YAML.format(number=number), "it.yaml", catalog) == _YAML.format(number=f'"{number}"')


def test_the_fix_writes_the_digits_of_json(catalog: Catalog) -> None:
    content = '{"resources": {"it": {"type": "aws:sqs:Queue", "config": {"tags": {"it": 1.30}}}}}'

    assert '"it": "1.30"' in _fixed(content, "it.json", catalog)


def test_the_program_has_the_digits(catalog: Catalog) -> None:
    compiled = compile_document(_YAML.format(number="1.30").encode(), "it.yaml", catalog)

    assert compiled.system
    assert "1.30" in repr(compiled.system.program)


def test_the_number_itself_stays_a_number(catalog: Catalog) -> None:
    content = '{"resources": {"it": {"type": "aws:sqs:Queue", "config": {"delaySeconds": 30.0}}}}'
    compiled = compile_document(content.encode(), "it.json", catalog)

    assert compiled.system
    assert compiled.findings[0].diagnostic.code == "I0413"
