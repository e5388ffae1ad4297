"""Diagrams that tests draw."""

from __future__ import annotations

from random import Random

from infra0.ir import Diagram, Edge, EdgeOrigin, Node

_TOKENS = (
    "aws:lambda:Function",
    "aws:s3:Bucket",
    "aws:dynamodb:Table",
    "aws:ec2:Instance",
    "aws:sqs:Queue",
    "aws:kinesis:FirehoseDeliveryStream",
    "aws:rds:Instance",
    "aws:iam:Role",
    "aws:cloudfront:Distribution",
    "",
)
_GROUPS = ("network", "compute", "storage", "database", "security", "integration", "monitoring", "data science")
_WORDS = ("Order", "Payment", "Invoice", "Customer", "Stream", "Archive", "Primary", "Replica", "Processor", "Gateway")
_LABELS = ("", "", "", "reads", "writes to", "asynchronous, with retries and a dead letter queue")


def node(
    name: str, label: str = "", token: str = "aws:lambda:Function", group: str = "compute", parent: str = ""
) -> Node:
    """A node of which only what matters is said."""
    return Node(name, label or name, token, group, parent)


def diagram(nodes: list[Node], edges: list[tuple[str, ...]], title: str = "Test") -> Diagram:
    """A diagram; an edge is (source, target) or (source, target, label)."""
    return Diagram(title, tuple(nodes), tuple(Edge(*edge, origin=EdgeOrigin.BOTH) for edge in edges), len(nodes))


def data_pipeline() -> Diagram:
    """Ten nodes and eight edges, with two nodes that nothing connects."""
    nodes = [
        node("api", "Data Pipeline API", "aws-apigateway:RestAPI", "integration"),
        node("apiLambda", "API Lambda"),
        node("ingestLambda", "Kinesis Ingest Lambda"),
        node("stream", "Data Stream", "aws:kinesis:Stream", "integration"),
        node("streamingLambda", "Streaming Lambda"),
        node("table", "Processed Data Table", "aws:dynamodb:Table", "storage"),
        node("firehose", "Data Firehose", "aws:kinesis:FirehoseDeliveryStream", "integration"),
        node("bucket", "Data Lake Bucket", "aws:s3:Bucket", "storage"),
        node("lambdaRole", "Lambda Execution Role", "aws:iam:Role", "security"),
        node("firehoseRole", "Firehose Service Role", "aws:iam:Role", "security"),
    ]
    edges: list[tuple[str, ...]] = [
        ("api", "apiLambda"),
        ("api", "ingestLambda"),
        ("apiLambda", "table"),
        ("ingestLambda", "stream"),
        ("stream", "streamingLambda"),
        ("streamingLambda", "table"),
        ("stream", "firehose"),
        ("firehose", "bucket"),
    ]
    return diagram(nodes, edges, "Real-time data pipeline")


def vpc() -> Diagram:
    """Containers in containers, and edges that end on them."""
    nodes = [
        node("cluster", "ECS Cluster", "aws:ecs:Cluster"),
        node("task", "ECS Task Definition", "aws:ecs:TaskDefinition", parent="cluster"),
        node("service", "ECS Service", "aws:ecs:Service", parent="cluster"),
        node("address", "Elastic IP", "aws:ec2:Eip", "network"),
        node("vpc", "Main VPC", "aws:ec2:Vpc", "network"),
        node("igw", "Internet Gateway", "aws:ec2:InternetGateway", "network", "vpc"),
        node("private1", "Private Subnet 1", "aws:ec2:Subnet", "network", "vpc"),
        node("private2", "Private Subnet 2", "aws:ec2:Subnet", "network", "vpc"),
        node("public1", "Public Subnet 1", "aws:ec2:Subnet", "network", "vpc"),
        node("public2", "Public Subnet 2", "aws:ec2:Subnet", "network", "vpc"),
        node("nat", "NAT Gateway", "aws:ec2:NatGateway", "network", "public1"),
        node("balancer", "Application Load Balancer", "aws:lb:LoadBalancer", "integration"),
        node("targets", "Target Group", "aws:lb:TargetGroup", "integration", "balancer"),
        node("listener", "ALB Listener", "aws:lb:Listener", "integration", "balancer"),
        node("subnets", "DB Subnet Group", "aws:rds:SubnetGroup", "database"),
        node("database", "PostgreSQL Database", "aws:rds:Instance", "database", "subnets"),
    ]
    edges: list[tuple[str, ...]] = [
        ("task", "service"),
        ("service", "targets"),
        ("service", "private1"),
        ("service", "private2"),
        ("address", "nat"),
        ("private1", "nat"),
        ("private2", "nat"),
        ("public1", "balancer"),
        ("public2", "balancer"),
        ("targets", "listener"),
        ("private1", "subnets"),
        ("private2", "subnets"),
        ("vpc", "igw"),
    ]
    return diagram(nodes, edges, "VPC with ECS service")


def labelled() -> Diagram:
    """Labels on edges of all kinds: long ones, back edges, loops, several between two nodes."""
    nodes = [node(name, f"Service {name.upper()}") for name in "abcdef"]
    edges: list[tuple[str, ...]] = [
        ("a", "b", "invokes"),
        ("a", "c", "publishes orders to"),
        ("b", "d", "reads"),
        ("c", "d"),
        ("a", "d", "asynchronous"),
        ("d", "a", "callback"),
        ("d", "e", "x"),
        ("e", "e", "retry"),
        ("b", "c"),
        ("a", "b", "invokes again"),
    ]
    return diagram(nodes, edges, "Labels")


def star(points: int) -> Diagram:
    """One node with edges to all others."""
    nodes = [node("hub", "Hub", "aws:sns:Topic", "integration")]
    nodes += [node(f"n{index}", f"Subscriber {index}", "aws:sqs:Queue", "integration") for index in range(points)]
    return diagram(nodes, [("hub", f"n{index}") for index in range(points)], "Star")


def chain(length: int) -> Diagram:
    """Nodes one after the other."""
    nodes = [node(f"n{index}") for index in range(length)]
    return diagram(nodes, [(f"n{index}", f"n{index + 1}") for index in range(length - 1)], "Chain")


def generated(seed: int, size: int, edge_count: int, nesting: bool) -> Diagram:
    """A diagram at random, with loops, cycles, parallel edges and edges that end on containers."""
    random = Random(seed)
    nodes = []
    for index in range(size):
        nested = nesting and index > 3 and random.random() < 0.4
        parent = f"n{random.randrange(min(index, max(1, size // 6)))}" if nested else ""
        label = " ".join(random.choice(_WORDS) for _ in range(random.randint(1, 6)))
        nodes.append(node(f"n{index}", label, random.choice(_TOKENS), random.choice(_GROUPS), parent))
    ends = [(f"n{random.randrange(size)}", f"n{random.randrange(size)}") for _ in range(edge_count)]
    return diagram(nodes, [(*pair, random.choice(_LABELS)) for pair in ends], f"Generated {seed}")


def shop() -> Diagram:
    """Forty nodes of a web shop on several tiers."""
    services = ("Catalogue", "Basket", "Checkout", "Payments", "Shipping", "Search")
    nodes = [
        node("visitors", "Visitors", "", "external"),
        node("dns", "Shop Domain", "aws:route53:Zone", "network"),
        node("cdn", "Storefront CDN", "aws:cloudfront:Distribution", "network"),
        node("assets", "Static Assets", "aws:s3:Bucket", "storage"),
        node("firewall", "Storefront Firewall", "aws:wafv2:WebAcl", "security"),
        node("vpc", "Shop Network", "aws:ec2:Vpc", "network"),
        node("public", "Public Subnets", "aws:ec2:Subnet", "network", "vpc"),
        node("private", "Private Subnets", "aws:ec2:Subnet", "network", "vpc"),
        node("balancer", "Shop Load Balancer", "aws:lb:LoadBalancer", "network", "public"),
        node("nat", "NAT Gateway", "aws:ec2:NatGateway", "network", "public"),
        node("users", "Customer Accounts", "aws:cognito:UserPool", "security"),
        node("bus", "Order Events", "aws:cloudwatch:EventBus", "integration"),
        node("lake", "Analytics Lake", "aws:s3:Bucket", "storage"),
        node("delivery", "Event Delivery", "aws:kinesis:FirehoseDeliveryStream", "integration"),
        node("lakeTables", "Lake Catalogue", "aws:glue:CatalogDatabase", "database"),
        node("queries", "Analyst Queries", "aws:athena:Workgroup", "monitoring"),
        node("cache", "Session Cache", "aws:elasticache:Cluster", "database", "private"),
        node("alarms", "Shop Alarms", "aws:cloudwatch:MetricAlarm", "monitoring"),
        node("dashboard", "Shop Dashboard", "aws:cloudwatch:Dashboard", "monitoring"),
        node("logs", "Service Logs", "aws:cloudwatch:LogGroup", "monitoring"),
        node("key", "Data Key", "aws:kms:Key", "security"),
        node("secrets", "Payment Credentials", "aws:secretsmanager:Secret", "security"),
    ]
    edges: list[tuple[str, ...]] = [
        ("visitors", "dns", "looks up"),
        ("dns", "cdn"),
        ("firewall", "cdn"),
        ("cdn", "assets", "static files"),
        ("cdn", "balancer", "API calls"),
        ("bus", "delivery"),
        ("delivery", "lake"),
        ("lakeTables", "lake"),
        ("queries", "lakeTables"),
        ("basket", "cache"),
        ("checkout", "bus", "order placed"),
        ("payments", "secrets"),
        ("users", "balancer", "signs in"),
        ("alarms", "dashboard"),
    ]
    for service in services:
        name = service.lower()
        nodes.append(node(name, f"{service} Service", "aws:ecs:Service", "compute", "private"))
        nodes.append(node(f"{name}Table", f"{service} Data", "aws:dynamodb:Table", "database"))
        edges += [("balancer", name), (name, f"{name}Table")]
    for service in ("Payments", "Shipping", "Search"):
        name = service.lower()
        nodes.append(node(f"{name}Queue", f"{service} Queue", "aws:sqs:Queue", "integration"))
        nodes.append(node(f"{name}Worker", f"{service} Worker", "aws:lambda:Function", "compute"))
        edges += [("bus", f"{name}Queue"), (f"{name}Queue", f"{name}Worker"), (f"{name}Worker", f"{name}Table")]
    return diagram(nodes, edges, "Web shop")
