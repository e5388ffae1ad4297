"""What can be wrong with the text of a document in JSON."""

from infra0.diagnostics import Rule, Severity


class UnexpectedText(Rule):
    """Something stands in a JSON text where it cannot be read.

    Why: nothing after that place can be read with certainty.

    Example:
        {"resources": ...}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
    """

    code = "I0120"
    severity = Severity.ERROR


class StrayComma(Rule):
    """A comma has nothing after it, or nothing before it.

    Why: JavaScript and Python allow a comma after the last member, JSON does not, and most readers stop there.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket",}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
    """

    code = "I0121"
    severity = Severity.ERROR


class MissingComma(Rule):
    """Two members or elements follow each other without a comma.

    Why: JSON separates members with commas, also where each has a line of its own.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}
                       "logBucket": {"type": "aws:s3:Bucket"}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"},
                       "logBucket": {"type": "aws:s3:Bucket"}}}
    """

    code = "I0122"
    severity = Severity.ERROR


class MissingColon(Rule):
    """There is no colon between a key and its value.

    Why: JSON has a colon there, never an equals sign or an arrow.

    Example:
        {"resources": {"dataBucket": {"type" = "aws:s3:Bucket"}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
    """

    code = "I0123"
    severity = Severity.ERROR


class UnbalancedBracket(Rule):
    """A brace or bracket is missing, unmatched, or does not match the one that it should close.

    Why: from there on every value would end up in a different object than the one it is meant for.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
    """

    code = "I0124"
    severity = Severity.ERROR


class Comment(Rule):
    """A comment stands in a JSON text.

    Why: JSON has no comments, and most readers stop at one. YAML has them, and `description` holds text.

    Example:
        {"resources": {
          // the data lake
          "dataBucket": {"type": "aws:s3:Bucket"}
        }}

    Instead:
        {"resources": {
          "dataBucket": {"type": "aws:s3:Bucket"}
        }}
    """

    code = "I0125"
    severity = Severity.ERROR


class WrongQuotes(Rule):
    """A string is in single quotes, typographic quotes or backticks.

    Why: JSON knows only the straight double quote. Word processors and chat windows change it without asking.

    Example:
        {'resources': {'dataBucket': {'type': 'aws:s3:Bucket'}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
    """

    code = "I0126"
    severity = Severity.ERROR


class UnquotedText(Rule):
    """A key or a string is not in quotes.

    Why: JavaScript and YAML allow that, JSON does not.

    Example:
        {resources: {dataBucket: {type: "aws:s3:Bucket"}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
    """

    code = "I0127"
    severity = Severity.ERROR


class ForeignWord(Rule):
    """`True`, `False`, `None` or `undefined` stands for a value.

    Why: these are words of Python and JavaScript. JSON writes `true`, `false` and `null`.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "config": {"forceDestroy": True}}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket", "config": {"forceDestroy": true}}}}
    """

    code = "I0128"
    severity = Severity.ERROR


class UnclosedText(Rule):
    """A string has no opening or no closing quote.

    Why: without an opening quote it is not a string, and without a closing one it runs on into the next line.

    Example:
        {"resources": {"dataBucket": {
          "type": "aws:s3:Bucket,
          "config": {}
        }}}

    Instead:
        {"resources": {"dataBucket": {
          "type": "aws:s3:Bucket",
          "config": {}
        }}}
    """

    code = "I0129"
    severity = Severity.ERROR


class UnescapedCharacter(Rule):
    """A quote, a line break or a tab is not escaped in a string.

    Why: inside a string JSON writes them as `\\"`, `\\n` and `\\t`.

    Example:
        {"description": "The "lake" of the team", "resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}

    Instead:
        {"description": "The \\"lake\\" of the team", "resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
    """

    code = "I0130"
    severity = Severity.ERROR


class InvalidEscape(Rule):
    """A backslash is followed by something that JSON does not know, or an escape is half a character.

    Why: a backslash in a string is written twice. An emoji as an escape has two halves, and one alone is not a
    character.

    Example:
        {"description": "Names match \\d+", "resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}

    Instead:
        {"description": "Names match \\\\d+", "resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
    """

    code = "I0131"
    severity = Severity.ERROR


class MalformedNumber(Rule):
    """A number is written in a way that JSON does not know.

    Why: JSON has decimal numbers with a digit on both sides of the point, without plus sign, leading zeros or
    underscores.

    Example:
        {"resources": {"dataStream": {"type": "aws:kinesis:Stream", "config": {"shardCount": +1}}}}

    Instead:
        {"resources": {"dataStream": {"type": "aws:kinesis:Stream", "config": {"shardCount": 1}}}}
    """

    code = "I0132"
    severity = Severity.ERROR


class UnusualSpace(Rule):
    """A no-break space or another invisible character stands between the values of a JSON text.

    Why: it comes with text that is copied from web pages. It looks like a space but is not one to JSON. The sign ⍽
    in the example stands for a no-break space.

    Example:
        {"resources":⍽{"dataBucket": {"type": "aws:s3:Bucket"}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
    """

    code = "I0133"
    severity = Severity.ERROR


class TextAfterDocument(Rule):
    """Something follows after the end of the document's object.

    Why: a file, or a block of an answer, holds one object. What follows would not be read.

    Example:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}}}
        {"resources": {"logBucket": {"type": "aws:s3:Bucket"}}}

    Instead:
        {"resources": {"dataBucket": {"type": "aws:s3:Bucket"}, "logBucket": {"type": "aws:s3:Bucket"}}}
    """

    code = "I0134"
    severity = Severity.ERROR
