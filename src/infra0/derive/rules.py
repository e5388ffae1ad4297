"""What derivation has to say."""

from infra0.diagnostics import Rule, Severity


class SecretLiteral(Rule):
    """A secret is in plain text in the document.

    Why: whoever reads the document, its history or its outputs has the secret. The program therefore reads it from
    a secret stack setting, and the literal is in no output.

    Example:
        {"resources": {"db": {"type": "aws:rds:Instance",
                              "config": {"instanceClass": "db.t4g.micro", "engine": "postgres",
                                         "allocatedStorage": 20, "username": "app",
                                         "password": "correct horse battery"}}}}

    Instead:
        {"config": {"dbPassword": {"type": "string", "secret": true}},
         "resources": {"db": {"type": "aws:rds:Instance",
                              "config": {"instanceClass": "db.t4g.micro", "engine": "postgres",
                                         "allocatedStorage": 20, "username": "app",
                                         "password": "${config.dbPassword}"}}}}
    """

    code = "I0601"
    severity = Severity.WARNING


class DerivedPolicy(Rule):
    """Prose stands where an IAM policy belongs; a least-privilege policy was derived in its place.

    Why: AWS takes JSON there. What was derived comes from what the role's workloads do in this document, and is
    worth reading before it is relied upon: `infra0 explain-policy` prints it.

    Example:
        {"resources": {
            "orders": {"type": "aws:dynamodb:Table",
                       "config": {"hashKey": "id", "billingMode": "PAY_PER_REQUEST",
                                  "attributes": [{"name": "id", "type": "S"}]}},
            "role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17", "Statement": [
                {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "lambda.amazonaws.com"}}]}}},
            "access": {"type": "aws:iam:RolePolicy",
                       "config": {"role": "role.id", "policy": "Read access to the orders table"},
                       "dependsOn": ["orders"]}}}

    Instead:
        {"resources": {
            "orders": {"type": "aws:dynamodb:Table",
                       "config": {"hashKey": "id", "billingMode": "PAY_PER_REQUEST",
                                  "attributes": [{"name": "id", "type": "S"}]}},
            "role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": {"Version": "2012-10-17", "Statement": [
                {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "lambda.amazonaws.com"}}]}}},
            "access": {"type": "aws:iam:RolePolicy",
                       "config": {"role": "role.id", "policy": {"Version": "2012-10-17", "Statement": [
                           {"Effect": "Allow", "Action": ["dynamodb:GetItem", "dynamodb:Query"],
                            "Resource": "${orders.arn}"}]}}}}}
    """

    code = "I0602"
    severity = Severity.WARNING


class ProsePolicy(Rule):
    """Prose stands where an IAM policy belongs, and no policy can be derived from it and its surroundings.

    Why: AWS takes JSON there. Nothing in the document tells what the policy should allow on which resource.

    Example:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": "Whatever is needed"}}}}

    Instead:
        {"resources": {"access": {"type": "aws:iam:Policy", "config": {"policy": {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "s3:GetObject",
                           "Resource": "arn:aws:s3:::reports/*"}]}}}}}
    """

    code = "I0603"
    severity = Severity.ERROR


class DerivedDashboard(Rule):
    """Prose stands where a dashboard's body belongs; one was derived from the document's resources.

    Why: CloudWatch takes JSON there.

    Example:
        {"resources": {"orders": {"type": "aws:sqs:Queue"},
                       "board": {"type": "aws:cloudwatch:Dashboard",
                                 "config": {"dashboardName": "orders", "dashboardBody": "Shows the queue's depth"}}}}

    Instead:
        {"resources": {"orders": {"type": "aws:sqs:Queue"},
                       "board": {"type": "aws:cloudwatch:Dashboard",
                                 "config": {"dashboardName": "orders", "dashboardBody": {"widgets": [
                                     {"type": "metric", "width": 12, "height": 6, "properties": {"metrics": [
                                         ["AWS/SQS", "ApproximateNumberOfMessagesVisible",
                                          "QueueName", "${orders.name}"]],
                                      "region": "us-east-1"}}]}}}}}
    """

    code = "I0604"
    severity = Severity.WARNING


RULES: tuple[type[Rule], ...] = (SecretLiteral, DerivedPolicy, ProsePolicy, DerivedDashboard)
