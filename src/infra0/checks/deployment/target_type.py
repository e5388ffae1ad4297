"""Target groups that take no addresses, of services whose tasks have addresses."""

from __future__ import annotations

from collections.abc import Iterator

from infra0.checks.check import ResourceCheck
from infra0.checks.reading import known_at, listed_at, target_at, value_at
from infra0.checks.subject import Subject
from infra0.checks.tasks import SERVICE, network_mode, task_of
from infra0.checks.visits import ResourceVisit
from infra0.diagnostics import Diagnostic, Fix, Place, Related, Severity
from infra0.graph.slots import pointer_of

_GROUPS = frozenset({"aws:lb:TargetGroup", "aws:alb:TargetGroup"})


class TargetType(ResourceCheck):
    """An ECS service of network mode `awsvpc` is behind a target group whose `targetType` is not `ip`.

    Why: tasks in that mode are reached by their addresses, not by the instances that they run on. ECS rejects the
    service. Source: the Amazon ECS developer guide, "Use load balancing to distribute service traffic".

    Example:
        {"resources": {"task": {"type": "aws:ecs:TaskDefinition",
                                "config": {"family": "web", "networkMode": "awsvpc",
                                           "containerDefinitions": [{"name": "web", "image": "nginx", "memory": 512,
                                                                     "portMappings": [{"containerPort": 80}]}]}},
                       "targets": {"type": "aws:lb:TargetGroup",
                                   "config": {"port": 80, "protocol": "HTTP", "vpcId": "vpc-0a1b2c3d"}},
                       "web": {"type": "aws:ecs:Service",
                               "config": {"taskDefinition": "task.arn",
                                          "networkConfiguration": {"subnets": ["subnet-0a1b2c3d"]},
                                          "loadBalancers": [{"targetGroupArn": "targets.arn", "containerName": "web",
                                                             "containerPort": 80}]}}}}

    Instead:
        {"resources": {"task": {"type": "aws:ecs:TaskDefinition",
                                "config": {"family": "web", "networkMode": "awsvpc",
                                           "containerDefinitions": [{"name": "web", "image": "nginx", "memory": 512,
                                                                     "portMappings": [{"containerPort": 80}]}]}},
                       "targets": {"type": "aws:lb:TargetGroup",
                                   "config": {"port": 80, "protocol": "HTTP", "vpcId": "vpc-0a1b2c3d",
                                              "targetType": "ip"}},
                       "web": {"type": "aws:ecs:Service",
                               "config": {"taskDefinition": "task.arn",
                                          "networkConfiguration": {"subnets": ["subnet-0a1b2c3d"]},
                                          "loadBalancers": [{"targetGroupArn": "targets.arn", "containerName": "web",
                                                             "containerPort": 80}]}}}}
    """

    code = "I0463"
    severity = Severity.ERROR
    tokens = frozenset({SERVICE})

    @classmethod
    def check(cls, subject: Subject, visit: ResourceVisit) -> Iterator[Diagnostic]:
        """The findings about the target groups of the service."""
        task = task_of(subject, visit.name)
        if task is None or network_mode(subject, task) != "awsvpc":
            return
        for number in range(len(listed_at(subject, visit.name, "loadBalancers"))):
            group = target_at(subject, visit.name, "loadBalancers", number, "targetGroupArn")
            if group is None or subject.token(group) not in _GROUPS:
                continue
            given = value_at(subject, group, "targetType")
            if given is None or known_at(subject, group, "targetType") in ("instance", "lambda", "alb"):
                yield cls.at(
                    Place(("resources", group), "key") if given is None else Place(pointer_of(group, "targetType")),
                    f"`{group}` needs `targetType` `ip`, as the tasks of `{visit.name}` have their own IP addresses.",
                    related=(Related(Place(visit.pointer("loadBalancers", number)), "the service"),),
                    fix=Fix("set it", subject.setting(group, {"targetType": "ip"})),
                )
