"""Where in IAM AWS keeps its managed policies, of those that roles are often given.

Source: the AWS managed policy reference guide, whose ARNs pulumi-aws lists as `aws.iam.ManagedPolicy`.
"""

from collections.abc import Mapping

_PATHS: Mapping[str, str] = {
    "": (
        "AdministratorAccess AmazonAPIGatewayAdministrator AmazonAPIGatewayInvokeFullAccess AmazonAthenaFullAccess "
        "AmazonBedrockFullAccess AmazonCognitoPowerUser AmazonDynamoDBFullAccess AmazonDynamoDBReadOnlyAccess "
        "AmazonEC2ContainerRegistryFullAccess AmazonEC2ContainerRegistryPowerUser "
        "AmazonEC2ContainerRegistryReadOnly AmazonEC2FullAccess AmazonEC2ReadOnlyAccess AmazonECS_FullAccess "
        "AmazonEKSClusterPolicy AmazonEKSFargatePodExecutionRolePolicy AmazonEKSServicePolicy "
        "AmazonEKSVPCResourceController AmazonEKSWorkerNodePolicy AmazonEKS_CNI_Policy AmazonEventBridgeFullAccess "
        "AmazonKinesisFirehoseFullAccess AmazonKinesisFullAccess AmazonMSKFullAccess AmazonRDSDataFullAccess "
        "AmazonRDSFullAccess AmazonRDSReadOnlyAccess AmazonRedshiftAllCommandsFullAccess AmazonRedshiftFullAccess "
        "AmazonS3FullAccess AmazonS3ReadOnlyAccess AmazonSESFullAccess AmazonSNSFullAccess AmazonSQSFullAccess "
        "AmazonSSMFullAccess AmazonSSMManagedInstanceCore AmazonSSMReadOnlyAccess AmazonSageMakerFullAccess "
        "AWSAppRunnerFullAccess AWSBackupServiceRolePolicyForS3Backup AWSBackupServiceRolePolicyForS3Restore "
        "AWSCodeBuildAdminAccess AWSCodeDeployRoleForECS AWSCodePipeline_FullAccess AWSGlueConsoleFullAccess "
        "AWSLambdaExecute AWSLambdaInvocation-DynamoDB AWSLambda_FullAccess AWSLambda_ReadOnlyAccess "
        "AWSStepFunctionsFullAccess AWSXRayDaemonWriteAccess AWSXrayFullAccess AWSXrayWriteOnlyAccess "
        "CloudFrontFullAccess CloudWatchAgentServerPolicy CloudWatchFullAccess CloudWatchLogsFullAccess "
        "IAMFullAccess PowerUserAccess ReadOnlyAccess SecretsManagerReadWrite SecurityAudit"
    ),
    "job-function/": (
        "Billing DataScientist DatabaseAdministrator NetworkAdministrator SupportUser SystemAdministrator "
        "ViewOnlyAccess"
    ),
    "service-role/": (
        "AWSAppRunnerServicePolicyForECRAccess AWSAppSyncPushToCloudWatchLogs AWSBackupServiceRolePolicyForBackup "
        "AWSBackupServiceRolePolicyForRestores AWSBatchServiceEventTargetRole AWSBatchServiceRole "
        "AWSCodeDeployRole AWSCodeDeployRoleForLambda AWSCodeDeployRoleForLambdaLimited "
        "AWSConfigRulesExecutionRole AWSGlueServiceNotebookRole AWSGlueServiceRole AWSIoTLogging AWSIoTRuleActions "
        "AWSIoTThingsRegistration AWSLambdaBasicExecutionRole AWSLambdaDynamoDBExecutionRole "
        "AWSLambdaENIManagementAccess AWSLambdaKinesisExecutionRole AWSLambdaMSKExecutionRole AWSLambdaRole "
        "AWSLambdaSQSQueueExecutionRole AWSLambdaVPCAccessExecutionRole AWSTransferLoggingAccess AWS_ConfigRole "
        "AmazonAPIGatewayPushToCloudWatchLogs AmazonDMSCloudWatchLogsRole AmazonDMSRedshiftS3Role "
        "AmazonDMSVPCManagementRole AmazonEBSCSIDriverPolicy AmazonEC2ContainerServiceAutoscaleRole "
        "AmazonEC2ContainerServiceEventsRole AmazonEC2ContainerServiceRole AmazonEC2ContainerServiceforEC2Role "
        "AmazonEC2RoleforAWSCodeDeploy AmazonEC2RoleforSSM AmazonEC2SpotFleetTaggingRole "
        "AmazonECSTaskExecutionRolePolicy AmazonEFSCSIDriverPolicy AmazonEMRServicePolicy_v2 "
        "AmazonElasticMapReduceRole AmazonElasticMapReduceforAutoScalingRole AmazonElasticMapReduceforEC2Role "
        "AmazonRDSDirectoryServiceAccess AmazonRDSEnhancedMonitoringRole AmazonSNSRole AmazonSSMAutomationRole "
        "AmazonSSMMaintenanceWindowRole AutoScalingNotificationAccessRole "
        "CloudWatchEventsBuiltInTargetExecutionAccess CloudWatchEventsInvocationAccess"
    ),
}
PATHS: Mapping[str, str] = {name: path for path, names in _PATHS.items() for name in names.split()}
"""The path of each policy, with the slash after it."""
