"""What can be wrong with the text of a document in YAML."""

from infra0.diagnostics import Rule, Severity


class InvalidYaml(Rule):
    """The text does not follow the syntax of YAML.

    Why: nothing after that place can be read with certainty. Most often a colon stands inside a text without
    quotes, a line is indented a little too far, or a tab is used for indentation.

    Example:
        resources:
          dataBucket:
            type: aws:s3:Bucket
            config:
              bucket: data: lake

    Instead:
        resources:
          dataBucket:
            type: aws:s3:Bucket
            config:
              bucket: "data: lake"
    """

    code = "I0150"
    severity = Severity.ERROR


class SeveralDocuments(Rule):
    """A YAML file holds more than one document.

    Why: each document is compiled into a project of its own, so each needs a file of its own.

    Example:
        resources: {dataBucket: {type: "aws:s3:Bucket"}}
        ---
        resources: {logBucket: {type: "aws:s3:Bucket"}}

    Instead:
        resources: {dataBucket: {type: "aws:s3:Bucket"}, logBucket: {type: "aws:s3:Bucket"}}
    """

    code = "I0151"
    severity = Severity.ERROR


class UnknownTag(Rule):
    """A YAML value has a tag that is not one of JSON's kinds of values.

    Why: tags such as `!Ref` and `!Sub` are functions of other tools. Infra0 refers to resources in the text
    itself.

    Example:
        resources:
          dataBucket: {type: "aws:s3:Bucket"}
          versioning:
            type: aws:s3:BucketVersioning
            config: {bucket: !Ref dataBucket}

    Instead:
        resources:
          dataBucket: {type: "aws:s3:Bucket"}
          versioning:
            type: aws:s3:BucketVersioning
            config: {bucket: dataBucket}
    """

    code = "I0152"
    severity = Severity.ERROR


class UnboundedAlias(Rule):
    """A YAML alias stands inside the value that it names, or aliases multiply the document's size.

    Why: such a document has no end, or one that no memory holds.

    Example:
        resources: &everything
          dataBucket: {type: "aws:s3:Bucket", config: *everything}

    Instead:
        resources:
          dataBucket: {type: "aws:s3:Bucket"}
    """

    code = "I0153"
    severity = Severity.ERROR


class KeyNotText(Rule):
    """A key of a YAML mapping is a list or a mapping.

    Why: the keys of a document are names, as in JSON.

    Example:
        resources:
          [dataBucket, logBucket]: {type: "aws:s3:Bucket"}

    Instead:
        resources:
          dataBucket: {type: "aws:s3:Bucket"}
          logBucket: {type: "aws:s3:Bucket"}
    """

    code = "I0154"
    severity = Severity.ERROR


class UndefinedAlias(Rule):
    """A YAML alias names an anchor that is not there before it.

    Why: a value that begins with `*` stands for another one that was marked with `&` and the same name. A text
    that begins with `*`, such as a pattern, needs quotes.

    Example:
        resources:
          dataRule: {type: "aws:cloudwatch:EventRule", config: {name: *rate}}

    Instead:
        resources:
          dataRule: {type: "aws:cloudwatch:EventRule", config: {name: "*rate"}}
    """

    code = "I0155"
    severity = Severity.ERROR
