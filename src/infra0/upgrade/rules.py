"""What can be said about types and shapes that are not today's."""

from infra0.diagnostics import Rule, Severity


class UnknownType(Rule):
    """The provider has no such resource type.

    Why: the program would not run: the SDK has no class for it. The catalog says which version of the SDK was
    asked; `infra0 catalog build` reads another one.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Buckets"}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
    """

    code = "I0401"
    severity = Severity.ERROR


class ForeignTypeName(Rule):
    """A type is named as another tool names it, in another case, or by a name that the provider has given up.

    Why: documents name types by Pulumi's tokens, so that every reader finds the same type. The token that is
    meant is known here, and `--fix` writes it.

    Example:
        {"resources": {"dataBucket": {"type": "AWS::S3::Bucket"}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
    """

    code = "I0402"
    severity = Severity.ERROR


class PackageWithoutCatalog(Rule):
    """No catalog describes the package that a type belongs to.

    Why: its resources are compiled as they are written, but nothing can be checked: neither the type nor its
    properties, nor which attribute a reference means. `infra0 catalog build` makes a catalog from the
    package's installed SDK.

    Example:
        {"resources": {"zone": {"type": "cloudflare:index:Zone", "config": {"zone": "example.com"}}}}

    Instead:
        {"resources": {"zone": {"type": "aws:route53:Zone", "config": {"name": "example.com"}}}}
    """

    code = "I0403"
    severity = Severity.WARNING


class DeprecatedType(Rule):
    """The provider advises against a resource type.

    Why: it still compiles, but a later version of the provider will not have it.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:BucketV2"}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
    """

    code = "I0404"
    severity = Severity.WARNING


class UnknownProperty(Rule):
    """A property is not one of those that the provider accepts there.

    Why: the program would not run: the provider's SDK rejects names that it does not know. Names are camelCase, and
    some are called otherwise than in other tools. Everything else is checked as if the name that is certainly meant
    stood there.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "config": {"force_destroy": true}}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "config": {"forceDestroy": true}}}}
    """

    code = "I0410"
    severity = Severity.ERROR


class LegacyShape(Rule):
    """A property or type has a shape that older versions of the provider took, or that another tool takes.

    Why: today's provider rejects it. What it means today is certain, so it is compiled as that; `--fix`
    writes the new shape into the document.

    Example:
        {"resources": {"natAddress": {"type": "aws:ec2:Eip", "config": {"vpc": true}}}}

    Instead:
        {"resources": {"natAddress": {"type": "aws:ec2:Eip", "config": {"domain": "vpc"}}}}
    """

    code = "I0450"
    severity = Severity.WARNING


class AmbiguousLegacyShape(Rule):
    """A shape that older versions of the provider took, and of which it is not certain what it means today.

    Why: today's provider rejects it, and each way to fix it would be a guess, or there is nothing any more that
    does the same.

    Example:
        {"resources": {"trafficLog": {"type": "aws:ec2:FlowLog",
                                      "config": {"vpcId": "vpc-1", "logGroupName": "traffic"}}}}

    Instead:
        {"resources": {"trafficLog": {"type": "aws:ec2:FlowLog",
                                      "config": {"vpcId": "vpc-1",
                                                 "logDestination": "arn:aws:logs:eu-west-1:123456789012:log-group:x"}}}}
    """

    code = "I0451"
    severity = Severity.ERROR


class DeprecatedProperty(Rule):
    """The provider advises against a property.

    Why: it still compiles, but a later version of the provider will not take it, and often it interferes with
    the resource that replaces it.

    Example:
        {"resources": {"nightly": {"type": "aws:cloudwatch:EventRule",
                                   "config": {"scheduleExpression": "rate(1 day)", "isEnabled": true}}}}

    Instead:
        {"resources": {"nightly": {"type": "aws:cloudwatch:EventRule",
                                   "config": {"scheduleExpression": "rate(1 day)", "state": "ENABLED"}}}}
    """

    code = "I0452"
    severity = Severity.WARNING


class ErrorPrefixWithoutType(Rule):
    """A delivery stream's `prefix` has expressions, and its `errorOutputPrefix` does not say the type of error.

    Why: Firehose rejects such a stream when it is created: once the prefix has a `!{...}`, the prefix for what
    could not be delivered must be there and must hold `!{firehose:error-output-type}`. It is compiled with that
    added. The rule is in Amazon's documentation of custom prefixes for S3 objects.

    Example:
        {"resources": {"archive": {"type": "aws:kinesis:FirehoseDeliveryStream",
                                   "config": {"destination": "extended_s3",
                                              "extendedS3Configuration": {
                                                  "roleArn": "arn:aws:iam::123456789012:role/delivery",
                                                  "bucketArn": "arn:aws:s3:::lake",
                                                  "prefix": "year=!{timestamp:yyyy}/",
                                                  "errorOutputPrefix": "errors/"}}}}}

    Instead:
        {"resources": {"archive": {"type": "aws:kinesis:FirehoseDeliveryStream",
                                   "config": {"destination": "extended_s3",
                                              "extendedS3Configuration": {
                                                  "roleArn": "arn:aws:iam::123456789012:role/delivery",
                                                  "bucketArn": "arn:aws:s3:::lake",
                                                  "prefix": "year=!{timestamp:yyyy}/",
                                                  "errorOutputPrefix": "errors/!{firehose:error-output-type}/"}}}}}
    """

    code = "I0453"
    severity = Severity.WARNING


RULES: tuple[type[Rule], ...] = (
    UnknownType,
    ForeignTypeName,
    PackageWithoutCatalog,
    DeprecatedType,
    UnknownProperty,
    LegacyShape,
    AmbiguousLegacyShape,
    DeprecatedProperty,
    ErrorPrefixWithoutType,
)
