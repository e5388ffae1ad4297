"""What catalog files store, as the types that the rest of the compiler sees."""

from collections.abc import Iterable, Mapping

from infra0.catalog.stored import Scalar, StoredFacts, StoredObject, StoredProperty, StoredResource
from infra0.catalog.type_text import decode
from infra0.catalog.types import EnumType, ObjectType, PackageInfo, Property, ResourceType

_NO_FACTS: StoredFacts = {"type": "any"}


def decode_resource(stored: StoredResource, token: str, package: PackageInfo, module: str) -> ResourceType:
    """The resource type stored under `token` in a module."""
    return ResourceType(
        token=token,
        package=package,
        inputs=decode_properties(stored["inputs"], module, token),
        outputs=decode_properties(stored["outputs"], module, token),
        aliases=tuple(stored.get("aliases", ())),
        deprecated="deprecated" in stored,
        replaced_by=tuple(stored.get("deprecated", ())),
        component=stored.get("component", False),
        id_holds=stored.get("idHolds", ""),
        composite_id=stored.get("idComposite", False),
        usually=stored.get("usually", ""),
        secret_outputs=frozenset(stored.get("secretOutputs", ())),
    )


def decode_object(stored: StoredObject, name: str) -> ObjectType:
    """The object type of that name in all catalogs."""
    module = name.rpartition("/")[0]
    return ObjectType(
        name=name,
        properties=decode_properties(stored["fields"], module, name),
        outputs=decode_properties(stored.get("outputs", {}), module, name),
    )


def decode_enum(stored: Iterable[tuple[Scalar, str]], name: str) -> EnumType:
    """The enumeration of that name in all catalogs."""
    return EnumType(name, tuple(value for value, _ in stored))


def decode_properties(stored: Mapping[str, StoredProperty], module: str, owner: str) -> dict[str, Property]:
    """The properties of a resource or object of `module`, by wire name; `owner` is its token or name."""
    return {name: _property(name, slot, module, owner) for name, slot in stored.items()}


def _property(name: str, stored: StoredProperty, module: str, owner: str) -> Property:
    facts = _NO_FACTS if isinstance(stored, str) else stored
    text = stored if isinstance(stored, str) else stored["type"]
    return Property(
        name=name,
        type=decode(text.removesuffix("!"), module),
        required=text.endswith("!"),
        secret=facts.get("secret", False),
        plain=facts.get("plain", False),
        deprecated="deprecated" in facts,
        replaced_by=tuple(facts.get("deprecated", ())),
        holds=facts.get("holds", ""),
        document=facts.get("document", False),
        owns=tuple(facts.get("owns", ())),
        accepts=tuple(facts.get("accepts", ())),
        pattern=facts.get("pattern", ""),
        least=facts.get("least"),
        greatest=facts.get("greatest"),
        input_only=facts.get("inputOnly", False),
        owner=owner,
    )
