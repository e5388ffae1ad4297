"""Credentials are told from ordinary text in both directions."""

import pytest

from infra0.derive.secrets.credentials import FORMS, looks_like_credential

BY_FORM = {
    "an AWS access key ID": "AKIA" + "IOSFODNN7EXAMPLE",
    "a private key": "-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----",
    "a GitHub token": "ghp_" + "a1B2" * 9,
    "a GitLab token": "glpat-" + "a1B2c" * 4,
    "a Slack token": "xoxb-" + "123456789012-abcdef",
    "a Slack webhook": "https://hooks.slack.com/services/" + "T0000000/B0000000/abcdefgh12345678",
    "a Stripe key": "sk_live_" + "a1B2" * 6,
    "a Google API key": "AIza" + "a1B2c" * 7,
    "an Anthropic key": "sk-ant-" + "api03-" + "a1B2" * 6,
    "an OpenAI key": "sk-proj-" + "a1B2" * 12,
    "a Hugging Face token": "hf_" + "aB" * 17,
    "a SendGrid key": "SG." + "a1B2" * 5 + "." + "c3D4" * 10,
    "an npm token": "npm_" + "a1B2" * 9,
    "a PyPI token": "pypi-AgE" + "a1B2" * 14,
    "a DigitalOcean token": "dop_v1_" + "a1b2" * 16,
    "a Pulumi access token": "pul-" + "a1b2" * 10,
    "a Docker Hub token": "dckr_pat_" + "a1B2" * 6,
    "a Shopify token": "shpat_" + "a1b2" * 8,
    "a Telegram bot token": "123456789:AA" + "a1B" * 11,
    "a JSON web token": "eyJ" + "hbGciOiJIUzI1NiJ9" + "." + "eyJ" + "zdWIiOiIxMjM0In0" + "." + "dozjgNryP4J3jVmNHl0w5N",
}


def test_every_form_has_a_sample() -> None:
    assert [form.kind for form in FORMS] == [*BY_FORM]


@pytest.mark.parametrize(("kind", "text"), BY_FORM.items(), ids=BY_FORM)
def test_a_form_is_recognised_alone_and_within_text(kind: str, text: str) -> None:
    assert looks_like_credential(text) == kind
    assert looks_like_credential(f"#!/bin/sh\nexport TOKEN='{text}'\nstart") == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("postgres://app:hunter2@db.internal:5432/app", "", "a URL with a password in it"),
        ("postgres://app:hunter2@${db.endpoint}/app", "DATABASE_URL", "a URL with a password in it"),
        ("redis://:s3cr3t@cache:6379", "REDIS_URL", "a URL with a password in it"),
        ("Server=db;User=app;Password=hunter2;", "", "a connection string with a password in it"),
        ("AccountName=a;AccountKey=dGhpcyBpcyBhIGtleQ==", "", "a connection string with a password in it"),
        ("hunter2", "password", "a password"),
        ("changeme", "masterPassword", "a password"),
        ("correct horse battery", "DB_PASSWORD", "a password"),
        ("SuperSecret123!", "adminPasswd", "a password"),
        ("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "AWS_SECRET_ACCESS_KEY", "the value of `AWS_SECRET_ACCESS_KEY`"),
        ("9f86d081884c7d659a2feaa0c55ad015", "apiKey", "the value of `apiKey`"),
        ("9f86d081884c7d659a2feaa0c55ad015", "JWT_SECRET", "the value of `JWT_SECRET`"),
        ("s3cr3t-value-1", "clientSecret", "the value of `clientSecret`"),
        ("a1b2c3d4e5f6", "GITHUB_OAUTH_TOKEN", "the value of `GITHUB_OAUTH_TOKEN`"),
        ("a1b2c3d4e5f6", "x-api-key", "the value of `x-api-key`"),
    ],
)
def test_a_name_or_a_password_inside_gives_a_credential_away(text: str, name: str, kind: str) -> None:
    assert looks_like_credential(text, name) == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("api-lambda-${stack}", "name"),
        ("api-lambda.handler", "handler"),
        ("${dbPassword.result}", "password"),
        ("postgres://app:${config.dbPassword}@db/app", "DATABASE_URL"),
        ("postgres://app:<password>@db/app", "DATABASE_URL"),
        ("https://example.com:8443/path", "url"),
        ("http://user@example.com/", "url"),
        ("<your-password>", "password"),
        ("YOUR_API_KEY", "apiKey"),
        ("YOUR_API_KEY_12345", "apiKey"),
        ("REPLACE_ME", "password"),
        ("your-password-here", "password"),
        ("********", "password"),
        ("xxxxxxxx", "apiKey"),
        ("{{resolve:secretsmanager:db:SecretString:password}}", "password"),
        ("arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/db-a1b2c3", "DB_SECRET"),
        ("/prod/db/password", "DB_PASSWORD"),
        ("prod/db/credentials", "DB_SECRET"),
        ("db-credentials", "secret"),
        ("prod/db1", "SECRET_NAME"),
        ("required", "httpTokens"),
        ("efs-token-2024-01", "creationToken"),
        ("12", "PASSWORD_MIN_LENGTH"),
        ("x-api-key-v2-header", "API_KEY_HEADER"),
        ("https://auth.example.com/oauth2/token", "AUTH_TOKEN"),
        ("3600", "token"),
        ("true", "password"),
        ("HEADER", "apiKeySource"),
        ("alias/aws/s3", "encryptionKey"),
        ("user_id_1234567", "hashKey"),
        ("lambda-v1.2.3-build.4567.zip", "s3Key"),
        ("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8Y", "publicKey"),
        ("The password that the database is created with, at first.", "password"),
        ("sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "imageDigest"),
        ("sk-learn-pipeline-for-the-nightly-training-run", "name"),
        ("ami-0c55b159cbfafe1f0", "ami"),
        ("", "password"),
    ],
)
def test_ordinary_text_is_left_alone(text: str, name: str) -> None:
    assert looks_like_credential(text, name) is None


@pytest.mark.parametrize("piece", ["a", "eyJ", "sk-", "a:", "a://", "xoxb-", "your", "A1-", ";pwd=", "<", "://:"])
def test_hostile_text_takes_no_longer_than_its_length(piece: str) -> None:
    assert looks_like_credential(piece * 50_000, "description") in {
        None,
        "a Slack token",
        "a connection string with a password in it",
    }
