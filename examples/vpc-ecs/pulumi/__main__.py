"""shop

A web shop: one container service behind a load balancer, with a PostgreSQL database, in a
network of its own.
"""

import pulumi
import pulumi_aws as aws

stack = pulumi.get_stack()
config = pulumi.Config()
# The tag of the container image to run.
image_tag = config.get("imageTag", "1.0.0")
# How many containers to run.
desired_count = config.get_int("desiredCount", 2)

# Shop VPC
vpc = aws.ec2.Vpc(
    "vpc",
    cidr_block="10.0.0.0/16",
    enable_dns_hostnames=True,
    enable_dns_support=True,
    tags={"Name": f"shop-{stack}"},
)

# Internet Gateway
internet_gateway = aws.ec2.InternetGateway(
    "internetGateway", vpc_id=vpc.id, tags={"Name": f"shop-{stack}"}
)

# Public Subnet 1
public_subnet1 = aws.ec2.Subnet(
    "publicSubnet1",
    vpc_id=vpc.id,
    cidr_block="10.0.0.0/20",
    availability_zone="eu-west-1a",
    map_public_ip_on_launch=True,
    tags={"Name": f"shop-public-1-{stack}"},
)

# Public Subnet 2
public_subnet2 = aws.ec2.Subnet(
    "publicSubnet2",
    vpc_id=vpc.id,
    cidr_block="10.0.16.0/20",
    availability_zone="eu-west-1b",
    map_public_ip_on_launch=True,
    tags={"Name": f"shop-public-2-{stack}"},
)

# Private Subnet 1
private_subnet1 = aws.ec2.Subnet(
    "privateSubnet1",
    vpc_id=vpc.id,
    cidr_block="10.0.128.0/20",
    availability_zone="eu-west-1a",
    tags={"Name": f"shop-private-1-{stack}"},
)

# Private Subnet 2
private_subnet2 = aws.ec2.Subnet(
    "privateSubnet2",
    vpc_id=vpc.id,
    cidr_block="10.0.144.0/20",
    availability_zone="eu-west-1b",
    tags={"Name": f"shop-private-2-{stack}"},
)

# NAT Address
nat_address = aws.ec2.Eip(
    "natAddress",
    domain="vpc",
    tags={"Name": f"shop-nat-{stack}"},
    opts=pulumi.ResourceOptions(depends_on=[internet_gateway]),
)

# NAT Gateway
nat_gateway = aws.ec2.NatGateway(
    "natGateway",
    allocation_id=nat_address.id,
    subnet_id=public_subnet1.id,
    tags={"Name": f"shop-{stack}"},
)

public_routes = aws.ec2.RouteTable(
    "publicRoutes",
    vpc_id=vpc.id,
    routes=[{"cidr_block": "0.0.0.0/0", "gateway_id": internet_gateway.id}],
    tags={"Name": f"shop-public-{stack}"},
)

private_routes = aws.ec2.RouteTable(
    "privateRoutes",
    vpc_id=vpc.id,
    routes=[{"cidr_block": "0.0.0.0/0", "nat_gateway_id": nat_gateway.id}],
    tags={"Name": f"shop-private-{stack}"},
)

public_subnet1_routes = aws.ec2.RouteTableAssociation(
    "publicSubnet1Routes", subnet_id=public_subnet1.id, route_table_id=public_routes.id
)

public_subnet2_routes = aws.ec2.RouteTableAssociation(
    "publicSubnet2Routes", subnet_id=public_subnet2.id, route_table_id=public_routes.id
)

private_subnet1_routes = aws.ec2.RouteTableAssociation(
    "privateSubnet1Routes", subnet_id=private_subnet1.id, route_table_id=private_routes.id
)

private_subnet2_routes = aws.ec2.RouteTableAssociation(
    "privateSubnet2Routes", subnet_id=private_subnet2.id, route_table_id=private_routes.id
)

load_balancer_security_group = aws.ec2.SecurityGroup(
    "loadBalancerSecurityGroup",
    vpc_id=vpc.id,
    description="HTTP from anywhere",
    ingress=[{"protocol": "tcp", "from_port": 80, "to_port": 80, "cidr_blocks": ["0.0.0.0/0"]}],
    egress=[{"protocol": "-1", "from_port": 0, "to_port": 0, "cidr_blocks": ["0.0.0.0/0"]}],
)

service_security_group = aws.ec2.SecurityGroup(
    "serviceSecurityGroup",
    vpc_id=vpc.id,
    description="The load balancer only",
    ingress=[
        {
            "protocol": "tcp",
            "from_port": 8080,
            "to_port": 8080,
            "security_groups": [load_balancer_security_group.id],
        }
    ],
    egress=[{"protocol": "-1", "from_port": 0, "to_port": 0, "cidr_blocks": ["0.0.0.0/0"]}],
)

database_security_group = aws.ec2.SecurityGroup(
    "databaseSecurityGroup",
    vpc_id=vpc.id,
    description="The service only",
    ingress=[
        {
            "protocol": "tcp",
            "from_port": 5432,
            "to_port": 5432,
            "security_groups": [service_security_group.id],
        }
    ],
)

# Application Load Balancer
load_balancer = aws.lb.LoadBalancer(
    "loadBalancer",
    load_balancer_type="application",
    security_groups=[load_balancer_security_group.id],
    subnets=[public_subnet1.id, public_subnet2.id],
    tags={"Name": f"shop-{stack}"},
)

target_group = aws.lb.TargetGroup(
    "targetGroup",
    vpc_id=vpc.id,
    port=8080,
    protocol="HTTP",
    target_type="ip",
    health_check={"path": "/health", "matcher": "200"},
)

listener = aws.lb.Listener(
    "listener",
    load_balancer_arn=load_balancer.arn,
    port=80,
    protocol="HTTP",
    default_actions=[{"type": "forward", "target_group_arn": target_group.arn}],
)

# Shop Cluster
cluster = aws.ecs.Cluster(
    "cluster",
    settings=[{"name": "containerInsights", "value": "enabled"}],
    tags={"Name": f"shop-{stack}"},
)

# Container Logs
log_group = aws.cloudwatch.LogGroup("logGroup", name=f"/ecs/shop-{stack}", retention_in_days=30)

# Image Repository
repository = aws.ecr.Repository(
    "repository",
    name=f"shop-{stack}",
    image_tag_mutability="IMMUTABLE",
    image_scanning_configuration={"scan_on_push": True},
)

# Task Execution Role
execution_role = aws.iam.Role(
    "executionRole",
    assume_role_policy=pulumi.Output.json_dumps(
        {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Effect": "Allow",
                    "Action": "sts:AssumeRole",
                    "Principal": {"Service": "ecs-tasks.amazonaws.com"},
                }
            ],
        }
    ),
)

execution_role_policy = aws.iam.RolePolicyAttachment(
    "executionRolePolicy",
    role=execution_role.name,
    policy_arn="arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy",
)

# Task Role
task_role = aws.iam.Role(
    "taskRole",
    assume_role_policy=pulumi.Output.json_dumps(
        {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Effect": "Allow",
                    "Action": "sts:AssumeRole",
                    "Principal": {"Service": "ecs-tasks.amazonaws.com"},
                }
            ],
        }
    ),
)

database_subnets = aws.rds.SubnetGroup(
    "databaseSubnets",
    subnet_ids=[private_subnet1.id, private_subnet2.id],
    tags={"Name": f"shop-{stack}"},
)

# Shop Database
database = aws.rds.Instance(
    "database",
    engine="postgres",
    engine_version="16",
    instance_class="db.t4g.medium",
    allocated_storage=50,
    storage_encrypted=True,
    db_name="shop",
    username="shop",
    manage_master_user_password=True,
    db_subnet_group_name=database_subnets.name,
    vpc_security_group_ids=[database_security_group.id],
    multi_az=True,
    backup_retention_period=14,
    skip_final_snapshot=False,
    final_snapshot_identifier=f"shop-{stack}-final",
    opts=pulumi.ResourceOptions(protect=True),
)

secret_access = aws.iam.RolePolicy(
    "secretAccess",
    role=execution_role.id,
    policy=pulumi.Output.json_dumps(
        {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Sid": "ReadDatabaseSecret",
                    "Effect": "Allow",
                    "Action": "secretsmanager:GetSecretValue",
                    "Resource": database.master_user_secrets[0].secret_arn,
                }
            ],
        }
    ),
)

# Shop Task
task_definition = aws.ecs.TaskDefinition(
    "taskDefinition",
    family=f"shop-{stack}",
    requires_compatibilities=["FARGATE"],
    network_mode="awsvpc",
    cpu="512",
    memory="1024",
    execution_role_arn=execution_role.arn,
    task_role_arn=task_role.arn,
    container_definitions=pulumi.Output.json_dumps(
        [
            {
                "name": "shop",
                "image": pulumi.Output.concat(repository.repository_url, f":{image_tag}"),
                "essential": True,
                "portMappings": [{"containerPort": 8080, "protocol": "tcp"}],
                "environment": [
                    {"name": "DATABASE_HOST", "value": database.address},
                    {"name": "DATABASE_NAME", "value": "shop"},
                ],
                "secrets": [
                    {
                        "name": "DATABASE_SECRET",
                        "valueFrom": database.master_user_secrets[0].secret_arn,
                    }
                ],
                "logConfiguration": {
                    "logDriver": "awslogs",
                    "options": {
                        "awslogs-group": log_group.name,
                        "awslogs-region": "eu-west-1",
                        "awslogs-stream-prefix": "shop",
                    },
                },
            }
        ]
    ),
)

# Shop Service
service = aws.ecs.Service(
    "service",
    cluster=cluster.arn,
    task_definition=task_definition.arn,
    launch_type="FARGATE",
    desired_count=desired_count,
    network_configuration={
        "subnets": [private_subnet1.id, private_subnet2.id],
        "security_groups": [service_security_group.id],
    },
    load_balancers=[
        {"target_group_arn": target_group.arn, "container_name": "shop", "container_port": 8080}
    ],
    opts=pulumi.ResourceOptions(depends_on=[listener]),
)

pulumi.export("url", pulumi.Output.concat("http://", load_balancer.dns_name))
pulumi.export("repositoryUrl", repository.repository_url)
pulumi.export("databaseAddress", database.address)
