"""Actions on what can be run: functions, state machines, tasks, jobs, APIs."""

from infra0.derive.iam.grants.types import EVERYTHING, Access, Condition, Grant, Named, TargetType
from infra0.derive.iam.services import Service

_ECS_ROLES = Condition("StringEquals", "iam:PassedToService", "ecs-tasks.amazonaws.com")
_RULE_TYPES = ("rule-on-default-event-bus",)


def _managed_rule(name: str) -> Grant:
    """What a state machine needs to be told of the end of what it started."""
    return Grant(
        ("events:DescribeRule", "events:PutRule", "events:PutTargets"),
        (Named(f"arn:aws:events:*:*:rule/{name}", _RULE_TYPES),),
        sid="WatchFor" + name.removeprefix("StepFunctionsGetEventsFor"),
    )


FUNCTION = TargetType(
    label="function",
    service=Service.LAMBDA,
    tokens=("aws:lambda:Function",),
    arns={"arn": "arn:aws:lambda:*:*:function:{name}"},
    outward=(Access.INVOKE,),
    vague=(Access.INVOKE,),
    grants={
        Access.INVOKE: (Grant(("lambda:InvokeFunction",), (Named("{arn}", ("function",)),)),),
        Access.TRANSFORM: (
            Grant(
                ("lambda:GetFunctionConfiguration", "lambda:InvokeFunction"),
                (Named("{arn}", ("function",)), Named("{arn}:*", ("function",))),
            ),
        ),
    },
)

FUNCTION_ALIAS = TargetType(
    label="function alias",
    service=Service.LAMBDA,
    tokens=("aws:lambda:Alias",),
    arns={"arn": "arn:aws:lambda:*:*:function:*:{name}"},
    outward=(Access.INVOKE,),
    vague=(Access.INVOKE,),
    grants={Access.INVOKE: (Grant(("lambda:InvokeFunction",), (Named("{arn}", ("function",)),)),)},
)

STATE_MACHINE = TargetType(
    label="state machine",
    service=Service.STEP_FUNCTIONS,
    tokens=("aws:sfn:StateMachine",),
    arns={"arn": "arn:aws:states:*:*:stateMachine:{name}", "name": "{name}"},
    outward=(Access.INVOKE,),
    vague=(Access.INVOKE,),
    grants={
        Access.INVOKE: (
            Grant(("states:StartExecution",), (Named("{arn}", ("statemachine",)),)),
            Grant(
                ("states:StartSyncExecution",), (Named("{arn}", ("statemachine",), when=("type",), value="EXPRESS"),)
            ),
        ),
        Access.AWAIT: (
            Grant(
                ("states:DescribeExecution", "states:StopExecution"),
                (Named("arn:aws:states:*:*:execution:{name}:*", ("execution",)),),
                sid="FollowExecutions",
            ),
            _managed_rule("StepFunctionsGetEventsForStepFunctionsExecutionRule"),
        ),
    },
)

ACTIVITY = TargetType(
    label="activity",
    service=Service.STEP_FUNCTIONS,
    tokens=("aws:sfn:Activity",),
    arns={"arn": "arn:aws:states:*:*:activity:{name}"},
    outward=(Access.CONSUME,),
    inward=(Access.CONSUME,),
    vague=(Access.CONSUME,),
    grants={
        Access.CONSUME: (
            Grant(("states:GetActivityTask",), (Named("{arn}", ("activity",)),)),
            Grant(
                ("states:SendTaskFailure", "states:SendTaskHeartbeat", "states:SendTaskSuccess"),
                (EVERYTHING,),
                sid="ReportTasks",
            ),
        ),
    },
)

TASK_DEFINITION = TargetType(
    label="task",
    service=Service.ECS,
    tokens=("aws:ecs:TaskDefinition",),
    arns={
        "arn": "arn:aws:ecs:*:*:task-definition/{name}:*",
        "taskRoleArn": "arn:aws:iam::*:role/*",
        "executionRoleArn": "arn:aws:iam::*:role/*",
    },
    named_by="family",
    outward=(Access.INVOKE,),
    vague=(Access.INVOKE,),
    grants={
        Access.INVOKE: (
            Grant(("ecs:RunTask",), (Named("{arn}", ("task-definition",)),)),
            Grant(
                ("iam:PassRole",),
                (
                    Named("{taskRoleArn}", ("role",), when=("taskRoleArn",)),
                    Named("{executionRoleArn}", ("role",), when=("executionRoleArn",)),
                ),
                sid="PassTaskRoles",
                condition=_ECS_ROLES,
            ),
        ),
        Access.AWAIT: (
            Grant(
                ("ecs:DescribeTasks", "ecs:StopTask"),
                (Named("arn:aws:ecs:*:*:task/*", ("task",)),),
                sid="FollowTasks",
            ),
            _managed_rule("StepFunctionsGetEventsForECSTaskRule"),
        ),
    },
)

JOB_QUEUE = TargetType(
    label="job queue",
    service=Service.BATCH,
    tokens=("aws:batch:JobQueue",),
    arns={"arn": "arn:aws:batch:*:*:job-queue/{name}"},
    outward=(Access.INVOKE,),
    vague=(Access.INVOKE,),
    grants={
        Access.INVOKE: (Grant(("batch:SubmitJob",), (Named("{arn}", ("job-queue",)),)),),
        Access.AWAIT: (
            Grant(("batch:DescribeJobs",), (EVERYTHING,), sid="FollowJobs"),
            Grant(("batch:TerminateJob",), (Named("arn:aws:batch:*:*:job/*", ("job",)),), sid="StopJobs"),
            _managed_rule("StepFunctionsGetEventsForBatchJobsRule"),
        ),
    },
)

JOB_DEFINITION = TargetType(
    label="job definition",
    service=Service.BATCH,
    tokens=("aws:batch:JobDefinition",),
    arns={"arn": "arn:aws:batch:*:*:job-definition/{name}:*"},
    outward=(Access.INVOKE,),
    vague=(Access.INVOKE,),
    grants={Access.INVOKE: (Grant(("batch:SubmitJob",), (Named("{arn}", ("job-definition-revision",)),)),)},
)

GLUE_JOB = TargetType(
    label="Glue job",
    service=Service.GLUE,
    tokens=("aws:glue:Job",),
    arns={"arn": "arn:aws:glue:*:*:job/{name}"},
    outward=(Access.INVOKE,),
    vague=(Access.INVOKE,),
    grants={
        Access.INVOKE: (Grant(("glue:GetJobRun", "glue:StartJobRun"), (Named("{arn}", ("job",)),)),),
        Access.AWAIT: (
            Grant(("glue:BatchStopJobRun", "glue:GetJobRun", "glue:GetJobRuns"), (Named("{arn}", ("job",)),)),
        ),
    },
)

CRAWLER = TargetType(
    label="crawler",
    service=Service.GLUE,
    tokens=("aws:glue:Crawler",),
    arns={"arn": "arn:aws:glue:*:*:crawler/{name}"},
    outward=(Access.INVOKE,),
    vague=(Access.INVOKE,),
    grants={
        Access.INVOKE: (Grant(("glue:GetCrawler", "glue:StartCrawler"), (Named("{arn}", ("crawler",)),)),),
    },
)

BUILD_PROJECT = TargetType(
    label="build project",
    service=Service.CODEBUILD,
    tokens=("aws:codebuild:Project",),
    arns={"arn": "arn:aws:codebuild:*:*:project/{name}"},
    outward=(Access.INVOKE,),
    vague=(Access.INVOKE,),
    grants={
        Access.INVOKE: (Grant(("codebuild:BatchGetBuilds", "codebuild:StartBuild"), (Named("{arn}", ("project",)),)),),
        Access.AWAIT: (
            Grant(("codebuild:BatchGetBuilds", "codebuild:StopBuild"), (Named("{arn}", ("project",)),)),
            _managed_rule("StepFunctionsGetEventForCodeBuildStartBuildRule"),
        ),
    },
)

REST_API = TargetType(
    label="REST API",
    service=Service.API_GATEWAY,
    tokens=("aws:apigateway:RestApi",),
    arns={"executionArn": "arn:aws:execute-api:*:*:*"},
    outward=(Access.INVOKE,),
    vague=(Access.INVOKE,),
    grants={Access.INVOKE: (Grant(("execute-api:Invoke",), (Named("{executionArn}/*", ("execute-api-general",)),)),)},
)

HTTP_API = TargetType(
    label="HTTP or WebSocket API",
    service=Service.API_GATEWAY,
    tokens=("aws:apigatewayv2:Api",),
    arns={"executionArn": "arn:aws:execute-api:*:*:*"},
    outward=(Access.INVOKE,),
    vague=(Access.INVOKE,),
    grants={
        Access.INVOKE: (
            Grant(
                ("execute-api:Invoke", "execute-api:ManageConnections"),
                (Named("{executionArn}/*", ("execute-api-general",)),),
            ),
        )
    },
)

GRAPHQL_API = TargetType(
    label="GraphQL API",
    service=Service.APPSYNC,
    tokens=("aws:appsync:GraphQLApi",),
    arns={"arn": "arn:aws:appsync:*:*:apis/*"},
    outward=(Access.INVOKE,),
    vague=(Access.INVOKE,),
    grants={Access.INVOKE: (Grant(("appsync:GraphQL",), (Named("{arn}/types/*/fields/*", ("field",)),)),)},
)

ENDPOINT = TargetType(
    label="endpoint",
    service=Service.SAGEMAKER,
    tokens=("aws:sagemaker:Endpoint",),
    arns={"arn": "arn:aws:sagemaker:*:*:endpoint/{name}"},
    outward=(Access.INVOKE,),
    vague=(Access.INVOKE,),
    grants={Access.INVOKE: (Grant(("sagemaker:InvokeEndpoint",), (Named("{arn}", ("endpoint",)),)),)},
)

INVOCATION = (
    FUNCTION,
    FUNCTION_ALIAS,
    STATE_MACHINE,
    ACTIVITY,
    TASK_DEFINITION,
    JOB_QUEUE,
    JOB_DEFINITION,
    GLUE_JOB,
    CRAWLER,
    BUILD_PROJECT,
    REST_API,
    HTTP_API,
    GRAPHQL_API,
    ENDPOINT,
)
