"""Data flows: every path from where data comes in to where it stays or leaves."""

from itertools import pairwise
from typing import Any

from support.systems import example, facts_of, function, role, table

from infra0.facts import Facts, gather
from infra0.facts.flows import MOST_FLOWS

ROLE = {"role": role()}


def paths_of(facts: Facts) -> dict[str, str]:
    """The stops of every flow, by its name."""
    return {flow.name: " > ".join(flow.stops) for flow in facts.flows.flows}


def mapping(source: str, target: str) -> dict[str, Any]:
    """Calls a function with what comes from a queue."""
    config = {"eventSourceArn": f"{source}.arn", "functionName": f"{target}.arn"}
    return {"type": "aws:lambda:EventSourceMapping", "config": config}


def using(name: str) -> dict[str, Any]:
    """A function that is told the name of something."""
    return function(environment={"variables": {"TARGET": f"${{{name}.name}}"}})


def test_the_data_pipeline_has_its_three_paths() -> None:
    system, _ = example("data-pipeline.md")
    facts = gather(system)
    assert paths_of(facts) == {
        "Query path": "Data Pipeline API > API Lambda > Processed Data Table",
        "Real-time path": "Data Pipeline API > Kinesis Ingest Lambda > Data Stream > Streaming Lambda > "
        "Processed Data Table",
        "Batch path": "Data Pipeline API > Kinesis Ingest Lambda > Data Stream > Data Firehose > Data Lake Bucket",
    }
    doubtful = [step for flow in facts.flows.flows for step in flow.steps if not step.backed]
    assert [(step.source, step.target) for step in doubtful] == [("dataStream", "deliveryStream")]
    assert [flow.backed for flow in facts.flows.flows] == [True, True, False]


def test_a_step_says_what_carries_it() -> None:
    system, _ = example("data-pipeline.md")
    steps = {(step.source, step.target): step.how for flow in gather(system).flows.flows for step in flow.steps}
    assert steps["apiGateway", "apiLambda"] == ("GET /api/data", "GET /api/data/{id}")
    assert steps["dataStream", "streamingLambda"] == ("kinesisEventSourceMapping",)
    assert steps["apiLambda", "dataTable"] == ("environment.variables",)


def test_flows_are_found_without_a_diagram() -> None:
    facts = facts_of(
        {
            **ROLE,
            "orders": {"type": "aws:sqs:Queue"},
            "worker": using("archive"),
            "work": mapping("orders", "worker"),
            "archive": table(),
        }
    )
    assert paths_of(facts) == {"Queue path": "Orders > Worker > Archive"}


def test_a_schedule_begins_a_flow() -> None:
    rule = {"type": "aws:cloudwatch:EventRule", "config": {"scheduleExpression": "rate(1 hour)"}}
    target = {"type": "aws:cloudwatch:EventTarget", "config": {"rule": "hourly.name", "arn": "report.arn"}}
    facts = facts_of({**ROLE, "hourly": rule, "start": target, "report": using("results"), "results": table()})
    assert paths_of(facts) == {"Scheduled path": "hourly > Report > Results"}


def test_a_topic_reaches_its_subscribers_and_a_path_goes_on_behind_a_store() -> None:
    subscription = {
        "type": "aws:sns:TopicSubscription",
        "config": {"topic": "news.arn", "protocol": "sqs", "endpoint": "inbox.arn"},
    }
    facts = facts_of(
        {
            **ROLE,
            "news": {"type": "aws:sns:Topic"},
            "subscription": subscription,
            "inbox": {"type": "aws:sqs:Queue"},
            "reader": using("letters"),
            "read": mapping("inbox", "reader"),
            "letters": table(streamEnabled=True, streamViewType="NEW_IMAGE"),
            "index": {
                "type": "aws:lambda:EventSourceMapping",
                "config": {
                    "eventSourceArn": "letters.streamArn",
                    "functionName": "indexer.arn",
                    "startingPosition": "LATEST",
                },
            },
            "indexer": using("found"),
            "found": table(),
        }
    )
    assert sorted(paths_of(facts).values()) == [
        "News > Inbox > Reader > Letters",
        "News > Inbox > Reader > Letters > Indexer > Found",
    ]


def test_a_load_balancer_leads_through_its_listener_to_a_service_and_its_database() -> None:
    system, _ = example("vpc-ecs.json")
    assert paths_of(gather(system)) == {
        "Web path to Shop Database": "Internet > Internet Gateway > Application Load Balancer > Shop Service > "
        "Shop Database",
        "Web path to Container Logs": "Internet > Internet Gateway > Application Load Balancer > Shop Service > "
        "Container Logs",
    }


def test_what_only_guards_or_permits_is_no_stop() -> None:
    key = {"type": "aws:kms:Key", "config": {"description": "key"}}
    queue = {"type": "aws:sqs:Queue", "config": {"kmsMasterKeyId": "key.arn"}}
    assert paths_of(facts_of({"key": key, "queue": queue})) == {}


def test_a_reference_of_an_unknown_type_is_no_flow_unless_the_diagram_says_so() -> None:
    resources = {
        "bucket": {"type": "aws:s3:Bucket"},
        "model": {
            "type": "aws:quicksight:DataSource",
            "config": {
                "dataSourceId": "a",
                "name": "a",
                "type": "S3",
                "parameters": {"s3": {"manifestFileLocation": {"bucket": "bucket.bucket", "key": "a"}}},
            },
        },
    }
    assert paths_of(facts_of(resources)) == {}
    nodes = [{"id": name, "label": name.title(), "group": "storage"} for name in resources]
    drawn = facts_of(resources, diagram={"nodes": nodes, "edges": [{"from": "bucket", "to": "model"}]})
    assert paths_of(drawn) == {"Path": "Bucket > Model"}


def test_a_dead_letter_queue_is_not_where_messages_go() -> None:
    redrive = {"deadLetterTargetArn": "dead.arn", "maxReceiveCount": 5}
    queue = {"type": "aws:sqs:Queue", "config": {"redrivePolicy": redrive}}
    assert paths_of(facts_of({"jobs": queue, "dead": {"type": "aws:sqs:Queue"}})) == {}


def test_a_circle_is_walked_once() -> None:
    queue = {"type": "aws:sqs:Queue"}
    worker = function(environment={"variables": {"QUEUE_URL": "${jobs.url}"}})
    facts = facts_of({**ROLE, "jobs": queue, "worker": worker, "work": mapping("jobs", "worker")})
    assert paths_of(facts) == {"Queue path": "Jobs > Worker"}


def test_flows_of_one_kind_are_told_apart() -> None:
    both = function(environment={"variables": {"FIRST": "${one.name}", "SECOND": "${two.name}"}})
    facts = facts_of(
        {
            **ROLE,
            "jobs": {"type": "aws:sqs:Queue"},
            "worker": both,
            "work": mapping("jobs", "worker"),
            "one": table(),
            "two": table(),
        }
    )
    assert list(paths_of(facts)) == ["Queue path to One", "Queue path to Two"]


def test_too_many_paths_are_cut_off_and_said_to_be() -> None:
    names = [[f"n{layer}x{place}" for place in range(4)] for layer in range(8)]
    nodes = [{"id": name, "label": name, "group": "compute"} for layer in names for name in layer]
    edges = [
        {"from": source, "to": target} for first, second in pairwise(names) for source in first for target in second
    ]
    facts = facts_of({"t": table()}, diagram={"nodes": nodes, "edges": edges})
    assert not facts.flows.complete
    assert len(facts.flows.flows) == MOST_FLOWS
