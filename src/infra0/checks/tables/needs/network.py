"""What networks, load balancers, distributions and records need.

Source: the texts of the properties in pulumi-aws 7 ("required if ...").
"""

from infra0.checks.tables.needs.need import Need

_TARGET_GROUPS = ("aws:lb:TargetGroup", "aws:alb:TargetGroup")
_LISTENERS = ("aws:lb:Listener", "aws:alb:Listener")
_ROUTES = ((_LISTENERS, "defaultActions[]"), (("aws:lb:ListenerRule", "aws:alb:ListenerRule"), "actions[]"))

NEEDS: tuple[Need, ...] = (
    Need(
        ("aws:cloudfront:Distribution",),
        "acmCertificateArn",
        ("sslSupportMethod",),
        value="sni-only",
        open=True,
        inside="viewerCertificate",
    ),
    Need(
        ("aws:cloudfront:Distribution",),
        "iamCertificateId",
        ("sslSupportMethod",),
        value="sni-only",
        open=True,
        inside="viewerCertificate",
    ),
    Need(
        ("aws:cloudfront:Distribution",),
        "restrictionType",
        ("locations",),
        ("blacklist", "whitelist"),
        inside="restrictions.geoRestriction",
    ),
    Need(("aws:cloudfront:Distribution",), "responseCode", ("responsePagePath",), inside="customErrorResponses[]"),
    Need(("aws:cloudfront:Distribution",), "responsePagePath", ("responseCode",), inside="customErrorResponses[]"),
    Need(
        ("aws:ec2:NatGateway",),
        "connectivityType",
        ("allocationId",),
        ("public", None),
        ("availabilityMode", "availabilityZoneAddresses"),
    ),
    Need(
        ("aws:ec2:FlowLog",),
        "logDestinationType",
        ("iamRoleArn",),
        ("cloud-watch-logs", None),
        beside=("logDestination",),
    ),
    Need(_LISTENERS, "protocol", ("certificateArn",), ("HTTPS", "TLS")),
    *(
        Need(tokens, "type", (needed,), (action,), unless, inside=inside)
        for tokens, inside in _ROUTES
        for action, needed, unless in (
            ("fixed-response", "fixedResponse", ()),
            ("forward", "targetGroupArn", ("forward",)),
            ("redirect", "redirect", ()),
        )
    ),
    Need(_TARGET_GROUPS, "targetType", ("port", "protocol", "vpcId"), ("instance", "ip", "alb", None)),
    Need(("aws:route53:Record",), "records", ("ttl",), omitted=True),
    Need(("aws:route53:Record",), "ttl", ("records",), unless=("aliases",)),
)
