"""Stubs of handlers: runnable files for functions whose code is a folder."""

import ast
import json
from typing import Any

import pytest

from infra0.catalog import Catalog
from infra0.emit.handlers import Stubs, handler_stubs
from infra0.pipeline import compile_document

TRUST = {
    "Version": "2012-10-17",
    "Statement": [
        {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "lambda.amazonaws.com"}},
    ],
}


@pytest.fixture
def stubs(catalog: Catalog) -> Any:
    """The stubs of functions that are given as ID: (runtime, handler)."""

    def stubs(**functions: tuple[str, str]) -> Stubs:
        resources: dict[str, Any] = {"role": {"type": "aws:iam:Role", "config": {"assumeRolePolicy": TRUST}}}
        for name, (runtime, handler) in functions.items():
            config = {"role": "role.arn", "code": "./app", "runtime": runtime, "handler": handler}
            resources[name] = {"type": "aws:lambda:Function", "config": config}
        compiled = compile_document(json.dumps({"resources": resources}).encode(), "it.json", catalog)
        assert compiled.system, compiled.findings
        return handler_stubs(compiled.system.program)

    return stubs


def test_handlers_in_one_file_are_all_in_its_stub(stubs: Any) -> None:
    found = stubs(
        a=("nodejs22.x", "index.read"),
        b=("nodejs22.x", "index.write"),
        c=("python3.13", "app.read"),
        d=("python3.13", "app.write"),
        e=("ruby3.4", "main.read"),
    )
    assert "exports.read =" in found.files["app/index.js"]
    assert "exports.write =" in found.files["app/index.js"]
    module = ast.parse(found.files["app/app.py"])
    assert [node.name for node in module.body if isinstance(node, ast.FunctionDef)] == ["read", "write"]
    assert "def read(event:, context:)" in found.files["app/main.rb"]
    assert not found.left_out


def test_modules_of_packages_are_in_folders(stubs: Any) -> None:
    found = stubs(a=("python3.13", "api.orders.handler"), b=("nodejs22.x", "src/orders.handler"))
    assert sorted(found.files) == ["app/api/orders.py", "app/src/orders.js"]


def test_functions_without_a_stub_are_named_with_the_reason(stubs: Any) -> None:
    found = stubs(a=("java21", "com.acme.Orders::handle"), b=("nodejs22.x", "a.b.handler"))
    assert not found.files
    assert found.left_out == {
        "a": "functions for java21 are built, not interpreted",
        "b": "its handler a.b.handler does not name a file and a function",
    }
