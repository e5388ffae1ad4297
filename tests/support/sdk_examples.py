"""The examples that a provider publishes on its SDK's pages, as documents.

Only what a document can say is turned into one: examples with loops, functions or settings are left out. What an
example looks up stands as text.
"""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from infra0.catalog import Catalog, Kind, Property, ResourceType, Type
from infra0.catalog.builder.examples import example_blocks
from infra0.graph import member_of_kind

Document = dict[str, Any]
_FILES = frozenset({"FileAsset", "FileArchive", "RemoteArchive", "RemoteAsset"})


class Inexpressible(Exception):
    """Something that documents cannot say."""


def sdk_documents(catalog: Catalog, package: str, folder: Path) -> Iterator[Document]:
    """The distinct examples on the pages of an installed SDK that documents can say."""
    classes = _classes(catalog, package)
    pages = sorted(folder.rglob("*.py"))
    blocks = dict.fromkeys(block for page in pages for block in example_blocks(page.read_text(encoding="utf-8")))
    for block in blocks:
        try:
            resources = _Reader(catalog, classes).resources(ast.parse(block))
        except (SyntaxError, Inexpressible):
            continue
        if resources:
            yield {"resources": resources}


def _classes(catalog: Catalog, package: str) -> Mapping[tuple[str, str], ResourceType]:
    found = (catalog.resource(token) for token in catalog.tokens(package))
    return {(each.python_module, each.python_class): each for each in found if each}


@dataclass
class _Reader:
    catalog: Catalog
    classes: Mapping[tuple[str, str], ResourceType]
    packages: dict[str, str] = field(default_factory=dict)
    made: dict[str, tuple[ResourceType, Document]] = field(default_factory=dict)
    looked_up: set[str] = field(default_factory=set)

    def resources(self, tree: ast.Module) -> Document:
        for statement in tree.body:
            self._statement(statement)
        return {name: resource for name, (_, resource) in self.made.items()}

    def _statement(self, statement: ast.stmt) -> None:
        match statement:
            case ast.Import():
                self.packages.update({name.asname or name.name: name.name for name in statement.names})
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call() as call):
                self._bind(name, call)
            case ast.Expr(value=ast.Call() as call) if self._type(call):
                self._bind(f"unnamed{len(self.made)}", call)
            case ast.Expr(value=ast.Call(func=ast.Attribute(attr="export"))):
                pass
            case _:
                raise Inexpressible

    def _bind(self, name: str, call: ast.Call) -> None:
        made = self._type(call)
        if made is None:
            self.looked_up.add(name)
            return
        resource: Document = {"type": made.short_token}
        config = {}
        for keyword in call.keywords:
            if keyword.arg == "opts":
                resource |= self._options(keyword.value)
            elif keyword.arg is None:
                raise Inexpressible
            else:
                slot = _by_python_name(made.inputs, keyword.arg)
                config[slot.name] = self._value(keyword.value, made, slot.type, slot)
        if config:
            resource["config"] = config
        self.made[name] = (made, resource)

    def _type(self, call: ast.Call) -> ResourceType | None:
        return self.classes.get(self._place(call.func))

    def _place(self, function: ast.expr) -> tuple[str, str]:
        *modules, name = ast.unparse(function).split(".")
        if not modules or modules[0] not in self.packages:
            return "", ""
        return ".".join((self.packages[modules[0]], *modules[1:])), name

    def _options(self, options: ast.expr) -> Document:
        match options:
            case ast.Call(keywords=[ast.keyword(arg="depends_on", value=ast.List(elts=needed))]):
                names = [each.id for each in needed if isinstance(each, ast.Name)]
                if len(names) == len(needed) and all(name in self.made for name in names):
                    return {"dependsOn": names}
        raise Inexpressible

    def _value(self, node: ast.expr, owner: ResourceType, expected: Type | None, slot: Property | None) -> Any:
        match node:
            case ast.Constant(value=str(text)):
                return text.replace("${", "$${") if not (slot and slot.owns) else text
            case ast.Constant(value=value):
                return value
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as number)):
                return -number
            case ast.List(elts=elements):
                listed = member_of_kind(expected, Kind.LIST)
                inner = listed.element if listed else None
                return [self._value(element, owner, inner, slot) for element in elements]
            case ast.Dict():
                return self._object(node, owner, expected, slot)
            case ast.JoinedStr(values=parts):
                return "".join(self._part(part) for part in parts)
            case ast.Call():
                return self._call(node, owner, expected, slot)
            case ast.Attribute() | ast.Subscript() | ast.Name():
                return self._reference(node, owner, expected)
            case _:
                raise Inexpressible

    def _object(self, node: ast.Dict, owner: ResourceType, expected: Type | None, slot: Property | None) -> Document:
        nested = member_of_kind(expected, Kind.OBJECT)
        members = self.catalog.object_type(owner, nested).properties if nested else {}
        mapped = member_of_kind(expected, Kind.MAP)
        found = {}
        for key, value in zip(node.keys, node.values, strict=True):
            if not isinstance(key, ast.Constant):
                raise Inexpressible
            if members:
                member = _by_python_name(members, str(key.value))
                found[member.name] = self._value(value, owner, member.type, member)
            else:
                found[str(key.value)] = self._value(value, owner, mapped.element if mapped else None, slot)
        return found

    def _call(self, node: ast.Call, owner: ResourceType, expected: Type | None, slot: Property | None) -> Any:
        function = ast.unparse(node.func)
        if function in ("pulumi.Output.json_dumps", "json.dumps"):
            return self._value(node.args[0], owner, None, slot)
        if function.startswith("pulumi.") and function.rpartition(".")[2] in _FILES:
            return self._value(node.args[0], owner, None, slot)
        raise Inexpressible

    def _reference(self, node: ast.expr, owner: ResourceType, expected: Type | None) -> Any:
        enumerated = member_of_kind(expected, Kind.ENUM)
        written = ast.unparse(node)
        if enumerated and written.partition(".")[0] in self.packages:
            members = self.catalog.enum_type(owner, enumerated).members
            return next(wire for wire, name in members.items() if name == written.rpartition(".")[2])
        name = written.partition(".")[0].partition("[")[0]
        if name in self.looked_up:
            text = f"looked-up-{written.rpartition('.')[2]}"
            return [text] if expected and expected.kind is Kind.LIST else text
        return self._path(node)

    def _path(self, node: ast.expr) -> str:
        """The reference as a document spells it, with the wire name of the attribute."""
        match node:
            case ast.Name(id=name) if name in self.made:
                return name
            case ast.Attribute(value=ast.Name(id=name), attr=attribute) if name in self.made:
                return f"{name}.{_by_python_name(self.made[name][0].attributes, attribute).name}"
            case ast.Subscript(value=inner, slice=ast.Constant(value=int(index))):
                return f"{self._path(inner)}[{index}]"
            case _:
                raise Inexpressible

    def _part(self, part: ast.expr) -> str:
        match part:
            case ast.Constant(value=str(text)):
                return text.replace("${", "$${")
            case ast.FormattedValue(value=value):
                return f"${{{self._path(value)}}}"
            case _:
                raise Inexpressible


def _by_python_name(members: Mapping[str, Property], name: str) -> Property:
    for member in members.values():
        if name in (member.python_name, member.python_attribute):
            return member
    raise Inexpressible
