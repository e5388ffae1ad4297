"""What the lists of accepted values in a provider's texts leave out.

Source: the enumerations of the services' own models, as botocore 1.44 carries them, which the lists of pulumi-aws 7
were compared with; else the services' documentation.
"""

from collections.abc import Sequence

_LEFT_OUT = {
    ("acmpca", "keyStorageSecurityStandard", "FIPS_140_2_LEVEL_3_OR_HIGHER"): "CCPC_LEVEL_1_OR_HIGHER",
    ("acmpca", "signingAlgorithm", "SHA256WITHRSA"): (
        "ML_DSA_44 ML_DSA_65 ML_DSA_87 SHA256WITHRSA_PSS SHA384WITHRSA_PSS SHA512WITHRSA_PSS SM3WITHSM2"
    ),
    ("amplify", "platform", "WEB"): "WEB_DYNAMIC",
    ("appconfig", "point", "ON_DEPLOYMENT_STEP"): "AT_DEPLOYMENT_TICK",
    ("appflow", "connectorType", "Amplitude"): "Pardot",
    ("appflow", "connectorType", "Salesforce"): "Pardot",
    ("appflow", "oauth2GrantType", "CLIENT_CREDENTIALS"): "JWT_BEARER",
    ("appflow", "taskType", "Arithmetic"): "Partition",
    ("apprunner", "runtime", "PYTHON_3"): "NODEJS_18 NODEJS_22 PYTHON_311",
    ("appstream", "action", "AUTO_TIME_ZONE_REDIRECTION"): "SMART_CARD_REDIRECTION",
    ("appstream", "authenticationType", "API"): "AWS_AD",
    ("appstream", "fleetType", "ON_DEMAND"): "ELASTIC",
    ("appsync", "apiCachingBehavior", "FULL_REQUEST_CACHING"): "OPERATION_LEVEL_CACHING",
    ("appsync", "fieldLogLevel", "ALL"): "DEBUG INFO",
    ("appsync", "type", "AWS_LAMBDA"): "AMAZON_BEDROCK_RUNTIME",
    ("arcregionswitch", "action", "activate"): "postRecovery",
    ("arcregionswitch", "executionBlockType", "ARCRegionSwitchPlan"): (
        "AuroraProvisionedScaling AuroraServerlessScaling LambdaEventSourceMapping "
        "NeptuneGlobalDatabase RdsSwitchoverReadReplica SSMSendCommand"
    ),
    ("arcregionswitch", "regionToRun", "activatingRegion"): "activeRegion inactiveRegion",
    ("arcregionswitch", "workflowTargetAction", "activate"): "postRecovery",
    ("batch", "type", "SPOT"): "ECS_MANAGED_INSTANCES",
    ("bcmdata", "compression", "GZIP"): "ZIP",
    ("bedrock", "customizationType", "FINE_TUNING"): "DISTILLATION REINFORCEMENT_FINE_TUNING",
    ("budgets", "key", "AZ"): (
        "COST_CATEGORY_NAME INVOICING_ENTITY LINKED_ACCOUNT_NAME RESERVATION_MODIFIED SERVICE_CODE TAG_KEY"
    ),
    ("budgets", "matchOptions", "EQUALS"): "ABSENT",
    ("budgets", "timeUnit", "MONTHLY"): "CUSTOM",
    ("cloudfront", "signingBehavior", "always"): "always-amz-auth",
    ("cloudfront", "sslSupportMethod", "sni-only"): "static-ip",
    ("cloudsearch", "type", "date"): "latlon",
    ("cloudwatch", "logGroupClass", "STANDARD"): "ESSENTIALS",
    ("cloudwatch", "policyType", "DATA_PROTECTION_POLICY"): "METRIC_EXTRACTION_POLICY RETENTION_POLICY",
    ("codebuild", "authType", "BASIC_AUTH"): "OAUTH",
    ("codebuild", "buildType", "BUILD"): "RUNNER_BUILDKITE_BUILD",
    ("codebuild", "computeType", "BUILD_GENERAL1_SMALL"): (
        "ATTRIBUTE_BASED_COMPUTE BUILD_LAMBDA_10GB BUILD_LAMBDA_1GB BUILD_LAMBDA_2GB BUILD_LAMBDA_4GB "
        "BUILD_LAMBDA_8GB CUSTOM_INSTANCE_TYPE"
    ),
    ("codebuild", "computeType", "BUILD_LAMBDA_1GB"): "ATTRIBUTE_BASED_COMPUTE CUSTOM_INSTANCE_TYPE",
    ("codebuild", "scope", "GITHUB_ORGANIZATION"): "GITLAB_GROUP",
    ("codebuild", "type", "CODECONNECTIONS"): "OAUTH",
    ("codebuild", "type", "EVENT"): "ORGANIZATION_NAME",
    ("codepipeline", "category", "Source"): "Compute",
    ("cognito", "allowedFirstAuthFactors", "PASSWORD"): "SOFTWARE_TOKEN",
    ("cognito", "explicitAuthFlows", "ALLOW_CUSTOM_AUTH"): (
        "ALLOW_USER_AUTH ALLOW_TOKEN_EXCHANGE_DELEGATION ALLOW_TOKEN_EXCHANGE_IMPERSONATION"
    ),
    ("computeoptimizer", "resourceType", "Ec2Instance"): (
        "EbsVolume EcsService Idle LambdaFunction License NotApplicable"
    ),
    ("connect", "channel", "VOICE"): "EMAIL",
    ("connect", "languageCode", "ar-AE"): "ca-ES da-DK en-NZ en-ZA fi-FI id-ID ms-MY nl-NL no-NO pl-PL sv-SE tl-PH",
    ("connect", "quickConnectType", "PHONE_NUMBER"): "FLOW",
    ("connect", "type", "CONTACT_FLOW"): "CAMPAIGN",
    ("connect", "type", "TOLL_FREE"): "SHARED SHORT_CODE THIRD_PARTY_DID THIRD_PARTY_TF UIFN",
    ("datasync", "version", "NFS3"): "NFS4_2",
    ("datasync", "version", "SMB2"): "SMB1 SMB2_0",
    ("datazone", "projectDesignation", "CONTRIBUTOR"): "USER_CREATED_DESIGNATION",
    ("devicefarm", "attribute", "APPIUM_VERSION"): "DEVICE_TYPE",
    ("dlm", "location", "CLOUD"): "LOCAL_ZONE",
    ("dms", "pluginName", "pglogical"): "no-preference",
    ("drs", "ebsEncryption", "DEFAULT"): "NONE",
    ("ebs", "format", "VMDK"): "RAW",
    ("ec2", "allocationStrategy", "price-capacity-optimized"): "lowest-price",
    ("ec2", "defaultTargetCapacityType", "on-demand"): "capacity-block reserved-capacity",
    ("ec2", "instanceFamily", "t3"): "t8i t9g",
    ("ecr", "encryptionType", "KMS"): "KMS_DSSE",
    ("ecs", "acceleratorNames", "a100"): "l4 l40s",
    ("ecs", "fileSystemType", "ext3"): "ntfs",
    ("ecs", "launchType", "FARGATE"): "MANAGED_INSTANCES",
    ("ecs", "lifecycleStages", "RECONCILE_SERVICE"): "PRE_PRODUCTION_TRAFFIC_SHIFT",
    ("ecs", "propagateTags", "SERVICE"): "NONE",
    ("eks", "capacityType", "SPOT"): "CAPACITY_BLOCK",
    ("eks", "controlPlaneEgressMode", "AWS_MANAGED"): "CUSTOMER_ISOLATED",
    ("elasticache", "engine", "memcached"): "valkey",
    ("emr", "allocationStrategy", "diversified"): "capacity-optimized-prioritized",
    ("fsx", "dataCompressionType", "ZSTD"): "LZ4",
    ("gamelift", "operatingSystem", "WINDOWS_2012"): "WINDOWS_2022",
    ("guardduty", "name", "EC2_AGENT_MANAGEMENT"): "RDS_DATA_RISK",
    ("guardduty", "name", "EKS_ADDON_MANAGEMENT"): "EC2_AGENT_MANAGEMENT RDS_DATA_RISK",
    ("guardduty", "name", "S3_DATA_EVENTS"): "AI_PROTECTION",
    ("inspector", "event", "ASSESSMENT_RUN_STARTED"): "OTHER",
    ("ivs", "type", "STANDARD"): "ADVANCED_HD ADVANCED_SD",
    ("kinesisanalyticsv2", "runtimeEnvironment", "SQL-1_0"): "ZEPPELIN-FLINK-1_0 ZEPPELIN-FLINK-2_0 ZEPPELIN-FLINK-3_0",
    ("kms", "customerMasterKeySpec", "SYMMETRIC_DEFAULT"): "ML_KEM_1024 ML_KEM_512 ML_KEM_768",
    ("kms", "keySpec", "SYMMETRIC_DEFAULT"): "ECC_NIST_EDWARDS25519 ML_KEM_1024 ML_KEM_512 ML_KEM_768",
    ("kms", "keyUsage", "ENCRYPT_DECRYPT"): "ENCAPSULATE_DECAPSULATE KEY_AGREEMENT",
    ("kms", "operations", "CreateGrant"): "Decapsulate DeriveSharedSecret Encapsulate GenerateMac VerifyMac",
    ("lex", "engine", "neural"): "generative long-form",
    ("lightsail", "ipAddressType", "dualstack"): "ipv6",
    ("lightsail", "option", "allow-list"): "none",
    ("macie2", "jobStatus", "CANCELLED"): "COMPLETE IDLE PAUSED",
    ("mwaa", "environmentClass", "mw1.small"): "mw1.xlarge mw1.2xlarge",
    ("networkfirewall", "generatedRulesType", "ALLOWLIST"): "ALERTLIST REJECTLIST",
    ("networkfirewall", "ipAddressType", "DUALSTACK"): "IPV6",
    ("networkfirewall", "protocol", "IP"): "HTTP2 QUIC",
    ("networkfirewall", "type", "STATEFUL"): "STATEFUL_DOMAIN",
    ("networkflowmonitor", "type", "AWS::EC2::VPC"): "AWS::AvailabilityZone AWS::Region",
    ("observabilityadmin", "telemetryType", "Logs"): "Insights",
    ("organizations", "type", "AISERVICES_OPT_OUT_POLICY"): (
        "GUARDDUTY_POLICY NETWORK_SECURITY_DIRECTOR_POLICY SECURITYHUB_CSPM_POLICY"
    ),
    ("pinpoint", "numberCapabilities", "SMS"): "MMS RCS",
    ("quicksight", "memberType", "ANALYSIS"): "DATASOURCE TOPIC",
    ("rbin", "resourceType", "EBS_SNAPSHOT"): "EBS_VOLUME",
    ("rds", "iamAuth", "DISABLED"): "ENABLED",
    ("redshift", "featureType", "spectrum"): "extra-compute-for-automatic-optimization",
    ("redshift", "logDestinationType", "s3"): "s3table",
    ("rolesanywhere", "sourceType", "AWS_ACM_PCA"): "SELF_SIGNED_REPOSITORY",
    ("route53", "ruleType", "FORWARD"): "DELEGATE",
    ("s3", "checksumAlgorithm", "CRC64NVME"): "MD5 SHA512 XXHASH128 XXHASH3 XXHASH64",
    ("s3", "serverSideEncryption", "aws:kms"): "aws:fsx aws:kms:dsse",
    ("s3control", "allowedFeatures", "GetObject-Range"): "HeadObject-PartNumber HeadObject-Range",
    ("sagemaker", "compressionType", "None"): "BZIP2 SNAPPY ZSTD",
    ("sagemaker", "routingStrategy", "LEAST_OUTSTANDING_REQUESTS"): "KV_AWARE PREFIX_AWARE",
    ("sagemaker", "storageType", "Standard"): "Standard_V2",
    ("securityhub", "type", "FINDING_FIELDS_UPDATE"): "RESOURCE_FIELDS_UPDATE",
    ("ssm", "operatingSystem", "AMAZON_LINUX"): "ALMA_LINUX",
    ("storagegateway", "smbSecurityStrategy", "ClientSpecified"): "MandatoryEncryptionNoAes128",
    ("timestreaminfluxdb", "dbInstanceType", "db.influx.medium"): "db.influx.24xlarge",
    ("transfer", "mdnResponse", "SYNC"): "ASYNC",
    ("transfer", "usage", "SIGNING"): "TLS",
    ("vpclattice", "type", "GROUP"): "CIDR",
    ("waf", "textTransformation", "CMD_LINE"): "COMPRESS_WHITE_SPACE LOWERCASE URL_DECODE",
    ("wafv2", "defaultSizeInspectionLimit", "KB_16"): "KB_8",
    ("wafv2", "type", "NONE"): (
        "CMD_LINE_UNIX CMD_LINE_WIN JS_DECODE_EXT REMOVE_COMMENTS_CHAR REMOVE_WHITESPACE SHA256 TRIM "
        "TRIM_LEFT TRIM_RIGHT UPPERCASE"
    ),
    ("workspaces", "computeTypeName", "VALUE"): (
        "GRAPHICS_G7_12XLARGE GRAPHICS_G7_2XLARGE GRAPHICS_G7_4XLARGE GRAPHICS_G7_8XLARGE"
    ),
    ("workspacesweb", "instanceType", "standard.regular"): "standard.xlarge",
}
"""Further values, by module, property and a value of the list that is meant."""

_NO_LISTS = frozenset(
    {
        ("alb", "routingHttpResponseAccessControlAllowMethodsHeaderValue"),
        ("elastictranscoder", "resolution"),
        ("iam", "serviceName"),
        ("lb", "routingHttpResponseAccessControlAllowMethodsHeaderValue"),
    }
)
"""Properties whose text shows the parts or the form of a value."""


def completed(module: str, name: str, listed: Sequence[str]) -> tuple[str, ...]:
    """All values that a property accepts, by what its text lists."""
    if (module, name) in _NO_LISTS:
        return ()
    further = (_LEFT_OUT.get((module, name, value), "").split() for value in listed)
    return tuple(dict.fromkeys([*listed, *(value for values in further for value in values)]))
