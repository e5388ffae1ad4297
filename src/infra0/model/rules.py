"""What can be wrong with the shape of a document."""

from infra0.diagnostics import Rule, Severity


class MissingMember(Rule):
    """A member that every document, resource, node or edge must have is not there.

    Why: without it the compiler cannot know what is meant: a resource without a `type` is not a resource.

    Example:
        {"resources": {"dataBucket": {"config": {"forceDestroy": true}}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "config": {"forceDestroy": true}}}}
    """

    code = "I0201"
    severity = Severity.ERROR


class WrongShape(Rule):
    """A member of the document's frame holds a different kind of value than it must.

    Why: `resources` is an object from IDs to resources, `config` an object, labels are text. Another shape
    cannot be read without guessing.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "config": ["forceDestroy"]}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "config": {"forceDestroy": true}}}}
    """

    code = "I0202"
    severity = Severity.ERROR


class SingleDependency(Rule):
    """`dependsOn` is a single string where it must be a list of IDs.

    Why: a list is the one form that every reader of Infra0 documents understands.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"},
                       "logBucket": {"type": "aws:s3:Bucket", "dependsOn": "dataBucket"}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"},
                       "logBucket": {"type": "aws:s3:Bucket", "dependsOn": ["dataBucket"]}}}
    """

    code = "I0203"
    severity = Severity.ERROR


class NoResources(Rule):
    """The document has no resources.

    Why: there is nothing to deploy, draw or describe. It is usually an answer that was cut short.

    Example:
        {"resources": {}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
    """

    code = "I0204"
    severity = Severity.ERROR


class InvalidIdentifier(Rule):
    """An ID is empty or contains control characters.

    Why: IDs become names in programs, pictures and messages, where such characters cannot be shown.

    Example:
        {"resources": {"": {"type": "aws:s3:Bucket"}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
    """

    code = "I0205"
    severity = Severity.ERROR


RULES: tuple[type[Rule], ...] = (MissingMember, WrongShape, SingleDependency, NoResources, InvalidIdentifier)
