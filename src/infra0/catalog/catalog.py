"""The query side of the catalogs: loads what is asked for, when it is asked for."""

from collections.abc import Sequence
from pathlib import Path

from infra0.catalog.types import EnumType, Evidence, ObjectType, PackageInfo, ResourceType, Type


class Catalog:
    """Provider catalogs in the given folders; a package in an earlier folder hides it in later ones."""

    def __init__(self, folders: Sequence[Path]) -> None: ...

    def packages(self) -> tuple[PackageInfo, ...]:
        """All packages, sorted by name."""
        raise NotImplementedError

    def package(self, name: str) -> PackageInfo | None:
        """The package of that name as it stands in tokens (``aws``)."""
        raise NotImplementedError

    def resource(self, token: str) -> ResourceType | None:
        """The type of exactly that token, short or full, case included; index-module tokens may leave `index` out.

        Providers (``pulumi:providers:aws``) are types of their package.
        """
        raise NotImplementedError

    def resource_ignoring_case(self, token: str) -> ResourceType | None:
        """The type whose short token equals `token` but for upper and lower case (``aws:ec2:EIP``)."""
        raise NotImplementedError

    def aliased(self, token: str) -> ResourceType | None:
        """The type that has `token`, short or full, among its aliases."""
        raise NotImplementedError

    def tokens(self, package: str) -> tuple[str, ...]:
        """Short tokens of all resource types of a package, sorted, for suggestions and completion."""
        raise NotImplementedError

    def object_type(self, owner: ResourceType, type_: Type) -> ObjectType:
        """The nested object type that an OBJECT `type_` of `owner` names."""
        raise NotImplementedError

    def enum_type(self, owner: ResourceType, type_: Type) -> EnumType:
        """The enumeration that an ENUM `type_` of `owner` names."""
        raise NotImplementedError

    def pair_evidence(self, owner: ResourceType, slot: str, target: ResourceType) -> Evidence | None:
        """What published examples put into `slot` for targets of that very type (step 1).

        slot: path within the inputs, such as ``role`` or ``defaultActions[].targetGroupArn``;
            a map's values are ``tags{}``.
        """
        raise NotImplementedError

    def slot_evidence(self, owner: ResourceType, slot: str, target: ResourceType) -> Evidence | None:
        """The slot's usual attribute whatever the target, if `target` has it (step 2)."""
        raise NotImplementedError

    def resolve(self, owner: ResourceType, slot: str, target: ResourceType) -> Evidence:
        """Which attribute of `target` a bare reference in `slot` means; always answers (steps 1 to 6)."""
        raise NotImplementedError
