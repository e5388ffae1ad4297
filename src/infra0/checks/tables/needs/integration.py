"""What APIs, events, alarms and workflows need.

Source: the texts of the properties in pulumi-aws 7 ("required if ..."), and the API references of API Gateway
(CreateAuthorizer, PutMethod), EventBridge Scheduler (FlexibleTimeWindow) and CloudWatch (PutMetricAlarm).
"""

from infra0.checks.tables.needs.need import Need

_INTEGRATED = ("AWS", "AWS_PROXY", "HTTP", "HTTP_PROXY")
_ENDPOINTS = ("aws:apigatewayv2:Route",)

NEEDS: tuple[Need, ...] = (
    Need(("aws:apigateway:Authorizer",), "type", ("providerArns",), ("COGNITO_USER_POOLS",)),
    Need(("aws:apigateway:Authorizer",), "type", ("authorizerUri",), ("REQUEST", "TOKEN")),
    Need(("aws:apigateway:Integration",), "type", ("uri", "integrationHttpMethod"), _INTEGRATED),
    Need(("aws:apigateway:Method",), "authorization", ("authorizerId",), ("COGNITO_USER_POOLS", "CUSTOM")),
    Need(("aws:apigatewayv2:Api",), "protocolType", ("routeSelectionExpression",), ("WEBSOCKET",)),
    Need(("aws:apigatewayv2:Authorizer",), "authorizerType", ("jwtConfiguration", "identitySources"), ("JWT",)),
    Need(("aws:apigatewayv2:Authorizer",), "authorizerType", ("authorizerUri",), ("REQUEST",)),
    Need(_ENDPOINTS, "authorizationType", ("authorizerId",), ("CUSTOM", "JWT")),
    Need(_ENDPOINTS, "authorizerId", ("authorizationType",)),
    Need(
        ("aws:appautoscaling:Policy",),
        "policyType",
        ("targetTrackingScalingPolicyConfiguration",),
        ("TargetTrackingScaling",),
    ),
    Need(("aws:appautoscaling:Policy",), "policyType", ("stepScalingPolicyConfiguration",), ("StepScaling",)),
    *(
        Need(("aws:appsync:DataSource",), "type", (needed,), (type_,))
        for type_, needed in (
            ("AMAZON_DYNAMODB", "dynamodbConfig"),
            ("AMAZON_EVENTBRIDGE", "eventBridgeConfig"),
            ("AMAZON_OPENSEARCH_SERVICE", "opensearchserviceConfig"),
            ("AWS_LAMBDA", "lambdaConfig"),
            ("HTTP", "httpConfig"),
            ("RELATIONAL_DATABASE", "relationalDatabaseConfig"),
        )
    ),
    *(
        Need(("aws:appsync:GraphQLApi",), "authenticationType", (needed,), (type_,), inside=inside)
        for inside in ("", "additionalAuthenticationProviders[]")
        for type_, needed in (
            ("AMAZON_COGNITO_USER_POOLS", "userPoolConfig"),
            ("AWS_LAMBDA", "lambdaAuthorizerConfig"),
            ("OPENID_CONNECT", "openidConnectConfig"),
        )
    ),
    Need(("aws:cloudwatch:MetricAlarm",), "metricName", ("namespace", "period")),
    Need(
        ("aws:cloudwatch:MetricAlarm",),
        "metricName",
        ("threshold",),
        unless=("thresholdMetricId",),
    ),
    Need(("aws:cloudwatch:MetricAlarm",), "metricName", ("evaluationPeriods",), unless=("evaluationCriteria",)),
    Need(
        ("aws:scheduler:Schedule",),
        "mode",
        ("maximumWindowInMinutes",),
        ("FLEXIBLE",),
        inside="flexibleTimeWindow",
    ),
    Need(("aws:sns:Topic",), "contentBasedDeduplication", ("fifoTopic",), (True,), value=True),
    Need(("aws:sqs:Queue",), "contentBasedDeduplication", ("fifoQueue",), (True,), value=True),
    Need(
        ("aws:sfn:StateMachine",),
        "level",
        ("logDestination",),
        ("ALL", "ERROR", "FATAL"),
        inside="loggingConfiguration",
    ),
    Need(("aws:apigatewayv2:Integration",), "integrationType", ("integrationUri",), ("HTTP_PROXY",)),
    Need(
        ("aws:apigatewayv2:Integration",),
        "integrationType",
        ("integrationUri",),
        ("AWS_PROXY",),
        ("integrationSubtype",),
    ),
    Need(
        ("aws:appautoscaling:Policy",),
        "predefinedMetricType",
        ("resourceLabel",),
        ("ALBRequestCountPerTarget",),
        inside="targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification",
    ),
    Need(
        ("aws:appsync:DataSource",),
        "type",
        ("serviceRoleArn",),
        ("AMAZON_DYNAMODB", "AMAZON_EVENTBRIDGE", "AMAZON_OPENSEARCH_SERVICE", "AWS_LAMBDA"),
    ),
    Need(("aws:appsync:Function", "aws:appsync:Resolver"), "code", ("runtime",)),
)
