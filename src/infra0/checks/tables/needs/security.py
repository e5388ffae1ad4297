"""What pools of users and keys need.

Source: the texts of the properties in pulumi-aws 7 ("required if ...").
"""

from infra0.checks.tables.needs.need import Need

NEEDS: tuple[Need, ...] = (
    Need(
        ("aws:cognito:UserPool",),
        "mfaConfiguration",
        ("softwareTokenMfaConfiguration",),
        ("ON", "OPTIONAL"),
        ("emailMfaConfiguration", "smsConfiguration"),
    ),
    Need(
        ("aws:cognito:UserPoolClient",),
        "allowedOauthFlows",
        ("allowedOauthFlowsUserPoolClient",),
        value=True,
    ),
)
