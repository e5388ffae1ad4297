"""Tells credentials from other text: by their own form, or by what the slot that holds them is called."""

from __future__ import annotations

import re

from infra0.graph.words import ends_with, singular, words

FORMS: tuple[tuple[str, str], ...] = (
    ("an AWS access key ID", r"(?:AKIA|ASIA)[A-Z0-9]{16}(?![\w-])"),
    ("a private key", r"-----BEGIN (?:[A-Z0-9]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----"),
    ("a GitHub token", r"(?:gh[opusr]_[A-Za-z0-9]{36,}|github_pat_\w{22,})"),
    ("a GitLab token", r"gl(?:pat|dt|rt|soat)-[\w-]{20,}"),
    ("a Slack token", r"xox[abeoprs]-[\w-]{10,}|xapp-\d-[\w-]{10,}"),
    ("a Slack webhook", r"https://hooks\.slack\.com/(?:services|workflows|triggers)/T\w{6,}/\w{6,}/\w{8,}"),
    ("a Stripe key", r"(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,}|whsec_[A-Za-z0-9+/]{24,}"),
    ("a Google API key", r"AIza[\w-]{35}(?![\w-])"),
    ("an Anthropic key", r"sk-ant-[\w-]{20,}"),
    ("an OpenAI key", r"sk-(?:proj-|svcacct-)?(?=[\w-]*\d)(?=[\w-]*[A-Z])[\w-]{32,}"),
    ("a Hugging Face token", r"hf_[A-Za-z]{34}(?!\w)"),
    ("a SendGrid key", r"SG\.[\w-]{16,}\.[\w-]{16,}"),
    ("an npm token", r"npm_[A-Za-z0-9]{36}(?!\w)"),
    ("a PyPI token", r"pypi-AgE[\w-]{50,}"),
    ("a DigitalOcean token", r"do[opr]_v1_[a-f0-9]{64}"),
    ("a Pulumi access token", r"pul-[a-f0-9]{40}(?!\w)"),
    ("a Docker Hub token", r"dckr_pat_[\w-]{20,}"),
    ("a Shopify token", r"shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}"),
    ("a Telegram bot token", r"\d{8,10}:AA[\w-]{33}(?![\w-])"),
    ("a JSON web token", r"eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}"),
)
"""Credentials that their form gives away, wherever they stand in a text."""

_FORMS = re.compile("|".join(rf"(?P<form{number}>(?<![\w-])(?:{form}))" for number, (_, form) in enumerate(FORMS)))
_URL_PASSWORD = re.compile(r"(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]{1,20}://[^\s/:@]{0,64}:([^\s/@]{1,256})@")
_SETTING_PASSWORD = re.compile(r"(?i)(?:^|;)\s{0,9}(?:password|pwd|accountkey|sharedaccesskey)=([^;]{1,256})")

_PASSWORDS = tuple((word,) for word in ("password", "passwd", "pwd", "passphrase"))
_SECRETS = (
    ("secret",),
    ("token",),
    ("apikey",),
    *((kind, "key") for kind in ("api", "secret", "access", "private", "auth", "signing", "encryption", "account")),
    ("connection", "string"),
    ("credential",),
)
_HARMLESS = frozenset(
    {"caller", "continuation", "creation", "http", "idempotency", "next", "page", "public", "request", "start"}
)
"""Words before "token" and "key" with which they are no secrets: ``httpTokens``, ``creationToken``."""

_TELLING = re.compile(r"(?i)(?:credential|key|passphrase|passwd|password|pwd|secret|string|token)s?$")
"""How the names end that are worth a closer look; most names do not."""

_PLACEHOLDER = re.compile(
    r"(?i)<.*>|\[.*\]|\{\{.*\}\}|%.*%|[*x.•_-]+|.*\b(?:your|replace|insert|placeholder|todo|redacted)(?:\b|_).*"
    r"|.*(?:_here|-here)",
    re.DOTALL,
)
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
    if found := _FORMS.search(text):
        return FORMS[int((found.lastgroup or "form0").removeprefix("form"))][0]
    if "://" in text and any(_is_value(found.group(1)) for found in _URL_PASSWORD.finditer(text)):
        return "a URL with a password in it"
    if ";" in text and any(_is_value(found.group(1)) for found in _SETTING_PASSWORD.finditer(text)):
        return "a connection string with a password in it"
    return _by_name(text, name) if _TELLING.search(name) else None


def _by_name(text: str, name: str) -> str | None:
    called = tuple(map(singular, words(name)))
    if not _is_value(text):
        return None
    if any(ends_with(called, ending) for ending in _PASSWORDS):
        return "a password"
    ending = next((ending for ending in _SECRETS if ends_with(called, ending)), None)
    if ending is None or _HARMLESS.intersection(called) or not _is_random(text):
        return None
    return f"the value of `{name}`"


def _is_value(text: str) -> bool:
    """Whether text is what it stands for, not a placeholder, a reference, a name of where it is, or a description."""
    stripped = text.strip()
    return (
        bool(stripped)
        and "${" not in stripped
        and len(stripped.split()) <= _LONG_PROSE
        and not any(form.fullmatch(stripped) for form in (_PLACEHOLDER, _PLAIN))
        and not _ELSEWHERE.match(stripped)
    )


def _is_random(text: str) -> bool:
    """Whether text is longer and more mixed than the names that people give to things."""
    return len(text) >= 8 and not _NAME.fullmatch(text)
