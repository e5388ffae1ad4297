"""What catalog files store, as the types that the rest of the compiler sees."""

from collections.abc import Mapping

from infra0.catalog.naming import python_name
from infra0.catalog.stored import StoredEnum, StoredFacts, StoredObject, StoredProperty, StoredResource
from infra0.catalog.type_text import decode
from infra0.catalog.types import EnumType, ObjectType, PackageInfo, Property, ResourceType

_NO_FACTS: StoredFacts = {"type": "any"}


def decode_resource(
    stored: StoredResource, token: str, python_class: str, package: PackageInfo, place: tuple[str, str]
) -> ResourceType:
    """The resource type stored under `token`; `place` is its module and Python module."""
    module, python_module = place
    return ResourceType(
        token=token,
        package=package,
        python_module=python_module,
        python_class=python_class,
        inputs=decode_properties(stored["inputs"], module),
        outputs=decode_properties(stored["outputs"], module),
        aliases=tuple(stored.get("aliases", ())),
        deprecated="deprecated" in stored,
        replaced_by=tuple(stored.get("deprecated", ())),
        component=stored.get("component", False),
        id_holds=stored.get("idHolds", ""),
        composite_id=stored.get("idComposite", False),
        usually=stored.get("usually", ""),
        secret_outputs=frozenset(stored.get("secretOutputs", ())),
    )


def decode_object(stored: StoredObject, name: str, place: tuple[str, str]) -> ObjectType:
    """The object type stored under `name`; `place` is its module and Python module."""
    module, python_module = place
    return ObjectType(
        name=f"{module}/{name}",
        python_module=python_module,
        python_class=stored.get("class", f"{name}Args"),
        properties=decode_properties(stored["fields"], module),
        outputs=decode_properties(stored.get("outputs", {}), module),
    )


def decode_enum(stored: StoredEnum, name: str, place: tuple[str, str]) -> EnumType:
    """The enumeration stored under `name`; `place` is its module and Python module."""
    module, python_module = place
    return EnumType(f"{module}/{name}", python_module, name, dict(stored))


def decode_properties(stored: Mapping[str, StoredProperty], module: str) -> dict[str, Property]:
    """The properties of a resource or object of `module`, by wire name."""
    return {name: _property(name, slot, module) for name, slot in stored.items()}


def _property(name: str, stored: StoredProperty, module: str) -> Property:
    facts = _NO_FACTS if isinstance(stored, str) else stored
    text = stored if isinstance(stored, str) else stored["type"]
    return Property(
        name=name,
        python_name=facts.get("python") or python_name(name),
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
        input_only=facts.get("inputOnly", False),
    )
