"""Comments in YAML outlive every fix, or the fix is left to people."""

from infra0.catalog import Catalog
from infra0.diagnostics.selection import Selection
from infra0.fix_rounds import fix_document
from infra0.pipeline import Options

TABLE = """\
resources:
  t:
    type: aws:dynamodb:Table
    config:
      hashKey: pk
      billingMode: PAY_PER_REQUEST
      attributes:
        # the only key
        name: pk   # partition key
        type: S
"""
VERSIONING = """\
resources:
  b:
    type: aws:s3:BucketVersioning
    config:
      bucket: x
      versioningConfiguration:
        # why
        - status: enabled # st
"""


def fixed(text: str, catalog: Catalog) -> str:
    return fix_document(text.encode(), "it.yaml", catalog, Options(), Selection()).content.decode()


def test_a_value_with_comments_in_it_is_not_written_anew(catalog: Catalog) -> None:
    assert fixed(TABLE, catalog) == TABLE


def test_a_value_without_comments_is(catalog: Catalog) -> None:
    bare = "\n".join(line.partition("#")[0].rstrip() for line in TABLE.splitlines() if line.strip()[0] != "#") + "\n"
    assert fixed(bare, catalog) == bare.replace(
        "        name: pk\n        type: S", "        - name: pk\n          type: S"
    )


def test_what_a_list_holds_keeps_its_comments_without_the_list(catalog: Catalog) -> None:
    assert fixed(VERSIONING, catalog) == VERSIONING.replace("- status: enabled", "  status: Enabled")
