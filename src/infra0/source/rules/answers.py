"""What can be wrong with an assistant's answer as the carrier of a document."""

from infra0.diagnostics import Rule, Severity


class NoSchemaBlock(Rule):
    """An answer has no block named `infra0_schema`, or not the one that was asked for.

    Why: that block holds the document; the other blocks only speak about it.

    Example:
        ```introduction
        A bucket for the data lake.
        ```

    Instead:
        ```introduction
        A bucket for the data lake.
        ```

        ```infra0_schema
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
        ```
    """

    code = "I0110"
    severity = Severity.ERROR


class SeveralSchemaBlocks(Rule):
    """An answer has more than one `infra0_schema` block.

    Why: they are usually a first draft and its correction, and only a person can say which one is meant.

    Example:
        ```infra0_schema
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
        ```

        ```infra0_schema
        {"resources": {"dataBucket": {"type": "aws:s3:BucketV2"}}}
        ```

    Instead:
        ```infra0_schema
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
        ```
    """

    code = "I0111"
    severity = Severity.ERROR


class UnnamedSchemaBlock(Rule):
    """The block that holds the document is not named `infra0_schema`.

    Why: the block was found by its content or by the heading above it. Other readers of answers go by the
    name alone.

    Example:
        ## Infra0 Schema

        ```json
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
        ```

    Instead:
        ## Infra0 Schema

        ```infra0_schema
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
        ```
    """

    code = "I0112"
    severity = Severity.WARNING


class UnclosedBlock(Rule):
    """A block of an answer is never closed.

    Why: Markdown lets such a block run on to the end of the text, over everything that follows. In the last
    block it means that the answer broke off.

    Example:
        ```infra0_schema
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}

    Instead:
        ```infra0_schema
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
        ```
    """

    code = "I0113"
    severity = Severity.WARNING
