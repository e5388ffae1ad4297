"""What can be wrong with the references of a document."""

from infra0.diagnostics import Rule, Severity


class UnknownReference(Rule):
    """A reference, a dependency or an option names something that is not a resource of the document.

    Why: the program would refer to a variable that does not exist. It is usually a misspelled ID, or a resource
    that was planned and then forgotten.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"},
                       "versioning": {"type": "aws:s3:BucketVersioning",
                                      "config": {"bucket": "${dataBuket.id}",
                                                 "versioningConfiguration": {"status": "Enabled"}}}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"},
                       "versioning": {"type": "aws:s3:BucketVersioning",
                                      "config": {"bucket": "${dataBucket.id}",
                                                 "versioningConfiguration": {"status": "Enabled"}}}}}
    """

    code = "I0301"
    severity = Severity.ERROR
    spoils = True


class UnknownAttribute(Rule):
    """A `${...}` names an attribute that the resource's type does not have.

    Why: the value would not exist at deployment. Names from other tools are the usual cause.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}},
         "outputs": {"address": "${dataBucket.bucketDomain}"}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}},
         "outputs": {"address": "${dataBucket.bucketDomainName}"}}
    """

    code = "I0302"
    severity = Severity.ERROR
    spoils = True


class InvalidExpression(Rule):
    """What stands in `${...}` is not something that a document can refer to, or its brace is never closed.

    Why: in braces go `stack`, `project`, `organization`, `config.NAME`, an ID, or an ID with a path such as
    `.arn`, `[0]` or `["key"]`. Functions and operators have no meaning there. A literal `${` is written `$${`.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "config": {"bucket": "lake-${lower(stack)}"}}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "config": {"bucket": "lake-${stack}"}}}}
    """

    code = "I0303"
    severity = Severity.ERROR
    spoils = True


class AttributeLikeText(Rule):
    """Text has the form of a reference to a resource, but that resource's type has no such attribute.

    Why: it is compiled as text. If a reference was meant, it needs an attribute that exists.

    Example:
        {"resources": {"site": {"type": "aws:s3:Bucket", "config": {"tags": {"File": "notes.html"}}},
                       "notes": {"type": "aws:s3:Bucket"}}}

    Instead:
        {"resources": {"site": {"type": "aws:s3:Bucket", "config": {"tags": {"File": "${notes.bucket}"}}},
                       "notes": {"type": "aws:s3:Bucket"}}}
    """

    code = "I0304"
    severity = Severity.HINT


class NearReference(Rule):
    """Text is nearly a reference: an ID alone, an ID with something else, or an attribute of no resource.

    Why: it is compiled as text, in a place where a reference was probably meant.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"},
                       "versioning": {"type": "aws:s3:BucketVersioning",
                                      "config": {"bucket": "databucket.id",
                                                 "versioningConfiguration": {"status": "Enabled"}}}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"},
                       "versioning": {"type": "aws:s3:BucketVersioning",
                                      "config": {"bucket": "dataBucket.id",
                                                 "versioningConfiguration": {"status": "Enabled"}}}}}
    """

    code = "I0305"
    severity = Severity.WARNING
    spoils = True


class DependencyCycle(Rule):
    """Resources depend on each other in a cycle, through references, options or `dependsOn`, or one refers to itself.

    Why: none of them could be deployed first.

    Example:
        {"resources": {"first": {"type": "aws:s3:Bucket", "dependsOn": ["second"]},
                       "second": {"type": "aws:s3:Bucket", "dependsOn": ["first"]}}}

    Instead:
        {"resources": {"first": {"type": "aws:s3:Bucket"},
                       "second": {"type": "aws:s3:Bucket", "dependsOn": ["first"]}}}
    """

    code = "I0306"
    severity = Severity.ERROR


class IdentifierAsText(Rule):
    """Text is exactly the ID of another resource, in a place where nothing tells which attribute would be meant.

    Why: it is compiled as text. If the resource was meant, name the attribute.

    Example:
        {"resources": {"orders": {"type": "aws:sqs:Queue"},
                       "site": {"type": "aws:s3:Bucket", "config": {"tags": {"Feeds": "orders"}}}}}

    Instead:
        {"resources": {"orders": {"type": "aws:sqs:Queue"},
                       "site": {"type": "aws:s3:Bucket", "config": {"tags": {"Feeds": "${orders.name}"}}}}}
    """

    code = "I0307"
    severity = Severity.HINT


class ForeignExpression(Rule):
    """A `${...}` stands as it is, because the language of its place has such expressions of its own.

    Why: IAM policies, state machines and scripts use the same signs. Nothing in the document has that name, so
    it is left to them.

    Example:
        {"resources": {"homes": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "s3:GetObject",
                           "Resource": "arn:aws:s3:::homes/${aws:username}/*"}]}}}}}

    Instead:
        {"resources": {"homes": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "s3:GetObject",
                           "Resource": "arn:aws:s3:::homes/$${aws:username}/*"}]}}}}}
    """

    code = "I0308"
    severity = Severity.HINT


class UndeclaredSetting(Rule):
    """`${config.NAME}` reads a stack setting that the document's `config` does not declare.

    Why: it is compiled as a required setting of the type that its use asks for. Declaring it gives it a type, a default
    and a description.

    Example:
        {"resources": {"site": {"type": "aws:s3:Bucket", "config": {"bucket": "site-${config.domain}"}}}}

    Instead:
        {"config": {"domain": {"type": "string"}},
         "resources": {"site": {"type": "aws:s3:Bucket", "config": {"bucket": "site-${config.domain}"}}}}
    """

    code = "I0309"
    severity = Severity.WARNING
    spoils = True


RULES: tuple[type[Rule], ...] = (
    UnknownReference,
    UnknownAttribute,
    InvalidExpression,
    AttributeLikeText,
    NearReference,
    DependencyCycle,
    IdentifierAsText,
    ForeignExpression,
    UndeclaredSetting,
)
