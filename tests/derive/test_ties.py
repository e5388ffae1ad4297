"""What the resources around a workload tie it to, and what they do not."""

from typing import Any

from support.derivation import function, policy, role, statements


def test_workloads_that_share_a_role_may_invoke_each_other_where_one_names_the_other(derived_of: Any) -> None:
    derived, _ = derived_of(
        {
            "shared": role("lambda.amazonaws.com"),
            "api": function("shared", environment={"variables": {"WORKER": "worker.name"}}),
            "worker": function("shared"),
            "access": policy("shared", "Functions invoke the worker", "api"),
        }
    )
    found = statements(derived, "access")
    assert [*found] == ["WriteLogs", "InvokeWorker"]
    assert found["InvokeWorker"] == (["lambda:InvokeFunction"], "${worker.arn}")


def test_a_state_machine_may_start_a_child_that_shares_its_role(derived_of: Any) -> None:
    start = {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2", "End": True}
    definition = {"States": {"Child": {**start, "Parameters": {"StateMachineArn": "${child.arn}"}}}}
    derived, _ = derived_of(
        {
            "shared": role("states.amazonaws.com"),
            "child": {"type": "aws:sfn:StateMachine", "config": {"roleArn": "shared.arn", "definition": {}}},
            "parent": {"type": "aws:sfn:StateMachine", "config": {"roleArn": "shared.arn", "definition": definition}},
            "access": policy("shared", "Permissions for the workflow"),
        }
    )
    found = statements(derived, "access")
    assert found["InvokeChild"] == (["states:StartExecution"], "${child.arn}")
    assert "FollowExecutions" in found


def test_a_function_sends_to_the_destinations_of_its_asynchronous_calls(derived_of: Any) -> None:
    derived, _ = derived_of(
        {
            "fnRole": role("lambda.amazonaws.com"),
            "fn": function("fnRole", deadLetterConfig={"targetArn": "dead.arn"}),
            "calls": {
                "type": "aws:lambda:FunctionEventInvokeConfig",
                "config": {
                    "functionName": "fn.name",
                    "destinationConfig": {
                        "onSuccess": {"destination": "bus.arn"},
                        "onFailure": {"destination": "alerts.arn"},
                    },
                },
            },
            "mapping": {
                "type": "aws:lambda:EventSourceMapping",
                "config": {
                    "functionName": "fn.name",
                    "eventSourceArn": "jobs.arn",
                    "destinationConfig": {"onFailure": {"destinationArn": "failed.arn"}},
                },
            },
            "bus": {"type": "aws:cloudwatch:EventBus"},
            "alerts": {"type": "aws:sns:Topic"},
            "failed": {"type": "aws:sns:Topic"},
            "dead": {"type": "aws:sqs:Queue"},
            "jobs": {"type": "aws:sqs:Queue"},
            "access": policy("fnRole", "Permissions of the function"),
        }
    )
    assert {sid: resource for sid, (_, resource) in statements(derived, "access").items() if sid != "WriteLogs"} == {
        "SendToDead": "${dead.arn}",
        "SendToBus": "${bus.arn}",
        "SendToAlerts": "${alerts.arn}",
        "ConsumeJobs": "${jobs.arn}",
        "SendToFailed": "${failed.arn}",
    }


def test_the_project_of_a_pipeline_reads_and_writes_its_artifacts(derived_of: Any) -> None:
    stages = [{"name": "Build", "actions": [{"name": "Build", "configuration": {"ProjectName": "project.name"}}]}]
    store = {"location": "artifacts.bucket", "type": "S3", "encryptionKey": {"id": "key.arn", "type": "KMS"}}
    derived, _ = derived_of(
        {
            "buildRole": role("codebuild.amazonaws.com"),
            "project": {"type": "aws:codebuild:Project", "config": {"serviceRole": "buildRole.arn"}},
            "artifacts": {"type": "aws:s3:Bucket"},
            "key": {"type": "aws:kms:Key"},
            "pipeline": {"type": "aws:codepipeline:Pipeline", "config": {"artifactStores": [store], "stages": stages}},
            "access": policy("buildRole", "Build permissions"),
        }
    )
    found = statements(derived, "access")
    assert found["ReadWriteArtifacts"][1] == ["${artifacts.arn}", "${artifacts.arn}/*"]
    assert {"s3:GetObject", "s3:PutObject"} <= {*found["ReadWriteArtifacts"][0]}
    assert "kms:GenerateDataKey" in found["EncryptWithKey"][0]


def test_a_crawler_only_reads_what_it_crawls(derived_of: Any) -> None:
    derived, _ = derived_of(
        {
            "glueRole": role("glue.amazonaws.com"),
            "raw": {"type": "aws:s3:Bucket"},
            "lake": {"type": "aws:glue:CatalogDatabase"},
            "crawler": {
                "type": "aws:glue:Crawler",
                "config": {
                    "role": "glueRole.arn",
                    "databaseName": "lake.name",
                    "s3Targets": [{"path": "s3://${raw.bucket}/in"}],
                },
            },
            "access": policy("glueRole", "Crawl the raw data"),
        }
    )
    found = statements(derived, "access")
    assert "ReadRaw" in found
    assert "ReadWriteLake" in found
    assert not [action for actions, _ in found.values() for action in actions if action == "s3:PutObject"]


def test_a_delivery_stream_only_reads_the_schema_of_its_records(derived_of: Any) -> None:
    schema = {"databaseName": "lake.name", "tableName": "events.name", "roleArn": "deliveryRole.arn"}
    derived, _ = derived_of(
        {
            "deliveryRole": role("firehose.amazonaws.com"),
            "raw": {"type": "aws:s3:Bucket"},
            "lake": {"type": "aws:glue:CatalogDatabase"},
            "events": {"type": "aws:glue:CatalogTable", "config": {"databaseName": "lake.name"}},
            "delivery": {
                "type": "aws:kinesis:FirehoseDeliveryStream",
                "config": {
                    "destination": "extended_s3",
                    "extendedS3Configuration": {
                        "roleArn": "deliveryRole.arn",
                        "bucketArn": "raw.arn",
                        "dataFormatConversionConfiguration": {"schemaConfiguration": schema},
                    },
                },
            },
            "access": policy("deliveryRole", "Deliver records to the data lake"),
        }
    )
    assert {"DeliverToRaw", "ReadLake", "ReadEvents"} <= {*statements(derived, "access")}


def test_the_api_that_a_data_source_belongs_to_is_not_what_it_uses(derived_of: Any) -> None:
    derived, _ = derived_of(
        {
            "sourceRole": role("appsync.amazonaws.com"),
            "orders": {"type": "aws:dynamodb:Table"},
            "api": {"type": "aws:appsync:GraphQLApi"},
            "source": {
                "type": "aws:appsync:DataSource",
                "config": {
                    "apiId": "api.id",
                    "serviceRoleArn": "sourceRole.arn",
                    "dynamodbConfig": {"tableName": "orders.name"},
                },
            },
            "access": policy("sourceRole", "Data source access"),
        }
    )
    assert [*statements(derived, "access")] == ["ReadWriteOrders"]
