"""The SDK that is built, those that its types come from, and what was read of them so far."""

from collections.abc import Mapping

from infra0.catalog.builder.sdk import Sdk, SdkNotFoundError, find_sdk
from infra0.catalog.builder.source import ShapeClass, enum_classes, shape_classes
from infra0.catalog.stored import StoredEnum
from infra0.catalog.types import Kind, Type

_SHAPE_FILES = frozenset({"_inputs", "_enums", "outputs"})


class Workspace:
    """Answers what a class name in an SDK's annotations stands for, and what such a class looks like.

    python_modules: the Python module of each module of the SDK's tokens. resources: tokens of resource types by Python
    module and class, of every SDK that was looked into.
    """

    def __init__(self, sdk: Sdk) -> None:
        self.sdk = sdk
        self.python_modules = {sdk.module_of(module): module for module in [*sdk.modules, sdk.python_package]}
        self._sdks: dict[str, Sdk | None] = {sdk.python_package: sdk}
        self._shapes: dict[tuple[str, str], Mapping[str, ShapeClass]] = {}
        self._enums: dict[str, Mapping[str, StoredEnum]] = {}
        self.resources: dict[tuple[str, str], str] = {place: token for token, place in sdk.tokens.items()}

    def type_of(self, dotted: str) -> Type:
        """The type that an absolute class name stands for: a resource, an enumeration or an object.

        What cannot be found (an SDK that is not installed) can be anything.
        """
        path, _, name = dotted.rpartition(".")
        python_module = ".".join(part for part in path.split(".") if part not in _SHAPE_FILES)
        sdk = self._sdk(python_module.partition(".")[0])
        if sdk is None:
            return Type(Kind.ANY)
        token = self.resources.get((python_module, name))
        if token and python_module == path:
            return Type(Kind.RESOURCE, name=token)
        if name in self.enums(python_module):
            return Type(Kind.ENUM, name=self._qualified(sdk, python_module, name))
        shape = name if path.endswith(".outputs") else name.removesuffix("Args")
        if self.input_class(python_module, shape) or self.output_class(python_module, shape):
            return Type(Kind.OBJECT, name=self._qualified(sdk, python_module, shape))
        return Type(Kind.ANY)

    def input_class(self, python_module: str, shape: str) -> ShapeClass | None:
        """The class of an object type in inputs."""
        return self._read(python_module, "_inputs.py").get(f"{shape}Args")

    def output_class(self, python_module: str, shape: str) -> ShapeClass | None:
        """The class of an object type in outputs."""
        return self._read(python_module, "outputs.py").get(shape)

    def enums(self, python_module: str) -> Mapping[str, StoredEnum]:
        """The enumerations of a Python module."""
        if python_module not in self._enums:
            sdk = self._sdk(python_module.partition(".")[0])
            self._enums[python_module] = enum_classes(sdk, python_module) if sdk else {}
        return self._enums[python_module]

    def _read(self, python_module: str, file: str) -> Mapping[str, ShapeClass]:
        key = (python_module, file)
        if key not in self._shapes:
            sdk = self._sdk(python_module.partition(".")[0])
            self._shapes[key] = shape_classes(sdk, python_module, file) if sdk else {}
        return self._shapes[key]

    def _qualified(self, sdk: Sdk, python_module: str, name: str) -> str:
        module = sdk.module_of(python_module)
        if sdk is not self.sdk:
            return f"{sdk.package}:{module}/{name}"
        self.python_modules.setdefault(module, python_module)
        return f"{module}/{name}"

    def _sdk(self, python_package: str) -> Sdk | None:
        if python_package not in self._sdks:
            try:
                sdk = find_sdk(python_package)
            except SdkNotFoundError:
                self._sdks[python_package] = None
            else:
                self._sdks[python_package] = sdk
                self.resources.update((place, token) for token, place in sdk.tokens.items())
        return self._sdks[python_package]
