"""Lists of accepted values in texts; the texts here are made up."""

import pytest

from infra0.catalog.builder.accepted import accepted_values
from infra0.catalog.builder.completions import completed


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Kind of the thing. Valid values are `A`, `B`, and `C`.", ("A", "B", "C")),
        ("Kind. Valid values: `a.b`, `c:d`. Defaults to `a.b`.", ("a.b", "c:d")),
        ('Kind. Either `"on"` or `"off"`.', ("on", "off")),
        ('Kind, either "ON", or "OFF". Matters much.', ("ON", "OFF")),
        ("Must be one of the following: `A` (the default), `B` (other).", ("A", "B")),
        ("Kind. Can be `A` or `B`. Changing it makes a new thing.", ("A", "B")),
        ("Supported protocols are `FTP` and `SFTP`", ("FTP", "SFTP")),
        ("Possible values are\n* `A` - One.\n* `B` - Other.\n", ("A", "B")),
        ("Days to keep it. Possible values are: 1, 3, 5, and 0. Or 0 for ever.", ("1", "3", "5", "0")),
        ("Valid Values: FIRST | SECOND", ("FIRST", "SECOND")),
        ("Valid values are `A`, `B`, default is `A`.", ("A", "B")),
    ],
)
def test_a_complete_list_is_read(text: str, values: tuple[str, ...]) -> None:
    assert accepted_values(text) == values


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Valid values are between `1` and `5`.",
        "Valid values are `1` to `5`.",
        "The only valid value is `A`.",
        "Valid values: `A`.",
        "If `kind` is `x`, valid values are `A` and `B`.",
        "Valid values for x are `A` and `B`. Valid values for y are `C` and `D`.",
        "Valid values are `A`, `B`, or the ARN of a thing.",
        "Valid values are `A` and `B`. Additionally, the ARN of a thing.",
        "Valid values are `A` and `B`. Case insensitive.",
        "Valid values are `A` and `B`. Defaults to `C`.",
        "Valid values are `first*` and `second*`.",
        "Day must be one of `Mon` or `Tue`.",
        "One of `source_arn` or `source_id` must be given.",
        "What it is.\n* `inner` - Part of it. Valid values are `A` and `B`.",
        "Valid values are\n* `A` - One.\n* Any other text.\n",
    ],
)
def test_what_is_no_complete_list_is_not_read(text: str) -> None:
    assert accepted_values(text) == ()


def test_what_a_list_leaves_out_is_added() -> None:
    assert completed("ssm", "operatingSystem", ["WINDOWS", "AMAZON_LINUX"]) == (
        *("WINDOWS", "AMAZON_LINUX", "ALMA_LINUX"),
    )
    assert completed("ssm", "operatingSystem", ["OTHER"]) == ("OTHER",)
    assert completed("elastictranscoder", "resolution", ["auto", "widthxheight"]) == ()
