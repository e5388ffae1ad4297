"""An environment for templates of the user's: they reach what they are given, and stop in bounded time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, Template, TemplateNotFound, nodes
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from infra0.emit.docs.budget import Budget, BudgetExceeded
from infra0.emit.docs.environment import SETTINGS
from infra0.emit.docs.filters import FILTERS, text
from infra0.emit.markdown import continued

_LARGEST_FILE = 256_000
_COUNTED, _JOINED, _WEIGHED = "_counted", "_joined", "_weighed"
_FILTERS = (
    *("abs", "attr", "batch", "capitalize", "count", "d", "default", "dictsort", "first", "groupby", "int", "items"),
    *("last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "reverse", "round", "select"),
    *("selectattr", "slice", "sort", "string", "title", "trim", "truncate", "unique", "upper"),
)
"""Of Jinja's own filters those whose results are no larger than what they are given."""
_GLOBALS = ("cycler", "dict", "joiner", "namespace", "range")
_GROWING_METHODS = (
    *("center", "encode", "expandtabs", "format", "format_map", "join", "ljust", "replace", "rjust", "translate"),
    "zfill",
)


def sandbox(shipped: Path, own: Path, size: int) -> Environment:
    """The environment for the pages of one system of `size` resources."""
    return _Sandbox(ChoiceLoader([_OwnLoader(own), FileSystemLoader(shipped)]), Budget(size))


class _OwnLoader(BaseLoader):
    """Loads templates from one folder, and nothing from outside of it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        path = (self._folder / template).resolve()
        if not path.is_relative_to(self._folder) or not path.is_file():
            raise TemplateNotFound(template)
        if path.stat().st_size > _LARGEST_FILE:
            raise BudgetExceeded(f"{template} is larger than {_LARGEST_FILE:,} bytes")
        return path.read_text(encoding="utf-8"), template, lambda: True


class _Sandbox(ImmutableSandboxedEnvironment):
    """Charges everything that can be repeated or grow to a budget."""

    intercepted_binops = frozenset({"+", "*", "%", "**"})

    def __init__(self, loader: BaseLoader, budget: Budget) -> None:
        super().__init__(loader=loader, **SETTINGS | {"finalize": self._printed})
        self._budget = budget
        self.globals = {name: self.globals[name] for name in _GLOBALS}
        usual: dict[str, Callable[..., Any]] = {name: self.filters[name] for name in _FILTERS}
        self.filters = {name: self._charged(function) for name, function in (usual | dict(FILTERS)).items()}
        self.filters |= {"join": self._join, "replace": self._replace}
        self.filters |= {_COUNTED: self._count, _JOINED: self._join, _WEIGHED: self._weigh}
        tests: dict[str, Any] = {**self.tests}
        self.tests = {name: self._charged(function) for name, function in tests.items()}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        _Meters().visit(tree)
        return tree

    def get_template(self, name: Any, parent: Any = None, globals: Any = None) -> Template:
        self._budget.step()
        return super().get_template(name, parent, globals)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        __self._budget.step()
        result = super().call(__context, __obj, *args, **kwargs)
        __self._budget.weigh(result)
        return result

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        self._budget.expect(_size_after(operator, left, right))
        result = super().call_binop(context, operator, left, right)
        self._budget.weigh(result)
        return result

    def getitem(self, obj: Any, argument: Any) -> Any:
        result = super().getitem(obj, argument)
        if isinstance(argument, slice):
            self._budget.weigh(result)
        return result

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Jinja would let `str.format` pass, guarded against attributes but not against widths."""
        return None

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        grows = isinstance(obj, str) and attr in _GROWING_METHODS
        return not grows and super().is_safe_attribute(obj, attr, value)

    def _charged(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, its arguments and its result paid for; `wraps` keeps what Jinja marks on it."""

        @wraps(function)
        def charged(*args: Any, **kwargs: Any) -> Any:
            for argument in args:
                self._budget.weigh(argument)
            result = function(*args, **kwargs)
            self._budget.weigh(result)
            return result

        return charged

    def _printed(self, value: object) -> Markup:
        shown = text(value)
        self._budget.weigh(shown)
        return shown

    def _count(self, values: Iterable[Any], weight: int = 0) -> Iterator[Any]:
        for value in values:
            self._budget.step(weight)
            yield value

    def _weigh(self, value: Any) -> Any:
        self._budget.weigh(value)
        return value

    def _join(self, values: Iterable[Any], separator: str = "") -> str:
        """One text; if there is markup among the values, what is none is quoted."""
        pieces = [value if isinstance(value, str) else str(value) for value in values]
        self._budget.expect(sum(map(len, pieces)) + len(separator) * len(pieces))
        if any(isinstance(piece, Markup) for piece in pieces):
            joined: str = _quoted(separator).join(map(_quoted, pieces))
        else:
            joined = separator.join(pieces)
        self._budget.weigh(joined)
        return joined

    def _replace(self, value: object, old: str, new: str) -> str:
        given = str(value)
        self._budget.expect(len(given) + given.count(old) * len(new))
        self._budget.weigh(given)
        return given.replace(old, new)


class _Meters(NodeTransformer):
    """Puts a meter on every loop, comparison and joining of texts."""

    def visit_For(self, node: nodes.For) -> nodes.For:
        self.generic_visit(node)
        weight = sum(len(data.data) for data in node.find_all(nodes.TemplateData))
        node.iter = _filtered(node.iter, _COUNTED, nodes.Const(weight))
        return node

    def visit_Compare(self, node: nodes.Compare) -> nodes.Compare:
        self.generic_visit(node)
        node.expr = _filtered(node.expr, _WEIGHED)
        for operand in node.ops:
            operand.expr = _filtered(operand.expr, _WEIGHED)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Filter:
        self.generic_visit(node)
        return _filtered(nodes.List(node.nodes, lineno=node.lineno), _JOINED)


def _quoted(piece: str) -> Markup:
    return piece if isinstance(piece, Markup) else Markup(continued(piece))


def _filtered(node: nodes.Node, name: str, *args: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(node, name, list(args), [], None, None, lineno=node.lineno)


def _size_after(operator: str, left: object, right: object) -> int:
    """How large the result of an operation becomes at most."""
    sizes = [len(side) for side in (left, right) if isinstance(side, str | list | tuple)]
    numbers = [abs(side) for side in (left, right) if isinstance(side, int)]
    match operator:
        case "*" if sizes and numbers:
            return sizes[0] * numbers[0]
        case "%" if sizes:
            raise BudgetExceeded("it formats text with %, which is not allowed")
        case "**" if len(numbers) == 2:
            return numbers[0].bit_length() * numbers[1]
        case "*" if len(numbers) == 2:
            return numbers[0].bit_length() + numbers[1].bit_length()
        case _:
            return sum(sizes)
