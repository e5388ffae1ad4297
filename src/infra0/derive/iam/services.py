"""AWS services by the words that prose has for them."""

from __future__ import annotations

import re
from enum import StrEnum


class Service(StrEnum):
    """A service, by the name that its users have for it."""

    API_GATEWAY = "API Gateway"
    APPCONFIG = "AppConfig"
    APPSYNC = "AppSync"
    ATHENA = "Athena"
    BATCH = "Batch"
    BEDROCK = "Bedrock"
    CLOUDFRONT = "CloudFront"
    CODEBUILD = "CodeBuild"
    CODECOMMIT = "CodeCommit"
    CODEDEPLOY = "CodeDeploy"
    CODE_CONNECTIONS = "CodeConnections"
    COGNITO = "Cognito"
    COMPREHEND = "Comprehend"
    DYNAMODB = "DynamoDB"
    EC2 = "EC2"
    ECR = "ECR"
    ECS = "ECS"
    EFS = "EFS"
    ELASTICACHE = "ElastiCache"
    EVENTBRIDGE = "EventBridge"
    EVENTBRIDGE_SCHEDULER = "EventBridge Scheduler"
    FIREHOSE = "Firehose"
    GLUE = "Glue"
    IOT = "IoT Core"
    KINESIS = "Kinesis"
    KMS = "KMS"
    LAMBDA = "Lambda"
    LOGS = "CloudWatch Logs"
    METRICS = "CloudWatch metrics"
    MSK = "MSK"
    NEPTUNE = "Neptune"
    OPENSEARCH = "OpenSearch"
    POLLY = "Polly"
    RDS = "RDS"
    REDSHIFT = "Redshift"
    REKOGNITION = "Rekognition"
    S3 = "S3"
    SAGEMAKER = "SageMaker"
    SECRETS_MANAGER = "Secrets Manager"
    SES = "SES"
    SESSION_MANAGER = "Session Manager"
    SNS = "SNS"
    SQS = "SQS"
    SSM = "Systems Manager"
    STEP_FUNCTIONS = "Step Functions"
    STS = "STS"
    TEXTRACT = "Textract"
    TIMESTREAM = "Timestream"
    TRANSCRIBE = "Transcribe"
    TRANSLATE = "Translate"
    VPC = "VPC"
    XRAY = "X-Ray"


_WORDS: dict[Service, str] = {
    Service.API_GATEWAY: r"api gateway|execute-api|websocket connections?",
    Service.APPCONFIG: r"app ?config",
    Service.APPSYNC: r"app ?sync|graphql",
    Service.ATHENA: r"athena",
    Service.BATCH: r"aws batch|batch jobs?",
    Service.BEDROCK: r"bedrock",
    Service.CLOUDFRONT: r"cloudfront",
    Service.CODEBUILD: r"code ?build",
    Service.CODECOMMIT: r"code ?commit",
    Service.CODEDEPLOY: r"code ?deploy",
    Service.CODE_CONNECTIONS: r"code ?(?:star ?)?connections?",
    Service.COGNITO: r"cognito",
    Service.COMPREHEND: r"comprehend",
    Service.DYNAMODB: r"dynamo ?db(?: streams?)?|dynamo",
    Service.EC2: r"ec2",
    Service.ECR: r"ecr|elastic container registry|container registry",
    Service.ECS: r"ecs|fargate",
    Service.EFS: r"efs|elastic file system",
    Service.ELASTICACHE: r"elasti ?cache|redis|valkey|memcached",
    Service.EVENTBRIDGE: r"event ?bridge|cloudwatch events?|event bus(?:es)?",
    Service.EVENTBRIDGE_SCHEDULER: r"event ?bridge scheduler",
    Service.FIREHOSE: r"(?:amazon )?(?:kinesis )?(?:data )?firehose",
    Service.GLUE: r"glue",
    Service.IOT: r"iot(?: core)?",
    Service.KINESIS: r"kinesis(?: data)?(?: streams?)?",
    Service.KMS: r"kms(?: keys?)?|key management(?: service)?",
    Service.LAMBDA: r"lambdas?(?: functions?)?",
    Service.LOGS: r"cloud ?watch(?: logs?| logging)?|logs|logging|log groups?|basic execution",
    Service.METRICS: r"(?:cloud ?watch )?metrics?(?: data)?|putmetricdata",
    Service.MSK: r"msk|kafka",
    Service.NEPTUNE: r"neptune",
    Service.OPENSEARCH: r"open ?search|elastic ?search",
    Service.POLLY: r"polly",
    Service.RDS: r"rds(?: data(?: api)?| proxy)?|aurora",
    Service.REDSHIFT: r"redshift",
    Service.REKOGNITION: r"rekognition",
    Service.S3: r"s3",
    Service.SAGEMAKER: r"sage ?maker",
    Service.SECRETS_MANAGER: r"secrets? ?manager",
    Service.SES: r"ses|simple email service",
    Service.SESSION_MANAGER: (
        r"(?:(?:ssm|systems manager) )?session manager|ssm agent|managed instances?(?: core)?|ecs exec|execute command"
    ),
    Service.SNS: r"sns|simple notification service",
    Service.SQS: r"sqs|simple queue service",
    Service.SSM: r"ssm|systems manager|parameter store",
    Service.STEP_FUNCTIONS: r"step ?functions?|sfn|state machines?",
    Service.STS: r"sts|assume ?role",
    Service.TEXTRACT: r"textract",
    Service.TIMESTREAM: r"timestream",
    Service.TRANSCRIBE: r"transcribe",
    Service.TRANSLATE: r"amazon translate|aws translate",
    Service.VPC: r"vpc|network interfaces?|eni",
    Service.XRAY: r"x-?ray|xray",
}
_NOUNS: dict[Service, str] = {
    Service.DYNAMODB: r"tables?",
    Service.EFS: r"file systems?",
    Service.KINESIS: r"streams?",
    Service.RDS: r"databases?",
    Service.S3: r"buckets?|objects?",
    Service.SECRETS_MANAGER: r"secrets?",
    Service.SNS: r"topics?",
    Service.SQS: r"queues?",
    Service.SSM: r"parameters?",
}
"""What a service's resources are called. A noun alone says too little to be missed where it finds nothing."""


_FIRST = (
    Service.EVENTBRIDGE_SCHEDULER,
    Service.EVENTBRIDGE,
    Service.FIREHOSE,
    Service.METRICS,
    Service.SESSION_MANAGER,
)
"""Services whose words begin or end like another's, so that "Kinesis Firehose" is not read as Kinesis."""


def _pattern() -> str:
    """A regular expression with a named group for every service; those of nouns end in ``_NOUN``."""
    ordered = (*_FIRST, *(service for service in _WORDS if service not in _FIRST))
    named = [(service.name, _WORDS[service]) for service in ordered]
    nouns = [(f"{service.name}_NOUN", words) for service, words in _NOUNS.items()]
    return "|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in [*named, *nouns])


SERVICE_WORDS = re.compile(_pattern(), re.IGNORECASE)
"""The words of all services; the group that matched says of which."""
