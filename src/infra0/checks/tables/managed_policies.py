"""Where in IAM AWS keeps its managed policies, of those that roles are often given.

Source: the AWS managed policy reference guide, whose ARNs pulumi-aws lists as `aws.iam.ManagedPolicy`.
"""

from collections.abc import Mapping

_PATHS: Mapping[str, str] = {
    "": (
        "AdministratorAccess AmazonAPIGatewayAdministrator AmazonAPIGatewayInvokeFullAccess AmazonAthenaFullAccess "
        "AmazonBedrockFullAccess AmazonCognitoPowerUser AmazonDocDBFullAccess AmazonDynamoDBFullAccess "
        "AmazonDynamoDBReadOnlyAccess AmazonEC2ContainerRegistryFullAccess AmazonEC2ContainerRegistryPowerUser "
        "AmazonEC2ContainerRegistryPullOnly AmazonEC2ContainerRegistryReadOnly AmazonEC2FullAccess "
        "AmazonEC2ReadOnlyAccess AmazonECS_FullAccess AmazonEKS_CNI_Policy AmazonEKSBlockStoragePolicy "
        "AmazonEKSClusterPolicy AmazonEKSComputePolicy AmazonEKSFargatePodExecutionRolePolicy "
        "AmazonEKSLoadBalancingPolicy AmazonEKSNetworkingPolicy AmazonEKSServicePolicy AmazonEKSVPCResourceController "
        "AmazonEKSWorkerNodePolicy AmazonElastiCacheFullAccess AmazonElasticFileSystemClientFullAccess "
        "AmazonElasticFileSystemClientReadWriteAccess AmazonEventBridgeFullAccess AmazonEventBridgeSchedulerFullAccess "
        "AmazonKinesisFirehoseFullAccess AmazonKinesisFullAccess AmazonKinesisReadOnlyAccess AmazonMQFullAccess "
        "AmazonMSKFullAccess AmazonOpenSearchServiceFullAccess AmazonPollyFullAccess AmazonRDSDataFullAccess "
        "AmazonRDSFullAccess AmazonRDSReadOnlyAccess AmazonRedshiftAllCommandsFullAccess AmazonRedshiftFullAccess "
        "AmazonRekognitionFullAccess AmazonRoute53FullAccess AmazonS3FullAccess AmazonS3ReadOnlyAccess "
        "AmazonSageMakerFullAccess AmazonSESFullAccess AmazonSNSFullAccess AmazonSNSReadOnlyAccess AmazonSQSFullAccess "
        "AmazonSQSReadOnlyAccess AmazonSSMFullAccess AmazonSSMManagedInstanceCore AmazonSSMReadOnlyAccess "
        "AmazonTextractFullAccess AmazonTranscribeFullAccess AmazonVPCFullAccess AWSAppRunnerFullAccess "
        "AWSBackupServiceRolePolicyForS3Backup AWSBackupServiceRolePolicyForS3Restore AWSCodeBuildAdminAccess "
        "AWSCodeDeployRoleForECS AWSCodePipeline_FullAccess AWSGlueConsoleFullAccess AWSKeyManagementServicePowerUser "
        "AWSLambda_FullAccess AWSLambda_ReadOnlyAccess AWSLambdaExecute AWSLambdaInvocation-DynamoDB "
        "AWSStepFunctionsFullAccess AWSXRayDaemonWriteAccess AWSXrayFullAccess AWSXrayWriteOnlyAccess "
        "CloudFrontFullAccess CloudWatchAgentServerPolicy CloudWatchFullAccess CloudWatchFullAccessV2 "
        "CloudWatchLambdaInsightsExecutionRolePolicy CloudWatchLogsFullAccess CloudWatchLogsReadOnlyAccess "
        "CloudWatchReadOnlyAccess ComprehendFullAccess EC2InstanceProfileForImageBuilder IAMFullAccess PowerUserAccess "
        "ReadOnlyAccess SecretsManagerReadWrite SecurityAudit TranslateFullAccess"
    ),
    "job-function/": (
        "Billing DatabaseAdministrator DataScientist NetworkAdministrator SupportUser SystemAdministrator "
        "ViewOnlyAccess"
    ),
    "service-role/": (
        "AmazonAPIGatewayPushToCloudWatchLogs AmazonDMSCloudWatchLogsRole AmazonDMSRedshiftS3Role "
        "AmazonDMSVPCManagementRole AmazonEBSCSIDriverPolicy AmazonEC2ContainerServiceAutoscaleRole "
        "AmazonEC2ContainerServiceEventsRole AmazonEC2ContainerServiceforEC2Role AmazonEC2ContainerServiceRole "
        "AmazonEC2RoleforAWSCodeDeploy AmazonEC2RoleforSSM AmazonEC2SpotFleetTaggingRole "
        "AmazonECSInfrastructureRolePolicyForVolumes AmazonECSTaskExecutionRolePolicy AmazonEFSCSIDriverPolicy "
        "AmazonElasticMapReduceforAutoScalingRole AmazonElasticMapReduceforEC2Role AmazonElasticMapReduceRole "
        "AmazonEMRServicePolicy_v2 AmazonRDSDirectoryServiceAccess AmazonRDSEnhancedMonitoringRole AmazonSNSRole "
        "AmazonSSMAutomationRole AmazonSSMMaintenanceWindowRole AutoScalingNotificationAccessRole AWS_ConfigRole "
        "AWSAppRunnerServicePolicyForECRAccess AWSAppSyncPushToCloudWatchLogs AWSBackupServiceRolePolicyForBackup "
        "AWSBackupServiceRolePolicyForRestores AWSBatchServiceEventTargetRole AWSBatchServiceRole AWSCodeDeployRole "
        "AWSCodeDeployRoleForLambda AWSCodeDeployRoleForLambdaLimited AWSConfigRulesExecutionRole "
        "AWSGlueServiceNotebookRole AWSGlueServiceRole AWSIoTLogging AWSIoTRuleActions AWSIoTThingsRegistration "
        "AWSLambdaBasicExecutionRole AWSLambdaDynamoDBExecutionRole AWSLambdaENIManagementAccess "
        "AWSLambdaKinesisExecutionRole AWSLambdaMSKExecutionRole AWSLambdaRole AWSLambdaSQSQueueExecutionRole "
        "AWSLambdaVPCAccessExecutionRole AWSTransferLoggingAccess CloudWatchEventsBuiltInTargetExecutionAccess "
        "CloudWatchEventsInvocationAccess"
    ),
}
PATHS: Mapping[str, str] = {name: path for path, names in _PATHS.items() for name in names.split()}
"""The path of each policy, with the slash after it."""
