"""Actions on queues, topics, event buses, and senders of mail."""

from infra0.derive.iam.grants.types import Access, Grant, Named, TargetType
from infra0.derive.iam.services import Service

_QUEUE = (Named("{arn}", ("queue",)),)

QUEUE = TargetType(
    label="queue",
    service=Service.SQS,
    tokens=("aws:sqs:Queue",),
    arns={"arn": "arn:aws:sqs:*:*:{name}"},
    outward=(Access.SEND,),
    inward=(Access.CONSUME,),
    vague=(Access.SEND, Access.CONSUME),
    grants={
        Access.SEND: (Grant(("sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:SendMessage"), _QUEUE),),
        Access.CONSUME: (
            Grant(
                (
                    "sqs:ChangeMessageVisibility",
                    "sqs:DeleteMessage",
                    "sqs:GetQueueAttributes",
                    "sqs:GetQueueUrl",
                    "sqs:ReceiveMessage",
                ),
                _QUEUE,
            ),
        ),
    },
)

TOPIC = TargetType(
    label="topic",
    service=Service.SNS,
    tokens=("aws:sns:Topic",),
    arns={"arn": "arn:aws:sns:*:*:{name}"},
    outward=(Access.SEND,),
    vague=(Access.SEND,),
    grants={Access.SEND: (Grant(("sns:Publish",), (Named("{arn}", ("topic",)),)),)},
)

EVENT_BUS = TargetType(
    label="event bus",
    service=Service.EVENTBRIDGE,
    tokens=("aws:cloudwatch:EventBus",),
    arns={"arn": "arn:aws:events:*:*:event-bus/{name}"},
    outward=(Access.SEND,),
    vague=(Access.SEND,),
    grants={Access.SEND: (Grant(("events:PutEvents",), (Named("{arn}", ("event-bus",)),)),)},
)

API_DESTINATION = TargetType(
    label="API destination",
    service=Service.EVENTBRIDGE,
    tokens=("aws:cloudwatch:EventApiDestination",),
    arns={"arn": "arn:aws:events:*:*:api-destination/{name}/*"},
    outward=(Access.INVOKE,),
    vague=(Access.INVOKE,),
    grants={Access.INVOKE: (Grant(("events:InvokeApiDestination",), (Named("{arn}", ("api-destination",)),)),)},
)


def _sender(label: str, token: str, named_by: str) -> TargetType:
    return TargetType(
        label=label,
        service=Service.SES,
        tokens=(token,),
        arns={"arn": "arn:aws:ses:*:*:identity/{name}"},
        named_by=named_by,
        outward=(Access.SEND,),
        vague=(Access.SEND,),
        grants={Access.SEND: (Grant(("ses:SendEmail", "ses:SendRawEmail"), (Named("{arn}", ("identity",)),)),)},
    )


def _configuration_set(label: str, token: str, named_by: str) -> TargetType:
    return TargetType(
        label=label,
        service=Service.SES,
        tokens=(token,),
        arns={"arn": "arn:aws:ses:*:*:configuration-set/{name}"},
        named_by=named_by,
        outward=(Access.SEND,),
        vague=(Access.SEND,),
        grants={
            Access.SEND: (Grant(("ses:SendEmail", "ses:SendRawEmail"), (Named("{arn}", ("configuration-set",)),)),)
        },
    )


MAIL_TEMPLATE = TargetType(
    label="mail template",
    service=Service.SES,
    tokens=("aws:ses:Template",),
    arns={"arn": "arn:aws:ses:*:*:template/{name}"},
    outward=(Access.SEND,),
    vague=(Access.SEND,),
    grants={
        Access.SEND: (
            Grant(("ses:SendBulkTemplatedEmail", "ses:SendTemplatedEmail"), (Named("{arn}", ("template",)),)),
        )
    },
)

MESSAGING = (
    QUEUE,
    TOPIC,
    EVENT_BUS,
    API_DESTINATION,
    _sender("mail address", "aws:ses:EmailIdentity", "email"),
    _sender("mail domain", "aws:ses:DomainIdentity", "domain"),
    _sender("mail identity", "aws:sesv2:EmailIdentity", "emailIdentity"),
    _configuration_set("mail configuration", "aws:ses:ConfigurationSet", "name"),
    _configuration_set("mail configuration v2", "aws:sesv2:ConfigurationSet", "configurationSetName"),
    MAIL_TEMPLATE,
)
