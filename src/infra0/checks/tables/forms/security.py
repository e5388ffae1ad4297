"""What texts of roles and pools of users must look like.

Sources: the texts of the properties in pulumi-aws 7 and the provider's own validation of them, else the services' API
references.
"""

from collections.abc import Mapping

from infra0.checks.tables.forms.form import Form

_LATIN = Form(
    "[\t\n\r\x20-\x7e\xa1-\xff]*", "use only characters of Latin 1, without typographic dashes, quotes and arrows"
)

FORMS: Mapping[tuple[str, str], tuple[Form, ...]] = {
    ("aws:cognito:UserPoolClient", "callbackUrls[]"): (
        Form(
            r"https://.+|http://(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/].*)?|(?!https?:)[A-Za-z][\w.+-]*:.+",
            "use `https://`; only `localhost` may do without",
            "https://",
            cut="^http://",
            example="https://example.com",
        ),
    ),
    ("aws:cognito:UserPoolDomain", "domain"): (
        Form(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?", "use only lowercase letters, digits and hyphens"),
        Form(
            r"(?:(?!aws|amazon|cognito)[^.])*|.*\..*",
            "a prefix must not contain `aws`, `amazon` or `cognito`",
        ),
    ),
    ("aws:iam:OpenIdConnectProvider", "url"): (
        Form(r"https://.+", "it must begin with `https://`", "https://", cut="^http://", example="https://example.com"),
    ),
    ("aws:iam:Role", "description"): (_LATIN,),
}
