"""Secrets that a document spells out are found wherever they stand, and stay out of the program."""

from typing import Any

import pytest

from infra0.derive import Derived, SecretHandling, derive
from infra0.ir import Interpolation, Literal, SettingValue
from infra0.lower import lower_program

FUNCTION = {"role": "arn:aws:iam::123456789012:role/app", "runtime": "python3.13", "handler": "app.main"}


def function(**variables: str) -> dict[str, Any]:
    """A function with environment variables."""
    return {"type": "aws:lambda:Function", "config": {**FUNCTION, "environment": {"variables": variables}}}


@pytest.fixture
def secrets_of(graph_of: Any) -> Any:
    """Derives a document of resources and further members."""

    def secrets_of(resources: dict[str, Any], **members: Any) -> Derived:
        graph, _ = graph_of(resources, **members)
        derived, _ = derive(graph)
        return derived

    return secrets_of


def test_a_variable_whose_name_says_so_is_secret(secrets_of: Any) -> None:
    derived = secrets_of({"app": function(DB_PASSWORD="hunter2", DB_HOST="db.internal")})
    pointer = ("resources", "app", "config", "environment", "variables", "DB_PASSWORD")
    assert derived.secrets == {pointer: "appEnvironmentVariablesDbPassword"}


def test_a_value_is_secret_by_the_name_beside_it(secrets_of: Any) -> None:
    container = {"name": "app", "environment": [{"name": "API_KEY", "value": "9f86d081884c7d659a2feaa0c55ad015"}]}
    task = {"type": "aws:ecs:TaskDefinition", "config": {"family": "app", "containerDefinitions": [container]}}
    (pointer,) = secrets_of({"task": task}).secrets
    assert pointer == ("resources", "task", "config", "containerDefinitions", 0, "environment", 0, "value")


def test_what_the_provider_keeps_secret_is_secret_whatever_it_looks_like(secrets_of: Any) -> None:
    database = {"type": "aws:rds:Instance", "config": {"instanceClass": "db.t4g.micro", "password": "correct"}}
    assert list(secrets_of({"db": database}).secrets.values()) == ["dbPassword"]


def test_a_password_within_an_interpolation_is_taken_out_of_it(secrets_of: Any) -> None:
    derived = secrets_of(
        {
            "db": {"type": "aws:rds:Instance", "config": {"instanceClass": "db.t4g.micro"}},
            "app": function(DATABASE_URL="postgres://app:hunter2@${db.endpoint}/app"),
        }
    )
    assert derived.secrets == {}
    program = lower_program(derived, "test", SecretHandling.SETTING)
    (setting,) = program.settings
    assert (setting.name, setting.secret, setting.default) == ("appEnvironmentVariablesDatabaseUrl", True, None)
    app = next(resource for resource in program.resources if resource.id == "app")
    environment: Any = next(argument.value for argument in app.arguments if argument.name == "environment")
    value = environment.arguments[0].value.entries[0].value
    assert isinstance(value, Interpolation)
    assert value.parts[:3] == ("postgres://app:", SettingValue("appEnvironmentVariablesDatabaseUrl"), "@")
    assert value.parts[4] == "/app"


def test_the_default_of_a_secret_setting_is_not_in_the_program(secrets_of: Any) -> None:
    derived = secrets_of({"app": function()}, config={"token": {"secret": True, "default": "hunter2"}})
    (withheld,) = lower_program(derived, "test", SecretHandling.SETTING).settings
    assert (withheld.name, withheld.secret, withheld.default) == ("token", True, None)
    (literal,) = lower_program(derived, "test", SecretHandling.LITERAL).settings
    assert (literal.secret, literal.default) == (True, Literal("hunter2"))


def test_a_default_that_looks_like_a_credential_makes_its_setting_secret(secrets_of: Any) -> None:
    derived = secrets_of({"app": function()}, config={"key": {"default": "AKIA" + "IOSFODNN7EXAMPLE"}})
    (setting,) = lower_program(derived, "test", SecretHandling.SETTING).settings
    assert (setting.secret, setting.default) == (True, None)


def test_outputs_are_searched_too(secrets_of: Any) -> None:
    derived = secrets_of({"app": function()}, outputs={"deployKey": "ghp_" + "a1B2" * 9})
    assert derived.secrets == {("outputs", "deployKey"): "deployKey"}


def test_settings_get_names_that_nothing_else_has(secrets_of: Any) -> None:
    derived = secrets_of(
        {"db": {"type": "aws:rds:Instance", "config": {"instanceClass": "db.t4g.micro", "password": "one"}}},
        config={"dbPassword": {"type": "string"}},
    )
    assert list(derived.secrets.values()) == ["dbPassword2"]


def test_prose_with_a_credential_in_it_is_not_kept_as_a_comment(secrets_of: Any) -> None:
    derived = secrets_of(
        {
            "orders": {"type": "aws:dynamodb:Table"},
            "access": {
                "type": "aws:iam:Policy",
                "config": {"policy": "DynamoDB access with AKIA" + "IOSFODNN7EXAMPLE"},
            },
        }
    )
    assert derived.prose == {"access": ()}


def test_a_reference_in_a_secret_slot_is_no_secret(secrets_of: Any) -> None:
    derived = secrets_of(
        {
            "password": {"type": "random:RandomPassword", "config": {"length": 16}},
            "db": {
                "type": "aws:rds:Instance",
                "config": {"instanceClass": "db.t4g.micro", "password": "password.result"},
            },
        }
    )
    assert (derived.secrets, derived.embedded) == ({}, {})


def version(secret: Any) -> dict[str, Any]:
    """A version of a secret."""
    return {"type": "aws:secretsmanager:SecretVersion", "config": {"secretId": "app/db", "secretString": secret}}


LOGIN = {"username": "app", "engine": "postgres", "host": "db.internal", "dbname": "app"}
PASSWORD: dict[str, Any] = {"type": "random:RandomPassword", "config": {"length": 16}}


@pytest.mark.parametrize(
    ("secret", "members"),
    [
        ({**LOGIN, "password": "${pw.result}"}, []),
        ({**LOGIN, "password": "correct"}, ["password"]),
        ({**LOGIN, "anything": "${pw.result}"}, []),
        ({"one": "first", "other": "second"}, ["one", "other"]),
    ],
)
def test_of_a_secret_document_those_members_are_secret_that_are_called_so(
    secrets_of: Any, secret: dict[str, str], members: list[str]
) -> None:
    derived = secrets_of({"pw": PASSWORD, "login": version(secret)})
    assert [pointer[-1] for pointer in derived.secrets] == members


def test_settings_in_a_map_that_is_marked_as_a_whole_are_no_secrets(secrets_of: Any) -> None:
    options = {"core.parallelism": "1", "smtp.smtp_password": "correct"}
    derived = secrets_of({"flow": {"type": "aws:mwaa:Environment", "config": {"airflowConfigurationOptions": options}}})
    assert [pointer[-1] for pointer in derived.secrets] == ["smtp.smtp_password"]


@pytest.mark.parametrize(
    ("config", "secret"),
    [
        ({"name": "/app/url", "type": "String", "value": "https://example.com"}, False),
        ({"name": "/app/zones", "type": "StringList", "value": "a,b"}, False),
        ({"name": "/app/password", "type": "String", "value": "correct"}, True),
        ({"name": "/app/url", "type": "SecureString", "value": "https://example.com"}, True),
    ],
)
def test_parameters_are_secret_that_are_kept_as_such_or_called_so(
    secrets_of: Any, config: dict[str, str], secret: bool
) -> None:
    assert bool(secrets_of({"setting": {"type": "aws:ssm:Parameter", "config": config}}).secrets) is secret


@pytest.mark.parametrize("kept", ["SECRETS_MANAGER", "PARAMETER_STORE"])
def test_the_name_of_a_secret_is_no_secret(secrets_of: Any, kept: str) -> None:
    variable = {"name": "TOKEN", "type": kept, "value": "tok3n:token"}
    environment = {"computeType": "BUILD_GENERAL1_SMALL", "environmentVariables": [variable]}
    project = {"type": "aws:codebuild:Project", "config": {"environment": environment}}
    assert secrets_of({"build": project}).secrets == {}


def test_a_type_that_is_no_text_says_nothing_of_a_value(secrets_of: Any) -> None:
    variables = [{"name": "DB_PASSWORD", "type": ["x"], "value": "correct"}]
    project = {"type": "aws:codebuild:Project", "config": {"environment": {"environmentVariables": variables}}}
    assert len(secrets_of({"build": project}).secrets) == 1


def test_an_arn_says_where_a_secret_is(secrets_of: Any) -> None:
    config = {"token": "arn:aws:codestar-connections:eu-west-1:123456789012:connection/a", "serverType": "GITHUB"}
    assert secrets_of({"source": {"type": "aws:codebuild:SourceCredential", "config": config}}).secrets == {}


@pytest.mark.parametrize(("password", "said"), [("<password>", "A placeholder stands"), ("hunter2", "A secret is in")])
def test_a_placeholder_for_a_secret_is_told_from_one(graph_of: Any, password: str, said: str) -> None:
    database = {"type": "aws:rds:Instance", "config": {"instanceClass": "db.t4g.micro", "password": password}}
    graph, _ = graph_of({"database": database})
    derived, (found,) = derive(graph)
    assert derived.secrets
    assert found.message.startswith(said)
