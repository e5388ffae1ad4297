"""What texts of functions, machines and their groups must look like.

Sources: the texts of the properties in pulumi-aws 7 and the provider's own validation of them, else the services' API
references.
"""

from collections.abc import Mapping

from infra0.checks.tables.forms.form import GROUPS, SIZE, TIMEZONE, Form, beginning_with

_INSTANCE = Form(rf"[a-z][a-z0-9-]*\.{SIZE}", "use a family and a size, as in `t3.micro`", example="t3.micro")
_ZONE = Form(r"(?![a-z]{2}(?:-[a-z]+)+-\d$).*", "write a zone with its letter, as in `us-east-1a`; this is a region")
_VERSION = Form(
    r"\d+\.\d+", "use a major and a minor version alone, as in `1.33`", cut=r"^v|(?<=\d\d)\.\d+$", example="1.33"
)
_ENCODED = Form(
    r"[A-Za-z0-9+/=\s]*",
    "encode it in Base64, as the provider sends it as it is; plain text belongs in `userData` of an `aws:ec2:Instance`",
    example="IyEvYmluL2Jhc2gK",
)
_TEMPLATE_VERSION = Form(
    r"\$(?:Latest|Default)|\d+", "use `$Latest`, `$Default` or the number of a version", example="1"
)
_IMAGE = Form(
    r"ami-.+|resolve:ssm:.+",
    "write the ID of an image, or `resolve:ssm:` and the name of a parameter that has it",
    example="ami-0a1b2c3d4e5f60718",
)
_HANDLED = tuple(
    f"{language}{version}"
    for language, versions in (
        ("nodejs", ("16.x", "18.x", "20.x", "22.x", "24.x")),
        ("python", ("3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14")),
        ("ruby", ("3.2", "3.3", "3.4")),
    )
    for version in versions
)
"""The runtimes whose handlers are a file and what it exports."""

FORMS: Mapping[tuple[str, str], tuple[Form, ...]] = {
    ("aws:autoscaling:Group", "healthCheckType"): (
        Form(
            r"(?:EC2|ELB|EBS|VPC_LATTICE)(?:,(?:EC2|ELB|EBS|VPC_LATTICE))*",
            "use `EC2`, `EBS`, `ELB` and `VPC_LATTICE`, with commas between several",
            example="ELB",
        ),
    ),
    ("aws:autoscaling:Group", "launchTemplate.version"): (_TEMPLATE_VERSION,),
    ("aws:autoscaling:Group", "mixedInstancesPolicy.launchTemplate.launchTemplateSpecification.version"): (
        _TEMPLATE_VERSION,
    ),
    ("aws:autoscaling:Schedule", "timeZone"): (TIMEZONE,),
    ("aws:autoscaling:Schedule", "recurrence"): (
        Form(
            r"\S+(?: +\S+){4}",
            "write the five fields of a Unix cron expression alone, as in `0 22 * * *`",
            example="0 22 * * *",
        ),
    ),
    ("aws:ebs:Volume", "availabilityZone"): (_ZONE,),
    ("aws:ec2:Instance", "ami"): (_IMAGE,),
    ("aws:ec2:Instance", "availabilityZone"): (_ZONE,),
    ("aws:ec2:Instance", "instanceType"): (_INSTANCE,),
    ("aws:ec2:Instance", "launchTemplate.version"): (_TEMPLATE_VERSION,),
    ("aws:ec2:Instance", "userDataBase64"): (_ENCODED,),
    ("aws:ec2:LaunchTemplate", "imageId"): (_IMAGE,),
    ("aws:ec2:LaunchTemplate", "instanceType"): (_INSTANCE,),
    ("aws:ec2:LaunchTemplate", "userData"): (_ENCODED,),
    ("aws:ec2:SecurityGroup", "description"): (GROUPS,),
    ("aws:ec2:SecurityGroup", "egress[].description"): (GROUPS,),
    ("aws:ec2:SecurityGroup", "ingress[].description"): (GROUPS,),
    ("aws:ec2:SecurityGroupRule", "description"): (GROUPS,),
    ("aws:ec2:Subnet", "availabilityZone"): (_ZONE,),
    ("aws:ec2:VpcEndpoint", "serviceName"): (
        Form(
            r"(?:[\w-]+\.){2,}.+|.*\$\{.*",
            "write the whole name with its region, as in `com.amazonaws.eu-west-1.s3`",
            example="com.amazonaws.eu-west-1.ssm",
        ),
    ),
    ("aws:eks:Cluster", "version"): (_VERSION,),
    ("aws:eks:NodeGroup", "instanceTypes[]"): (_INSTANCE,),
    ("aws:eks:NodeGroup", "version"): (_VERSION,),
    ("aws:lambda:Function", "fileSystemConfig.localMountPath"): (
        Form(
            r"/mnt/[A-Za-z0-9_.-]+",
            "use `/mnt/` followed by a name of letters, digits and `_.-`",
            "/mnt/",
            cut="^/(?:mnt/)?",
            example="/mnt/example",
        ),
    ),
    ("aws:lambda:Function", "handler"): (
        Form(
            r"\S*[^\s.]\.[^\s.]\S*",
            "write the file and what it exports, as in `index.handler`",
            beside=("runtime", _HANDLED),
            example="index.handler",
        ),
    ),
    ("aws:lambda:Function", "layers[]"): (
        Form(
            r"arn:[^:]*:lambda:[^:]*:[^:]*:layer:[^:]+:\d+",
            "write the ARN of a layer with its version, as in `arn:aws:lambda:eu-west-1:123456789012:layer:tools:1`",
            example="arn:aws:lambda:eu-west-1:123456789012:layer:example:1",
        ),
    ),
    ("aws:lambda:ProvisionedConcurrencyConfig", "qualifier"): (
        Form(r"(?!\$LATEST$).*", "name a version or an alias; `$LATEST` cannot have provisioned concurrency"),
    ),
    ("aws:sagemaker:EndpointConfiguration", "productionVariants[].instanceType"): (beginning_with("ml."),),
    ("aws:sagemaker:NotebookInstance", "instanceType"): (beginning_with("ml."),),
}
