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
    Need(("aws:cloudtrail:Trail",), "cloudWatchLogsGroupArn", ("cloudWatchLogsRoleArn",)),
    Need(("aws:cognito:UserPool",), "emailSendingAccount", ("sourceArn",), ("DEVELOPER",), inside="emailConfiguration"),
    Need(("aws:cognito:UserPoolClient",), "allowedOauthFlows", ("callbackUrls",), ("code", "implicit")),
    Need(
        ("aws:cognito:UserPoolClient",), "allowedOauthFlows", ("generateSecret",), ("client_credentials",), value=True
    ),
    Need(
        ("aws:kms:Key",),
        "keyUsage",
        ("customerMasterKeySpec",),
        ("SIGN_VERIFY", "GENERATE_VERIFY_MAC", "KEY_AGREEMENT"),
    ),
)
