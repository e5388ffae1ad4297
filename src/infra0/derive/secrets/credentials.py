"""Tells credentials from other text: by their own form, or by what the slot that holds them is called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from infra0.catalog.words import ends_with, singular, words
from infra0.derive.placeholders import may_be_placeholder


@dataclass(frozen=True, slots=True)
class Form:
    """What credentials of one kind look like. marks: texts of which every one of them has one."""

    kind: str
    marks: tuple[str, ...]
    pattern: str


@dataclass(frozen=True, slots=True)
class Credential:
    """A credential within a text, from `start` up to `end`."""

    kind: str
    start: int
    end: int


FORMS: tuple[Form, ...] = (
    Form(
        "an AWS access key ID",
        (
            "AKIA",
            "ASIA",
        ),
        r"(?:AKIA|ASIA)[A-Z0-9]{16}(?![\w-])",
    ),
    Form("a private key", ("PRIVATE KEY",), r"-----BEGIN (?:[A-Z0-9]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----"),
    Form("a GitHub token", ("gh",), r"(?:gh[opusr]_[A-Za-z0-9]{36,}|github_pat_\w{22,})"),
    Form("a GitLab token", ("gl",), r"gl(?:pat|dt|rt|soat)-[\w-]{20,}"),
    Form(
        "a Slack token",
        (
            "xox",
            "xapp-",
        ),
        r"(?:xox[abeoprs]|xapp-\d)-[\w-]{10,}",
    ),
    Form(
        "a Slack webhook",
        ("hooks.slack.com",),
        r"https://hooks\.slack\.com/(?:services|workflows|triggers)/T\w{6,}/\w{6,}/\w{8,}",
    ),
    Form(
        "a Stripe key",
        (
            "k_live_",
            "k_test_",
            "whsec_",
        ),
        r"(?:[sr]k_(?:live|test)_[A-Za-z0-9]{16,}|whsec_[A-Za-z0-9+/]{24,})",
    ),
    Form("a Google API key", ("AIza",), r"AIza[\w-]{35}(?![\w-])"),
    Form("an Anthropic key", ("sk-ant-",), r"sk-ant-[\w-]{20,}"),
    Form("an OpenAI key", ("sk-",), r"sk-(?:proj-|svcacct-)?(?=[\w-]*\d)(?=[\w-]*[A-Z])[\w-]{32,}"),
    Form("a Hugging Face token", ("hf_",), r"hf_[A-Za-z]{34}(?!\w)"),
    Form("a SendGrid key", ("SG.",), r"SG\.[\w-]{16,}\.[\w-]{16,}"),
    Form("an npm token", ("npm_",), r"npm_[A-Za-z0-9]{36}(?!\w)"),
    Form("a PyPI token", ("pypi-",), r"pypi-AgE[\w-]{50,}"),
    Form("a DigitalOcean token", ("_v1_",), r"do[opr]_v1_[a-f0-9]{64}"),
    Form("a Pulumi access token", ("pul-",), r"pul-[a-f0-9]{40}(?!\w)"),
    Form("a Docker Hub token", ("dckr_pat_",), r"dckr_pat_[\w-]{20,}"),
    Form("a Shopify token", ("shp",), r"shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}"),
    Form("a Telegram bot token", (":AA",), r"\d{8,10}:AA[\w-]{33}(?![\w-])"),
    Form("a JSON web token", ("eyJ",), r"eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}"),
)
"""Credentials that their form gives away, wherever they stand in a text."""

_URL = re.compile(r"(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]{1,20}://[^\s/:@]{0,64}:([^\s/@]{1,256})@")
_SETTING = re.compile(r"(?i)(?:^|;)\s{0,9}(?:password|pwd|accountkey|sharedaccesskey)=([^;]{1,256})")

_PASSWORDS = tuple((word,) for word in ("password", "passwd", "pwd", "pass", "passphrase"))
_SECRETS = (
    ("secret",),
    ("token",),
    ("apikey",),
    *((kind, "key") for kind in ("api", "secret", "access", "private", "auth", "signing", "encryption", "account")),
    ("connection", "string"),
    ("secret", "string"),
    ("credential",),
)
_HARMLESS = frozenset(
    {"caller", "continuation", "creation", "http", "idempotency", "next", "page", "public", "request", "start"}
)
"""Words before "token" and "key" with which they are no secrets: ``httpTokens``, ``creationToken``."""

_TELLING = re.compile(r"(?i)(?:credential|key|pass|passphrase|passwd|password|pwd|secret|string|token)s?$")
"""How the names end that are worth a closer look; most names do not."""

_PLAIN = re.compile(r"(?i)true|false|yes|no|none|null|required|optional|enabled|disabled|default|\d{1,7}")
_ELSEWHERE = re.compile(
    r"(?i)arn:|alias/|/[\w.-]+(?:/|$)|\.{0,2}/|https?://|file://|ssm:|secretsmanager:|vault:|op://|env:|process\.env"
)
"""How text begins that says where a secret is rather than what."""
_NAME = re.compile(r"[A-Za-z]+(?:[-_/. ][A-Za-z]+)*")
_LONG_PROSE = 6


def looks_like_credential(text: str, name: str = "") -> str | None:
    """What kind of credential the text is, as in "it looks like a GitHub token"; None if it is none.

    name: that of the property or key whose value the text is.
    """
    found = next(credentials_in(text), None)
    if found:
        return found.kind
    return _by_name(text, name) if _TELLING.search(name) else None


def names_credential(name: str) -> bool:
    """Whether a property or key is called like one that holds a credential: ``password``, ``apiKey``."""
    called = tuple(map(singular, words(name)))
    return _ends_like(called, _PASSWORDS) or (_ends_like(called, _SECRETS) and _HARMLESS.isdisjoint(called))


def credentials_in(text: str) -> Iterator[Credential]:
    """The credentials that a text has in it, each by its form or by where it stands."""
    for form in FORMS:
        # The marks keep ordinary text from ever compiling the patterns.
        if any(mark in text for mark in form.marks):
            for found in re.finditer(rf"(?<![\w-]){form.pattern}", text):
                yield Credential(form.kind, found.start(), found.end())
    for mark, kind, pattern in (
        ("://", "a URL with a password in it", _URL),
        (";", "a connection string with a password in it", _SETTING),
    ):
        if mark in text:
            for found in pattern.finditer(text):
                if _is_value(found.group(1)):
                    yield Credential(kind, *found.span(1))


def _by_name(text: str, name: str) -> str | None:
    if not names_credential(name) or not _is_value(text):
        return None
    if _ends_like(tuple(map(singular, words(name))), _PASSWORDS):
        return "a password"
    return f"the value of `{name}`" if _is_random(text) else None


def _ends_like(called: tuple[str, ...], endings: tuple[tuple[str, ...], ...]) -> bool:
    return any(ends_with(called, ending) for ending in endings)


def _is_value(text: str) -> bool:
    """Whether text is what it stands for, not a placeholder, a reference, a name of where it is, or a description."""
    stripped = text.strip()
    return (
        bool(stripped)
        and "${" not in stripped
        and len(stripped.split()) <= _LONG_PROSE
        and not may_be_placeholder(stripped)
        and not _PLAIN.fullmatch(stripped)
        and not _ELSEWHERE.match(stripped)
    )


def _is_random(text: str) -> bool:
    """Whether text is longer and more mixed than the names that people give to things."""
    return len(text) >= 8 and not _NAME.fullmatch(text)
