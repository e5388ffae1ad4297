"""The properties that a class of an SDK declares through its getters."""

import ast
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Getter:
    """A property as an SDK's class declares it.

    annotation: the type as written. text: the provider's description. deprecation: the provider's advice, if it
    advises against the property. required: the constructor's keyword has no default.
    """

    wire_name: str
    python_name: str
    annotation: ast.expr
    text: str
    deprecation: str | None
    required: bool


def read_getters(node: ast.ClassDef) -> tuple[Getter, ...]:
    """The properties of a class, in the SDK's order."""
    required = _required_keywords(node)
    found = []
    for function in node.body:
        if isinstance(function, ast.FunctionDef) and function.returns is not None:
            decorators = {_called(decorator): decorator for decorator in function.decorator_list}
            if "getter" in decorators:
                found.append(_getter(function, function.returns, decorators, function.name in required))
    return tuple(found)


def constructor(node: ast.ClassDef, name: str = "__init__") -> ast.FunctionDef | None:
    """The last function of that name in a class: overloads come before what they overload."""
    functions = [part for part in node.body if isinstance(part, ast.FunctionDef) and part.name == name]
    return functions[-1] if functions else None


def _getter(function: ast.FunctionDef, returns: ast.expr, decorators: dict[str, ast.expr], required: bool) -> Getter:
    name = _argument(decorators["getter"])
    return Getter(
        wire_name=function.name if name is None else name,
        python_name=function.name,
        annotation=returns,
        text=ast.get_docstring(function) or "",
        deprecation=_argument(decorators["deprecated"]) if "deprecated" in decorators else None,
        required=required,
    )


def _required_keywords(node: ast.ClassDef) -> set[str]:
    function = constructor(node)
    if function is None:
        return set()
    keywords = zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True)
    return {keyword.arg for keyword, default in keywords if default is None}


def _called(decorator: ast.expr) -> str:
    target = decorator.func if isinstance(decorator, ast.Call) else decorator
    return target.attr if isinstance(target, ast.Attribute) else ""


def _argument(decorator: ast.expr) -> str | None:
    if not isinstance(decorator, ast.Call):
        return None
    for value in [*decorator.args, *(keyword.value for keyword in decorator.keywords)]:
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            return value.value
    return None
