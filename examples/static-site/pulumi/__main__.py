"""static-site

A static website served from a private bucket through a content delivery network.
"""

import pulumi
import pulumi_aws as aws

stack = pulumi.get_stack()
project = pulumi.get_project()
config = pulumi.Config()
# The name that the site is served under.
domain = config.get("domain", "www.example.com")
# The hosted zone that the name belongs to.
zone_id = config.require("zoneId")

# Site Files
site_bucket = aws.s3.Bucket(
    "siteBucket", bucket=f"site-{project}-{stack}", tags={"Environment": stack}
)

site_bucket_access = aws.s3.BucketPublicAccessBlock(
    "siteBucketAccess",
    bucket=site_bucket.id,
    block_public_acls=True,
    block_public_policy=True,
    ignore_public_acls=True,
    restrict_public_buckets=True,
)

site_bucket_versioning = aws.s3.BucketVersioning(
    "siteBucketVersioning", bucket=site_bucket.id, versioning_configuration={"status": "Enabled"}
)

index_page = aws.s3.BucketObject(
    "indexPage",
    bucket=site_bucket.id,
    key="index.html",
    source=pulumi.FileAsset("./site/index.html"),
    content_type="text/html; charset=utf-8",
)

certificate_region = aws.Provider("certificateRegion", region="us-east-1")

# Certificate
certificate = aws.acm.Certificate(
    "certificate",
    domain_name=domain,
    validation_method="DNS",
    opts=pulumi.ResourceOptions(provider=certificate_region),
)

certificate_record = aws.route53.Record(
    "certificateRecord",
    zone_id=zone_id,
    name=certificate.domain_validation_options[0].resource_record_name,
    type=certificate.domain_validation_options[0].resource_record_type,
    records=[certificate.domain_validation_options[0].resource_record_value],
    ttl=300,
)

certificate_validation = aws.acm.CertificateValidation(
    "certificateValidation",
    certificate_arn=certificate.arn,
    validation_record_fqdns=[certificate_record.fqdn],
    opts=pulumi.ResourceOptions(provider=certificate_region),
)

origin_access = aws.cloudfront.OriginAccessControl(
    "originAccess",
    origin_access_control_origin_type="s3",
    signing_behavior="always",
    signing_protocol="sigv4",
)

# Content Delivery
distribution = aws.cloudfront.Distribution(
    "distribution",
    enabled=True,
    is_ipv6_enabled=True,
    default_root_object="index.html",
    aliases=[domain],
    origins=[
        {
            "origin_id": "site",
            "domain_name": site_bucket.bucket_regional_domain_name,
            "origin_access_control_id": origin_access.id,
        }
    ],
    default_cache_behavior={
        "target_origin_id": "site",
        "viewer_protocol_policy": "redirect-to-https",
        "allowed_methods": ["GET", "HEAD"],
        "cached_methods": ["GET", "HEAD"],
        "compress": True,
        "forwarded_values": {"query_string": False, "cookies": {"forward": "none"}},
    },
    restrictions={"geo_restriction": {"restriction_type": "none"}},
    viewer_certificate={
        "acm_certificate_arn": certificate_validation.certificate_arn,
        "ssl_support_method": "sni-only",
        "minimum_protocol_version": "TLSv1.2_2021",
    },
)

site_bucket_policy = aws.s3.BucketPolicy(
    "siteBucketPolicy",
    bucket=site_bucket.id,
    policy=pulumi.Output.json_dumps(
        {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Sid": "ReadForCloudFront",
                    "Effect": "Allow",
                    "Principal": {"Service": "cloudfront.amazonaws.com"},
                    "Action": "s3:GetObject",
                    "Resource": pulumi.Output.concat(site_bucket.arn, "/*"),
                    "Condition": {"StringEquals": {"AWS:SourceArn": distribution.arn}},
                }
            ],
        }
    ),
)

# Site Name
site_record = aws.route53.Record(
    "siteRecord",
    zone_id=zone_id,
    name=domain,
    type="A",
    aliases=[
        {
            "name": distribution.domain_name,
            "zone_id": distribution.hosted_zone_id,
            "evaluate_target_health": False,
        }
    ],
)

pulumi.export("url", f"https://{domain}")
pulumi.export("distributionDomain", distribution.domain_name)
