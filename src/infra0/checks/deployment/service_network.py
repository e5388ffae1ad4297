"""Services whose tasks have a network of their own, without saying which."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.subject import Subject
from infra0.checks.tasks import SERVICE, launches_on_fargate, network_mode, task_of
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Place, Related, Severity


class ServiceNetwork(ResourceCheck):
    """An ECS service runs tasks of network mode `awsvpc` and has no `networkConfiguration`.

    Why: such tasks get network interfaces of their own, and ECS rejects a service that does not say in which subnets.
    Source: pulumi-aws on `networkConfiguration`.

    Example:
        {"resources": {"cluster": {"type": "aws:ecs:Cluster"},
                       "web": {"type": "aws:ecs:Service",
                               "config": {"cluster": "cluster.arn", "taskDefinition": "web:1", "desiredCount": 1,
                                          "launchType": "FARGATE"}}}}

    Instead:
        {"resources": {"cluster": {"type": "aws:ecs:Cluster"},
                       "web": {"type": "aws:ecs:Service",
                               "config": {"cluster": "cluster.arn", "taskDefinition": "web:1", "desiredCount": 1,
                                          "launchType": "FARGATE",
                                          "networkConfiguration": {"subnets": ["subnet-0a1b2c3d"]}}}}}
    """

    code = "I0441"
    severity = Severity.ERROR
    tokens = frozenset({SERVICE})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The finding, where the network is not said."""
        if not visit.lacks("networkConfiguration"):
            return
        task = task_of(subject, visit.name)
        own = task is not None and network_mode(subject, task) == "awsvpc"
        if own or launches_on_fargate(subject, visit.name):
            yield cls.at(
                Place(("resources", visit.name), "key"),
                f"`{visit.name}` needs a `networkConfiguration` with `subnets`, as its tasks have their own network.",
                related=(Related(Place(("resources", task), "key"), "the task definition"),) if task and own else (),
            )
