"""What workloads use that is no resource of a document: models, analysis, sessions, reports."""

from infra0.derive.iam.duties.types import EVERY, Duty, only
from infra0.derive.iam.services import Service
from infra0.derive.iam.workloads import WorkloadKind

_CHANNELS = (
    "ssmmessages:CreateControlChannel",
    "ssmmessages:CreateDataChannel",
    "ssmmessages:OpenControlChannel",
    "ssmmessages:OpenDataChannel",
)

ACCOUNT_DUTIES = (
    Duty(
        "ReportTests",
        only(WorkloadKind.CODEBUILD),
        (
            "codebuild:BatchPutCodeCoverages",
            "codebuild:BatchPutTestCases",
            "codebuild:CreateReport",
            "codebuild:CreateReportGroup",
            "codebuild:UpdateReport",
        ),
        "arn:aws:codebuild:*:*:report-group/{name}-*",
        ("report-group",),
        because="reports on its tests",
    ),
    Duty(
        "OpenSessions",
        only(WorkloadKind.EC2, WorkloadKind.ECS_TASK),
        _CHANNELS,
        "*",
        when=None,
        service=Service.SESSION_MANAGER,
    ),
    Duty(
        "RegisterInstance",
        only(WorkloadKind.EC2),
        ("ssm:UpdateInstanceInformation",),
        "arn:aws:ec2:*:*:instance/*",
        ("instance",),
        when=None,
        service=Service.SESSION_MANAGER,
    ),
    Duty(
        "InvokeModels",
        EVERY,
        ("bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"),
        "arn:aws:bedrock:*::foundation-model/{model}",
        ("foundation-model",),
        service=Service.BEDROCK,
        because="names a model of Bedrock",
    ),
    Duty(
        "InvokeModels",
        EVERY,
        ("bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"),
        "arn:aws:bedrock:*:*:inference-profile/{profile}",
        ("inference-profile",),
        because="names an inference profile of Bedrock",
    ),
    Duty(
        "ReadDocuments",
        EVERY,
        ("textract:AnalyzeDocument", "textract:DetectDocumentText"),
        "*",
        when=None,
        service=Service.TEXTRACT,
    ),
    Duty(
        "RecognizeImages",
        EVERY,
        (
            "rekognition:DetectFaces",
            "rekognition:DetectLabels",
            "rekognition:DetectText",
        ),
        "*",
        when=None,
        service=Service.REKOGNITION,
    ),
    Duty(
        "AnalyzeText",
        EVERY,
        (
            "comprehend:DetectDominantLanguage",
            "comprehend:DetectKeyPhrases",
            "comprehend:DetectSentiment",
        ),
        "*",
        when=None,
        service=Service.COMPREHEND,
    ),
    Duty(
        "TranscribeSpeech",
        EVERY,
        ("transcribe:StartTranscriptionJob",),
        "*",
        when=None,
        service=Service.TRANSCRIBE,
    ),
    Duty(
        "FollowTranscriptions",
        EVERY,
        ("transcribe:GetTranscriptionJob",),
        "arn:aws:transcribe:*:*:transcription-job/*",
        ("transcriptionjob",),
        when=None,
        service=Service.TRANSCRIBE,
    ),
    Duty("TranslateText", EVERY, ("translate:TranslateText",), "*", when=None, service=Service.TRANSLATE),
    Duty("Speak", EVERY, ("polly:SynthesizeSpeech",), "*", when=None, service=Service.POLLY),
)
