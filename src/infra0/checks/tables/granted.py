"""Which AWS managed policies allow what services ask of roles at deployment.

Source: the AWS managed policy reference guide. A policy counts if one of its statements allows the action on whatever
resources.
"""

from collections.abc import Mapping

_ALLOWING: Mapping[str, str] = {
    "dynamodb:GetRecords": (
        "AdministratorAccess AmazonDynamoDBFullAccess AmazonElasticMapReduceforEC2Role AWSLambdaDynamoDBExecutionRole "
        "AWSLambdaInvocation-DynamoDB DatabaseAdministrator DataScientist PowerUserAccess ReadOnlyAccess"
    ),
    "ec2:CreateNetworkInterface": (
        "AdministratorAccess AmazonDMSVPCManagementRole AmazonEC2FullAccess AmazonEKS_CNI_Policy "
        "AmazonEKSNetworkingPolicy AmazonEKSServicePolicy AmazonEKSVPCResourceController AmazonElasticMapReduceRole "
        "AmazonEMRServicePolicy_v2 AmazonMQFullAccess AmazonSageMakerFullAccess AmazonVPCFullAccess AWSGlueServiceRole "
        "AWSLambdaENIManagementAccess AWSLambdaMSKExecutionRole AWSLambdaVPCAccessExecutionRole NetworkAdministrator "
        "PowerUserAccess SystemAdministrator"
    ),
    "ec2:DescribeSubnets": (
        "AdministratorAccess AmazonBedrockFullAccess AmazonDMSVPCManagementRole AmazonDocDBFullAccess "
        "AmazonDynamoDBFullAccess AmazonDynamoDBReadOnlyAccess AmazonEC2ContainerServiceRole AmazonEC2FullAccess "
        "AmazonEC2ReadOnlyAccess AmazonEC2SpotFleetTaggingRole AmazonECS_FullAccess AmazonEKS_CNI_Policy "
        "AmazonEKSClusterPolicy AmazonEKSLoadBalancingPolicy AmazonEKSServicePolicy AmazonEKSWorkerNodePolicy "
        "AmazonElastiCacheFullAccess AmazonElasticMapReduceforEC2Role AmazonElasticMapReduceRole "
        "AmazonEMRServicePolicy_v2 AmazonMQFullAccess AmazonMSKFullAccess AmazonRDSFullAccess AmazonRDSReadOnlyAccess "
        "AmazonRedshiftFullAccess AmazonSageMakerFullAccess AmazonVPCFullAccess AWS_ConfigRole "
        "AWSBackupServiceRolePolicyForRestores AWSBatchServiceRole AWSCodeBuildAdminAccess AWSCodePipeline_FullAccess "
        "AWSGlueConsoleFullAccess AWSGlueServiceRole AWSLambda_FullAccess AWSLambda_ReadOnlyAccess "
        "AWSLambdaMSKExecutionRole AWSLambdaVPCAccessExecutionRole CloudWatchEventsBuiltInTargetExecutionAccess "
        "DatabaseAdministrator DataScientist NetworkAdministrator PowerUserAccess ReadOnlyAccess "
        "SecretsManagerReadWrite SecurityAudit SupportUser SystemAdministrator ViewOnlyAccess"
    ),
    "ecr:GetAuthorizationToken": (
        "AdministratorAccess AmazonEC2ContainerRegistryFullAccess AmazonEC2ContainerRegistryPowerUser "
        "AmazonEC2ContainerRegistryPullOnly AmazonEC2ContainerRegistryReadOnly AmazonEC2ContainerServiceforEC2Role "
        "AmazonECSTaskExecutionRolePolicy AmazonEKSFargatePodExecutionRolePolicy AmazonRedshiftAllCommandsFullAccess "
        "AmazonSageMakerFullAccess AWSAppRunnerServicePolicyForECRAccess PowerUserAccess ReadOnlyAccess"
    ),
    "eks:DescribeCluster": (
        "AdministratorAccess AmazonEKSWorkerNodePolicy AWS_ConfigRole AWSBackupServiceRolePolicyForBackup "
        "AWSBackupServiceRolePolicyForRestores PowerUserAccess ReadOnlyAccess SecurityAudit ViewOnlyAccess"
    ),
    "kinesis:GetRecords": (
        "AdministratorAccess AmazonElasticMapReduceforEC2Role AmazonKinesisFullAccess AmazonKinesisReadOnlyAccess "
        "AWSLambdaKinesisExecutionRole DataScientist PowerUserAccess ReadOnlyAccess SupportUser"
    ),
    "logs:CreateLogStream": (
        "AdministratorAccess AmazonAPIGatewayPushToCloudWatchLogs AmazonDMSCloudWatchLogsRole "
        "AmazonEC2ContainerServiceforEC2Role AmazonEC2RoleforSSM AmazonECSTaskExecutionRolePolicy "
        "AmazonEKSServicePolicy AmazonRDSEnhancedMonitoringRole AmazonRedshiftAllCommandsFullAccess "
        "AmazonSageMakerFullAccess AmazonSNSRole AmazonSSMFullAccess AWS_ConfigRole AWSAppSyncPushToCloudWatchLogs "
        "AWSBatchServiceRole AWSGlueServiceRole AWSIoTLogging AWSLambdaBasicExecutionRole "
        "AWSLambdaDynamoDBExecutionRole AWSLambdaExecute AWSLambdaKinesisExecutionRole AWSLambdaMSKExecutionRole "
        "AWSLambdaSQSQueueExecutionRole AWSLambdaVPCAccessExecutionRole AWSTransferLoggingAccess "
        "CloudWatchAgentServerPolicy CloudWatchFullAccess CloudWatchFullAccessV2 "
        "CloudWatchLambdaInsightsExecutionRolePolicy CloudWatchLogsFullAccess DatabaseAdministrator "
        "EC2InstanceProfileForImageBuilder PowerUserAccess SystemAdministrator"
    ),
    "sqs:ReceiveMessage": (
        "AdministratorAccess AmazonElasticMapReduceforEC2Role AmazonElasticMapReduceRole AmazonSQSFullAccess "
        "AWSLambdaSQSQueueExecutionRole PowerUserAccess ReadOnlyAccess SupportUser SystemAdministrator"
    ),
}
ALLOWING: Mapping[str, frozenset[str]] = {action: frozenset(names.split()) for action, names in _ALLOWING.items()}
"""The policies that allow an action, of those whose paths are known; the others of these do not."""
