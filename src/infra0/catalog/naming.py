"""How the Python SDKs spell wire names."""

import keyword
import re

_PLURAL_ACRONYM = re.compile(r"([A-Z]{2,})s(?=[A-Z]|$)")
_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def python_name(wire_name: str) -> str:
    """The keyword that an SDK derives from a wire name: ``kmsKeyArn`` is ``kms_key_arn``, ``lambda`` ``lambda_``.

    Right for nearly all names; catalogs store the rest.
    """
    singular = _PLURAL_ACRONYM.sub(lambda found: found[1].capitalize() + "s", wire_name)
    name = _WORD_START.sub("_", singular).lower()
    return f"{name}_" if keyword.iskeyword(name) else name
