"""The names under which AWS services are principals.

Most are called as in actions. Sources of the others: the conditions of AWS managed policies on whom a role is passed to
and whose service-linked role is created, from the AWS managed policy reference guide; the trust policies in the
examples of pulumi-aws.
"""

from __future__ import annotations

import re
from functools import cache

from infra0.diagnostics.nearest import one_letter_away
from infra0.iam.actions import prefixes

_OTHERS = (
    "access-grants.s3 agent.wellarchitected agentless.inspector2 airflow-env ami.inspector2 apidestinations.events "
    "application-signals.cloudwatch application.opensearchservice appstream.application-autoscaling "
    "assets.marketplace build.apprunner cassandra-streams cassandra.application-autoscaling channels.lex "
    "channels.lexv2 codecatalyst-runner cognito-identity-us-gov config-conforms config-multiaccountsetup "
    "context.cloudtrail continuousexport.discovery contract.iq contributorinsights.dynamodb "
    "cost-optimization-hub.bcm credentials.iot custom.rds custom.rds-preview delivery.logs "
    "directquery.opensearchservice dmsintegration.migrationhub dnssec-route53 drt.shield "
    "dynamodb.application-autoscaling ebs.csi.eks ec2-images ec2.application-autoscaling "
    "ec2.application-status-checks ec2.capacitymanager ec2fastlaunch ec2fleet ec2scheduled ec2sqlha ecs-compute "
    "ecs-tasks ecs.application-autoscaling edgelambda eks-connector eks-fargate eks-fargate-pods eks-nodegroup "
    "email.cognito-idp event-processor.health events.managedservices events.workmail export.rds fargate ingress.eks "
    "job.sagemaker justintimeaccess.ssm kinesisreplication.dynamodb lexv2 license-management.marketplace "
    "license-manager.member-account logger.cloudfront logging.s3 macie maintenance.elasticbeanstalk "
    "malware-protection-plan.guardduty malware-protection.guardduty managedupdates.elasticbeanstalk "
    "mediapipelines.chime members.billingconductor metrics.wellarchitected monitoring monitoring.rds "
    "monitoring.thinclient ms.aiops network-connectors.lambda network.bedrock-agentcore notifications.ssm "
    "observability.aoss opensearchservice ops.apigateway ops.athena ops.emr-serverless orgsdatasync.servicecatalog "
    "osis-pipelines permission.iq pods.eks private-marketplace.marketplace rds-preview rds.application-autoscaling "
    "remediation.config replication.cassandra replication.dynamodb replication.ecr replication.lexv2 "
    "replication.s3tables replicator.lambda reporting.trustedadvisor resale-authorization.marketplace "
    "resource-snapshot-job.partnercentral-selling restore-testing.backup runtime-identity.bedrock-agentcore "
    "runtime-instances.bedrock-agentcore sagemaker.application-autoscaling scaler.lambda scheduler.redshift "
    "schema-conversion.dms scraper.aps securityhubv2 service.eks sgp.eks smsintegration.migrationhub spot spotfleet "
    "ssm.integrations streams.metrics.cloudwatch sync.proton tagpolicies.tag tasks.apprunner "
    "telemetry-enablement.observabilityadmin telemetry-pipelines.observabilityadmin thirdparty.config "
    "thirdparty.inspector2 transitgateway triage.security-ir user-attribute-cost-allocation-data vmie vpc-flow-logs"
)
_SHORTEST = 5
"""Shorter names are too often one letter from another."""
_DOMAIN = re.compile(r"(?P<name>[a-z0-9.-]+?)(?P<rest>(?:\.[a-z]{2}(?:-[a-z]+)+-\d)?\.amazonaws\.com(?:\.cn)?)")


@cache
def _names() -> frozenset[str]:
    return frozenset((*prefixes(), *_OTHERS.split()))


def is_principal(name: str) -> bool:
    """Whether a service is a principal by that name, without its domain."""
    return name in _names()


def principal_misspelled(principal: str) -> str | None:
    """The principal that one which no service has was meant to be; None where it may be one, or is unlike any."""
    found = _DOMAIN.fullmatch(principal)
    if found is None or found["name"] in _names() or len(found["name"]) < _SHORTEST:
        return None
    meant = one_letter_away(found["name"], tuple(_names()))
    return f"{meant}{found['rest']}" if meant else None
