"""What can be wrong with a file before anything in it is read."""

from infra0.diagnostics import Rule, Severity


class UndecodableText(Rule):
    """The bytes of the document are not text in the encoding that the file is in.

    Why: a byte that is not a character can only be guessed at, and a guess may end up in the name of a resource.
    Documents are UTF-8; UTF-16 and UTF-32 are read where the file says so with a byte-order mark. The example
    has this fault when it is saved as Latin-1, in which é is a single byte.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "config": {"tags": {"Site": "café"}}}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "config": {"tags": {"Site": "cafe"}}}}}
    """

    code = "I0101"
    severity = Severity.ERROR


class UndecodableNarrative(Rule):
    """Bytes of an answer are not text, but none of them is in its `infra0_schema` block.

    Why: the narrative is carried into the documentation, where the damage shows as replacement characters. The
    document itself is whole, so it is compiled. The example has this fault when it is saved as Latin-1.

    Example:
        ```infra0_schema
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
        ```

        ```conclusion
        The bucket of the café.
        ```

    Instead:
        ```infra0_schema
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
        ```

        ```conclusion
        The bucket of the cafe.
        ```
    """

    code = "I0102"
    severity = Severity.WARNING


class EmptyDocument(Rule):
    """The file, or the block of an answer that should hold the document, is empty.

    Why: there is nothing to compile. It is usually a file that was not saved, or an answer that broke off.

    Example:
        ```infra0_schema
        ```

    Instead:
        ```infra0_schema
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
        ```
    """

    code = "I0103"
    severity = Severity.ERROR


class NotAnObject(Rule):
    """The document is a list, a string or a number where it must be an object.

    Why: a document is one object with `resources` and, usually, `diagram`.

    Example:
        [{"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}]

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
    """

    code = "I0104"
    severity = Severity.ERROR


class CutOff(Rule):
    """The document breaks off before it is complete.

    Why: answers have a length limit, and streams end. What is missing cannot be known, so nothing is compiled
    from what there is.

    Example:
        ```infra0_schema
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "config": {"buck

    Instead:
        ```infra0_schema
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "config": {"bucket": "data"}}}}
        ```
    """

    code = "I0105"
    severity = Severity.ERROR


class NestedTooDeeply(Rule):
    """Objects and lists lie more than 200 deep inside each other.

    Why: no resource is nested like that. The bound keeps a hostile document from exhausting the compiler. The
    ellipses in the example stand for a few hundred brackets more.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "config": {"tags": [[[[…]]]]}}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
    """

    code = "I0106"
    severity = Severity.ERROR
