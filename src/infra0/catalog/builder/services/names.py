"""The services behind a provider's modules, and names as providers and services write them."""

from collections.abc import Collection, Mapping

_SEVERAL = {
    "bedrock": "bedrock bedrock-agent",
    "cloudwatch": "cloudwatch events logs oam",
    "cognito": "cognito-idp cognito-identity",
    "docdb": "docdb docdb-elastic",
    "ebs": "ec2",
    "inspector": "inspector inspector2",
    "kinesis": "kinesis firehose kinesisanalytics kinesisanalyticsv2 kinesisvideo",
    "lex": "lex-models lexv2-models",
    "neptune": "neptune neptune-graph",
    "opensearch": "opensearch opensearchserverless",
    "route53": "route53 route53resolver",
    "ses": "ses sesv2",
}
_OTHERWISE = {
    "alb": "elbv2",
    "appautoscaling": "application-autoscaling",
    "cfg": "config",
    "chime": "chime-sdk-voice",
    "costexplorer": "ce",
    "directoryservice": "ds",
    "ec2clientvpn": "ec2",
    "ec2transitgateway": "ec2",
    "elasticsearch": "es",
    "lb": "elbv2",
    "macie": "macie2",
    "msk": "kafka",
    "mskconnect": "kafkaconnect",
    "opensearchingest": "osis",
    "resourceexplorer": "resource-explorer-2",
    "sfn": "stepfunctions",
    "verifiedaccess": "ec2",
    "vpc": "ec2",
    "wafregional": "waf-regional",
}

OF_ALL = frozenset({"region", "tags"})
"""Inputs of all types, which are no parameters of the calls."""
_NAMES = ("Name", "name")


def services_of(module: str, services: Collection[str]) -> tuple[str, ...]:
    """The services of a module of the provider, out of all that there are."""
    if known := _SEVERAL.get(module) or _OTHERWISE.get(module):
        return tuple(known.split())
    return tuple(name for name in services if folded(name) == folded(module))


def folded(name: str) -> str:
    """A name in one spelling: in lower case, without what joins its words."""
    return "".join(filter(str.isalnum, name.lower()))


def singular(name: str) -> str:
    """A folded name without its plural: providers call a list ``subnetIds`` that a service may call ``SubnetId``."""
    if name.endswith("ies"):
        return f"{name[:-3]}y"
    return name[:-1] if name.endswith("s") and not name.endswith("ss") else name


def named(name: str, members: Mapping[str, object]) -> str | None:
    """Which of a service's members a property is."""
    spelled = {folded(member): member for member in members}
    alike = {singular(member): spelled[member] for member in spelled}
    return spelled.get(folded(name)) or alike.get(singular(folded(name)))


def own_name(type_: str, members: Collection[str]) -> str | None:
    """The member that is the name of a resource, where it is called after its type: ``FunctionName``."""
    if named("name", dict.fromkeys(members)):
        return None
    name = folded(type_)
    nouns = {member: folded(member).removesuffix("name") for member in members if member.endswith(_NAMES)}
    found = [member for member, noun in nouns.items() if noun and (noun.endswith(name) or name.endswith(noun))]
    return found[0] if len(found) == 1 else None
