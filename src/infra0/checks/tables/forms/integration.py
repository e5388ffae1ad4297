"""What texts of APIs, alarms, schedules and messages must look like.

Sources: the texts of the properties in pulumi-aws 7 and the provider's own validation of them, else the services' API
references.
"""

from collections.abc import Mapping
from dataclasses import replace

from infra0.checks.tables.forms.form import TIMEZONE, Form

_QUOTED = Form(
    r"'.*'|(?:integration|context|stageVariables)\..+",
    "put a fixed value in single quotes, or map one such as `integration.response.header.Location`",
    quote="'",
    example="'example'",
)
_RESOURCE_IDS = (
    Form(
        r"service/[^/]+/[^/]+",
        "write the service behind its cluster, as in `service/shop/web`",
        partly=True,
        begun=True,
        beside=("serviceNamespace", ("ecs",)),
        example="service/example/example",
    ),
    Form(
        r"table/.+",
        "it must begin with `table/`",
        cut="^tables?/",
        before="table/",
        partly=True,
        begun=True,
        beside=("serviceNamespace", ("dynamodb",)),
        example="table/example",
    ),
    Form(
        r"function:[^:]+:[^:]+",
        "write the function and its alias, as in `function:worker:live`",
        partly=True,
        begun=True,
        beside=("serviceNamespace", ("lambda",)),
        example="function:example:live",
    ),
    Form(
        r"cluster:.+",
        "it must begin with `cluster:`",
        before="cluster:",
        partly=True,
        begun=True,
        beside=("serviceNamespace", ("rds",)),
        example="cluster:example",
    ),
)
_EMAIL = Form(r"[^@\s]+@[^@\s]+\.[^@\s]+", "write an address, as in `team@example.com`", example="team@example.com")
_AMOUNT = Form(r"\d+(?:\.\d+)?", "write a number alone", cut=r"[^\d.]", example="100")

FORMS: Mapping[tuple[str, str], tuple[Form, ...]] = {
    ("aws:apigateway:IntegrationResponse", "responseParameters{}"): (_QUOTED,),
    ("aws:apigateway:Resource", "pathPart"): (
        Form(r"[^/]*", "write one part of the path, without slashes", cut=r"^/|/$"),
    ),
    ("aws:appautoscaling:Policy", "resourceId"): _RESOURCE_IDS,
    ("aws:appautoscaling:ScheduledAction", "resourceId"): _RESOURCE_IDS,
    ("aws:appautoscaling:Target", "resourceId"): _RESOURCE_IDS,
    ("aws:budgets:Budget", "limitAmount"): (_AMOUNT,),
    ("aws:budgets:Budget", "notifications[].subscriberEmailAddresses[]"): (_EMAIL,),
    ("aws:cloudwatch:Dashboard", "dashboardName"): (
        Form(r"[A-Za-z0-9_-]+", "use only letters, digits, hyphens and underscores"),
    ),
    ("aws:cloudwatch:MetricAlarm", "extendedStatistic"): (
        Form(
            r"(?i:p|tm|tc|ts|wm|pr|iqm).*",
            "write the kind of statistic first, as in `p99` or `tm90`",
            before="p",
            example="p99",
        ),
    ),
    ("aws:cloudwatch:MetricAlarm", "metricQueries[].id"): (
        Form(
            r"[a-z][A-Za-z0-9_]*",
            "use only letters, digits and underscores, with a lowercase letter first",
        ),
    ),
    ("aws:apigatewayv2:Authorizer", "identitySources[]"): (
        Form(
            r"\$(?:request|context|stageVariables)\..+",
            "use a selection expression, as in `$request.header.Authorization`",
            beside=("authorizerType", ("JWT",)),
            example="$request.header.Authorization",
        ),
    ),
    ("aws:apigatewayv2:Route", "target"): (
        Form(
            r"integrations/.+",
            "it must begin with `integrations/`",
            partly=True,
            example="integrations/example",
        ),
    ),
    ("aws:scheduler:Schedule", "scheduleExpressionTimezone"): (TIMEZONE,),
    ("aws:sns:TopicSubscription", "endpoint"): (
        replace(_EMAIL, beside=("protocol", ("email", "email-json"))),
        Form(
            r"https://.+",
            "it must begin with `https://`",
            before="https://",
            cut="^http://",
            partly=False,
            beside=("protocol", ("https",)),
            example="https://example.com",
        ),
    ),
}
